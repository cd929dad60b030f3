import { colours } from '#shared/domain/rating/rating.ts';
import type { Binder } from '../binder.ts';
import { finiteNumber } from '../cells/safe-text.ts';
import { ratingWords } from '../cells/words.ts';
import { writePlainTable, type PlainCell } from '../plain-table.ts';
import { writeSheetHead } from '../sheet-head.ts';
import { barsHeadRow, type DataPlan, type PlannedBars } from './data-plan.ts';

/** Columns of the labels and of the first colour. */
export const barLabelColumn = 3;
export const firstCountColumn = 4;

/** The counts that the stacked bars are drawn from, one row a bar. */
export function writeRatingCounts(binder: Binder, name: string, plan: DataPlan): void {
  writeSheetHead(binder, name, 'Rating counts', [
    'How many have each rating: what the bar charts of this workbook are drawn from. The row id is the same in every pack.',
  ]);
  const columns = [
    { label: 'Row id', width: 230 },
    { label: 'Chart', width: 260 },
    { label: 'Subject', width: 260 },
    ...colours.map((colour) => ({ label: ratingWords(colour), width: 92, align: 'right' as const })),
    { label: 'Where from', width: 90 },
  ];
  writePlainTable(
    binder,
    name,
    barsHeadRow,
    'rating_counts',
    columns,
    plan.bars.flatMap((bars) => rowsOf(binder, bars)),
  );
}

const rowsOf = (binder: Binder, { block, chart }: PlannedBars): PlainCell[][] =>
  chart.bars.map((bar, i) => [
    { value: `${block.id} ${bar.label}` },
    { value: chart.title, ...(i === 0 ? { link: { to: block.id } } : {}) },
    { value: bar.label },
    ...colours.map((colour) => ({ value: finiteNumber(bar.counts[colour], `${chart.title}, ${bar.label}`) })),
    {
      value: bar.origin,
      link: { place: { sheet: binder.names.origins, row: binder.originRow(bar.origin, bar.label), column: 1 } },
    },
  ]);
