import { fold } from '../fold.ts';
import { cellText, type SheetCell } from '../sheet/sheet-data.ts';
import type { SheetLookup } from '../sheet/sheet-lookup.ts';

/** Rows above the months in which a band over some of them may stand. */
const bandRowsAbove = 2;
/** Bands are a few words; a title of the whole sheet is longer. */
const longestBand = 60;

/** "Cumulative", "Rolling 12 months to", "Target", "Previous year": months under it are not those of single months' results. */
const otherFigures =
  /\b(?:rolling|cumulative|ytd|year[ -]to[ -]date|targets?|trajectory|previous year|prior year|last year|england|national|(?:statistical )?neighbours?)\b/;
const results = /\b(?:actuals?|results?|performance|outturn|monthly|in[ -]month)\b/;

/**
 * The band above some of the months of a heading row which says that they are something else than a month's result; null
 * for each where there is none, and for all where it would leave no month.
 */
export function otherBands(
  lookup: SheetLookup,
  row: number,
  months: readonly SheetCell[],
): ReadonlyMap<number, string> {
  const starts = new Set(months.map(({ column }) => column));
  const found = new Map<number, string>();
  for (let above = row - 1; above >= Math.max(1, row - bandRowsAbove); above--) {
    const texts = lookup.cellsOf(above);
    for (const [index, cell] of texts.entries()) {
      if (!starts.has(cell.column) || !saysOther(cell)) continue;
      const next = texts[index + 1]?.column ?? Number.POSITIVE_INFINITY;
      const right = lookup.mergeFrom(above, cell.column)?.right ?? next - 1;
      for (const column of starts) if (column >= cell.column && column <= right) found.set(column, cellText(cell));
    }
  }
  return found.size === starts.size ? new Map<number, string>() : found;
}

function saysOther(cell: SheetCell): boolean {
  if (cell.kind !== 'text' || cell.value.length > longestBand) return false;
  const text = fold(cell.value);
  return otherFigures.test(text) && !results.test(text);
}
