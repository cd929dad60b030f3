import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isIsoDate } from '#shared/domain/dates.ts';
import type { BankHolidayList } from '#shared/domain/working-days.ts';
import { resourcePath } from '#main/resources.ts';

const isoDate = z.string().refine(isIsoDate);
const calendar = z.strictObject({
  title: z.string(),
  source: z.string(),
  compiledOn: isoDate,
  from: isoDate,
  to: isoDate,
  days: z.array(isoDate),
});

/** Bank holidays in England and the years they are known for: statutory deadlines such as Ofsted's 70 working days skip them. */
export async function loadBankHolidays(): Promise<BankHolidayList> {
  const text = await readFile(resourcePath('calendars', 'england-bank-holidays.json'), 'utf8');
  return calendar.parse(JSON.parse(text));
}
