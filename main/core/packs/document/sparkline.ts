import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import type { BlockId, Cell, SpcChartPoint } from '#shared/domain/pack/document.ts';
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
