import { periodInWords, type Period } from '../../dates.ts';
import {
  figureCell,
  losingFigures,
  textOf,
  unreadCell,
  type ExtractedCell,
  type Extraction,
  type UnreadCell,
} from './extraction.ts';
import { fold } from '../fold.ts';
import type { LongLayout } from '../layouts/layout.ts';
import { parsePeriod } from '../values/parse-period.ts';
import type { SheetCell, SheetRow } from '../sheet/sheet-data.ts';
import type { SheetLookup } from '../sheet/sheet-lookup.ts';
import type { TemplateFacts } from '../template/template.ts';
import { isShownOnly, type TemplateRowId } from '../template/template-ids.ts';

/** A workbook that was sent out and has come back. */
export type TemplateLayout = LongLayout & { readonly template: TemplateFacts };

export const isTemplate = (layout: LongLayout): layout is TemplateLayout => layout.template !== undefined;

/**
 * One figure from each row, by the row's hidden reference wherever the row is now. A row that the sender added, or whose
 * reference is gone, is left to its code and name. What a row shows must not contradict its reference: then somebody
 * moved one without the other, and nobody can say which is right.
 */
export function extractTemplate(lookup: SheetLookup, layout: TemplateLayout): Extraction {
  const sheet = lookup.sheet.name;
  const cells: ExtractedCell[] = [];
  const unread: UnreadCell[] = [];
  const ours = ownColumns(lookup, layout);
  for (const row of lookup.rows) {
    const [first] = row.cells;
    if (first === undefined || layout.template.idRows.has(row.row)) continue;
    const id = layout.template.rows.get(row.row) ?? null;
    if (id === null && row.row < layout.firstDataRow) {
      if (row.row !== layout.headerRow) unread.push(unreadCell(sheet, first, 'Above the table.'));
      continue;
    }
    unread.push(
      ...addedCells(row, ours).map((cell) => unreadCell(sheet, cell, 'Not part of the workbook as it was sent out.')),
    );
    const read = readRow(lookup, layout, row, id);
    if (read !== null) ('why' in read ? unread : cells).push(read as ExtractedCell & UnreadCell);
  }
  return { cells, unread };
}

/** Columns of the workbook as it was sent out. */
function ownColumns(lookup: SheetLookup, { columns, template, headerRow }: TemplateLayout): ReadonlySet<number> {
  const headings = lookup.rows.find(({ row }) => row === headerRow)?.cells ?? [];
  const shown = headings.filter((cell) => isShownOnly(textOf(cell))).map(({ column }) => column);
  return new Set([...Object.values(columns), template.markerColumn ?? 0, ...template.idColumns, ...shown]);
}

/** Something written beside the table, which is reported and not read. */
const addedCells = ({ cells }: SheetRow, ours: ReadonlySet<number>): SheetCell[] =>
  cells.filter(({ column }) => !ours.has(column));

interface RowCells {
  readonly code: SheetCell | null;
  readonly name: SheetCell | null;
  readonly month: SheetCell | null;
  readonly value: SheetCell | null;
  readonly numerator: SheetCell | null;
  readonly denominator: SheetCell | null;
  readonly marker: SheetCell | null;
  readonly comment: SheetCell | null;
}

function cellsOf(lookup: SheetLookup, { columns, template }: TemplateLayout, row: number): RowCells {
  const at = (column: number | null | undefined): SheetCell | null => lookup.cell(row, column ?? 0);
  return {
    code: at(columns.code),
    name: at(columns.name),
    month: at(columns.period),
    value: at(columns.value),
    numerator: at(columns.numerator),
    denominator: at(columns.denominator),
    marker: at(template.markerColumn),
    comment: at(columns.comment),
  };
}

/** Null for a row with nothing in it that a return could have. */
function readRow(
  lookup: SheetLookup,
  layout: TemplateLayout,
  row: SheetRow,
  id: TemplateRowId | null,
): ExtractedCell | UnreadCell | null {
  const found = cellsOf(lookup, layout, row.row);
  const sheet = lookup.sheet.name;
  const hasFigures = [found.value, found.numerator, found.denominator, found.marker].some((cell) => cell !== null);
  const place = found.value ?? found.marker ?? found.code ?? found.name ?? row.cells[0] ?? null;
  if (place === null) return null;
  const lost = (why: string): UnreadCell => losingFigures(unreadCell(sheet, place, why), hasFigures);
  const contradiction = id === null ? null : contradicts(found, id);
  if (contradiction !== null) return lost(contradiction);
  if (found.value !== null && found.marker !== null) {
    return lost('A figure and a reason for having none stand in the same row: one of the two has to go.');
  }
  const [code, name] = id === null ? [textOf(found.code), textOf(found.name)] : [id.code, ''];
  if (code === '' && name === '') return hasFigures ? lost('A row without an indicator.') : null;
  if (id === null && !hasFigures && layout.template.rows.size > 0) {
    return unreadCell(sheet, place, 'A row without a figure, added to the workbook.');
  }
  const period = id?.period ?? addedPeriod(found.month, layout.period);
  if (period === null) return lost('The month of this row cannot be told.');
  const shown = found.value ?? found.marker;
  const value = layout.columns.value ?? layout.columns.numerator ?? 1;
  return {
    ...figureCell({
      sheet,
      row: row.row,
      column: found.value === null && found.marker !== null ? found.marker.column : value,
      code,
      name,
      period,
      value: shown,
      numerator: found.numerator,
      denominator: found.denominator,
      comment: textOf(found.comment),
    }),
    ...(id === null ? {} : { template: id }),
  };
}

/** A code or a month beside a reference that says another. A changed name is no contradiction: it says the same, better or worse. */
function contradicts({ code, month }: RowCells, id: TemplateRowId): string | null {
  const shown = textOf(code);
  if (shown !== '' && fold(shown) !== fold(id.code)) {
    return `This row shows ${shown}, but its hidden reference is of ${id.code}: rows were sorted or pasted without it.`;
  }
  const reading = parsePeriod(month);
  if (reading.kind === 'period' && reading.period !== id.period) {
    return `This row shows ${periodInWords(reading.period)}, but the workbook was made for ${periodInWords(id.period)}.`;
  }
  return null;
}

function addedPeriod(month: SheetCell | null, ofTemplate: Period | null): Period | null {
  const reading = parsePeriod(month);
  return reading.kind === 'period' ? reading.period : ofTemplate;
}
