import type { ReturnRow } from '#shared/contract/returns.ts';
import { roundTo } from '#shared/domain/units.ts';
import { markerWording } from '#shared/wording/indicator-labels.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';

/** Enough for every figure of a return; a quotient has no end. */
const decimals = 4;

export const numberText = (value: number | null): string =>
  value === null ? nothingSymbol : String(roundTo(value, decimals));

/** What was read in the cell: a number with its parts where there are any, or why there is none. */
export function valueText({ value, marker, originalText, numerator, denominator }: ReturnRow): string {
  if (marker !== null) return markerWording[marker].label;
  if (value !== null && originalText === '') return 'worked out';
  if (value === null && numerator !== null) return `${numberText(numerator)} of ${numberText(denominator)}`;
  return numberText(value);
}
