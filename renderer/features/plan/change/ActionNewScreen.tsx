import { Link, useNavigate } from '@tanstack/react-router';
import type { PlanChoices } from '#shared/contract/plan.ts';
import type { Period } from '#shared/domain/dates.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { DateInput } from '../../../components/DateInput.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { ActionFields, WorkstreamChoice } from './ActionFields.tsx';
import { newActionForm, newTyped, sourceOf, type ActionBeginning } from './action-form.ts';
import { ChangeFrame } from './ChangeFrame.tsx';
import { LinkFields } from './LinkFields.tsx';
import { useChangeForm } from './useChangeForm.ts';

/** What a refusal calls a field, and what the form calls it. */
const names = {
  ref: 'ref',
  dueOn: 'baselineDueOn',
  workstream: 'workstream',
  lead: 'lead-role',
  findings: 'findings',
  recommendations: 'recommendations',
  indicators: 'indicators',
  needs: 'needs',
};

interface ActionNewScreenProps {
  readonly choices: PlanChoices;
  readonly begin: ActionBeginning;
  /** The period whose screens show what is known today. */
  readonly newestPeriod: Period;
}

/** Adds an action to the plan. */
export function ActionNewScreen({ choices, begin, newestPeriod }: ActionNewScreenProps) {
  const { client } = useHost();
  const navigate = useNavigate();
  const form = useChangeForm(newActionForm, newTyped(choices, begin), names);
  const { typed, set, id, error } = form;
  const part = { typed, set, id, error, choices };
  const save = form.onSubmit(async (read) => {
    const { source, publisher, ...action } = read;
    const { ref } = await client.actions.create({ ...action, source: sourceOf({ source, publisher }) });
    await navigate({
      to: '/plan/$ref',
      params: { ref },
      search: { period: newestPeriod, done: 'created' },
      ignoreBlocker: true,
    });
  });
  const changeWorkstream = (code: string): void => {
    const suggested = choices.workstreams.some(({ nextRef }) => nextRef === typed.ref) || typed.ref === '';
    const next = choices.workstreams.find((one) => one.code === code)?.nextRef ?? typed.ref;
    set({ workstream: code, ...(suggested ? { ref: next } : {}) });
  };
  return (
    <>
      <ChangeFrame title="New action">
        Its reference and its baseline due date are set once and never change; everything else can be changed later, and
        what it said before stays on record.
      </ChangeFrame>
      {choices.workstreams.length === 0 ? (
        <p className="inset">
          An action belongs to a workstream, and there is none yet.{' '}
          <Link to="/plan/structure">Add a plan and its first workstream</Link>.
        </p>
      ) : (
        <form noValidate onSubmit={save} className="stack-large">
          <ErrorSummary problem={form.problem} fields={form.problems} />
          <div className="form-columns">
            <section className="stack" aria-labelledby="what">
              <h2 id="what">What, who and by when</h2>
              <WorkstreamChoice
                id={id('workstream')}
                choices={choices}
                value={typed.workstream}
                onChange={changeWorkstream}
              />
              <TextInput
                id={id('ref')}
                label="Reference"
                hint="The next free one of the workstream is suggested"
                error={error('ref')}
                value={typed.ref}
                onChange={(ref) => set({ ref })}
                narrow
              />
              <ActionFields {...part} />
              <DateInput
                id={id('baselineDueOn')}
                label="Baseline due date"
                hint="Set once: slippage is counted from it for ever"
                error={error('baselineDueOn')}
                value={typed.baselineDueOn}
                onChange={(baselineDueOn) => set({ baselineDueOn })}
              />
            </section>
            <section className="stack" aria-labelledby="links">
              <h2 id="links">What it answers and needs</h2>
              <LinkFields {...part} own="" />
              <TextInput
                id={id('source')}
                label="Source"
                hint="Where the action was agreed, for example Improvement plan, version 2. You may leave it empty."
                error={error('source')}
                value={typed.source}
                onChange={(source) => set({ source })}
              />
              <TextInput
                id={id('publisher')}
                label="Who holds the source"
                error={error('publisher')}
                value={typed.publisher}
                onChange={(publisher) => set({ publisher })}
              />
            </section>
          </div>
          <Button type="submit" busy={form.busy}>
            Add the action
          </Button>
        </form>
      )}
    </>
  );
}
