import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isIsoDate, type IsoDate } from '#shared/domain/dates.ts';
import { resourcePath } from '#main/resources.ts';

const isoDate = z.string().refine(isIsoDate);
const calendar = z.strictObject({
  title: z.string(),
  source: z.string(),
  from: isoDate,
  to: isoDate,
  days: z.array(isoDate),
});

/** Bank holidays in England, oldest first: statutory deadlines such as Ofsted's 70 working days skip them. */
export async function loadBankHolidays(): Promise<readonly IsoDate[]> {
  const text = await readFile(resourcePath('calendars', 'england-bank-holidays.json'), 'utf8');
  return calendar.parse(JSON.parse(text)).days.toSorted();
}
