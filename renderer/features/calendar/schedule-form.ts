import { z } from 'zod';
import { newSchedule, type ScheduleList } from '#shared/contract/calendar.ts';
import { returnCycles } from '#shared/domain/calendar/schedule.ts';
import { addMonths, periodInWords, type Period } from '#shared/domain/dates.ts';
import { fold } from '#shared/domain/returns/fold.ts';
import { parsePeriod } from '#shared/domain/returns/values/parse-period.ts';

/** A month as people write it: "June 2019", "06/2019", "2019-06". Null for anything else. */
function readMonth(typed: string): Period | null {
  const reading = parsePeriod({ kind: 'text', value: typed });
  return reading.kind === 'period' ? reading.period : null;
}

const month = (what: string) =>
  z.string().transform((typed, context) => {
    const found = readMonth(typed);
    if (found !== null) return found;
    context.addIssue({ code: 'custom', message: `Enter ${what}, such as June 2019` });
    return z.NEVER;
  });
const optionalMonth = z.string().transform((typed, context) => {
  if (typed.trim() === '') return null;
  const found = readMonth(typed);
  if (found !== null) return found;
  context.addIssue({ code: 'custom', message: 'Enter the last month owed, such as March 2020, or leave it empty' });
  return z.NEVER;
});
const cycles: ReadonlySet<string> = new Set(returnCycles.map(String));

/** What is typed, and what it becomes: the contract's own schedule. */
export const scheduleForm = z
  .object({
    sender: newSchedule.shape.sender,
    contact: newSchedule.shape.contact.unwrap(),
    firstPeriod: month('the first month owed'),
    lastPeriod: optionalMonth,
    everyMonths: z
      .string()
      .refine((typed) => cycles.has(typed))
      .transform((typed) => returnCycles.find((months) => String(months) === typed) ?? 1),
    dueWorkingDays: z
      .string()
      .trim()
      .regex(/^\d{1,2}$/u, 'Enter a whole number of working days from 1 to 90')
      .transform(Number)
      .pipe(newSchedule.shape.dueWorkingDays),
    indicators: z.array(z.string()).min(1, 'Choose at least one indicator'),
  })
  .refine(({ firstPeriod, lastPeriod }) => lastPeriod === null || lastPeriod >= firstPeriod, {
    path: ['lastPeriod'],
    message: 'The last month must not be before the first',
  });
export type ScheduleTyped = z.input<typeof scheduleForm>;
export type ScheduleRead = z.output<typeof scheduleForm>;

/** Codes that this sender's returns have brought; empty where it has sent none. */
export function sentBefore(list: ScheduleList, sender: string): readonly string[] {
  const inUse = new Set(list.indicators.map(({ code }) => code));
  const found = list.sentBefore.find((known) => fold(known.sender) === fold(sender));
  return (found?.indicators ?? []).filter((code) => inUse.has(code));
}

/**
 * The form as it opens: what the sender owes now, from the month after the latest figures on; for one that owes nothing
 * yet, what it has sent before.
 */
export function typedFrom(list: ScheduleList, sender: string, latest: Period): ScheduleTyped {
  const now = list.current.find((known) => fold(known.sender) === fold(sender));
  const inUse = new Set(list.indicators.map(({ code }) => code));
  return {
    sender: now?.sender ?? sender,
    contact: now?.contact ?? '',
    firstPeriod: periodInWords(now === undefined ? latest : addMonths(latest, 1)),
    lastPeriod: '',
    everyMonths: String(now?.everyMonths ?? 1),
    dueWorkingDays: String(now?.dueWorkingDays ?? 10),
    indicators: now === undefined ? [...sentBefore(list, sender)] : now.indicators.filter((code) => inUse.has(code)),
  };
}
