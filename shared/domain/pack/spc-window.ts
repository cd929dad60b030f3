import { monthsBetween, type Period } from '../dates.ts';
import type { SpcChartPoint, SpcChartSpec } from './document.ts';

/**
 * The part of a control chart from one month to another, both always on its axis: charts of the same window can be read
 * one under another. Limits are those of the whole series; only what is drawn is cut.
 */
export function spcWindow(spec: SpcChartSpec, from: Period, to: Period): SpcChartSpec {
  const inside = [...spec.points.keys()].filter((index) => isBetween(spec.points[index]?.period ?? '', from, to));
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return empty(spec, from, to);
  const before = spec.points[first]?.period === from ? 0 : 1;
  const after = spec.points[last]?.period === to ? 0 : 1;
  const points = [
    ...(before === 0 ? [] : [blank(spec, from)]),
    ...spec.points.slice(first, last + 1),
    ...(after === 0 ? [] : [blank(spec, to)]),
  ];
  const shift = before - first;
  const aims = (line: readonly (number | null)[]) => [
    ...(before === 0 ? [] : [null]),
    ...line.slice(first, last + 1),
    ...(after === 0 ? [] : [null]),
  ];
  const marks = <Mark extends { readonly index: number }>(all: readonly Mark[]): Mark[] =>
    all.filter(({ index }) => index > first && index <= last).map((mark) => ({ ...mark, index: mark.index + shift }));
  return {
    ...spec,
    points,
    segments: spec.segments
      .filter((segment) => segment.to >= first && segment.from <= last)
      .map((segment) => ({
        ...segment,
        from: Math.max(first, segment.from) + shift,
        to: Math.min(last, segment.to) + shift,
      })),
    target: aims(spec.target),
    trajectory: aims(spec.trajectory),
    national: aims(spec.national),
    rebases: marks(spec.rebases),
    definitions: marks(spec.definitions),
  };
}

const isBetween = (period: Period, from: Period, to: Period): boolean =>
  monthsBetween(from, period) >= 0 && monthsBetween(period, to) >= 0;

/** A month with nothing in it, to hold the axis open. */
const blank = (spec: SpcChartSpec, period: Period): SpcChartPoint => ({
  period,
  value: null,
  colour: 'grey',
  pointType: 'common_cause',
  restated: false,
  provisional: false,
  origin: `${spec.code} ${period}`,
});

const empty = (spec: SpcChartSpec, from: Period, to: Period): SpcChartSpec => ({
  ...spec,
  points: [blank(spec, from), blank(spec, to)],
  segments: [],
  target: [null, null],
  trajectory: [null, null],
  national: [null, null],
  rebases: [],
  definitions: [],
});
