import type { ReturnRow } from '#shared/contract/returns.ts';
import type { Unit } from '#shared/domain/indicator.ts';
import { formatNumber, formatValue, roundTo } from '#shared/domain/units.ts';
import { markerWording } from '#shared/wording/indicator-labels.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';

/** Enough for every figure of a return; a quotient has no end. */
const most = 4;

/** As many decimals as the figure has itself: a review shows what was read, not what will be printed of it. */
const decimalsOf = (value: number): number => String(roundTo(value, most)).split('.')[1]?.length ?? 0;

export const numberText = (value: number | null): string =>
  value === null ? nothingSymbol : formatNumber(value, decimalsOf(value));

/**
 * What was read in the cell: a number with its unit, its parts where there is nothing else, why there is none, or the
 * cell's own words.
 */
export function valueText(row: ReturnRow, unit: Unit | undefined): string {
  const { value, marker, originalText, numerator, denominator } = row;
  if (marker !== null) return markerWording[marker].label;
  if (value !== null) return unit === undefined ? numberText(value) : formatValue(value, unit, decimalsOf(value));
  if (numerator !== null) return `${numberText(numerator)} of ${numberText(denominator)}`;
  return originalText === '' ? nothingSymbol : `“${originalText}”`;
}

/** True for a value that stands in no cell: it was worked out from its numerator and denominator. */
export const isWorkedOut = ({ value, originalText }: ReturnRow): boolean => value !== null && originalText === '';
