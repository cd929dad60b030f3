import { addDays, addMonths, lastDayOf, type IsoDate, type Period } from '#shared/domain/dates.ts';

/**
 * The as-at date of a period when none is given: the last day of the month after it, because returns for a month
 * arrive during the next one, or today if that is earlier.
 */
export function asAtFor(period: Period, today: IsoDate): IsoDate {
  const usual = lastDayOf(addMonths(period, 1));
  return today < usual ? today : usual;
}

/**
 * The first instant that is not known any more at an as-at date: a row counts when its `recorded_at` sorts before it.
 * A bound that is left out (rather than the last millisecond of the day) holds however precisely an instant is written.
 */
export const endOfKnowledge = (asAtOn: IsoDate): string => addDays(asAtOn, 1);
