import type { IsoDate } from '../dates.ts';
import type { RuleSet, SpcDecision } from './rule-set.ts';

/** The decision in force on a day: the latest valid from then or before; of two for the same day the later recorded. */
export const decisionInForce = (decisions: readonly SpcDecision[], on: IsoDate): SpcDecision | null =>
  decisions
    .filter(({ validFrom }) => validFrom <= on)
    .reduce<SpcDecision | null>((last, one) => (last !== null && isLater(last, one) ? last : one), null);

const isLater = (a: SpcDecision, b: SpcDecision): boolean =>
  a.validFrom > b.validFrom || (a.validFrom === b.validFrom && a.number > b.number);

/**
 * The rules that are really used: a shipped rule set with the workspace's own control-chart options in it, under an id
 * of its own (`plumbline-2026-1+spc.2`), so that two packs with the same id were read by the same rules.
 */
export function withSpcDecision(shipped: RuleSet, decision: SpcDecision | null): RuleSet {
  if (decision === null) return shipped;
  return { ...shipped, id: `${shipped.id}+spc.${decision.number}`, spc: decision.options, spcDecision: decision };
}
