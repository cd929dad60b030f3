import type { CountField, DeclaredRelations } from '#shared/domain/disclosure/declared-relations.ts';
import { noRelations } from '#shared/domain/disclosure/declared-relations.ts';
import { hideFigures } from '#shared/domain/disclosure/hide-figures.ts';
import { protectFigures } from '#shared/domain/disclosure/protect-figures.ts';
import { dfePolicy } from '#shared/domain/disclosure/small-counts.ts';
import type { IndicatorFacts } from '#shared/domain/indicator.ts';
import { anIndicator, aValue } from '../rating/indicator-builder.ts';

/** A table of counts: one row a line, and the totals that stand beside it. */
type Grid = readonly (readonly number[])[];
export type Totals = 'none' | 'rows' | 'both';

const period = '2019-06';
const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
const column = (grid: Grid, at: number): number[] => grid.map((line) => line[at] ?? 0);

/** The table with its totals, as the authority holds it. */
export function withTotals(counts: Grid, totals: Totals): number[][] {
  const lines = counts.map((line) => (totals === 'none' ? [...line] : [...line, sum(line)]));
  return totals === 'both' ? [...lines, (lines[0] ?? []).map((_, at) => sum(column(lines, at)))] : lines;
}

const codeOf = (row: number, at: number): string => `R${row}C${at}`;
const fieldOf = (row: number, at: number): CountField => `${codeOf(row, at)}.value`;

/** What is printed of a table whose counts are an indicator each and whose sums are declared: null where it is hidden. */
export function printedOf(counts: Grid, totals: Totals, policy = dfePolicy): (number | null)[][] {
  const held = withTotals(counts, totals);
  const indicators = held.map((line, row) =>
    line.map((value, at) => anIndicator({ unit: 'count', values: [aValue(period, value)] }, { code: codeOf(row, at) })),
  );
  const protection = protectFigures(indicators.flat(), {
    policy,
    relations: sumsOf(held, totals),
    published: new Map(),
  });
  const shown = (facts: IndicatorFacts): number | null =>
    hideFigures(facts, protection, period).values.at(-1)?.used.value ?? null;
  return indicators.map((line) => line.map(shown));
}

function sumsOf(held: Grid, totals: Totals): DeclaredRelations {
  const adds = (fields: readonly CountField[]): DeclaredRelations['parts'] =>
    fields.slice(-1).map((total) => ({ total, parts: fields.slice(0, -1), complete: true, reason: 'a table' }));
  const [rows, columns] = [[...held.keys()], [...(held[0] ?? []).keys()]];
  const across = rows.flatMap((row) => adds(columns.map((at) => fieldOf(row, at))));
  const down = columns.flatMap((at) => adds(rows.map((row) => fieldOf(row, at))));
  return { ...noRelations, parts: totals === 'none' ? [] : totals === 'rows' ? across : [...across, ...down] };
}
