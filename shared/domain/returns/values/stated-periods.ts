import { monthNames, type Period } from '../../dates.ts';

const names = monthNames.map((name) => name.toLowerCase());
/** A month's name or its first letters, and a year of four digits or two. */
const named = /(?<!\p{L})(\p{L}{3,9})\.?[\s,/._'’-]*((?:19|20)\d{2}|\d{2})(?!\d)/gu;
/** What stands before a month in a date, such as the `12` of 12 July 2019. */
const dayBefore = /(?<![\p{L}\d])\d{1,2}(?:st|nd|rd|th)?[\s/._-]*$/u;
const numbered = /(?<![\d.,/-])((?:19|20)\d{2})[-_./](0[1-9]|1[0-2])(?![\d]|[-_./]\d)/g;

/**
 * The months that a text such as a file's name or a title names ("KPI return June 2019", "2019-06"), oldest first, each
 * once. Whole dates are left alone: a file printed on 12 July is not of July.
 */
export function statedPeriods(texts: readonly string[]): Period[] {
  const found = new Set<Period>();
  for (const text of texts) {
    for (const match of text.matchAll(named)) {
      const [, name = '', year = ''] = match;
      const month = monthOf(name.toLowerCase());
      if (month === null || dayBefore.test(text.slice(0, match.index))) continue;
      found.add(`${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}`);
    }
    for (const [, year = '', month = ''] of text.matchAll(numbered)) found.add(`${year}-${month}`);
  }
  return [...found].toSorted();
}

function monthOf(name: string): number | null {
  const index = names.findIndex(
    (each) => each === name || each.slice(0, 3) === name || (name === 'sept' && each === 'september'),
  );
  return index === -1 ? null : index + 1;
}
