import { figureCell, textOf, unreadCell, type ExtractedCell, type Extraction, type UnreadCell } from './extraction.ts';
import type { OpenColumn, OpenLayout } from '../layouts/layout.ts';
import { isTotalOfFilter } from '../layouts/open-data-columns.ts';
import { authorityOf } from '../layouts/open-data-rows.ts';
import { monthInYear, readOpenTime } from '../layouts/open-data-time.ts';
import type { SheetCell, SheetData, SheetRow } from '../sheet/sheet-data.ts';
import { cellAt, type SheetLookup } from '../sheet/sheet-lookup.ts';

/** The figures of one authority's months and totals; what else there is, is counted and named. */
export function extractOpen(lookup: SheetLookup, layout: OpenLayout): Extraction {
  const sheet = lookup.sheet.name;
  const cells: ExtractedCell[] = [];
  const unread: UnreadCell[] = [];
  const leftOut = new LeftOut(sheet);
  for (const row of lookup.rows) {
    const [first] = row.cells;
    if (first === undefined || row.row === layout.headerRow) continue;
    if (row.row < layout.headerRow) {
      unread.push(unreadCell(sheet, first, 'Above the table.'));
      continue;
    }
    const authority = authorityOf(row, layout);
    if (authority === 'other') leftOut.add('area', first, () => 'of other areas');
    else if (authority === 'shared') unread.push(sharedRow(sheet, layout, row, first));
    else cells.push(...readRow(lookup.sheet, layout, row, leftOut));
  }
  return { cells, unread: [...unread, ...leftOut.sentences()] };
}

function sharedRow(sheet: string, layout: OpenLayout, { cells }: SheetRow, first: SheetCell): UnreadCell {
  const code = cellAt(cells, layout.newLaCodeColumn ?? 0) ?? cellAt(cells, layout.oldLaCodeColumn ?? 0) ?? first;
  return unreadCell(sheet, code, 'A row for two authorities together: it is not counted for either of them.');
}

function readRow(sheet: SheetData, layout: OpenLayout, row: SheetRow, leftOut: LeftOut): ExtractedCell[] {
  const at = (column: number): SheetCell | null => cellAt(row.cells, column);
  const breakdown = layout.filters.find(({ column, hasTotal }) => hasTotal && !isTotalOfFilter(at(column)));
  if (breakdown !== undefined) {
    const cell = at(breakdown.column) ?? row.cells[0];
    if (cell !== undefined) {
      leftOut.add(
        `filter ${breakdown.column}`,
        cell,
        () => `broken down by ${breakdown.heading}; only totals are read`,
      );
    }
    return [];
  }
  const time = readOpenTime(textOf(at(layout.timePeriodColumn)), textOf(at(layout.timeIdentifierColumn)));
  const groups = layout.filters.filter(({ hasTotal }) => !hasTotal).map(({ column }) => textOf(at(column)));
  const commas = sheet.commaMayBeDecimal === true ? ({ commaDoubt: true } as const) : {};
  return layout.measures.flatMap((measure) => {
    const cell = at(measure.column);
    const period = periodOf(layout, measure, row, time.kind === 'month' ? time.period : null);
    if (period === null) {
      const words = time.kind === 'other' ? time.words : time.period;
      if (cell !== null) leftOut.add(`time ${measure.column}`, cell, () => notAMonth(measure, words), 'figure');
      return [];
    }
    const name = [measure.measure, ...groups.filter((group) => group !== '')].join(', ');
    return figureCell({
      sheet: sheet.name,
      row: row.row,
      column: measure.column,
      name,
      period,
      value: cell,
      published: true,
      ...commas,
    });
  });
}

function periodOf(layout: OpenLayout, { month }: OpenColumn, row: SheetRow, ownMonth: string | null): string | null {
  if (month === null || ownMonth !== null) return month === null ? ownMonth : null;
  const [period, identifier] = [layout.timePeriodColumn, layout.timeIdentifierColumn].map((column) =>
    textOf(cellAt(row.cells, column)),
  );
  return monthInYear(period ?? '', identifier ?? '', month, layout.firstMonth);
}

const notAMonth = ({ measure, month }: OpenColumn, words: string): string =>
  month === null
    ? `of "${measure}" for no single month (such as ${words}): bring them in as benchmarks`
    : `of "${measure}" whose month cannot be told (such as ${words})`;

/** Counts what is left out for the same reason: thousands of rows of other areas are one sentence. */
class LeftOut {
  readonly #sheet: string;
  readonly #groups = new Map<string, { first: SheetCell; count: number; why: string; thing: 'row' | 'figure' }>();

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  add(key: string, cell: SheetCell, why: () => string, thing: 'row' | 'figure' = 'row'): void {
    const group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, { first: cell, count: 1, why: why(), thing });
    else group.count++;
  }

  sentences(): UnreadCell[] {
    return [...this.#groups.values()].map(({ first, count, why, thing }) =>
      unreadCell(this.#sheet, first, count === 1 ? `One ${thing} ${why}.` : `${count} ${thing}s ${why}.`),
    );
  }
}
