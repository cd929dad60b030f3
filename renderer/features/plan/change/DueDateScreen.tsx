import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { newDueDate } from '#shared/contract/action-changes.ts';
import type { ActionDetail } from '#shared/contract/actions.ts';
import type { MeetingRow } from '#shared/contract/meetings.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { ComboChoice } from '../../../components/ComboChoice.tsx';
import { DateInput, emptyDate } from '../../../components/DateInput.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { SuggestInput } from '../../../components/SuggestInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { ActionDates } from '../ActionDates.tsx';
import { ChangeFrame } from './ChangeFrame.tsx';
import { deciders, meetingOptions } from './decision-form.ts';
import { typedDate } from './typed-fields.ts';
import { useChangeForm } from './useChangeForm.ts';

const dueDateForm = z.object({
  dueOn: typedDate('Enter the new due date'),
  meeting: newDueDate.shape.meeting,
  agreedBy: newDueDate.shape.agreedBy,
  reason: newDueDate.shape.reason,
});
const typedNothing: z.input<typeof dueDateForm> = { dueOn: emptyDate, meeting: '', agreedBy: '', reason: '' };
const names = { dueOn: 'dueOn', meeting: 'meeting', decidedOn: 'meeting' };

interface DueDateScreenProps {
  readonly detail: ActionDetail;
  readonly meetings: readonly MeetingRow[];
}

/** A new agreed due date: looked at for what it means first, then recorded. */
export function DueDateScreen({ detail, meetings }: DueDateScreenProps) {
  const { client } = useHost();
  const navigate = useNavigate();
  const form = useChangeForm(dueDateForm, typedNothing, names);
  const { typed, set, id, error } = form;
  const [seen, setSeen] = useState<{ readonly of: object; readonly sentence: string } | null>(null);
  const effect = seen?.of === typed ? seen.sentence : null;
  const { ref, title } = detail.row;
  const save = form.onSubmit(async (read) => {
    if (effect === null) {
      const { sentence } = await client.actions.dueDateEffect({ ref, ...read });
      setSeen({ of: typed, sentence });
      return;
    }
    await client.actions.changeDueDate({ ref, ...read });
    await navigate({ to: '/plan/$ref', params: { ref }, search: { done: 'due-date' }, ignoreBlocker: true });
  });
  return (
    <>
      <ChangeFrame title="Change the due date" action={{ ref, title }}>
        The baseline stays where it is, and slippage is counted from it whatever is agreed. The board sees every change,
        who agreed it, at which meeting and why.
      </ChangeFrame>
      <div className="stack-large">
        <ActionDates detail={detail} />
        <form noValidate onSubmit={save} className="stack">
          <h2>The new date</h2>
          <ErrorSummary problem={form.problem} fields={form.problems} />
          <DateInput
            id={id('dueOn')}
            label="New due date"
            hint="For example, 30 9 2019"
            error={error('dueOn')}
            value={typed.dueOn}
            onChange={(dueOn) => set({ dueOn })}
          />
          <ComboChoice
            id={id('meeting')}
            label="Agreed at which meeting"
            hint="Type a part of its date or name. A chair’s action is a meeting of its own."
            error={error('meeting')}
            options={meetingOptions(meetings)}
            value={typed.meeting}
            onChange={(meeting) => set({ meeting })}
          />
          {meetings.some(({ state }) => state === 'held') ? null : (
            <p className="inset">
              No meeting was held yet. A due date is agreed at one: <Link to="/meetings">add the meeting first</Link>.
            </p>
          )}
          <SuggestInput
            id={id('agreedBy')}
            label="Agreed by"
            hint="A board or a role, not a person’s name"
            error={error('agreedBy')}
            suggestions={deciders}
            value={typed.agreedBy}
            onChange={(agreedBy) => set({ agreedBy })}
          />
          <TextInput
            id={id('reason')}
            label="Why"
            hint="What kept it from being done by the date agreed before"
            error={error('reason')}
            value={typed.reason}
            onChange={(reason) => set({ reason })}
            rows={3}
          />
          <div role="status">{effect === null ? null : <p className="inset inset-warning strong">{effect}</p>}</div>
          <Button type="submit" busy={form.busy}>
            {effect === null ? 'See what it means' : 'Record the new due date'}
          </Button>
        </form>
      </div>
    </>
  );
}
