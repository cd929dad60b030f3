import { Link, useNavigate } from '@tanstack/react-router';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { IsoDate, Period } from '#shared/domain/dates.ts';
import { nameDoubt } from '#shared/domain/reviews/review-code.ts';
import { firstStepOn } from '#shared/domain/reviews/review-course.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { CourseFields } from './CourseFields.tsx';
import { FormStatus } from './FormStatus.tsx';
import { SourceFields } from './SourceFields.tsx';
import { emptyReview, reviewForm } from './review-form.ts';
import { useTypedForm } from './useTypedForm.ts';

interface ReviewNewScreenProps {
  /** The day that the screens show at present; a review that begins later is shown as at today. */
  readonly asAtOn: IsoDate;
  readonly newestPeriod: Period;
}

/** Adds a case review under its code. */
export function ReviewNewScreen({ asAtOn, newestPeriod }: ReviewNewScreenProps) {
  const { client } = useHost();
  const navigate = useNavigate();
  const form = useTypedForm('review', reviewForm, emptyReview);
  const { typed, change, id, errorOf, send } = form;
  const doubtful = nameDoubt(typed.code);
  const save = (): void =>
    void send(async (review) => {
      const { code } = await client.reviews.add(review);
      const isLater = (firstStepOn(review) ?? '') > asAtOn;
      const search = isLater ? { period: newestPeriod } : {};
      await navigate({ to: '/reviews/$code', params: { code }, search });
    });
  return (
    <div className="stack">
      <div>
        <Link to="/reviews" className="back">
          Case reviews
        </Link>
        <PageHeading title="Add a case review" />
      </div>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <FormStatus form={form}>{() => null}</FormStatus>
        <TextInput
          id={id('code')}
          label="Code"
          hint="A child is known by a code without initials, in the order in which reviews are commissioned: Child Ak, then Child Al. A thematic review by a number or year, such as Thematic review 2. Never by a name."
          error={errorOf('code')}
          value={typed.code}
          onChange={(code) => change({ code, nameCleared: false })}
        />
        {doubtful === null ? null : (
          <div className="inset inset-warning stack-small">
            <p>
              <strong>{doubtful}</strong> looks like a personal name. The code stands in every list, in packs and in the
              audit trail, and can never be changed.
            </p>
            <Checkbox
              className="check"
              isSelected={typed.nameCleared}
              onChange={(nameCleared) => change({ nameCleared })}
            >
              I have looked: it is not the name of a person
            </Checkbox>
          </div>
        )}
        <CourseFields id={id} errorOf={errorOf} value={typed} onChange={change} />
        <SourceFields id={id} errorOf={errorOf} value={typed.source} onChange={(source) => change({ source })} />
        <Button type="submit" busy={form.busy}>
          Add the review
        </Button>
      </form>
    </div>
  );
}
