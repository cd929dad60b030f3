import type { IsoDate } from '../dates.ts';
import type { ActionFacts, EvidenceState } from '../plan.ts';
import { isImpactShown } from '../rating/completed-action.ts';
import { knownFacts } from '../rating/known-facts.ts';
import { isClosed, recommendationLadder } from './evidence-ladder.ts';

/** A decision about one piece of evidence, in the order in which decisions were made. */
export interface EvidenceStep {
  readonly evidence: number;
  readonly state: Exclude<EvidenceState, 'claimed'>;
  readonly decidedOn: IsoDate;
}

/** An action with every decision about its evidence, of which the facts keep the latest only. */
export interface ActionWithSteps {
  readonly facts: ActionFacts;
  readonly steps: readonly EvidenceStep[];
}

/**
 * The day from which on a recommendation has been closed: that of the last of its live actions, and never before the
 * recommendation was made. Null where it is not closed at the as-at date.
 */
export function closedOn(
  actions: readonly ActionWithSteps[],
  { asAtOn, madeOn }: { readonly asAtOn: IsoDate; readonly madeOn: IsoDate | null },
): IsoDate | null {
  const ladder = recommendationLadder(
    actions.map(({ facts }) => facts),
    asAtOn,
  );
  if (!isClosed(ladder.rung)) return null;
  const dates = actions.map((action) => actionClosedOn(action, asAtOn)).filter((on) => on !== null);
  return dates.length === 0 ? null : [...dates, madeOn ?? ''].reduce((latest, on) => (on > latest ? on : latest));
}

/** The day on which a live action was both complete and had accepted evidence. */
function actionClosedOn({ facts, steps }: ActionWithSteps, asAtOn: IsoDate): IsoDate | null {
  const known = knownFacts(facts, asAtOn);
  if (known.status === 'cancelled' || known.status === 'superseded') return null;
  const acceptedOn = standingSince(steps.filter((step) => step.decidedOn <= asAtOn));
  if (acceptedOn === null) return null;
  if (known.completedOn !== null) return known.completedOn > acceptedOn ? known.completedOn : acceptedOn;
  // rated Blue by its test alone, although no report says "completed"
  return known.evidence.find(isImpactShown)?.fact.decidedOn ?? null;
}

/** The earliest day since when some piece of evidence has been accepted (or tested) without being rejected again. */
function standingSince(steps: readonly EvidenceStep[]): IsoDate | null {
  const since = [...Map.groupBy(steps, ({ evidence }) => evidence).values()].flatMap((decisions) => {
    const lastRejected = decisions.findLastIndex(({ state }) => state === 'rejected');
    const first = decisions[lastRejected + 1];
    return first === undefined ? [] : [first.decidedOn];
  });
  return since.reduce<IsoDate | null>((earliest, on) => (earliest === null || on < earliest ? on : earliest), null);
}
