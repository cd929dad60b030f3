import { addMonths, periodsFrom, type Period } from '#shared/domain/dates.ts';
import type { SpcChartPoint, SpcChartSegment, SpcChartSpec } from '#shared/domain/pack/document.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';
import type { PointType } from '#shared/domain/spc/series.ts';

/** A sequence that looks random and is the same each time (mulberry32). */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

interface SampleChart {
  readonly code: string;
  readonly title: string;
  readonly months: number;
  readonly last: Period;
  readonly seed: number;
  /** Index at which the level moves and the limits begin anew. */
  readonly rebaseAt?: number;
  readonly benchmarks?: SpcChartSpec['benchmarks'];
  readonly missing?: readonly number[];
  readonly restated?: readonly number[];
}

function segmentOf(values: readonly (number | null)[], from: number, to: number): SpcChartSegment {
  const known = values.slice(from, to + 1).filter((value) => value !== null);
  const mean = known.reduce((a, b) => a + b, 0) / known.length;
  const ranges = known.slice(1).map((value, i) => Math.abs(value - (known[i] ?? value)));
  const width = (2.66 * ranges.reduce((a, b) => a + b, 0)) / Math.max(1, ranges.length);
  return {
    from,
    to,
    mean: tenth(mean),
    lower: tenth(mean - width),
    upper: tenth(mean + width),
    trial: known.length < 13,
  };
}

const colourOf = (value: number, target: number): Colour =>
  value >= target + 6 ? 'blue' : value >= target ? 'green' : value >= target - 5 ? 'amber' : 'red';

/** A made-up control chart: a level, a step where asked for, a target that rises once, gaps and restated months. */
export function sampleSpc(chart: SampleChart): SpcChartSpec {
  const { months, last, rebaseAt, missing = [], restated = [] } = chart;
  const next = sequence(chart.seed);
  const base = 55 + next() * 25;
  const periods = periodsFrom(addMonths(last, 1 - months), last);
  const values = periods.map((_, i) => {
    const level = base + (rebaseAt !== undefined && i >= rebaseAt ? 9 : 0);
    const value = tenth(Math.min(100, level + (next() - 0.5) * 8));
    return missing.includes(i) ? null : value;
  });
  const target = periods.map((_, i) => tenth(base + (i < months / 2 ? 2 : 5)));
  const segments =
    rebaseAt === undefined
      ? [segmentOf(values, 0, months - 1)]
      : [segmentOf(values, 0, rebaseAt - 1), segmentOf(values, rebaseAt, months - 1)];
  const points = periods.map((period, i): SpcChartPoint => {
    const value = values[i] ?? null;
    const segment = segments.find((s) => i >= s.from && i <= s.to);
    const colour = value === null ? 'grey' : i < 3 ? 'grey' : colourOf(value, target[i] ?? 0);
    return {
      period,
      value,
      colour,
      pointType: signalOf(value, segment, i),
      restated: restated.includes(i),
      provisional: false,
      origin: 'return',
    };
  });
  return {
    kind: 'spc',
    code: chart.code,
    title: chart.title,
    unit: 'percent',
    points,
    segments,
    target,
    trajectory: [],
    national: [],
    definitions: [],
    rebases: rebaseAt === undefined ? [] : [{ index: rebaseAt, label: 'New front door opened' }],
    benchmarks: chart.benchmarks ?? [],
  };
}

function signalOf(value: number | null, segment: SpcChartSegment | undefined, index: number): PointType {
  if (value === null || !segment) return 'common_cause';
  if (value > segment.mean + 3) return 'special_cause_improvement';
  if (value < segment.mean - 3) return 'special_cause_concern';
  return index % 11 === 7 ? 'special_cause_neutral_high' : 'common_cause';
}
