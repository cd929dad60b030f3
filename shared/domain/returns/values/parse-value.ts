import type { Marker, Unit } from '../../indicator.ts';
import { findMarker } from './markers.ts';
import { isPercentFormat, percentagePoints, shownDecimals } from './number-format.ts';
import { printAsRead } from './print-number.ts';
import { withoutStatus } from './provisional.ts';
import { cellText, type CellContent } from '../sheet/sheet-data.ts';

type ValueProblem =
  | 'NotANumber'
  | 'NegativeInBrackets'
  | 'UnitMismatch'
  /** A fraction such as 0.853 for a percentage, without a percent sign: 0.853 % or 85.3 %? `value` holds it as written. */
  | 'UnitDoubt'
  /** `92,512` where a comma may separate decimals: 92512 or 92.512? `value` holds it as thousands. */
  | 'CommaDoubt'
  | 'BrokenFormula'
  | 'NeverCalculated';

/** A cell as a figure. Percentages are in percentage points: 85.3, never 0.853. */
export type ParsedValue =
  | {
      readonly kind: 'value';
      readonly value: number;
      /** Places after the point that the sender shows; how exactly the figure may be checked against its parts. */
      readonly decimals: number;
      readonly originalText: string;
    }
  | { readonly kind: 'marker'; readonly marker: Marker; readonly originalText: string }
  | {
      readonly kind: 'problem';
      readonly code: ValueProblem;
      readonly problem: string;
      /** Only for `UnitDoubt` and `CommaDoubt`; null otherwise. */
      readonly value: number | null;
      readonly decimals: number;
      readonly originalText: string;
    };

type FormattedCell = CellContent & { readonly format?: string };

/** What is known of the file besides the cell. */
interface ValueContext {
  /** The file is divided by semicolons, as it is where a comma separates decimals. */
  readonly commaDoubt?: boolean;
}

/** Reads one cell (null: a blank one) as a figure in `unit`. Nothing is guessed: what is unclear is a problem with a sentence. */
export function parseValue(
  cell: FormattedCell | null,
  unit: Unit,
  { commaDoubt = false }: ValueContext = {},
): ParsedValue {
  if (cell === null) return { kind: 'marker', marker: 'not_returned', originalText: '' };
  const originalText = cellText(cell);
  switch (cell.kind) {
    case 'number':
      return parseNumber(cell.value, cell.format ?? 'General', unit, originalText);
    case 'text':
      return parseText(cell.value, unit, commaDoubt);
    case 'error':
      return parseError(cell.value);
    case 'blank':
      return problem(
        'NeverCalculated',
        'A formula here has no result: open the file in Excel, save it, and send it again.',
        originalText,
      );
    case 'boolean':
      return problem('NotANumber', `"${originalText}" is not a number.`, originalText);
    case 'date':
      return problem(
        'NotANumber',
        `This is the date ${originalText}, not a number; Excel turns "1-5" into a date when it is typed.`,
        originalText,
      );
  }
}

/** True for a figure, a percentage, a symbol or a blank, before it is known of which indicator and unit it is. */
export function looksLikeFigure(cell: FormattedCell | null): boolean {
  const parsed = parseValue(cell, 'score');
  return parsed.kind !== 'problem' || parsed.code === 'UnitMismatch';
}

function problem(
  code: ValueProblem,
  sentence: string,
  originalText: string,
): Extract<ParsedValue, { kind: 'problem' }> {
  return { kind: 'problem', code, problem: sentence, value: null, decimals: 0, originalText };
}

function parseNumber(value: number, format: string, unit: Unit, originalText: string): ParsedValue {
  if (!isPercentFormat(format))
    return plainValue(value, shownDecimals(format) ?? decimalsOf(String(value)), unit, originalText);
  if (unit !== 'percent') return unitMismatch(originalText);
  const points = percentagePoints(value);
  return { kind: 'value', value: points, decimals: shownDecimals(format) ?? decimalsOf(String(points)), originalText };
}

/** A number without a percent sign. */
function plainValue(value: number, decimals: number, unit: Unit, originalText: string): ParsedValue {
  if (unit !== 'percent' || value <= 0 || value > 1) return { kind: 'value', value, decimals, originalText };
  const read = printAsRead(originalText);
  const points = printAsRead(String(percentagePoints(value)));
  const sentence = `${read} could be ${read}% or ${points}%: the cell shows no percent sign.`;
  return {
    kind: 'problem',
    code: 'UnitDoubt',
    problem: sentence,
    value,
    decimals: Math.max(decimals, decimalsOf(String(value))),
    originalText,
  };
}

const unitMismatch = (originalText: string): ParsedValue =>
  problem('UnitMismatch', `${originalText} is a percentage, but this indicator is not one.`, originalText);

/** Groups of three, by comma or any kind of space; `1,5` and `1.234,5` are not read. */
const numeral = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|(?=\.))(\.\d+)?\s?(%?)$/;

/** Thousands or three decimals; two commas can only be thousands. */
const oneComma = /^\d{1,3},\d{3}$/;

/** 1041 as written outside Britain, and no count as written here. */
const pointedThousands = /^\d{1,3}(?:\.\d{3})+$/;

/** As written outside Britain: `92,5`, `1.234,5`. Three places after a lone comma would be thousands, which are read. */
const decimalComma = /^[+-]?(?:\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:[. ]\d{3})+,\d+)\s?%?$/;

/** Nearly every figure of a long file is written so, and nothing else has to be tried on it. */
const bareNumber = /^\d{1,15}(\.\d+)?$/;

function parseText(text: string, unit: Unit, commaDoubt: boolean): ParsedValue {
  if (commaDoubt && unit === 'count' && pointedThousands.test(text)) {
    const meant = text.replaceAll('.', '');
    const sentence = `"${text}" could be ${meant}: in a file divided by semicolons a point may separate thousands. Write ${meant}.`;
    return problem('NotANumber', sentence, text);
  }
  const bare = bareNumber.exec(text);
  if (bare !== null) return plainValue(Number(text), Math.max(0, (bare[1]?.length ?? 0) - 1), unit, text);
  const marker = findMarker(text);
  if (marker !== null) return { kind: 'marker', marker, originalText: text };
  const plain = withoutStatus(text)
    .text.replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replaceAll(/\s/g, ' ')
    .replace('\u2212', '-')
    .trim();
  const match = numeral.exec(plain);
  if (match === null) {
    if (/^\(\s?[\d,. ]+\s?%?\s?\)$/.test(plain)) {
      return problem('NegativeInBrackets', `"${plain}" in brackets could be a negative number or a remark.`, text);
    }
    if (decimalComma.test(plain)) {
      const meant = plain.replaceAll(/[. ]/g, '').replace(',', '.');
      return problem('NotANumber', `"${plain}" has a decimal comma, which is not read: write ${meant}.`, text);
    }
    return problem('NotANumber', `"${shorten(plain)}" is not a number.`, text);
  }
  const [, sign = '', whole = '', fraction = '', percent = ''] = match;
  const value = Number(sign + whole.replaceAll(/[, ]/g, '') + fraction);
  const decimals = Math.max(0, fraction.length - 1);
  // A count has no decimals, so its comma can only stand between thousands.
  if (commaDoubt && unit !== 'count' && oneComma.test(whole) && fraction === '') {
    const sentence = `"${plain}" could be ${whole.replace(',', '')} or ${whole.replace(',', '.')}: in a file divided by semicolons a comma may separate decimals.`;
    return { ...problem('CommaDoubt', sentence, text), value };
  }
  if (percent === '') return plainValue(value, decimals, unit, text);
  return unit === 'percent' ? { kind: 'value', value, decimals, originalText: text } : unitMismatch(text);
}

function parseError(error: string): ParsedValue {
  const marker = findMarker(error);
  if (marker !== null) return { kind: 'marker', marker, originalText: error };
  return problem('BrokenFormula', `The formula here is broken: Excel shows ${error}.`, error);
}

function decimalsOf(number: string): number {
  const [mantissa = '', exponent = '0'] = number.split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** Cells can hold whole paragraphs; a problem's sentence needs only the start. */
const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
