import type { Period } from '#shared/domain/dates.ts';
import type { SpcChartPoint, SpcChartSegment, SpcChartSpec } from '#shared/domain/pack/document.ts';
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

/** One line of a control chart: a column of the Data sheet. */
export interface ChartSeries {
  readonly role: SeriesRole;
  /** Heading of its column and name in the legend: "Actual", "Mean", "England 2018-19". */
  readonly name: string;
  readonly values: ReadonlyMap<Period, number>;
  /** Months at which the line begins anew: drawn on, it would show a slope where there was a step. */
  readonly breaks: readonly Period[];
  /** Written at their months, such as the reason why limits were calculated anew. */
  readonly notes: readonly { readonly period: Period; readonly text: string }[];
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

/** Columns in the order of the Data sheet; benchmarks, of which each chart has its own, stand before the signals. */
export const roleNames: Readonly<Record<Exclude<SeriesRole, 'benchmark'>, string>> = {
  actual: 'Actual',
  target: 'Target',
  trajectory: 'Trajectory',
  national: 'National target',
  mean: 'Mean',
  lower: 'Lower limit',
  upper: 'Upper limit',
  concern: 'Special cause: concern',
  improvement: 'Special cause: improvement',
  neither: 'Special cause: neither better nor worse',
};

/** The lines of a control chart in drawing order: limits and mean behind, the figures and their signals in front. */
export const seriesOf = (chart: SpcChartSpec): ChartSeries[] =>
  [...benchmarks(chart), ...limits(chart), ...aims(chart), actual(chart), ...signals(chart)].filter(
    ({ role, values }) => role === 'actual' || values.size > 0,
  );

const line = (role: Exclude<SeriesRole, 'benchmark'>, values: ReadonlyMap<Period, number>): ChartSeries => ({
  role,
  name: roleNames[role],
  values,
  breaks: [],
  notes: [],
});

const known = (points: readonly SpcChartPoint[], valueAt: (i: number) => number | null): Map<Period, number> =>
  new Map(
    points.flatMap((point, i): [Period, number][] => {
      const value = valueAt(i);
      return value === null ? [] : [[point.period, value]];
    }),
  );

const actual = ({ points }: SpcChartSpec): ChartSeries =>
  line(
    'actual',
    known(points, (i) => points[i]?.value ?? null),
  );

/** What the figures are held against, month by month. */
const aims = (chart: SpcChartSpec): ChartSeries[] =>
  (['national', 'target', 'trajectory'] as const).map((role) =>
    line(
      role,
      known(chart.points, (i) => chart[role][i] ?? null),
    ),
  );

function limits({ points, segments, rebases }: SpcChartSpec): ChartSeries[] {
  const segmentAt = (i: number): SpcChartSegment | undefined => segments.find(({ from, to }) => from <= i && i <= to);
  const breaks = segments.slice(1).flatMap(({ from }) => points[from]?.period ?? []);
  const notes = rebases
    .filter(({ index }) => segments.some(({ from }) => from === index))
    .flatMap(({ index, label }) => {
      const period = points[index]?.period;
      return period === undefined ? [] : [{ period, text: label }];
    });
  const level = (role: 'mean' | 'lower' | 'upper'): ChartSeries => ({
    ...line(
      role,
      known(points, (i) => segmentAt(i)?.[role] ?? null),
    ),
    breaks,
  });
  const [upper, mean, lower] = [level('upper'), level('mean'), level('lower')];
  // Above the limits the notes stand clear of the figures.
  return upper.values.size > 0 ? [{ ...upper, notes }, mean, lower] : [upper, { ...mean, notes }, lower];
}

const signalled = {
  concern: ['special_cause_concern'],
  improvement: ['special_cause_improvement'],
  neither: ['special_cause_neutral_high', 'special_cause_neutral_low'],
} as const satisfies Partial<Record<SeriesRole, readonly SpcChartPoint['pointType'][]>>;

function signals({ points }: SpcChartSpec): ChartSeries[] {
  return (['concern', 'improvement', 'neither'] as const).map((role) => {
    const types: readonly SpcChartPoint['pointType'][] = signalled[role];
    return line(
      role,
      known(points, (i) =>
        types.includes(points[i]?.pointType ?? 'common_cause') ? (points[i]?.value ?? null) : null,
      ),
    );
  });
}

const benchmarks = ({ points, benchmarks: drawn }: SpcChartSpec): ChartSeries[] =>
  drawn.map(({ label, value }) => ({
    role: 'benchmark',
    name: label,
    values: known(points, () => value),
    breaks: [],
    notes: [],
  }));

/** What a reader of the row must know of the month: restated, provisional, trial limits, said instead of a number. */
export function notesOn({ points, segments, rebases, definitions }: SpcChartSpec, index: number): string {
  const point = points[index];
  const trial = segments.some(({ from, to, trial: short }) => short && from <= index && index <= to);
  return [
    point?.said === undefined ? '' : `said: ${point.said}`,
    point?.restated === true ? 'restated' : '',
    point?.provisional === true ? 'provisional' : '',
    ...[...rebases, ...definitions].flatMap((mark) => (mark.index === index ? [mark.label] : [])),
    trial ? 'trial limits' : '',
  ]
    .filter((note) => note !== '')
    .join('; ');
}

/** "FD10 2019-06": the same figure has the same id in every pack, so that months can be joined. */
export const dataRowId = (series: string, period: Period): string => `${series} ${period}`;
