import { addDays, addMonths, earlierOf, lastDayOf, type IsoDate, type Period } from '#shared/domain/dates.ts';

/**
 * What a look at the past fixes. Facts count when they are dated on or before `asAtOn` and were recorded by the end of
 * `knownOn`. The two differ on purpose: the position at the end of July, as we know it today, holds the return that came
 * late and the history that was typed in last week; the same position *as known then* does not.
 */
export interface AsAt {
  readonly asAtOn: IsoDate;
  readonly knownOn: IsoDate;
}

/** What did we know then? Nothing recorded later counts. */
export const knownThen = (asAtOn: IsoDate): AsAt => ({ asAtOn, knownOn: asAtOn });

/** What do we know today of the position then? */
export const knownNow = (asAtOn: IsoDate, today: IsoDate): AsAt => ({ asAtOn, knownOn: today });

/** Later than any record. */
const endOfTime: IsoDate = '9999-12-30';

/** Everything that was ever recorded, for what is done now rather than shown of a day. */
export const everKnown: AsAt = knownThen(endOfTime);

/** What was known by `knownOn`, or all that is on record where it is null: a pack takes what is there and asks no clock. */
export const knownBy = (asAtOn: IsoDate, knownOn: IsoDate | null): AsAt => ({ asAtOn, knownOn: knownOn ?? endOfTime });

/**
 * The as-at date of a period when none is given: the last day of the month after it, because returns for a month
 * arrive during the next one, or today if that is earlier.
 */
export function asAtFor(period: Period, today: IsoDate): IsoDate {
  return earlierOf(today, lastDayOf(addMonths(period, 1)));
}

/**
 * The first instant that does not count any more: a row counts when its `recorded_at` sorts before it. A bound that is
 * left out (rather than the last millisecond of the day) holds however precisely an instant is written.
 */
export const endOfKnowledge = ({ knownOn }: AsAt): string => addDays(knownOn, 1);
