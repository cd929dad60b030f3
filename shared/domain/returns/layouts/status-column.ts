import { statusOf } from '../values/provisional.ts';
import { cellText } from '../sheet/sheet-data.ts';
import type { SheetLookup } from '../sheet/sheet-lookup.ts';

/** Cells looked at before a column is taken for one of statuses. */
const mostLookedAt = 2000;

/** True where a column headed "Status" or "Provisional" says of figures whether they are final, and nothing else. */
export function isStatusColumn(lookup: SheetLookup, column: number, firstDataRow: number): boolean {
  let read = 0;
  for (const { row } of lookup.rows) {
    if (row < firstDataRow) continue;
    const cell = lookup.cell(row, column);
    if (cell === null) continue;
    if (statusOf(cellText(cell)) === null) return false;
    if (++read >= mostLookedAt) break;
  }
  return read > 0;
}
