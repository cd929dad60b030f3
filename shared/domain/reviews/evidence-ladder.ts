import type { IsoDate } from '../dates.ts';
import type { ActionFacts } from '../plan.ts';
import { isImpactShown } from '../rating/completed-action.ts';
import { knownFacts } from '../rating/known-facts.ts';

/**
 * How far a recommendation has come, from nothing to shown to have helped. It stands where its least advanced live
 * action stands: a recommendation is carried out when all that was promised for it is.
 */
export const rungs = [
  'no_action',
  'under_way',
  'no_evidence',
  'evidence_claimed',
  'evidence_accepted',
  'impact_tested',
] as const;
export type Rung = (typeof rungs)[number];

export interface RecommendationLadder {
  readonly rung: Rung;
  /** Live actions: neither cancelled nor superseded. */
  readonly actions: number;
  readonly complete: number;
  /** Live actions that have come at least so far: claimed includes accepted, accepted includes tested. */
  readonly claimed: number;
  readonly accepted: number;
  readonly tested: number;
  /** Live actions whose impact was tested and not, or only partly, shown. */
  readonly notShown: number;
}

interface ActionSteps {
  readonly isComplete: boolean;
  readonly isClaimed: boolean;
  readonly isAccepted: boolean;
  readonly isTested: boolean;
  readonly isNotShown: boolean;
}

/** What is known of one action's evidence; null for an action that was cancelled or superseded. */
function stepsOf(action: ActionFacts, asAtOn: IsoDate): ActionSteps | null {
  const known = knownFacts(action, asAtOn);
  if (known.status === 'cancelled' || known.status === 'superseded') return null;
  const isTested = known.evidence.some(isImpactShown);
  const isTestedAtAll = known.evidence.some(({ state }) => state === 'impact_tested');
  const isAccepted = isTestedAtAll || known.evidence.some(({ state }) => state === 'accepted');
  return {
    // Blue rests on the test alone, as in the rating (docs/methods/rating.md, rule 2)
    isComplete: isTested || known.status === 'completed',
    isClaimed: isAccepted || known.evidence.some(({ state }) => state === 'claimed'),
    isAccepted,
    isTested,
    isNotShown: isTestedAtAll && !isTested,
  };
}

/** Where a recommendation stands by the actions that answer it. */
export function recommendationLadder(actions: readonly ActionFacts[], asAtOn: IsoDate): RecommendationLadder {
  const live = actions.map((action) => stepsOf(action, asAtOn)).filter((steps) => steps !== null);
  const count = (holds: (steps: ActionSteps) => boolean): number => live.filter(holds).length;
  return {
    rung: rungOf(live),
    actions: live.length,
    complete: count(({ isComplete }) => isComplete),
    claimed: count(({ isClaimed }) => isClaimed),
    accepted: count(({ isAccepted }) => isAccepted),
    tested: count(({ isTested }) => isTested),
    notShown: count(({ isNotShown }) => isNotShown),
  };
}

function rungOf(live: readonly ActionSteps[]): Rung {
  if (live.length === 0) return 'no_action';
  if (live.some(({ isComplete }) => !isComplete)) return 'under_way';
  if (live.some(({ isClaimed }) => !isClaimed)) return 'no_evidence';
  if (live.some(({ isAccepted }) => !isAccepted)) return 'evidence_claimed';
  return live.every(({ isTested }) => isTested) ? 'impact_tested' : 'evidence_accepted';
}

/** Closed: every live action complete with accepted evidence, or its impact tested. */
export const isClosed = (rung: Rung): boolean => rung === 'evidence_accepted' || rung === 'impact_tested';

/** How many recommendations stand on each rung. */
export const countRungs = (ladders: readonly RecommendationLadder[]): Readonly<Record<Rung, number>> => {
  const on = (rung: Rung): number => ladders.filter((one) => one.rung === rung).length;
  return {
    no_action: on('no_action'),
    under_way: on('under_way'),
    no_evidence: on('no_evidence'),
    evidence_claimed: on('evidence_claimed'),
    evidence_accepted: on('evidence_accepted'),
    impact_tested: on('impact_tested'),
  };
};
