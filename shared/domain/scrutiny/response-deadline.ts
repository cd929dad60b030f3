import { dateInWords, daysBetween, type IsoDate } from '../dates.ts';
import { addWorkingDays, type BankHolidayList } from '../working-days.ts';

/** A day counted in working days, with everything that the count left out. */
export interface CountedDeadline {
  readonly from: IsoDate;
  readonly workingDays: number;
  readonly dueOn: IsoDate;
  /** Monday to Friday in the span, the bank holidays among them. */
  readonly weekdays: number;
  /** Saturdays and Sundays in the span. */
  readonly weekendDays: number;
  /** Bank holidays left out, each on a weekday. */
  readonly bankHolidays: readonly IsoDate[];
  /** How it was counted, in words; kept with the date for ever. */
  readonly basis: string;
}

/**
 * The day by which an answer is due: so many working days after `from`, which itself does not count.
 * @throws Refusal `BankHolidaysUnknown` where the list does not reach that far, `WorkingDaysNotValid`
 */
export function countDeadline(from: IsoDate, workingDays: number, list: BankHolidayList): CountedDeadline {
  const dueOn = addWorkingDays(from, workingDays, list);
  const bankHolidays = list.days.filter((day) => day > from && day <= dueOn && !isWeekend(day));
  const span = daysBetween(from, dueOn);
  const weekdays = workingDays + bankHolidays.length;
  return {
    from,
    workingDays,
    dueOn,
    weekdays,
    weekendDays: span - weekdays,
    bankHolidays,
    basis: basisOf(from, workingDays, bankHolidays, list),
  };
}

function basisOf(
  from: IsoDate,
  workingDays: number,
  bankHolidays: readonly IsoDate[],
  { title, compiledOn }: BankHolidayList,
): string {
  const days = workingDays === 1 ? '1 working day' : `${workingDays} working days`;
  const holidays = bankHolidays.length === 1 ? '1 bank holiday' : `${bankHolidays.length} bank holidays`;
  const left = bankHolidays.length === 0 ? 'no bank holiday fell between' : `and ${holidays}`;
  const glue = bankHolidays.length === 0 ? ';' : '';
  return `${days} after ${dateInWords(from)}, leaving out weekends${glue} ${left} (list “${title}” of ${dateInWords(compiledOn)})`;
}

/** 0 is Monday: 1 January 2018 was one. */
const weekdayOf = (date: IsoDate): number => ((daysBetween('2018-01-01', date) % 7) + 7) % 7;
const isWeekend = (date: IsoDate): boolean => weekdayOf(date) > 4;

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The name of the day of the week. */
export const weekdayInWords = (date: IsoDate): string => weekdayNames[weekdayOf(date)] ?? '';

/** Words for a due date that was given and not counted. */
export const givenBasis = (dueOn: IsoDate): string =>
  `The date was given: ${weekdayInWords(dueOn)} ${dateInWords(dueOn)}`;
