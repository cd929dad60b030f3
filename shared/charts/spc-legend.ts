import type { SpcChartSpec } from '#shared/domain/pack/document.ts';
import { colours, type Colour } from '#shared/domain/rating/rating.ts';
import type { PointType } from '#shared/domain/spc/series.ts';
import type { AimLine } from './SpcAims.tsx';
import { provisionalMark, restatedMark } from './theme.ts';

/** A line of the chart, by what it says. */
export type LegendLine = 'value' | 'mean' | 'limit' | 'trial' | AimLine;

/** What one entry of a legend shows before its words. */
export type LegendSample =
  | { readonly kind: 'rating'; readonly colour: Colour }
  | { readonly kind: 'signal'; readonly type: PointType }
  | { readonly kind: 'line'; readonly line: LegendLine }
  | { readonly kind: 'definition' }
  | { readonly kind: 'text'; readonly text: string };

export interface LegendEntry {
  readonly sample: LegendSample;
  readonly label: string;
}

const ratingLabels: Readonly<Record<Colour, string>> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  blue: 'Blue',
  grey: 'Not rated',
};

const hasValues = (line: readonly (number | null)[]): boolean => line.some((value) => value !== null);
const neutral = (type: PointType): boolean => type.startsWith('special_cause_neutral');

/** What this chart shows, and nothing it does not: a reader looks up only what is there. */
export function spcLegend(spec: SpcChartSpec): LegendEntry[] {
  const drawn = spec.points.filter((point) => point.value !== null);
  const signals = new Set(drawn.map((point) => point.pointType));
  const entry = (when: boolean, sample: LegendSample, label: string): LegendEntry[] =>
    when ? [{ sample, label }] : [];
  const limits = spec.segments.filter((segment) => segment.lower !== null || segment.upper !== null);
  return [
    ...colours.flatMap((colour) =>
      entry(
        drawn.some((point) => point.colour === colour),
        { kind: 'rating', colour },
        ratingLabels[colour],
      ),
    ),
    ...entry(
      signals.has('special_cause_concern'),
      { kind: 'signal', type: 'special_cause_concern' },
      'Special cause: concern',
    ),
    ...entry(
      signals.has('special_cause_improvement'),
      { kind: 'signal', type: 'special_cause_improvement' },
      'Special cause: improvement',
    ),
    ...entry(
      [...signals].some(neutral),
      { kind: 'signal', type: 'special_cause_neutral_high' },
      'Special cause: neither',
    ),
    ...entry(spec.segments.length > 0, { kind: 'line', line: 'mean' }, 'Mean'),
    ...entry(
      limits.some((segment) => !segment.trial),
      { kind: 'line', line: 'limit' },
      'Control limits',
    ),
    ...entry(
      limits.some((segment) => segment.trial),
      { kind: 'line', line: 'trial' },
      'Trial limits (under 13 points)',
    ),
    ...entry(hasValues(spec.target), { kind: 'line', line: 'target' }, 'Target'),
    ...entry(hasValues(spec.trajectory), { kind: 'line', line: 'trajectory' }, 'Trajectory: the month’s own aim'),
    ...entry(hasValues(spec.national), { kind: 'line', line: 'national' }, 'National target'),
    ...entry(spec.benchmarks.length > 0, { kind: 'line', line: 'benchmark' }, 'Benchmark'),
    ...entry(
      drawn.some((point) => point.restated),
      { kind: 'text', text: restatedMark },
      'Restated',
    ),
    ...entry(
      drawn.some((point) => point.provisional),
      { kind: 'text', text: provisionalMark },
      'Provisional',
    ),
    ...entry(spec.definitions.length > 0, { kind: 'definition' }, 'Definition changed'),
  ];
}
