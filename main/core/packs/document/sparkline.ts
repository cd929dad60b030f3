import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import type { BlockId, Cell, SpcChartPoint } from '#shared/domain/pack/document.ts';
import { formatValue } from '#shared/domain/units.ts';
import type { OriginRegister } from './origins.ts';

interface SparklineWords {
  /** The chart whose last values it repeats; null where this pack has none. */
  readonly chart: BlockId | null;
  readonly text: string;
}

/** Some months of an indicator as a line in a cell, each with its own origin: the workbook keeps them as data. */
export function sparklineCell(
  { row, facts }: IndicatorDetail,
  points: readonly SpcChartPoint[],
  words: SparklineWords,
  origins: OriginRegister,
): Cell {
  const heldByPeriod = new Map(facts.values.map((value) => [value.period, value]));
  return {
    kind: 'sparkline',
    ...words,
    code: row.code,
    unit: row.unit,
    values: points.map(({ value }) => value),
    months: points.map(({ period }) => period),
    origins: points.map(({ period }) => origins.month(row.code, period, heldByPeriod.get(period) ?? null)),
  };
}

/** Where the line of the last months leads, for a reader who does not see it. */
export function trendInWords({ row, chart }: IndicatorDetail): string {
  const shown = row.spark.length === 0 ? [] : chart.points.slice(-row.spark.length);
  const known = shown.flatMap(({ period, value }) =>
    value === null ? [] : [`${formatValue(value, row.unit)} in ${periodInWords(period)}`],
  );
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return `${row.code}: no figures yet`;
  return first === last ? `${row.code}: ${last}` : `${row.code}: from ${first} to ${last}`;
}
