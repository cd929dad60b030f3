import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import type { ActionBackground } from '#shared/contract/action-background.ts';
import { newMilestone } from '#shared/contract/action-changes.ts';
import type { ActionDetail } from '#shared/contract/actions.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { isFinished } from '#shared/domain/plan.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { DateInput, emptyDate } from '../../../components/DateInput.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { MilestoneTable } from '../page/MilestoneTable.tsx';
import { ChangeFrame } from './ChangeFrame.tsx';
import { MilestoneReportForm } from './MilestoneReportForm.tsx';
import { typedDate } from './typed-fields.ts';
import { useChangeForm } from './useChangeForm.ts';

const milestoneForm = z.object({
  title: newMilestone.shape.title,
  dueOn: typedDate('Enter the day by which it is to be reached'),
});
const typedNothing: z.input<typeof milestoneForm> = { title: '', dueOn: emptyDate };
const names = { title: 'title', dueOn: 'dueOn' };

interface MilestonesScreenProps {
  readonly detail: ActionDetail;
  readonly background: ActionBackground;
}

/** The steps inside an action: added here, and reported on. */
export function MilestonesScreen({ detail, background }: MilestonesScreenProps) {
  const { row, facts } = detail;
  const { ref, title } = row;
  const [said, setSaid] = useState('');
  return (
    <>
      <ChangeFrame title="Milestones" action={{ ref, title }}>
        {`Each lies between the start, ${dateInWords(facts.startsOn)}, and the agreed due date, ${dateInWords(row.agreedDueOn)}. Its first date is its baseline and stays in sight when it is moved.`}
      </ChangeFrame>
      <div className="stack-large">
        <div role="status">{said === '' ? null : <p className="result-banner">{said}</p>}</div>
        {background.milestones.length === 0 ? (
          <p className="inset">No milestones yet. Add the first below.</p>
        ) : (
          <MilestoneTable milestones={background.milestones} caption={`Milestones of ${ref}`} />
        )}
        {background.milestones.length === 0 ? null : <MilestoneReportForm background={background} onSaid={setSaid} />}
        {isFinished(row.status) ? (
          <p className="inset">{ref} is finished: no milestone can be added to it any more.</p>
        ) : (
          <MilestoneAddForm action={ref} onSaid={setSaid} />
        )}
      </div>
    </>
  );
}

interface MilestoneAddFormProps {
  readonly action: string;
  readonly onSaid: (said: string) => void;
}

function MilestoneAddForm({ action, onSaid }: MilestoneAddFormProps) {
  const { client } = useHost();
  const router = useRouter();
  const form = useChangeForm(milestoneForm, typedNothing, names);
  const { typed, set, id, error } = form;
  const save = form.onSubmit(async (read) => {
    onSaid('');
    await client.actions.addMilestone({ ref: action, ...read });
    form.reset(typedNothing);
    onSaid(`Added: ${read.title}, due ${dateInWords(read.dueOn)}.`);
    await router.invalidate();
  });
  return (
    <form noValidate onSubmit={save} className="stack" aria-labelledby="add-milestone">
      <h2 id="add-milestone">Add a milestone</h2>
      <ErrorSummary problem={form.problem} fields={form.problems} />
      <TextInput
        id={id('title')}
        label="What is to be reached"
        hint="For example, Draft agreed with all partners"
        error={error('title')}
        value={typed.title}
        onChange={(title) => set({ title })}
      />
      <DateInput
        id={id('dueOn')}
        label="By when"
        hint="For example, 30 6 2019"
        error={error('dueOn')}
        value={typed.dueOn}
        onChange={(dueOn) => set({ dueOn })}
      />
      <Button type="submit" busy={form.busy}>
        Add the milestone
      </Button>
    </form>
  );
}
