import { useRouter } from '@tanstack/react-router';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { dateInWords, type Period } from '#shared/domain/dates.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectChoice } from '../../../components/Choice.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { AmendmentFields } from '../forms/AmendmentFields.tsx';
import { DatedNote, FormStatus } from '../forms/FormStatus.tsx';
import { useTypedForm } from '../forms/useTypedForm.ts';
import { wordingOptions, wordsForm, wordsFrom } from './recommendation-form.ts';

interface WordsFormProps {
  readonly detail: ReviewDetail;
  readonly reference: string;
  readonly newestPeriod: Period;
}

/** Changes the words of a recommendation from a day on: a theme from the press by the report, once it is at hand. */
export function WordsForm({ detail, reference, newestPeriod }: WordsFormProps) {
  const { client } = useHost();
  const router = useRouter();
  const standing = detail.standing.recommendations.find(({ ref }) => ref === reference);
  const initial = wordsFrom(standing ?? { text: '', wording: 'verbatim' }, detail.today);
  const form = useTypedForm('words', wordsForm, initial, (saved) => ({ ...saved, reason: '' }));
  const { typed, change, id, errorOf, send } = form;
  const save = (): void =>
    void send(async (read) => {
      await client.reviews.amendRecommendation({ ref: reference, ...read });
      await router.invalidate();
    });
  return (
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
            <p>Saved: the words hold from {dateInWords(on)}.</p>
            <DatedNote on={on} asAtOn={detail.asAtOn} newestPeriod={newestPeriod} />
          </>
        )}
      </FormStatus>
      <TextInput
        id={id('text')}
        label="Recommendation"
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
      <AmendmentFields id={id} errorOf={errorOf} value={typed} onChange={change} />
      <Button type="submit" busy={form.busy}>
        Save the words
      </Button>
    </form>
  );
}
