/**
 * What Excel's display number formats say about a number: 0.853 shown as `0.0%` is 85.3 percentage points,
 * 43556 shown as `mmm-yy` is April 2019. Grammar: ECMA-376 part 1, 18.8.31.
 */

/** First section of a format without the literal parts: quoted text, escapes, padding and colour or locale brackets. */
function bareFormat(format: string): string {
  const bare = format.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return (bare.split(';')[0] ?? '').toLowerCase();
}

/** True where the number is shown multiplied by 100 with a percent sign. A quoted `"%"` does not multiply. */
export const isPercentFormat = (format: string): boolean => bareFormat(format).includes('%');

/** True where the number is shown as a calendar date; a time of day or a duration alone is not one. */
export function isDateFormat(format: string): boolean {
  const bare = bareFormat(format);
  if (bare === '' || bare === 'general' || bare === '@') return false;
  if (/[yd]|mmm/.test(bare)) return true;
  return bare.includes('m') && !/[hs]/.test(bare);
}

/** True where a date format shows the day of the month but no year, as `d-mmm` does: the reader cannot see which year it is. */
export function showsDayWithoutYear(format: string): boolean {
  const bare = bareFormat(format);
  return bare.includes('d') && !bare.includes('y');
}

/** Decimal places the format shows; null for `General` and other formats that leave it open. */
export function shownDecimals(format: string): number | null {
  const bare = bareFormat(format);
  if (!/[0#?]/.test(bare) || /[ydhs]/.test(bare)) return null;
  return /\.([0#?]+)/.exec(bare)?.[1]?.length ?? 0;
}

/** A fraction as percentage points without the noise of binary multiplication: 0.853 → 85.3, not 85.30000000000001 or 85.29999. */
export const percentagePoints = (fraction: number): number => Number((fraction * 100).toPrecision(15));
