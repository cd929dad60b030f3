import { addMonths, monthsBetween, periodOf, periodsFrom, type IsoDate, type Period } from '#shared/domain/dates.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { asAtFor, knownNow, type AsAt } from './as-at.ts';
import { loadRuleSet } from './rule-sets/load-rule-set.ts';
import type { Session } from './session.ts';

/** What a screen is asked about: a period, the date up to which facts count, and the rules they are rated by. */
export interface PeriodInView {
  readonly db: ReadableDb;
  readonly period: Period;
  readonly asAtOn: IsoDate;
  /** The same date with how late a record may have been made to count: screens show what is known today. */
  readonly asAt: AsAt;
  readonly ruleSet: RuleSet;
}

/** The period asked for, or the latest with any observation, with its usual as-at date. */
export async function periodInView(session: Session, asked: Period | undefined): Promise<PeriodInView> {
  const { db } = session.workspace;
  const today = session.today();
  const period = asked ?? (await latestPeriod(db, today));
  const asAtOn = asAtFor(period, today);
  const asAt = knownNow(asAtOn, today);
  return { db, period, asAtOn, asAt, ruleSet: await loadRuleSet(db, asAt) };
}

/** The latest period with any observation, else the month before today. */
export async function latestPeriod(db: ReadableDb, today: IsoDate): Promise<Period> {
  const { last } = await observedSpan(db);
  return last ?? addMonths(periodOf(today), -1);
}

/** Every period that screens can be asked for, newest first: all that were observed, and the month before today. */
export async function periodsOnOffer(db: ReadableDb, today: IsoDate): Promise<Period[]> {
  const { first, last } = await observedSpan(db);
  const lastMonth = addMonths(periodOf(today), -1);
  if (first === null || last === null) return [lastMonth];
  const observed = periodsFrom(first, last).toReversed();
  return monthsBetween(last, lastMonth) > 0 ? [lastMonth, ...observed] : observed;
}

async function observedSpan(db: ReadableDb): Promise<{ first: Period | null; last: Period | null }> {
  const span = await db
    .selectFrom('observations')
    .select((eb) => [eb.fn.min('period').as('first'), eb.fn.max('period').as('last')])
    .executeTakeFirst();
  return { first: span?.first ?? null, last: span?.last ?? null };
}
