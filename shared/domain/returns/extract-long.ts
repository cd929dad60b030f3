import {
  losingFigures,
  textOf,
  unreadCell,
  type ExtractedCell,
  type Extraction,
  type UnreadCell,
} from './extraction.ts';
import { isTotalLabel, type ColumnRole } from './headings.ts';
import type { LongLayout } from './layout.ts';
import { parsePeriod, showsDayFirst } from './parse-period.ts';
import { cellRef, type SheetCell, type SheetRow } from './sheet-data.ts';
import type { SheetLookup } from './sheet-lookup.ts';

/** One figure from each row below the headings. */
export function extractLong(lookup: SheetLookup, layout: LongLayout): Extraction {
  const sheet = lookup.sheet.name;
  const cells: ExtractedCell[] = [];
  const unread: UnreadCell[] = [];
  const used = new Set(Object.values(layout.columns));
  const body = lookup.rows.filter(({ row }) => row > layout.headerRow);
  const dayFirst = showsDayFirst(body.map(({ row }) => textOf(lookup.label(row, layout.columns.period ?? 0))));
  for (const row of lookup.rows) {
    const [first] = row.cells;
    if (first === undefined) continue;
    if (row.row < layout.headerRow) unread.push(unreadCell(sheet, first, 'Above the table.'));
    else if (row.row === layout.headerRow) {
      const others = row.cells.filter((cell) => !used.has(cell.column));
      unread.push(
        ...others.map((cell) => unreadCell(sheet, cell, 'A column with a heading that is not part of a return.')),
      );
    } else {
      const result = readRow(lookup, layout, row, first, dayFirst);
      if ('why' in result) unread.push(result);
      else cells.push(result);
    }
  }
  return { cells, unread };
}

function readRow(
  lookup: SheetLookup,
  layout: LongLayout,
  row: SheetRow,
  first: SheetCell,
  dayFirst: boolean,
): ExtractedCell | UnreadCell {
  const sheet = lookup.sheet.name;
  const column = (role: ColumnRole): number => layout.columns[role] ?? 0;
  const [code, name] = [textOf(lookup.label(row.row, column('code'))), textOf(lookup.label(row.row, column('name')))];
  const periodCell = lookup.label(row.row, column('period'));
  const reading = parsePeriod(periodCell, { dayFirst });
  const isTotal = isTotalLabel(code) || (code === '' && isTotalLabel(name));
  if (isTotal) return unreadCell(sheet, first, 'A row of totals.');
  const hasFigures = (['value', 'numerator', 'denominator'] as const).some(
    (role) => lookup.cell(row.row, column(role)) !== null,
  );
  if (code === '' && name === '') {
    return losingFigures(unreadCell(sheet, first, 'A row without an indicator.'), hasFigures);
  }
  if (reading.kind === 'problem') {
    return losingFigures(unreadCell(sheet, periodCell ?? first, reading.problem), hasFigures);
  }
  if (reading.kind === 'none') {
    const why = periodCell === null ? 'A row without a month.' : 'This is not a month that can be read.';
    return losingFigures(unreadCell(sheet, periodCell ?? first, why), hasFigures);
  }
  const [rawValue, numerator, denominator] = (['value', 'numerator', 'denominator'] as const).map((role) =>
    lookup.cell(row.row, column(role)),
  );
  return {
    sheet,
    cell: cellRef(row.row, layout.columns.value ?? column('numerator')),
    code,
    name,
    period: reading.period,
    rawValue: rawValue ?? null,
    numerator: numerator ?? null,
    denominator: denominator ?? null,
    numberFormat: rawValue?.format ?? 'General',
    originalText: textOf(rawValue ?? null),
    comment: textOf(lookup.cell(row.row, column('comment'))),
  };
}
