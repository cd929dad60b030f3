import { useRouter } from '@tanstack/react-router';
import type { z } from 'zod';
import { newOutcome, type LogRow } from '#shared/contract/action-log.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { useHost } from '../../../client/host-context.ts';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import { Button } from '../../../components/Button.tsx';
import { RadioChoice } from '../../../components/Choice.tsx';
import { DateInput, partsOf, type DateParts } from '../../../components/DateInput.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { reader, useTyped } from '../../../components/useTyped.ts';

const ids = { state: 'outcome-state', note: 'outcome-note', reportedOn: 'outcome-on' };
const whenOpen = [
  { value: 'done', label: 'Done' },
  { value: 'dropped', label: 'Dropped' },
] as const;
const whenClosed = [{ value: 'open', label: 'Open it again' }] as const;

interface OutcomeFormProps {
  readonly row: LogRow;
  readonly today: IsoDate;
  readonly onDone: () => void;
}
interface OutcomeTyped {
  readonly state: 'open' | 'done' | 'dropped';
  readonly note: string;
  readonly reportedOn: DateParts;
}

/** How a decision stands now. */
export function OutcomeForm({ row, today, onDone }: OutcomeFormProps) {
  const { client } = useHost();
  const router = useRouter();
  const form = useTyped<OutcomeTyped, z.infer<typeof newOutcome>>({
    initial: { state: row.state === 'open' ? 'done' : 'open', note: '', reportedOn: partsOf(today) },
    read: (typed) => {
      const read = reader(ids);
      return read.against(newOutcome, {
        ...typed,
        decision: row.ref,
        reportedOn: read.date('reportedOn', typed.reportedOn, 'Enter the day on which it was reported'),
      });
    },
    send: async (value) => {
      await client.meetings.reportOutcome(value);
      await router.invalidate();
      onDone();
    },
  });
  useUnsaved(form.dirty);
  return (
    <form className="stack form-block" noValidate onSubmit={form.onSubmit}>
      <ErrorSummary problem={form.problem} fields={form.problems} />
      <RadioChoice
        label={`How ${row.ref} stands`}
        options={row.state === 'open' ? whenOpen : whenClosed}
        value={form.values.state}
        onChange={(state) => form.set({ state })}
      />
      <TextInput
        id={ids.note}
        label={form.values.state === 'dropped' ? 'Why it was dropped' : 'What was reported'}
        hint={form.values.state === 'dropped' ? '' : 'You may leave it empty.'}
        error={form.errorOf(ids.note)}
        value={form.values.note}
        onChange={(note) => form.set({ note })}
      />
      <DateInput
        id={ids.reportedOn}
        label="Reported on"
        error={form.errorOf(ids.reportedOn)}
        value={form.values.reportedOn}
        onChange={(reportedOn) => form.set({ reportedOn })}
      />
      <Button type="submit" busy={form.busy}>
        Record it
      </Button>
    </form>
  );
}
