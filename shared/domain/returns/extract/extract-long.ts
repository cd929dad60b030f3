import {
  figureCell,
  losingFigures,
  textOf,
  unreadCell,
  type ExtractedCell,
  type Extraction,
  type UnreadCell,
} from './extraction.ts';
import { isTotalLabel, type ColumnRole } from '../layouts/headings.ts';
import type { LongLayout } from '../layouts/layout.ts';
import { rememberPeriods } from '../values/long-period.ts';
import { showsDayFirst, type PeriodReading } from '../values/parse-period.ts';
import { statusOf } from '../values/provisional.ts';
import type { SheetCell, SheetRow } from '../sheet/sheet-data.ts';
import { cellAt, type SheetLookup } from '../sheet/sheet-lookup.ts';

/** One figure from each row below the headings. */
export function extractLong(lookup: SheetLookup, layout: LongLayout): Extraction {
  const cells: ExtractedCell[] = [];
  const unread: UnreadCell[] = [];
  const label = lookup.sheet.merges.length === 0 ? ownLabel : mergedLabel(lookup);
  const found = longCells(lookup.rows, layout, {
    sheet: lookup.sheet.name,
    dayFirst: showsDayFirst([...monthTexts(lookup.rows, layout, label)]),
    label,
    commaMayBeDecimal: lookup.sheet.commaMayBeDecimal === true,
  });
  for (const one of found) {
    if ('why' in one) unread.push(one);
    else cells.push(one);
  }
  return { cells, unread };
}

/** What the rows of a long table give, one after another: figures, and what was not read as one and why. */
export function* longCells(
  rows: Iterable<SheetRow>,
  layout: LongLayout,
  context: LongContext,
): Generator<ExtractedCell | UnreadCell> {
  const { sheet } = context;
  const used = new Set(Object.values(layout.columns));
  const read = createLongReader(layout, context);
  for (const row of rows) {
    const [first] = row.cells;
    if (first === undefined) continue;
    if (row.row < layout.headerRow) yield unreadCell(sheet, first, 'Above the table.');
    else if (row.row === layout.headerRow) {
      for (const cell of row.cells) {
        if (!used.has(cell.column))
          yield unreadCell(sheet, cell, 'A column with a heading that is not part of a return.');
      }
    } else if (row.row < layout.firstDataRow)
      yield unreadCell(sheet, first, 'Between the headings and the first row of figures.');
    else {
      const result = read(row);
      if (result !== null) yield result;
    }
  }
}

/** The cell that a row shows in a label column: its own, or that of a cell merged down to it. */
type LabelOf = (row: SheetRow, column: number) => SheetCell | null;

export const ownLabel: LabelOf = (row, column) => cellAt(row.cells, column);

const mergedLabel =
  (lookup: SheetLookup): LabelOf =>
  (row, column) =>
    cellAt(row.cells, column) ?? lookup.label(row.row, column);

/** The different texts of the column of months, by which it is told whether days come before months. */
export function monthTexts(
  rows: Iterable<SheetRow>,
  { firstDataRow, columns }: LongLayout,
  label: LabelOf,
): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const row of rows) {
    const cell = row.row < firstDataRow ? null : label(row, columns.period ?? 0);
    if (cell?.kind === 'text') texts.add(cell.value);
  }
  return texts;
}

export interface LongContext {
  readonly sheet: string;
  /** The column of months shows that days stand before months; it has to be known before the first row is read. */
  readonly dayFirst: boolean;
  readonly label: LabelOf;
  /** Of the sheet: a comma may separate decimals. */
  readonly commaMayBeDecimal: boolean;
}

/** Reads row by row, so that a file of a million rows need never stand in memory as a whole; null for an empty row. */
export function createLongReader(
  layout: LongLayout,
  { sheet, dayFirst, label, commaMayBeDecimal }: LongContext,
): (row: SheetRow) => ExtractedCell | UnreadCell | null {
  const { columns } = layout;
  const column = (role: ColumnRole): number => columns[role] ?? 0;
  const [codeColumn, nameColumn, periodColumn] = [column('code'), column('name'), column('period')];
  const [valueColumn, numeratorColumn, denominatorColumn] = [
    column('value'),
    column('numerator'),
    column('denominator'),
  ];
  const [commentColumn, statusColumn, yearColumn] = [column('comment'), column('status'), column('year')];
  const periodOf = layout.period === null ? rememberPeriods(dayFirst) : always(layout.period);
  const isTotal = rememberText(isTotalLabel);
  return (row) => {
    const { cells } = row;
    const [first] = cells;
    if (first === undefined) return null;
    const [code, name] = [textOf(label(row, codeColumn)), textOf(label(row, nameColumn))];
    const [value, numerator, denominator] = [
      cellAt(cells, valueColumn),
      cellAt(cells, numeratorColumn),
      cellAt(cells, denominatorColumn),
    ];
    const hasFigures = value !== null || numerator !== null || denominator !== null;
    const lost = (cell: SheetCell, why: string): UnreadCell => losingFigures(unreadCell(sheet, cell, why), hasFigures);
    const periodCell = label(row, periodColumn);
    if (isTotal(code === '' ? name || textOf(periodCell) : code)) return unreadCell(sheet, first, 'A row of totals.');
    if (code === '' && name === '') return lost(first, 'A row without an indicator.');
    const reading = periodOf(periodCell, yearColumn === 0 ? null : label(row, yearColumn));
    if (reading.kind === 'problem') return lost(periodCell ?? first, reading.problem);
    if (reading.kind === 'none') {
      return lost(
        periodCell ?? first,
        periodCell === null ? 'A row without a month.' : 'This is not a month that can be read.',
      );
    }
    const status = statusColumn === 0 ? null : statusOf(textOf(cellAt(cells, statusColumn)));
    return figureCell({
      sheet,
      row: row.row,
      column: columns.value ?? numeratorColumn,
      code,
      name,
      period: reading.period,
      value,
      numerator,
      denominator,
      comment: commentColumn === 0 ? '' : textOf(cellAt(cells, commentColumn)),
      provisional: status === 'provisional',
      ...(commaMayBeDecimal ? { commaDoubt: true } : {}),
    });
  };
}

const always = (period: string) => (): PeriodReading => ({ kind: 'period', period });

/** More labels than indicators and their spellings are not kept. */
const mostRemembered = 10_000;

function rememberText(isOne: (text: string) => boolean): (text: string) => boolean {
  const byText = new Map<string, boolean>();
  return (text) => {
    const known = byText.get(text);
    if (known !== undefined) return known;
    const answer = isOne(text);
    if (byText.size < mostRemembered) byText.set(text, answer);
    return answer;
  };
}
