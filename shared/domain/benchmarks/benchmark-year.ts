/** Whether 2019 is the year that ends in March 2019 (2018-19, as DfE children's services data have it) or begins in April 2019. */
export type YearMeaning = 'ending' | 'starting';

const plain = /^(20\d{2})(?:\.0)?$/;
const pair = /^(20\d{2}) ?[-/\u2013] ?(?:20)?(\d{2})$/;
const sixDigits = /^(20\d{2})(\d{2})$/;

/** True for a text that names one year of twelve months. */
export const isYear = (text: string): boolean => readYear(text, 'ending') !== null;

/** True for a year given by one number, which could be either of two. */
export const isPlainYear = (text: string): boolean => plain.test(text.trim());

/** `2018-19` from "2019", "2018/19", "2018-2019" or "201819"; null for anything else, such as a quarter. */
export function readYear(text: string, meaning: YearMeaning): string | null {
  const trimmed = text.trim();
  const single = plain.exec(trimmed)?.[1];
  if (single !== undefined) return label(Number(single) - (meaning === 'ending' ? 1 : 0));
  const [, first, last] = pair.exec(trimmed) ?? sixDigits.exec(trimmed) ?? [];
  if (first === undefined || last === undefined) return null;
  return (Number(first) + 1) % 100 === Number(last) ? label(Number(first)) : null;
}

const label = (start: number): string => `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
