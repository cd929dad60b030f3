import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ActionBackground } from '#shared/contract/action-background.ts';
import type { ActionDetail } from '#shared/contract/actions.ts';
import type { PlanChoices } from '#shared/contract/plan.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { DateInput } from '../../../components/DateInput.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { ActionFields, WorkstreamChoice } from './ActionFields.tsx';
import { changedFields, editActionForm, editTyped } from './action-form.ts';
import { ChangeFrame } from './ChangeFrame.tsx';
import { LinkFields } from './LinkFields.tsx';
import { useChangeForm } from './useChangeForm.ts';

/** What a refusal calls a field, and what the form calls it. */
const names = {
  holdsFrom: 'holdsFrom',
  dueOn: 'startsOn',
  workstream: 'workstream',
  lead: 'lead-role',
  findings: 'findings',
  recommendations: 'recommendations',
  indicators: 'indicators',
  needs: 'needs',
};

interface ActionEditScreenProps {
  readonly detail: ActionDetail;
  readonly background: ActionBackground;
  readonly choices: PlanChoices;
}

/** Changes what is said of an action, from a day on. */
export function ActionEditScreen({ detail, background, choices }: ActionEditScreenProps) {
  const { client } = useHost();
  const navigate = useNavigate();
  const [opened] = useState(() => editTyped(detail, background));
  const form = useChangeForm(editActionForm, opened, names);
  const { typed, set, id, error } = form;
  const part = { typed, set, id, error, choices };
  const { ref, title } = detail.row;
  const save = form.onSubmit(async (read) => {
    const before = editActionForm.parse({ ...opened, holdsFrom: typed.holdsFrom, reason: typed.reason });
    const { holdsFrom, reason } = read;
    await client.actions.amend({ ...changedFields(read, before), ref, holdsFrom, reason });
    await navigate({ to: '/plan/$ref', params: { ref }, search: { done: 'amended' }, ignoreBlocker: true });
  });
  return (
    <>
      <ChangeFrame title="Edit" action={{ ref, title }}>
        {`What changes holds from the day you name; what it said before stays on record. The reference and the baseline due date, ${dateInWords(detail.row.baselineDueOn)}, never change.`}
      </ChangeFrame>
      <form noValidate onSubmit={save} className="stack-large">
        <ErrorSummary problem={form.problem} fields={form.problems} />
        <div className="form-columns">
          <section className="stack" aria-labelledby="what">
            <h2 id="what">What, who and from when</h2>
            <WorkstreamChoice
              id={id('workstream')}
              choices={choices}
              value={typed.workstream}
              onChange={(workstream) => set({ workstream })}
            />
            <ActionFields {...part} />
          </section>
          <section className="stack" aria-labelledby="links">
            <h2 id="links">What it answers and needs</h2>
            <LinkFields {...part} own={ref} />
          </section>
        </div>
        <section className="stack" aria-labelledby="why">
          <h2 id="why">From when and why</h2>
          <DateInput
            id={id('holdsFrom')}
            label="The change holds from"
            hint="For example, 1 7 2019. Links hold from today."
            error={error('holdsFrom')}
            value={typed.holdsFrom}
            onChange={(holdsFrom) => set({ holdsFrom })}
          />
          <TextInput
            id={id('reason')}
            label="Why"
            hint="Stands beside what it said before"
            error={error('reason')}
            value={typed.reason}
            onChange={(reason) => set({ reason })}
            rows={2}
          />
        </section>
        <Button type="submit" busy={form.busy}>
          Save the changes
        </Button>
      </form>
    </>
  );
}
