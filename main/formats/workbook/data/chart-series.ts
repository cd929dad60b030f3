import { shortPeriod, type Period } from '#shared/domain/dates.ts';
import type { OriginId, SpcChartPoint, SpcChartSpec } from '#shared/domain/pack/document.ts';
import { paperPalette } from '#shared/charts/theme.ts';
import type { LineLook } from '../package/chart-model.ts';

export type SeriesRole =
  | 'actual'
  | 'target'
  | 'trajectory'
  | 'national'
  | 'mean'
  | 'lower'
  | 'upper'
  | 'benchmark'
  | 'concern'
  | 'improvement'
  | 'neither';

/** One line of a control chart: a row of the Data sheet. */
export interface ChartSeries {
  readonly role: SeriesRole;
  /** As in the legend: "Actual", "Mean", "England". */
  readonly name: string;
  readonly values: ReadonlyMap<Period, number>;
  /** Origins of the values that have one of their own. */
  readonly origins: ReadonlyMap<Period, OriginId>;
  /** Sentence for the rows that are calculated or set, not reported. */
  readonly basis: string;
  readonly inLegend: boolean;
  readonly note: { readonly period: Period; readonly text: string } | null;
}

const rgb = (colour: string): string => colour.replace('#', '').toUpperCase();

/** The colours of the pack's own charts; dashes, dots and marker shapes carry the same meaning without them. */
export const seriesLooks: Readonly<Record<SeriesRole, LineLook>> = {
  actual: { colour: rgb(paperPalette.line), width: 2, dash: 'solid', marker: { symbol: 'circle', size: 5 } },
  target: { colour: rgb(paperPalette.target), width: 1.5, dash: 'dash', marker: null },
  trajectory: { colour: rgb(paperPalette.target), width: 1.5, dash: 'sysDash', marker: null },
  national: { colour: rgb(paperPalette.ink), width: 1.25, dash: 'dashDot', marker: null },
  mean: { colour: rgb(paperPalette.limit), width: 1.25, dash: 'solid', marker: null },
  lower: { colour: rgb(paperPalette.limit), width: 1.25, dash: 'sysDot', marker: null },
  upper: { colour: rgb(paperPalette.limit), width: 1.25, dash: 'sysDot', marker: null },
  benchmark: { colour: rgb(paperPalette.benchmark), width: 1, dash: 'lgDash', marker: null },
  concern: { colour: rgb(paperPalette.concern), width: 0, dash: 'solid', marker: { symbol: 'square', size: 8 } },
  improvement: {
    colour: rgb(paperPalette.improvement),
    width: 0,
    dash: 'solid',
    marker: { symbol: 'diamond', size: 9 },
  },
  neither: { colour: rgb(paperPalette.muted), width: 0, dash: 'solid', marker: { symbol: 'triangle', size: 8 } },
};

const noOrigins: ReadonlyMap<Period, OriginId> = new Map();

/** The lines of a control chart in drawing order: limits and mean behind, the figures and their signals in front. */
export function seriesOf(chart: SpcChartSpec, ruleSet: string): ChartSeries[] {
  return [...benchmarks(chart), ...limits(chart, ruleSet), ...aims(chart), actual(chart), ...signals(chart, ruleSet)];
}

function actual(chart: SpcChartSpec): ChartSeries {
  const reported = chart.points.filter((point) => point.value !== null);
  return {
    role: 'actual',
    name: 'Actual',
    values: valuesOf(reported),
    origins: new Map(reported.map((point) => [point.period, point.origin])),
    basis: '',
    inLegend: true,
    note: null,
  };
}

const valuesOf = (points: readonly SpcChartPoint[]): Map<Period, number> =>
  new Map(points.flatMap((point): [Period, number][] => (point.value === null ? [] : [[point.period, point.value]])));

/** What the figures are held against, month by month; a line that is never in force has no row. */
function aims(chart: SpcChartSpec): ChartSeries[] {
  const aim = (role: 'target' | 'trajectory' | 'national', name: string, basis: string): ChartSeries[] => {
    const values = new Map(
      chart.points.flatMap((point, i): [Period, number][] => {
        const value = chart[role][i] ?? null;
        return value === null ? [] : [[point.period, value]];
      }),
    );
    return values.size === 0 ? [] : [line(role, name, values, basis)];
  };
  return [
    ...aim('national', 'National target', 'National target in force in each month; nothing is rated against it'),
    ...aim('target', 'Target', 'Target in force in each month'),
    ...aim('trajectory', 'Trajectory', 'Aim of the month on the way to the target; the month is rated against it'),
  ];
}

/** One piece a segment: a line that ran on across a rebase would show a slope where there was a step. */
function limits(chart: SpcChartSpec, ruleSet: string): ChartSeries[] {
  return chart.segments.flatMap((segment, piece) => {
    const periods = chart.points.slice(segment.from, segment.to + 1).map((point) => point.period);
    const [first] = periods;
    if (first === undefined) return [];
    const rebase = chart.rebases.find(({ index }) => index === segment.from);
    const reason = rebase ? { period: first, text: rebase.label } : null;
    const suffix = `${piece === 0 ? '' : ` from ${shortPeriod(first)}`}${segment.trial ? ' (trial)' : ''}`;
    const basis = `Calculated from the actual values by rule set ${ruleSet}${segment.trial ? '; trial limits, fewer than 13 points' : ''}`;
    const level = (
      role: SeriesRole,
      name: string,
      value: number | null,
      note: ChartSeries['note'] = null,
    ): ChartSeries[] =>
      value === null
        ? []
        : [
            {
              ...line(role, `${name}${suffix}`, new Map(periods.map((period) => [period, value])), basis),
              inLegend: piece === 0,
              note,
            },
          ];
    return [
      // Above the limits the note stands clear of the figures.
      ...level('upper', 'Upper limit', segment.upper, reason),
      ...level('mean', 'Mean', segment.mean, segment.upper === null ? reason : null),
      ...level('lower', 'Lower limit', segment.lower),
    ];
  });
}

function signals(chart: SpcChartSpec, ruleSet: string): ChartSeries[] {
  const basis = `Actual values that rule set ${ruleSet} marks as special cause`;
  const marked = (role: SeriesRole, name: string, types: readonly SpcChartPoint['pointType'][]): ChartSeries[] => {
    const points = chart.points.filter((point) => point.value !== null && types.includes(point.pointType));
    if (points.length === 0) return [];
    const origins = new Map(points.map((point) => [point.period, point.origin]));
    return [{ ...line(role, name, valuesOf(points), basis), origins }];
  };
  return [
    ...marked('concern', 'Special cause: concern', ['special_cause_concern']),
    ...marked('improvement', 'Special cause: improvement', ['special_cause_improvement']),
    ...marked('neither', 'Special cause: neither better nor worse', [
      'special_cause_neutral_high',
      'special_cause_neutral_low',
    ]),
  ];
}

const benchmarks = (chart: SpcChartSpec): ChartSeries[] =>
  chart.benchmarks.map((benchmark) =>
    line(
      'benchmark',
      benchmark.label,
      new Map(chart.points.map((point) => [point.period, benchmark.value])),
      'Benchmark',
    ),
  );

const line = (role: SeriesRole, name: string, values: ReadonlyMap<Period, number>, basis: string): ChartSeries => ({
  role,
  name,
  values,
  origins: noOrigins,
  basis,
  inLegend: true,
  note: null,
});
