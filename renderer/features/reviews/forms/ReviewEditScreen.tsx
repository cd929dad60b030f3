import { Link, useRouter } from '@tanstack/react-router';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { dateInWords, type Period } from '#shared/domain/dates.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { AmendmentFields } from './AmendmentFields.tsx';
import { CourseFields } from './CourseFields.tsx';
import { DatedNote, FormStatus } from './FormStatus.tsx';
import { amendmentForm, typedFrom } from './review-form.ts';
import { useTypedForm } from './useTypedForm.ts';

interface ReviewEditScreenProps {
  readonly detail: ReviewDetail;
  readonly newestPeriod: Period;
}

/** Changes what is said of a review, from a day on. */
export function ReviewEditScreen({ detail, newestPeriod }: ReviewEditScreenProps) {
  const { client } = useHost();
  const router = useRouter();
  const { code } = detail.review;
  const form = useTypedForm('review', amendmentForm, typedFrom(detail.standing, detail.today), (saved) => ({
    ...saved,
    reason: '',
  }));
  const { typed, change, id, errorOf, send } = form;
  const save = (): void =>
    void send(async (read) => {
      await client.reviews.amend({ code, ...read });
      await router.invalidate();
    });
  return (
    <div className="stack">
      <div>
        <Link to="/reviews/$code" params={{ code }} className="back">
          {code}
        </Link>
        <PageHeading title="Change the review" caption={code}>
          <p className="muted">
            The form shows what stands today. What was said before stays to be seen, and its code never changes.
          </p>
        </PageHeading>
      </div>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <FormStatus form={form}>
          {({ on }) => (
            <>
              <p>Saved: it holds from {dateInWords(on)}.</p>
              <DatedNote on={on} asAtOn={detail.asAtOn} newestPeriod={newestPeriod} />
              <p>
                <Link to="/reviews/$code" params={{ code }}>
                  Back to {code}
                </Link>
              </p>
            </>
          )}
        </FormStatus>
        <CourseFields id={id} errorOf={errorOf} value={typed} onChange={change} />
        <AmendmentFields id={id} errorOf={errorOf} value={typed} onChange={change} />
        <Button type="submit" busy={form.busy}>
          Save the change
        </Button>
      </form>
    </div>
  );
}
