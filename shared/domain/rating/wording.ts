import { formatNumber } from '../units.ts';

/** "1 day", "14 days". */
export const days = (count: number): string => `${formatNumber(count, 0)} ${Math.abs(count) === 1 ? 'day' : 'days'}`;

/**
 * At most one decimal, unless that would print one of `limits`, which the figure is not: 25.02 printed as "25" would
 * contradict "more than 25".
 */
export function besideLimits(figure: number, limits: readonly number[]): string {
  const short = formatNumber(figure, 1).replace(/\.0$/, '');
  const misleads = limits.some((limit) => short === formatNumber(limit, 0) && Math.abs(figure - limit) > 1e-9);
  if (!misleads) return short;
  const finer = formatNumber(figure, 2);
  return finer.endsWith('.00') ? formatNumber(figure, 3) : finer;
}

/** "progress 60%", "progress not reported": never a nought that nobody gave. */
export const progressInWords = (percent: number | null): string =>
  percent === null ? 'progress not reported' : `progress ${percent}%`;

/** Free text as the end of a sentence: one line, no full stop of its own. */
export const sentencePart = (text: string): string => text.trim().replace(/\s+/g, ' ').replace(/\.+$/, '');
