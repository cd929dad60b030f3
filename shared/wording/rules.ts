import { asSentence } from '../domain/as-sentence.ts';
import { dateInWords } from '../domain/dates.ts';
import type { RuleSet, SpcOptions } from '../domain/rating/rule-set.ts';

/**
 * The rating rules in plain words with the thresholds of one rule set: printed in every pack and on the help page, so
 * that a reader can check any colour by hand. The rules themselves are in shared/domain/rating.
 */
export function actionRulesInWords({ action }: RuleSet): string[] {
  const cycle = action.updateCycleDays;
  return [
    'The first of these that applies decides; of the three marked *, the first that says Red, else the first that says Amber.',
    'Cancelled or superseded: not rated, with the reason.',
    'Impact tested (somebody other than the owner tested the difference it made): Blue.',
    'Completed and evidence accepted: Green.',
    `Completed, evidence only claimed: Green for ${action.evidenceGraceDays} days, then Amber.`,
    'Not started and the start date is ahead: not rated, "not due to start".',
    'The as-at date is after the agreed due date: Red, overdue by so many days.',
    `* Forecast later than the agreed due date: Amber, or Red by more than ${action.forecastRedDays} days.`,
    `* No update for more than ${cycle} days: Amber; for more than ${2 * cycle} days: Red.`,
    `* Progress, where it is reported, behind the time elapsed by more than ${action.behindAmberPoints} percentage points: Amber; by more than ${action.behindRedPoints}: Red.`,
    'Otherwise: Green.',
    'Slippage is counted from the baseline due date and is never reset when a date is agreed again. The owner’s own rating is printed beside the rule’s; the board’s rating, where there is one, stands in its place with a reason and a name.',
  ];
}

export function indicatorRulesInWords({ indicator }: RuleSet): string[] {
  return [
    'At or beyond the target, in the direction that is better: Green. To the amber limit: Amber. Beyond it: Red. The distance from target is always printed.',
    'A month with an aim of its own on a trajectory is held against that in place of the target, with the same amber margin. A national target is compared and never colours.',
    'Where a range is better: Green within it, Amber to the margin given, Red outside.',
    'Context only: never coloured.',
    'Not returned, a marker in place of a number, or no target: not rated, with the reason. Not rated never counts as green.',
    `A denominator under ${indicator.smallDenominator} is flagged "small numbers".`,
  ];
}

export const rollUpRuleInWords = ({ rollUp }: RuleSet): string =>
  `The number of each colour is always printed. The one word is Red when any priority item is red or more than ${rollUp.redShare * 100}% of the rated items are red; Amber when any item is red or more than ${rollUp.redShare * 100}% are amber; otherwise Green. Items that are not rated are counted, and never as green.`;

export function spcRulesInWords({ spc }: RuleSet): string[] {
  return [
    `The middle line is the mean; the limits are the mean plus and minus 2.66 times the average moving range${
      spc.screenOutliers ? ', leaving out moving ranges of 3.267 times their mean or more' : ''
    }. A process that has not changed nearly always stays between them.`,
    'A point beyond a limit is a special cause.',
    `${spc.runLength} points in a row above or below the mean are a shift; ${spc.runLength} rising or falling in a row are a trend.`,
    spc.twoInThree === 'package'
      ? 'Two of three points in a row close to one limit and not beyond it, all three on that side of the mean, are a special cause.'
      : 'Two of three points in a row beyond two sigma, those beyond a limit counted and all three on that side of the mean, are a special cause (as announced by NHS England in 2023).',
    'Variation says whether the latest point is a special cause and in which direction. Assurance says whether the target lies within what the process can be expected to reach.',
    'Limits from fewer than 13 points are trial limits. Limits are calculated anew only where somebody decided so, with a reason printed on the chart.',
  ];
}

/** The options of the control charts in one phrase: "7 points in a row; …". */
export const spcOptionsInWords = ({ runLength, twoInThree, screenOutliers }: SpcOptions): string =>
  [
    `${runLength} points in a row`,
    twoInThree === 'package' ? 'two in three without points beyond a limit' : 'two in three with points beyond a limit',
    screenOutliers ? 'outlying moving ranges left out' : 'all moving ranges used',
  ].join('; ');

/** The rule set by its name, and who decided on the options of its control charts, when and why. */
export function ruleSetInWords({ id, title, validFrom, spcDecision }: RuleSet): string {
  const shipped = `Rule set ${id}: ${title}, in force from ${dateInWords(validFrom)}.`;
  if (spcDecision === undefined) return shipped;
  const { decidedBy, options, reason, recordedAt } = spcDecision;
  const recorded = dateInWords(recordedAt.slice(0, 10));
  return `${shipped} Control charts are read by options that ${decidedBy} decided, in force from ${dateInWords(spcDecision.validFrom)} and recorded on ${recorded}: ${spcOptionsInWords(options)}. Why: ${asSentence(reason)}`;
}
