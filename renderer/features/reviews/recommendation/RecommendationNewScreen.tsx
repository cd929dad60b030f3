import { Link, useNavigate } from '@tanstack/react-router';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectChoice } from '../../../components/Choice.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { SuggestInput } from '../../../components/SuggestInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { FormStatus } from '../forms/FormStatus.tsx';
import { SourceFields } from '../forms/SourceFields.tsx';
import { useTypedForm } from '../forms/useTypedForm.ts';
import { emptyRecommendation, recommendationForm, wordingOptions } from './recommendation-form.ts';

/** Adds a recommendation to a review. */
export function RecommendationNewScreen({ detail }: { readonly detail: ReviewDetail }) {
  const { client } = useHost();
  const navigate = useNavigate();
  const { code } = detail.review;
  const form = useTypedForm('recommendation', recommendationForm, emptyRecommendation);
  const { typed, change, id, errorOf, send } = form;
  const save = (): void =>
    void send(async ({ theme, ...read }) => {
      const themes = theme === '' ? [] : [theme];
      const { ref } = await client.reviews.addRecommendation({ code, ...read, themes });
      await navigate({ to: '/reviews/$code/recommendations/$ref', params: { code, ref } });
    });
  return (
    <div className="stack">
      <div>
        <Link to="/reviews/$code" params={{ code }} className="back">
          {code}
        </Link>
        <PageHeading title="Add a recommendation" caption={code} />
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
          id={id('text')}
          label="Recommendation"
          hint="In the words of the report where you have them. Write no names."
          rows={4}
          error={errorOf('text')}
          value={typed.text}
          onChange={(text) => change({ text })}
        />
        <SelectChoice
          label="How these words stand to the source"
          options={wordingOptions}
          value={typed.wording}
          onChange={(wording) => change({ wording })}
        />
        <TextInput
          id={id('ref')}
          label="Reference"
          hint="Leave it empty for the next of this review."
          error={errorOf('ref')}
          narrow
          value={typed.ref}
          onChange={(ref) => change({ ref })}
        />
        <SuggestInput
          id={id('theme')}
          label="Theme"
          hint="What it is about in two or three words, such as Information sharing: by it you see whether it comes back in later reviews. You may leave it empty."
          error={errorOf('theme')}
          suggestions={detail.known.themes}
          value={typed.theme}
          onChange={(theme) => change({ theme })}
        />
        <SourceFields id={id} errorOf={errorOf} value={typed.source} onChange={(source) => change({ source })} />
        <Button type="submit" busy={form.busy}>
          Add the recommendation
        </Button>
      </form>
    </div>
  );
}
