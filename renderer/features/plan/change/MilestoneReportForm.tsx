import { useRouter } from '@tanstack/react-router';
import { z } from 'zod';
import type { ActionBackground } from '#shared/contract/action-background.ts';
import type { milestoneReport } from '#shared/contract/action-changes.ts';
import { milestoneStates } from '#shared/domain/planning/milestone.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { RadioChoice, SelectChoice } from '../../../components/Choice.tsx';
import { DateInput, emptyDate, type DateParts } from '../../../components/DateInput.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { typedDate } from './typed-fields.ts';
import { useChangeForm } from './useChangeForm.ts';

type Report = z.infer<typeof milestoneReport>;

const states = [
  { value: 'reached' as const, label: 'Reached' },
  { value: 'due' as const, label: 'Moved to another date' },
  { value: 'dropped' as const, label: 'Dropped' },
];
const note = z.string().trim().max(500, 'At most 500 characters');
/** What each report asks for: fields of another one are not read. */
const reportForm = z
  .object({
    id: z.string().min(1, 'Choose the milestone'),
    state: z.enum(milestoneStates),
    on: typedDate('Enter the day'),
    dueOn: z.custom<DateParts>(),
    note,
  })
  .transform((read, context) => {
    if (read.state !== 'reached' && read.note === '') {
      context.addIssue({ code: 'custom', path: ['note'], message: 'Say why' });
    }
    if (read.state !== 'due') return { ...read, dueOn: '' };
    const due = typedDate('Enter the new date').safeParse(read.dueOn);
    if (due.success) return { ...read, dueOn: due.data };
    context.addIssue({ code: 'custom', path: ['dueOn'], message: due.error.issues[0]?.message ?? '' });
    return z.NEVER;
  });
const names = { on: 'on', dueOn: 'dueOn' };

interface MilestoneReportFormProps {
  readonly background: ActionBackground;
  readonly onSaid: (said: string) => void;
}

/** Says of a milestone that it was reached, moves it, or drops it. */
export function MilestoneReportForm({ background, onSaid }: MilestoneReportFormProps) {
  const { client } = useHost();
  const router = useRouter();
  const { ref, milestones } = background;
  const first = milestones.find(({ position }) => position.state === 'due') ?? milestones[0];
  const typedNothing: z.input<typeof reportForm> = {
    id: String(first?.id ?? ''),
    state: 'reached',
    on: emptyDate,
    dueOn: emptyDate,
    note: '',
  };
  const form = useChangeForm(reportForm, typedNothing, names, 'report');
  const { typed, set, id, error } = form;
  const save = form.onSubmit(async (read) => {
    onSaid('');
    await client.actions.reportMilestone(reportOf(ref, read));
    form.reset({ ...typedNothing, id: read.id });
    onSaid('Recorded: the table shows it.');
    await router.invalidate();
  });
  return (
    <form noValidate onSubmit={save} className="stack" aria-labelledby="report-milestone">
      <h2 id="report-milestone">Report on a milestone</h2>
      <ErrorSummary problem={form.problem} fields={form.problems} />
      <SelectChoice
        id={id('id')}
        label="Milestone"
        options={milestones.map((milestone) => ({ value: String(milestone.id), label: milestone.title }))}
        value={typed.id}
        onChange={(chosen) => set({ id: chosen })}
      />
      <RadioChoice label="What happened" options={states} value={typed.state} onChange={(state) => set({ state })} />
      <DateInput
        id={id('on')}
        label={typed.state === 'reached' ? 'Reached on' : 'Decided on'}
        hint="For example, 30 6 2019"
        error={error('on')}
        value={typed.on}
        onChange={(on) => set({ on })}
      />
      {typed.state === 'due' ? (
        <DateInput
          id={id('dueOn')}
          label="New date"
          hint="The baseline stays in sight beside it"
          error={error('dueOn')}
          value={typed.dueOn}
          onChange={(dueOn) => set({ dueOn })}
        />
      ) : null}
      <TextInput
        id={id('note')}
        label={typed.state === 'reached' ? 'Note' : 'Why'}
        hint={typed.state === 'reached' ? 'You may leave it empty' : ''}
        error={error('note')}
        value={typed.note}
        onChange={(changed) => set({ note: changed })}
        rows={2}
      />
      <Button type="submit" busy={form.busy}>
        Record it
      </Button>
    </form>
  );
}

function reportOf(ref: string, read: z.output<typeof reportForm>): Report {
  const milestone = { ref, id: Number(read.id), note: read.note };
  switch (read.state) {
    case 'reached':
      return { ...milestone, state: 'reached', reachedOn: read.on };
    case 'due':
      return { ...milestone, state: 'due', dueOn: read.dueOn, on: read.on };
    case 'dropped':
      return { ...milestone, state: 'dropped', on: read.on };
  }
}
