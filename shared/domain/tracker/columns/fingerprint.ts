import { fold } from '../../returns/fold.ts';
import { lookUp } from '../../returns/sheet/sheet-lookup.ts';
import type { SheetData } from '../../returns/sheet/sheet-data.ts';
import type { TrackerMapping } from './mapping.ts';
import { headingOf } from './recognise.ts';

/**
 * What stays the same in a tracker from month to month: where its headings stand and what they say. Actions, dates,
 * numbers and the name of the sheet do not count; a column that moved, came or was renamed does.
 */
export function trackerFingerprint(sheet: SheetData, mapping: TrackerMapping): string {
  const lookup = lookUp(sheet);
  const columns = new Set<number>();
  for (let row = mapping.headerRow; row < mapping.firstDataRow; row++) {
    for (const { column, kind } of lookup.cellsOf(row)) if (kind !== 'blank') columns.add(column);
  }
  const headings = [...columns]
    .toSorted((a, b) => a - b)
    .map((column) => `${column}=${withoutNumbers(headingOf(lookup, mapping, column))}`);
  return [`rows ${mapping.headerRow} ${mapping.firstDataRow}`, ...headings].join(';');
}

const withoutNumbers = (text: string): string =>
  fold(text)
    .replaceAll(/[\d][\d \-/.]*/g, '#')
    .replaceAll(';', ',');
