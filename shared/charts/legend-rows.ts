import type { LegendEntry } from './spc-legend.ts';
import { textWidth } from './theme.ts';

/** Room for what an entry shows before its words. */
export const sampleWidth = 18;
const entryGap = 12;

export interface PlacedEntry {
  readonly entry: LegendEntry;
  readonly x: number;
}

/** Sets the entries in rows no wider than the chart. */
export function legendRows(entries: readonly LegendEntry[], width: number, fontSize: number): PlacedEntry[][] {
  const rows: PlacedEntry[][] = [[]];
  let x = 0;
  for (const entry of entries) {
    const wide = sampleWidth + 5 + textWidth(entry.label, fontSize) + entryGap;
    if (x > 0 && x + wide - entryGap > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ entry, x });
    x += wide;
  }
  return rows;
}
