import { useRouter } from '@tanstack/react-router';
import type { RecommendationView, ReviewDetail } from '#shared/contract/reviews.ts';
import { dateInWords, type Period } from '#shared/domain/dates.ts';
import { responses as allResponses, type ResponseFact } from '#shared/domain/reviews/review.ts';
import { responseLabels } from '#shared/wording/review-labels.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { RadioChoice } from '../../../components/Choice.tsx';
import { DateInput } from '../../../components/DateInput.tsx';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { CitationLine } from '../../../components/SourceLine.tsx';
import { SuggestInput } from '../../../components/SuggestInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { withKeys } from '../../../components/with-keys.ts';
import { DatedNote, FormStatus } from '../forms/FormStatus.tsx';
import { SourceFields } from '../forms/SourceFields.tsx';
import { useTypedForm } from '../forms/useTypedForm.ts';
import { responseInWords } from '../review/recommendation-words.ts';
import { emptyResponse, responseForm } from './recommendation-form.ts';

interface ResponseSectionProps {
  readonly detail: ReviewDetail;
  readonly view: RecommendationView;
  /** Oldest first. */
  readonly responses: readonly ResponseFact[];
  readonly readOnly: boolean;
  readonly newestPeriod: Period;
}

/** What the partnership answered, with the reason it published; earlier answers stay in sight. */
export function ResponseSection({ detail, view, responses, readOnly, newestPeriod }: ResponseSectionProps) {
  const { ref, response } = view.recommendation;
  const earlier = responses.slice(0, -1).toReversed();
  return (
    <section className="stack-small" aria-labelledby="answer">
      <h2 id="answer">What was answered</h2>
      <p className={response === undefined ? 'muted' : 'strong'}>{responseInWords(response)}</p>
      {response?.citation == null ? null : <CitationLine citation={response.citation} />}
      {earlier.length === 0 ? null : (
        <Disclosed label={`Earlier answers (${earlier.length})`}>
          <ul className="plain-list stack-small">
            {withKeys(earlier, ({ decidedOn }) => decidedOn).map(({ key, item }) => (
              <li key={key}>{responseInWords(item)}</li>
            ))}
          </ul>
        </Disclosed>
      )}
      {readOnly ? null : (
        <Disclosed label={response === undefined ? 'Record the answer' : 'Record a new answer'}>
          <ResponseForm detail={detail} reference={ref} newestPeriod={newestPeriod} />
        </Disclosed>
      )}
    </section>
  );
}

const options = allResponses.map((value) => ({ value, label: responseLabels[value] }));

interface ResponseFormProps {
  readonly detail: ReviewDetail;
  readonly reference: string;
  readonly newestPeriod: Period;
}

function ResponseForm({ detail, reference, newestPeriod }: ResponseFormProps) {
  const { client } = useHost();
  const router = useRouter();
  const form = useTypedForm('response', responseForm, emptyResponse);
  const { typed, change, id, errorOf, send } = form;
  const save = (): void =>
    void send(async (read) => {
      await client.reviews.respond({ ref: reference, ...read });
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
        {({ response, decidedOn }) => (
          <>
            <p>
              Saved: {responseLabels[response].toLowerCase()}, decided on {dateInWords(decidedOn)}.
            </p>
            <DatedNote on={decidedOn} asAtOn={detail.asAtOn} newestPeriod={newestPeriod} />
          </>
        )}
      </FormStatus>
      <RadioChoice
        label="The answer"
        options={options}
        value={typed.response}
        onChange={(response) => change({ response })}
      />
      <TextInput
        id={id('reason')}
        label={typed.response === 'accepted' ? 'Remark' : 'Reason, as published'}
        hint={
          typed.response === 'accepted'
            ? 'You may leave it empty.'
            : 'In the words in which the partnership published it.'
        }
        rows={3}
        error={errorOf('reason')}
        value={typed.reason}
        onChange={(reason) => change({ reason })}
      />
      <SuggestInput
        id={id('decidedBy')}
        label="Decided by"
        hint="A board or a role, not a person’s name"
        error={errorOf('decidedBy')}
        suggestions={detail.known.deciders}
        value={typed.decidedBy}
        onChange={(decidedBy) => change({ decidedBy })}
      />
      <DateInput
        id={id('decidedOn')}
        label="Decided on"
        hint="For example, 30 6 2019"
        error={errorOf('decidedOn')}
        value={typed.decidedOn}
        onChange={(decidedOn) => change({ decidedOn })}
      />
      <SourceFields id={id} errorOf={errorOf} value={typed.source} onChange={(source) => change({ source })} />
      <Button type="submit" busy={form.busy}>
        Save the answer
      </Button>
    </form>
  );
}
