import type { BlockId, Cell, OriginId } from '#shared/domain/pack/document.ts';
import { assertNever } from '#shared/domain/refusal.ts';
import { storedNumber, dateFormat } from './number-format.ts';
import { dateValue, finiteNumber, looksLikeFormula, safeText } from './safe-text.ts';
import { assuranceMeanings, movementText, ratingText, variationMeanings } from './words.ts';

/** A cell of the document as it goes into the workbook. */
export interface CellValue {
  readonly value: string | number | Date | null;
  /** As a reader sees it; what column widths and row heights are measured on. */
  readonly shown: string;
  /** Excel number format; null for ordinary text. */
  readonly format: string | null;
  readonly strong: boolean;
  readonly rating: boolean;
  readonly link: BlockId | null;
  /** Where the figure comes from; null for words. */
  readonly origin: OriginId | null;
  readonly flags: readonly string[];
  /** Why the rating is that colour; empty for everything else. */
  readonly because: string;
  readonly sparkline: Extract<Cell, { kind: 'sparkline' }> | null;
}

const empty: CellValue = {
  value: null,
  shown: '',
  format: null,
  strong: false,
  rating: false,
  link: null,
  origin: null,
  flags: [],
  because: '',
  sparkline: null,
};

/** Words in a cell. Text that looks like a formula gets the format "Text", so that it stays text when somebody edits it. */
export function textValue(text: string, where: string): CellValue {
  if (text === '') return empty;
  return { ...empty, value: safeText(text, where), shown: text, format: looksLikeFormula(text) ? '@' : null };
}

/**
 * What a cell of the document is in the workbook: numbers and dates as such, everything else as words.
 * @param where table, row and column, for the sentence of a refusal.
 * @throws Refusal for text, numbers and dates that Excel cannot hold.
 */
export function cellValue(cell: Cell, where: string): CellValue {
  switch (cell.kind) {
    case 'text':
      return { ...textValue(cell.text, where), strong: cell.strong ?? false, link: cell.link?.to ?? null };
    case 'number': {
      const { stored, format } = storedNumber(finiteNumber(cell.value, where), cell.unit, cell.text);
      return { ...empty, value: stored, shown: cell.text, format, origin: cell.origin, flags: cell.flags ?? [] };
    }
    case 'marker':
      return { ...textValue(cell.text || cell.marker.replaceAll('_', ' '), where), origin: cell.origin };
    case 'date':
      return { ...empty, value: dateValue(cell.on, where), shown: cell.text, format: dateFormat, origin: cell.origin };
    case 'rating': {
      const words = textValue(ratingText(cell), where);
      return { ...words, rating: true, because: safeText(cell.because, where) };
    }
    case 'movement':
      return textValue(movementText(cell), where);
    case 'variation':
      return textValue(cell.text || variationMeanings[cell.icon], where);
    case 'assurance':
      return textValue(cell.text || (cell.icon === null ? '' : assuranceMeanings[cell.icon]), where);
    case 'sparkline':
      return { ...empty, sparkline: cell };
    case 'blank':
      return textValue(cell.text, where);
    default:
      return assertNever(cell);
  }
}
