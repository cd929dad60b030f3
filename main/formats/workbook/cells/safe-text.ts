import { isIsoDate, type IsoDate } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** Excel's own limit for the text of one cell; beyond it Excel calls the file damaged. */
const longestText = 32_767;

// Characters XML 1.0 cannot hold at all. Tab and newline stay; every other control character goes.
const forbidden = /[^\P{Cc}\t\n\u007F-\u009F]|[\uFFFE\uFFFF]/gu;

/**
 * Text as a cell, table heading or document property may hold it: line ends as `\n`, no control characters, no lone
 * surrogates, and `_x0041_` kept as it reads (Excel would decode it to "A").
 * @throws Refusal `TextTooLong` beyond 32,767 characters.
 */
export function safeText(text: string, where: string): string {
  const clean = plainText(text).replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');
  if (clean.length > longestText) {
    throw new Refusal({
      code: 'TextTooLong',
      message: `A text of ${clean.length.toLocaleString('en-GB')} characters does not fit in an Excel cell, which holds ${longestText.toLocaleString('en-GB')}.`,
      where,
      next: 'Shorten the text and make the pack again.',
    });
  }
  return clean;
}

/** The same cleaning without Excel's escape: for chart titles, alt texts and other plain XML. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(forbidden, '').toWellFormed();
}

/** True for text that Excel would take for a formula if somebody typed it. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

/** @throws Refusal `NumberNotFinite` for NaN and the infinities, which make Excel call the file damaged. */
export function finiteNumber(value: number, where: string): number {
  if (Number.isFinite(value)) return value;
  throw new Refusal({
    code: 'NumberNotFinite',
    message: `A figure is not a number that can be written (${String(value)}).`,
    where,
    next: 'Correct the figure where it was entered and make the pack again.',
  });
}

/**
 * A calendar date as exceljs wants it: midnight UTC, so no zone can move it to the day before.
 * @throws Refusal `DateNotReal` for anything that is not a calendar date from 1 March 1900 on.
 */
export function dateValue(on: IsoDate, where: string): Date {
  // Excel believes in 29 February 1900: its serial numbers below 61 are a day out.
  if (isIsoDate(on) && on >= '1900-03-01') return new Date(`${on}T00:00:00Z`);
  throw new Refusal({
    code: 'DateNotReal',
    message: `“${on}” is not a date that Excel can hold.`,
    where,
    next: 'Correct the date where it was entered and make the pack again.',
  });
}

/** Excel's serial number of a date from 1 March 1900 on. */
export const dateSerial = (on: IsoDate): number =>
  (Date.parse(`${on}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;

/**
 * Text for a page header or footer, where `&` begins a code such as `&D`, today's date. A text that has to be cut ends
 * with "…": half a notice must not read like a whole one.
 * @param longest characters it may take, counted as Excel does, with `&` written twice.
 */
export function headerFooterText(text: string, longest: number): string {
  const line = plainText(text).replace(/\s+/g, ' ').trim();
  const whole = line.replaceAll('&', '&&');
  if (whole.length <= longest) return whole;
  let kept = line.slice(0, longest);
  while (`${kept}…`.replaceAll('&', '&&').length > longest) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`.replaceAll('&', '&&').toWellFormed();
}
