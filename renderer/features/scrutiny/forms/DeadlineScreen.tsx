import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { EventDetail, ScrutinyChoices } from '#shared/contract/scrutiny.ts';
import { newDeadline, type NewDeadline } from '#shared/contract/scrutiny-inputs.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { weekdayInWords, type CountedDeadline } from '#shared/domain/scrutiny/response-deadline.ts';
import { actionPlanWorkingDays } from '#shared/domain/working-days.ts';
import { useHost } from '../../../client/host-context.ts';
import { RadioChoice } from '../../../components/Choice.tsx';
import { DateInput, emptyDate, noRealDate, partsOf, readDate, type DateParts } from '../../../components/DateInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { readEntry } from './read-entry.ts';
import { sourceFrom, sourceOrder, type SourceTyped } from './source-typed.ts';
import { SourceFields } from './SourceFields.tsx';
import { useEntry } from './useEntry.ts';

interface DeadlineTyped {
  readonly requirement: string;
  readonly kind: 'counted' | 'given';
  readonly from: DateParts;
  readonly workingDays: string;
  readonly on: DateParts;
  readonly source: SourceTyped;
}

const ids = {
  requirement: 'deadline-requirement',
  'due-from': 'deadline-from',
  'due-workingDays': 'deadline-days',
  'due-on': 'deadline-on',
  due: 'deadline-on',
  ...sourceOrder,
} as const;

const kinds = [
  { value: 'counted', label: 'Count working days' },
  { value: 'given', label: 'The day is given' },
] as const;

/** What was typed as the operation takes it: the days of a choice are read only where it was made. */
function read(eventRef: string, { requirement, kind, from, workingDays, on, source }: DeadlineTyped) {
  const field = kind === 'counted' ? ids['due-from'] : ids['due-on'];
  const day = readDate(kind === 'counted' ? from : on);
  const wrong = day.kind === 'date' ? [] : [{ field, message: day.kind === 'empty' ? 'Enter the day' : noRealDate }];
  const date = day.kind === 'date' ? day.on : '';
  const due =
    kind === 'counted'
      ? { kind, from: date, workingDays: Number(workingDays.trim() || Number.NaN) }
      : { kind, on: date };
  return readEntry(newDeadline, ids, { values: { eventRef, requirement, due }, source, wrong });
}

interface DeadlineScreenProps {
  readonly detail: EventDetail;
  readonly choices: ScrutinyChoices;
}

/** Adds an answer that an event asks for. A counted day is shown with how it was counted before it is kept. */
export function DeadlineScreen({ detail, choices }: DeadlineScreenProps) {
  const { client } = useHost();
  const navigate = useNavigate();
  const { ref, title, publishedOn, citation } = detail.event;
  const form = useEntry<DeadlineTyped, NewDeadline>(
    {
      requirement: 'Action plan that answers the findings',
      kind: 'counted',
      from: partsOf(publishedOn),
      workingDays: String(actionPlanWorkingDays),
      on: emptyDate,
      source: sourceFrom(citation),
    },
    (typed) => read(ref, typed),
    { ...ids, 'bank holidays': ids['due-from'] },
  );
  const { typed, set, errorOf } = form;
  const [counted, setCounted] = useState<{ readonly of: DeadlineTyped; readonly by: CountedDeadline } | null>(null);
  const seen = counted?.of === typed ? counted.by : null;
  const save = form.onSubmit(async (deadline) => {
    if (deadline.due.kind === 'counted' && seen === null) {
      const { from, workingDays } = deadline.due;
      setCounted({ of: typed, by: await client.scrutiny.countDeadline({ from, workingDays }) });
      return;
    }
    await client.scrutiny.addDeadline(deadline);
    await navigate({ to: '/scrutiny/$ref', params: { ref }, search: { saved: 'deadline' }, ignoreBlocker: true });
  });
  return (
    <EntryFrame
      title="Add an answer due"
      caption={title}
      eventRef={ref}
      intro="An action plan is due 70 working days after an inspection report is published (regulations of 2007)."
      form={form}
      submit={typed.kind === 'counted' && seen === null ? 'Count the day' : 'Add the answer due'}
      onSubmit={save}
    >
      <TextInput
        id={ids.requirement}
        label="What is required"
        error={errorOf(ids.requirement)}
        value={typed.requirement}
        onChange={(requirement) => set({ requirement })}
      />
      <RadioChoice label="When it is due" options={kinds} value={typed.kind} onChange={(kind) => set({ kind })} />
      <DueFields typed={typed} set={set} errorOf={errorOf} />
      <SourceFields
        sources={choices.sources}
        value={typed.source}
        errorOf={errorOf}
        onChange={(source) => set({ source })}
      />
      <div role="status">{seen === null ? null : <CountedDay counted={seen} />}</div>
    </EntryFrame>
  );
}

interface DueFieldsProps {
  readonly typed: DeadlineTyped;
  readonly set: (changes: Partial<DeadlineTyped>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

function DueFields({ typed, set, errorOf }: DueFieldsProps) {
  if (typed.kind === 'given') {
    return (
      <DateInput
        id={ids['due-on']}
        label="Due on"
        hint="For example, 5 11 2019"
        error={errorOf(ids['due-on'])}
        value={typed.on}
        onChange={(on) => set({ on })}
      />
    );
  }
  return (
    <>
      <TextInput
        id={ids['due-workingDays']}
        label="Working days"
        hint="Weekends and bank holidays in England do not count"
        narrow
        inputMode="numeric"
        error={errorOf(ids['due-workingDays'])}
        value={typed.workingDays}
        onChange={(workingDays) => set({ workingDays })}
      />
      <DateInput
        id={ids['due-from']}
        label="Counted from"
        hint="Usually the day of publication, which itself does not count"
        error={errorOf(ids['due-from'])}
        value={typed.from}
        onChange={(from) => set({ from })}
      />
    </>
  );
}

const CountedDay = ({ counted }: { readonly counted: CountedDeadline }) => (
  <div className="inset stack-small">
    <p className="strong">
      Due on {weekdayInWords(counted.dueOn)} {dateInWords(counted.dueOn)}
    </p>
    <p>{counted.basis}.</p>
    {counted.bankHolidays.length === 0 ? null : (
      <p>Bank holidays left out: {counted.bankHolidays.map((day) => dateInWords(day)).join(', ')}.</p>
    )}
  </div>
);
