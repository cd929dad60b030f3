import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { z } from 'zod';
import { newDueDate } from '#shared/contract/action-changes.ts';
import type { ActionRow } from '#shared/contract/actions.ts';
import type { LiveView } from '#shared/contract/meeting-live.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { DateInput, emptyDate, type DateParts } from '../../../components/DateInput.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { refusedFieldOf } from '../../../components/field-problems.ts';
import { reader, useTyped } from '../../../components/useTyped.ts';

export const dueField = 'live-due-on';
const ids = { dueOn: dueField, reason: 'live-due-reason', agreedBy: 'live-due-by' };
interface DueTyped {
  readonly dueOn: DateParts;
  readonly reason: string;
}

interface LiveDueDateProps {
  readonly action: ActionRow;
  readonly view: LiveView;
  readonly onDone: () => void;
}

/** Another agreed date, agreed at this meeting; the baseline stays, and so does the slippage against it. */
export function LiveDueDate({ action, view, onDone }: LiveDueDateProps) {
  const { client } = useHost();
  const router = useRouter();
  const form = useTyped<DueTyped, z.infer<typeof newDueDate>>({
    initial: { dueOn: emptyDate, reason: '' },
    read: (typed) => {
      const read = reader(ids);
      return read.against(newDueDate, {
        ref: action.ref,
        dueOn: read.date('dueOn', typed.dueOn, 'Enter the new date'),
        agreedBy: view.board,
        meeting: view.meeting.ref,
        reason: typed.reason,
      });
    },
    send: async (value) => {
      await client.actions.changeDueDate(value);
      await router.invalidate();
      onDone();
    },
  });
  useEffect(() => document.getElementById(ids.dueOn)?.focus(), []);
  const refused = refusedFieldOf(form.problem, ids);
  return (
    <section className="panel" aria-label="Agree a new date">
      <form className="stack form-block" noValidate onSubmit={form.onSubmit}>
        <ErrorSummary
          problem={refused === null ? form.problem : null}
          fields={[...form.problems, ...(refused === null ? [] : [refused])]}
        />
        <DateInput
          id={ids.dueOn}
          label="New agreed date"
          hint={`Agreed now: ${dateInWords(action.agreedDueOn)}. The baseline of ${dateInWords(action.baselineDueOn)} stays.`}
          error={form.errorOf(ids.dueOn)}
          value={form.values.dueOn}
          onChange={(dueOn) => form.set({ dueOn })}
        />
        <TextInput
          id={ids.reason}
          label="Why"
          error={form.errorOf(ids.reason)}
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
        />
        <Button type="submit" busy={form.busy}>
          Agree the new date
        </Button>
      </form>
    </section>
  );
}
