import { numericDate, tidied } from './read-date.ts';

/** Which way round the dates of a file were typed, as far as they tell themselves. */
export interface OrderEvidence {
  /** One that has no month as its second number, such as 30/6/2019. */
  readonly dayFirst: string | null;
  /** One that has no month as its first number, such as 6/30/2019. */
  readonly monthFirst: string | null;
}

/** Looks at every date written in numbers: 30/6/2019 is British, 6/30/2019 American, 5/6/2019 either. */
export function orderEvidence(texts: Iterable<string>): OrderEvidence {
  let [dayFirst, monthFirst]: [string | null, string | null] = [null, null];
  for (const text of texts) {
    const date = numericDate(tidied(text));
    if (date === null) continue;
    if (date.monthFirst === null && date.dayFirst !== null) dayFirst ??= text.trim();
    if (date.dayFirst === null && date.monthFirst !== null) monthFirst ??= text.trim();
  }
  return { dayFirst, monthFirst };
}
