import type { Unit } from '#shared/domain/indicator.ts';

/** A number as the workbook keeps it, with the Excel number format that prints it as the document does. */
export interface StoredNumber {
  readonly stored: number;
  readonly format: string;
}

export const dateFormat = '[$-809]d mmm yyyy';
export const monthFormat = '[$-809]mmm yy';

const printed = /^([^\d+\-−]*)([+\-−]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(.*)$/su;

/**
 * How a figure is kept and shown. Percentages become Excel's own (0.853 shown as "85.3%"), so that a formula written
 * against the cell is right; a difference in percentage points ("−4.7 points") has no per cent sign and stays -4.7.
 * The format follows the printed text, so that screen, PDF and workbook show the same characters; text that does not
 * spell the value gets the unit's ordinary format.
 */
export function storedNumber(value: number, unit: Unit, text: string): StoredNumber {
  const match = printed.exec(text.trim());
  if (!match) return byUnit(value, unit);
  const [, before = '', sign = '', whole = '', decimals = '', after = ''] = match;
  const spelt = Number(`${whole.replaceAll(',', '')}.${decimals || '0'}`);
  if (Math.abs(Math.abs(value) - spelt) > 0.5 * 10 ** -decimals.length + 1e-9) return byUnit(value, unit);

  const percent = unit === 'percent' && after.startsWith('%');
  const digits = whole.length > 3 && !whole.includes(',') ? '0' : '#,##0';
  const body = `${digits}${decimals ? `.${'0'.repeat(decimals.length)}` : ''}${percent ? '%' : ''}`;
  const shown = `${quoted(before)}${body}${quoted(percent ? after.slice(1) : after)}`;
  return { stored: percent ? percentAsFraction(value) : value, format: withSign(shown, sign, value) };
}

/** 85.3 as 0.853: fifteen digits, so that binary division leaves no 0.14199999999999999 behind. */
export const percentAsFraction = (points: number): number => Number((points / 100).toPrecision(15));

/** A value of a series (chart data): stored and shown by its unit alone. */
export const byUnit = (value: number, unit: Unit): StoredNumber => ({
  stored: unit === 'percent' ? percentAsFraction(value) : value,
  format: unitFormat(unit, Number.isInteger(value)),
});

/** The ordinary format of a unit; `whole` when every value it is used for is a whole number. */
export function unitFormat(unit: Unit, whole: boolean): string {
  if (unit === 'percent') return '0.0%';
  return whole && unit !== 'rate_per_10000' && unit !== 'number' ? '#,##0' : '#,##0.0';
}

function withSign(shown: string, sign: string, value: number): string {
  if (sign === '+') return `+${shown};"−"${shown}`;
  if (sign === '−') return `${shown};"−"${shown}`;
  // "4.7 below" for -4.7: the words carry the sign, a minus before them would turn it round.
  if (sign === '' && value < 0) return `${shown};${shown}`;
  return shown;
}

const quoted = (literal: string): string => (literal === '' ? '' : `"${literal.replaceAll('"', '')}"`);
