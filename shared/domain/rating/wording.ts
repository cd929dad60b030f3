import { formatNumber } from '../units.ts';

/** "1 day", "14 days". */
export const days = (count: number): string => `${formatNumber(count, 0)} ${Math.abs(count) === 1 ? 'day' : 'days'}`;

/**
 * At most one decimal, but never rounded to a whole number that it is not: 25.02 printed as "25" would contradict
 * "more than 25".
 */
export function exactly(figure: number): string {
  const short = formatNumber(figure, 1).replace(/\.0$/, '');
  const looksWhole = !short.includes('.');
  if (!looksWhole || Math.abs(figure - Math.round(figure)) < 1e-9) return short;
  const finer = formatNumber(figure, 2);
  return finer.endsWith('.00') ? formatNumber(figure, 3) : finer;
}

/** Free text as the end of a sentence: one line, no full stop of its own. */
export const sentencePart = (text: string): string => text.trim().replace(/\s+/g, ' ').replace(/\.+$/, '');
