import type { IsoDate } from '../dates.ts';
import type { ActionFacts } from '../plan.ts';
import { isImpactShown } from '../rating/completed-action.ts';
import { knownFacts } from '../rating/known-facts.ts';
import type { PromiseState } from './finding-verdict.ts';

/** Where an action stands for a review: against the date first promised, and by the evidence somebody accepted. */
export function promiseState(action: ActionFacts, asAtOn: IsoDate): PromiseState {
  const { status, completedOn, evidence } = knownFacts(action, asAtOn);
  if (status === 'cancelled' || status === 'superseded') return 'withdrawn';
  if (evidence.some(isImpactShown)) return 'tested';
  if (completedOn === null) return action.baselineDueOn < asAtOn ? 'late' : 'open';
  if (evidence.some(({ state }) => state === 'impact_tested')) {
    const partly = evidence.some(({ state, fact }) => state === 'impact_tested' && fact.impact === 'partly_shown');
    return partly ? 'accepted' : 'no_effect';
  }
  return evidence.some(({ state }) => state === 'accepted') ? 'accepted' : 'unproven';
}
