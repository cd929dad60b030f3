import { useNavigate } from '@tanstack/react-router';
import type { DeadlineView, EventDetail, ScrutinyChoices } from '#shared/contract/scrutiny.ts';
import { newResponse } from '#shared/contract/scrutiny-inputs.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { responseStates, type ResponseState } from '#shared/domain/scrutiny/response-standing.ts';
import { responseStateLabels } from '#shared/wording/scrutiny-labels.ts';
import { useHost } from '../../../client/host-context.ts';
import { RadioChoice } from '../../../components/Choice.tsx';
import { DateInput, emptyDate, type DateParts } from '../../../components/DateInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { readEntry } from './read-entry.ts';
import { sourceFrom, sourceOrder, type SourceTyped } from './source-typed.ts';
import { SourceFields } from './SourceFields.tsx';
import { useEntry } from './useEntry.ts';

interface ResponseTyped {
  readonly state: ResponseState;
  readonly reportedOn: DateParts;
  readonly note: string;
  readonly source: SourceTyped;
}

const ids = { state: 'response-state', reportedOn: 'response-on', note: 'response-note', ...sourceOrder } as const;
const states = responseStates.map((state) => ({ value: state, label: responseStateLabels[state] }));

interface ResponseScreenProps {
  readonly detail: EventDetail;
  readonly deadline: DeadlineView;
  readonly choices: ScrutinyChoices;
}

/** Says what came of an answer: it was sent, accepted, sent back, or is not asked for any more. */
export function ResponseScreen({ detail, deadline, choices }: ResponseScreenProps) {
  const { client } = useHost();
  const navigate = useNavigate();
  const { ref } = detail.event;
  const start: ResponseTyped = {
    state: deadline.standing.state === 'submitted' ? 'accepted' : 'submitted',
    reportedOn: emptyDate,
    note: '',
    source: { ...sourceFrom(null), mode: 'none' },
  };
  const form = useEntry(
    start,
    ({ state, reportedOn, note, source }) =>
      readEntry(newResponse, ids, { values: { deadline: deadline.id, state, note }, dates: { reportedOn }, source }),
    { state: ids.reportedOn, reportedOn: ids.reportedOn },
  );
  const { typed, set, errorOf } = form;
  const save = form.onSubmit(async (report) => {
    await client.scrutiny.reportResponse(report);
    await navigate({ to: '/scrutiny/$ref', params: { ref }, search: { saved: 'response' }, ignoreBlocker: true });
  });
  return (
    <EntryFrame
      title="Report on an answer due"
      caption={deadline.requirement}
      eventRef={ref}
      intro={`Due on ${dateInWords(deadline.dueOn)}. ${deadline.standing.because}. Earlier reports stay.`}
      form={form}
      submit="Save the report"
      onSubmit={save}
    >
      <RadioChoice label="What happened" options={states} value={typed.state} onChange={(state) => set({ state })} />
      <DateInput
        id={ids.reportedOn}
        label="On which day"
        hint="For example, 4 11 2019"
        error={errorOf(ids.reportedOn)}
        value={typed.reportedOn}
        onChange={(reportedOn) => set({ reportedOn })}
      />
      <TextInput
        id={ids.note}
        label="Note"
        hint="You may leave it empty"
        error={errorOf(ids.note)}
        rows={2}
        value={typed.note}
        onChange={(note) => set({ note })}
      />
      <SourceFields
        sources={choices.sources}
        value={typed.source}
        errorOf={errorOf}
        onChange={(source) => set({ source })}
      />
    </EntryFrame>
  );
}
