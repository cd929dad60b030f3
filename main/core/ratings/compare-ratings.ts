import type { ComparedAction, MovedAction, RatingComparison, UnprovenAction } from '#shared/contract/ratings.ts';
import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import type { ActionFacts } from '#shared/domain/plan.ts';
import { evidenceInWords } from '#shared/domain/rating/completed-action.ts';
import { currentRating } from '#shared/domain/rating/current-rating.ts';
import { forecastSlips } from '#shared/domain/rating/forecast-slips.ts';
import { changesUpTo, knownFacts, updatesUpTo } from '#shared/domain/rating/known-facts.ts';
import { severity, type Colour } from '#shared/domain/rating/rating.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { actionRow } from '../plan/action-row.ts';

/** The three ratings of every action side by side, and the lists of what they hide, by the rules in force. */
export function compareRatings(
  actions: readonly ActionFacts[],
  asAtOn: IsoDate,
  ruleSet: RuleSet,
): Omit<RatingComparison, 'period'> {
  const compared = actions.map((facts) => comparedAction(facts, asAtOn, ruleSet));
  return {
    asAtOn,
    evidenceGraceDays: ruleSet.action.evidenceGraceDays,
    actions: compared,
    greener: compared.filter(({ row }) => row.ownerGreener).toSorted((a, b) => flattery(b) - flattery(a)),
    moved: movedActions(actions, asAtOn, ruleSet),
    unproven: unprovenActions(actions, asAtOn, ruleSet),
    slips: forecastSlips(actions, asAtOn),
  };
}

function comparedAction(facts: ActionFacts, asAtOn: IsoDate, ruleSet: RuleSet): ComparedAction {
  const { byRule, moderation, ownRating } = currentRating(facts, asAtOn, ruleSet);
  const rated = updatesUpTo(facts, asAtOn).findLast((update) => update.selfRating !== null);
  return {
    row: actionRow(facts, asAtOn, ruleSet),
    ownRatedOn: rated?.reportedOn ?? null,
    moderation,
    difference: differenceInWords(ownRating, byRule.colour, moderation?.colour ?? null),
  };
}

/** Those of the three that there are, where they do not all say the same. */
export function differenceInWords(own: Colour | null, rule: Colour, board: Colour | null): string {
  const given = [own, rule, board].filter((colour) => colour !== null);
  if (new Set(given).size === 1) return '';
  return [
    ...(own === null ? [] : [`owner ${colourWord(own)}`]),
    `rule ${colourWord(rule)}`,
    ...(board === null ? [] : [`board ${colourWord(board)}`]),
  ].join(', ');
}

/** By how many colours the owner is above the rule. */
const flattery = ({ row }: ComparedAction): number =>
  (severity(row.byRule.colour) ?? 0) - (row.ownRating === null ? 0 : (severity(row.ownRating) ?? 0));

const movedActions = (actions: readonly ActionFacts[], asAtOn: IsoDate, ruleSet: RuleSet): MovedAction[] =>
  actions
    .map((facts) => ({ row: actionRow(facts, asAtOn, ruleSet), changes: changesUpTo(facts, asAtOn) }))
    .filter(({ row }) => row.timesMoved > 1)
    .toSorted((a, b) => b.row.timesMoved - a.row.timesMoved || b.row.slippageDays - a.row.slippageDays);

/** Those that rule 4 turns amber, so that this list and the colours never disagree. */
const unprovenActions = (actions: readonly ActionFacts[], asAtOn: IsoDate, ruleSet: RuleSet): UnprovenAction[] =>
  actions
    .flatMap((facts) => {
      const row = actionRow(facts, asAtOn, ruleSet);
      const { completedOn, evidence } = knownFacts(facts, asAtOn);
      if (row.byRule.rule !== 'evidence_overdue' || completedOn === null) return [];
      return [{ row, completedOn, days: daysBetween(completedOn, asAtOn), evidence: evidenceInWords(evidence) }];
    })
    .toSorted((a, b) => b.days - a.days);
