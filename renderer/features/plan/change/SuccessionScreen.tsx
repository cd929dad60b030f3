import { useNavigate } from '@tanstack/react-router';
import type { ActionBackground, SuccessionKind } from '#shared/contract/action-background.ts';
import type { ActionDetail } from '#shared/contract/actions.ts';
import type { MeetingRow } from '#shared/contract/meetings.ts';
import type { PlanChoices } from '#shared/contract/plan.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { PickMany } from '../../../components/PickMany.tsx';
import { linkOptions } from './action-form.ts';
import { ChangeFrame } from './ChangeFrame.tsx';
import { placeOf } from './decision-form.ts';
import { DecisionPart } from './DecisionPart.tsx';
import { Dependants } from './Dependants.tsx';
import { successionForms, successionTyped, successorAfter, type SuccessorTyped } from './succession-form.ts';
import { SuccessorFields } from './SuccessorFields.tsx';
import { useChangeForm } from './useChangeForm.ts';

const words = {
  split: { title: 'Split', button: 'Split the action', heading: 'The actions it becomes' },
  merge: { title: 'Merge', button: 'Merge the actions', heading: 'The action they become' },
  supersede: { title: 'Supersede', button: 'Supersede the action', heading: 'The action in its place' },
} as const satisfies Record<SuccessionKind, object>;
const names = {
  meeting: 'meeting',
  decidedOn: 'meeting',
  from: 'others',
  needs: 'others',
  ref: 'successors-0-ref',
  dueOn: 'successors-0-dueOn',
};
const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'];

interface SuccessionScreenProps {
  readonly kind: SuccessionKind;
  readonly detail: ActionDetail;
  readonly background: ActionBackground;
  readonly choices: PlanChoices;
  readonly meetings: readonly MeetingRow[];
}

/** Work that goes on under other references: split into several, merged with others, or replaced by one. */
export function SuccessionScreen({ kind, detail, background, choices, meetings }: SuccessionScreenProps) {
  const { client } = useHost();
  const navigate = useNavigate();
  const opened = successionTyped(kind, detail, background.workstreamCode, choices);
  const form = useChangeForm(successionForms[kind], opened, names);
  const { typed, set, id, error } = form;
  const { ref, title } = detail.row;
  const change = (place: number, changes: Partial<SuccessorTyped>): void =>
    set({ successors: typed.successors.map((one, at) => (at === place ? { ...one, ...changes } : one)) });
  const save = form.onSubmit(async (read) => {
    const { decidedBy, reason, successors, others } = read;
    await client.actions.succeed({ kind, from: [ref, ...others], successors, decidedBy, reason, ...placeOf(read) });
    await navigate({ to: '/plan/$ref', params: { ref }, search: { done: kind }, ignoreBlocker: true });
  });
  const open = choices.actions.filter((one) => !one.finished && one.ref !== ref);
  return (
    <>
      <ChangeFrame title={words[kind].title} action={{ ref, title }}>
        {meaning(kind, detail)}
      </ChangeFrame>
      <form noValidate onSubmit={save} className="stack-large">
        <ErrorSummary problem={form.problem} fields={form.problems} />
        <Dependants of={[background]} handedOn />
        {kind === 'merge' ? (
          <section className="stack" aria-labelledby="merged">
            <h2 id="merged">Merged with {ref}</h2>
            <PickMany
              id={id('others')}
              label="Other actions"
              hint="Open actions: type a part of the reference or the words"
              error={error('others')}
              options={linkOptions(open)}
              value={typed.others}
              onChange={(others) => set({ others: [...others] })}
            />
          </section>
        ) : null}
        <section className="stack" aria-labelledby="successors">
          <h2 id="successors">{words[kind].heading}</h2>
          {typed.successors.map((successor, place) => (
            <SuccessorFields
              key={successor.key}
              name={kind === 'split' ? `${ordinals[place] ?? `${place + 1}th`} new action` : 'New action'}
              place={place}
              value={successor}
              people={choices.people}
              onChange={(changes) => change(place, changes)}
              onRemove={
                typed.successors.length > 2
                  ? () => set({ successors: typed.successors.filter((_, at) => at !== place) })
                  : null
              }
              id={id}
              error={error}
            />
          ))}
          {kind === 'split' ? (
            <div>
              <Button
                quiet
                onPress={() => set({ successors: [...typed.successors, successorAfter(typed.successors, detail)] })}
              >
                Add another
              </Button>
            </div>
          ) : null}
        </section>
        <section className="stack" aria-labelledby="decision">
          <h2 id="decision">The decision</h2>
          <DecisionPart
            meetings={meetings}
            value={typed}
            onChange={set}
            id={id}
            error={error}
            reasonHint="Stands on the pages of the old and the new references"
          />
        </section>
        <Button type="submit" busy={form.busy}>
          {words[kind].button}
        </Button>
      </form>
    </>
  );
}

function meaning(kind: SuccessionKind, { row, facts }: ActionDetail): string {
  const dates = `start ${dateInWords(facts.startsOn)}, baseline ${dateInWords(row.baselineDueOn)}, agreed due date ${dateInWords(row.agreedDueOn)}`;
  switch (kind) {
    case 'split':
      return `${row.ref} ends, and each new action goes on with its dates (${dates}), its last report and its links, so that no slippage is lost. Milestones stay behind: add those that still hold to the new actions.`;
    case 'supersede':
      return `${row.ref} ends, and the new action goes on with its dates (${dates}), its last report, its links and its open milestones, so that no slippage is lost.`;
    case 'merge':
      return `The merged actions end. The new one goes on with the earliest start and the earliest baseline among them and what was agreed for that, with all their links and open milestones, so that no slippage is lost. ${row.ref} has: ${dates}.`;
  }
}
