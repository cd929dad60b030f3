import {
  dateInWords,
  earlierOf,
  lastDayOf,
  monthsBetween,
  periodOf,
  periodsFrom,
  type IsoDate,
  type Period,
} from '../dates.ts';
import type { ActionFacts } from '../plan.ts';
import { rateAction } from './action-rating.ts';
import { agreedDueOn, knownFacts } from './known-facts.ts';
import type { RuleSet } from './rule-set.ts';

/** Counts of actions at the end of one month; what was done is null for months after the as-at date. */
export interface BurnUpMonth {
  readonly period: Period;
  /** Due by then by the dates that were agreed first. */
  readonly baseline: number;
  /** Due by then by the dates that are agreed now. */
  readonly agreed: number;
  /** Reported complete by then. */
  readonly complete: number | null;
  /** Complete with accepted evidence, or impact tested. */
  readonly proven: number | null;
}

export interface BurnUp {
  readonly months: readonly BurnUpMonth[];
  /** Actions counted: all but those cancelled or superseded. */
  readonly total: number;
  /** The message in one sentence, with its figures. */
  readonly because: string;
}

/** The longest span that is drawn; a due date typed far in the future must not make an endless chart. */
const mostMonths = 120;

/**
 * Work promised against work done: the baseline line never moves, so that agreeing later dates shows as a gap between
 * the two lines and not as a plan that was always like that.
 */
export function burnUp(actions: readonly ActionFacts[], asAtOn: IsoDate, ruleSet: RuleSet): BurnUp {
  const live = actions.filter((action) => !isWithdrawn(action, asAtOn));
  const complete = live.map((action) => completedOn(action, asAtOn));
  const months = monthsOf(live, asAtOn).map((period): BurnUpMonth => {
    const end = lastDayOf(period);
    const on = earlierOf(end, asAtOn);
    const past = periodOf(asAtOn) >= period;
    return {
      period,
      baseline: live.filter(({ baselineDueOn }) => baselineDueOn <= end).length,
      agreed: live.filter((action) => agreedDueOn(action, asAtOn) <= end).length,
      complete: past ? complete.filter((date) => date !== null && date <= on).length : null,
      proven: past ? live.filter((action) => isProven(action, on, ruleSet)).length : null,
    };
  });
  const due = live.filter(({ baselineDueOn }) => baselineDueOn <= asAtOn).length;
  const dueAsAgreed = live.filter((action) => agreedDueOn(action, asAtOn) <= asAtOn).length;
  const done = complete.filter((date) => date !== null).length;
  const proven = live.filter((action) => isProven(action, asAtOn, ruleSet)).length;
  const because =
    `By ${dateInWords(asAtOn)} ${due} of ${live.length} actions were due by their baseline and ${dueAsAgreed} by the dates agreed since; ` +
    `${done} ${done === 1 ? 'is' : 'are'} reported complete, ${proven} with accepted evidence`;
  return { months, total: live.length, because };
}

const isWithdrawn = (action: ActionFacts, on: IsoDate): boolean => {
  const { status } = knownFacts(action, on);
  return status === 'cancelled' || status === 'superseded';
};

const completedOn = (action: ActionFacts, on: IsoDate): IsoDate | null => knownFacts(action, on).completedOn;

const provenRules: ReadonlySet<string> = new Set(['impact_tested', 'evidence_accepted']);

const isProven = (action: ActionFacts, on: IsoDate, ruleSet: RuleSet): boolean =>
  provenRules.has(rateAction(action, on, ruleSet).rule);

function monthsOf(actions: readonly ActionFacts[], asAtOn: IsoDate): Period[] {
  const dates = actions.flatMap((action) => [action.startsOn, action.baselineDueOn, agreedDueOn(action, asAtOn)]);
  const first = periodOf(dates.reduce(earlierOf, asAtOn));
  const last = periodOf(dates.reduce((a, b) => (a > b ? a : b), asAtOn));
  return periodsFrom(first, last).slice(0, Math.min(mostMonths, monthsBetween(first, last) + 1));
}
