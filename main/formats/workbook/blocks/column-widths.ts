import { textWidth, type TextFont } from '../cells/text-measure.ts';
import type { ShapedColumn, TableShape } from './table-shape.ts';

const body: TextFont = { size: 10 };
const head: TextFont = { size: 10, bold: true };
/** Room of the filter button beside a heading, and of the cell's own margins. */
const button = 26;
const margins = 16;
/** Excel's indent of one, kept by words beside right-aligned figures. */
const indent = 9;
/** A column of words narrower than this reads like a ladder. */
const comfortable = 170;
/** What columns given as shares have between them even where the others fill the page: print shrinks, words must be read. */
const leastShared = 520;

/** What each added column may take at most, in pixels; the document's own columns are measured. */
const most: Readonly<Record<ShapedColumn['role'], number>> = {
  own: 420,
  group: 130,
  why: 300,
  notes: 260,
  where_from: 260,
  index: 76,
  row_id: 220,
};

/**
 * Widths in pixels of the sheet's columns. Tables stand one under the other, so a column is as wide as the neediest
 * table wants it; words wrap, figures and dates never do.
 * @param page pixels to share out among columns that are given as shares.
 */
export function columnWidths(tables: readonly TableShape[], page: number): number[] {
  const widths: number[] = [];
  const least: number[] = [];
  for (const table of tables) {
    const needs = table.columns.map((column, i) => needOf(table, column, i));
    for (const [i, width] of tableWidths(table, needs, page).entries()) {
      widths[i] = Math.max(widths[i] ?? 0, width);
      // What is only for the screen may be cut where another table prints a column.
      least[i] = Math.max(least[i] ?? 0, isTrace(table.columns[i]) ? 0 : (needs[i] ?? zero).least);
    }
  }
  const printed = Math.max(0, ...tables.map(({ columns }) => columns.filter((column) => !isTrace(column)).length));
  return tables.length > 1 ? squeezed(widths, least, printed, page * widestSheet) : widths;
}

/** A sheet wider than so many pages across would print too small to read. */
const widestSheet = 1.3;

/** Takes from each printed column of what it has beyond its least, so that the sheet is not wider than `room`. */
function squeezed(widths: readonly number[], least: readonly number[], printed: number, room: number): number[] {
  const sum = (all: readonly number[]): number => all.slice(0, printed).reduce((total, one) => total + one, 0);
  const [wide, narrow] = [sum(widths), sum(least)];
  if (wide <= room || wide === narrow) return [...widths];
  const kept = Math.max(0, (room - narrow) / (wide - narrow));
  return widths.map((width, i) => {
    const lowest = least[i] ?? width;
    return i < printed ? Math.round(lowest + (width - lowest) * kept) : width;
  });
}

function tableWidths(table: TableShape, needs: readonly Need[], page: number): number[] {
  const fits = table.columns.map((column, i) => (column.width === 'fit' ? fitted(column, needs[i] ?? zero) : 0));
  // The trace on the right is for the screen and is not printed: it takes no part of the page.
  const printed = fits.filter((_, i) => !isTrace(table.columns[i]));
  const shares = table.columns.reduce((sum, { width }) => sum + (width === 'fit' ? 0 : width), 0);
  const left = Math.max(page - printed.reduce((sum, width) => sum + width, 0), leastShared);
  return table.columns.map((column, i) => {
    const need = needs[i] ?? zero;
    if (column.width === 'fit') return fits[i] ?? need.least;
    const wish = (left * column.width) / shares;
    return Math.round(Math.max(need.least, Math.min(Math.max(wish, comfortable), need.content, most[column.role])));
  });
}

/** True for the columns that lead to the origins and to other months. */
export const isTrace = (column: ShapedColumn | undefined): boolean =>
  column?.role === 'where_from' || column?.role === 'index' || column?.role === 'row_id';

interface Need {
  /** Below this a heading or a figure would break inside. */
  readonly least: number;
  /** All on one line. */
  readonly content: number;
}
const zero: Need = { least: 50, content: 50 };

const fitted = (column: ShapedColumn, need: Need): number =>
  Math.round(Math.max(need.least, Math.min(need.content, column.role === 'own' ? 220 : most[column.role])));

/** A longer word is broken rather than given a column as wide. */
const longestKept = 150;

const widestWord = (text: string): number =>
  text.split(/\s+/).reduce((widest, word) => Math.max(widest, textWidth(word, body)), 0);

function needOf(table: TableShape, column: ShapedColumn, index: number): Need {
  const heading =
    Math.max(...column.label.split(/\s+/).map((word) => textWidth(word, head))) + button + (column.indent ? indent : 0);
  let whole = 0;
  let figures = 0;
  let longestWord = 0;
  for (const row of table.rows) {
    const cell = row.cells[index];
    if (!cell) continue;
    if (cell.sparkline) figures = Math.max(figures, 140);
    const width =
      textWidth(cell.shown, cell.strong || cell.rating ? head : body) + margins + (column.indent ? indent : 0);
    whole = Math.max(whole, width);
    if (typeof cell.value !== 'string') figures = Math.max(figures, width);
    // "(moderated)" may stand on a second line.
    else if (cell.rating) figures = Math.max(figures, textWidth(cell.shown.replace(/ \(.*/, ''), head) + margins);
    else if (longestWord < longestKept) longestWord = Math.max(longestWord, widestWord(cell.shown) + margins);
  }
  const least = Math.max(heading, figures, Math.min(longestWord, longestKept), 50);
  return { least, content: Math.max(least, whole) };
}
