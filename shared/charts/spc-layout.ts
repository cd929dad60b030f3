import { scaleLinear } from 'd3-scale';
import { monthsBetween } from '#shared/domain/dates.ts';
import type { Unit } from '#shared/domain/indicator.ts';
import type { SpcChartPoint, SpcChartSpec } from '#shared/domain/pack/document.ts';
import { textWidth } from './theme.ts';
import { naturalBounds, valueText } from './value-text.ts';

/** Where things stand in a control chart, in the units of its view box. */
export interface SpcLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly number[];
  /** Radius of a point: smaller where many points stand close together. */
  readonly radius: number;
  x(index: number): number;
  y(value: number): number;
  /** Left and right edge of the stretch of time that points `from` to `to` stand for. */
  span(from: number, to: number): readonly [number, number];
  /** False for a limit that no value of this unit can reach. */
  reachable(value: number): boolean;
}

const present = (value: number | null): value is number => value !== null;

/** Everything drawn against the value axis, less the limits that no value can reach. */
function drawnValues(spec: SpcChartSpec): number[] {
  const [low, high] = naturalBounds(spec.unit);
  const limits = spec.segments.flatMap((s) => [s.mean, s.lower, s.upper]).filter(present);
  return [
    ...spec.points.map((point) => point.value).filter(present),
    ...[...spec.target, ...spec.trajectory, ...spec.national].filter(present),
    ...spec.benchmarks.map((benchmark) => benchmark.value),
    ...limits.map((limit) => Math.min(high, Math.max(low, limit))),
  ];
}

/** A narrower spread than this is no difference anybody could read, and ticks cannot be laid out in it. */
const leastSpread = 1e-6;

/** The value axis: all that is drawn, some air, round numbers; a constant series gets an axis too. */
function valueDomain(spec: SpcChartSpec): readonly [number, number] {
  const values = drawnValues(spec);
  if (values.length === 0) return [0, 1];
  const [low, high] = naturalBounds(spec.unit);
  const least = values.reduce((a, b) => Math.min(a, b));
  const most = values.reduce((a, b) => Math.max(a, b));
  const air = most - least > leastSpread ? (most - least) * 0.06 : Math.max(1, Math.abs(most) * 0.1);
  return [Math.max(low, least - air), Math.min(high, most + air)];
}

/** Counts of different things have no scale in common: a hundred contacts would flatten two children to a line. */
const hasOwnScale = (unit: Unit): boolean => unit === 'count' || unit === 'number';

/** What the value axes of several charts span together, by unit: percentages can then be read against each other. */
export function valueSpans(specs: readonly SpcChartSpec[]): ReadonlyMap<Unit, readonly [number, number]> {
  const spans = new Map<Unit, readonly [number, number]>();
  for (const spec of specs) {
    if (hasOwnScale(spec.unit) || drawnValues(spec).length === 0) continue;
    const [low, high] = valueDomain(spec);
    const [least, most] = spans.get(spec.unit) ?? [low, high];
    spans.set(spec.unit, [Math.min(least, low), Math.max(most, high)]);
  }
  return spans;
}

/** Months since the first point: the axis is time, so a month that is absent leaves its room. */
export const monthOffsets = (points: readonly SpcChartPoint[]): number[] =>
  points.map((point) => monthsBetween(points[0]?.period ?? point.period, point.period));

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly legendHeight: number;
  /** Room on the right for the names of the lines. */
  readonly labelWidth: number;
  /** Lowest and highest value of the axis; null: as its own values need. */
  readonly valueSpan: readonly [number, number] | null;
}

/** Lays out a control chart. Room on the left is what the longest tick label needs. */
export function layoutSpc(spec: SpcChartSpec, frame: Frame): SpcLayout {
  // One row for the name of each rebase above the plot, so that no line crosses the name of an earlier one.
  const top = frame.fontSize * (0.9 + 1.1 * Math.max(1, Math.min(3, spec.rebases.length)));
  const bottom = frame.height - frame.legendHeight - frame.fontSize * 2.1;
  const axis = scaleLinear(frame.valueSpan ?? valueDomain(spec), [bottom, top]).nice(5);
  const [natural, limit] = naturalBounds(spec.unit);
  const ticks = axis
    .ticks(5)
    .filter((tick) => tick >= natural && tick <= limit && (spec.unit !== 'count' || Number.isInteger(tick)));
  const left = Math.max(...ticks.map((tick) => textWidth(valueText(spec.unit, tick), frame.fontSize)), 12) + 8;
  const right = frame.width - frame.labelWidth;

  const months = monthOffsets(spec.points);
  const last = months.at(-1) ?? 0;
  const step = (right - left) / (last + 1);
  const at = (month: number): number => left + step * (month + 0.5);
  const x = (index: number): number => at(months[index] ?? 0);
  return {
    left,
    right,
    top,
    bottom,
    ticks,
    radius: Math.min(4, Math.max(2, ((right - left) / Math.max(1, spec.points.length)) * 0.36)),
    x,
    y: (value) => axis(value),
    span: (from, to) => [
      from === 0 ? left : (x(from - 1) + x(from)) / 2,
      to >= spec.points.length - 1 ? right : (x(to) + x(to + 1)) / 2,
    ],
    reachable: (value) => value >= natural && value <= limit,
  };
}

const stepsOf = (months: readonly number[]): number[] => months.slice(1).map((month, i) => month - (months[i] ?? 0));

const isMonthly = (steps: readonly number[]): boolean => steps.filter((step) => step === 1).length * 2 > steps.length;

/**
 * Points joined by a line, as runs of indexes. A month without a value is a gap; so is a month that is absent
 * from a monthly series; and nothing is joined across a change of definition, whose first points are `newMeasures`.
 * In a series of dated publications the points are joined as they come.
 */
export function unbrokenRuns(points: readonly SpcChartPoint[], newMeasures: readonly number[] = []): number[][] {
  const steps = stepsOf(monthOffsets(points));
  const monthly = isMonthly(steps);
  const runs: number[][] = [];
  let open = false;
  for (const [index, point] of points.entries()) {
    if (point.value === null) {
      open = false;
      continue;
    }
    const skipped = monthly && index > 0 && steps[index - 1] !== 1;
    const run = runs.at(-1);
    if (open && !skipped && !newMeasures.includes(index) && run) run.push(index);
    else runs.push([index]);
    open = true;
  }
  return runs;
}

/**
 * Indexes whose month is written on the axis: the last, which is always written, and evenly spaced back from it. Figures
 * published now and then have no even months: of them the first is written, and each between that has room.
 */
export function labelledIndexes(months: readonly number[], monthWidth: number, labelWidth: number): number[] {
  if (!isMonthly(stepsOf(months))) return roomyIndexes(months, labelWidth / monthWidth);
  const last = months.at(-1) ?? 0;
  const every = [1, 2, 3, 4, 6, 12, 24, 36, 48, 60].find((step) => step * monthWidth >= labelWidth) ?? 120;
  let previous = Infinity;
  const chosen: number[] = [];
  for (const [index, month] of [...months.entries()].toReversed()) {
    const regular = (last - month) % every === 0;
    if (index === months.length - 1 || (regular && (previous - month) * monthWidth >= labelWidth)) {
      chosen.push(index);
      previous = month;
    }
  }
  return chosen.toReversed();
}

/** Those at least `apart` months from each other: the last, the first, and back from the last what is left. */
function roomyIndexes(months: readonly number[], apart: number): number[] {
  const chosen: number[] = [];
  const last = months.length - 1;
  for (const index of [last, 0, ...[...months.keys()].toReversed()]) {
    const month = months[index];
    if (month === undefined) continue;
    if (chosen.every((other) => Math.abs((months[other] ?? 0) - month) >= apart)) chosen.push(index);
  }
  return chosen.toSorted((a, b) => a - b);
}

/** Months without a figure after which the first point is taken for what stood before the line, and says its value. */
const standsBefore = 6;

/** The value beside the first point, where it stands long before the next and there is room for it; null elsewhere. */
export function firstValue(spec: SpcChartSpec, layout: SpcLayout, fontSize: number): FirstValue | null {
  const [first, second] = spec.points;
  const { value = null } = first ?? {};
  const next = second?.value ?? null;
  const steps = stepsOf(monthOffsets(spec.points));
  if (value === null || next === null || isMonthly(steps) || (steps[0] ?? 0) < standsBefore) return null;
  const text = valueText(spec.unit, value);
  const x = layout.x(0) + layout.radius + 4;
  // on the side that the line does not lead to
  const y = layout.y(value) + (next < value ? -layout.radius : layout.radius + fontSize * 0.8);
  if (x + textWidth(text, fontSize) + layout.radius * 2 > layout.x(1) || y > layout.bottom) return null;
  return { text, x, y };
}

interface FirstValue {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}
