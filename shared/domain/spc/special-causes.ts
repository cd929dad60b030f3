import type { SpcOptions } from '../rating/rule-set.ts';
import type { Direction, PointType } from './series.ts';
import { compare, toleranceOf, type Limits } from './limits.ts';

type Side = -1 | 0 | 1;

/** What the rules say of one point. */
export interface PointSignals {
  readonly outsideLimits: boolean | null;
  readonly relativeToMean: Side | null;
  readonly closeToLimits: boolean | null;
  readonly specialCauseType: string;
  /** 1 for a signal upwards, -1 downwards, 0 for common cause. */
  readonly signal: Side;
}

interface Position {
  readonly side: Side | null;
  readonly outside: boolean | null;
  readonly close: boolean | null;
}

/** Where a value stands against mean and limits; every comparison is strict, so a value on a line is not beyond it. */
function positionOf(y: number | null, limits: Limits, tolerance: number): Position {
  const { mean, lpl, upl, nearLpl, nearUpl } = limits;
  if (y === null) return { side: null, outside: null, close: null };
  const side = mean === null ? null : compare(y, mean, tolerance);
  if (lpl === null || upl === null || nearLpl === null || nearUpl === null) return { side, outside: null, close: null };
  const outside = compare(y, upl, tolerance) > 0 || compare(y, lpl, tolerance) < 0;
  const beyondNear = compare(y, nearUpl, tolerance) > 0 || compare(y, nearLpl, tolerance) < 0;
  return { side, outside, close: !outside && beyondNear };
}

/** Marks every point of each window of `length` neighbours for which `sideOf` finds a side; a later window wins. */
function markWindows(count: number, length: number, sideOf: (start: number) => Side): Side[] {
  const marks = Array.from({ length: count }, (): Side => 0);
  for (let start = 0; start + length <= count; start++) {
    const side = sideOf(start);
    if (side !== 0) marks.fill(side, start, start + length);
  }
  return marks;
}

/** The side that all agree on; 0 when they differ or one is missing. */
function unanimous(sides: readonly (Side | null)[]): Side {
  const [first] = sides;
  return first !== undefined && first !== null && sides.every((side) => side === first) ? first : 0;
}

/** `runLength` points in a row strictly rising or strictly falling; a tie or a gap ends the run. */
function trendsIn(values: readonly (number | null)[], runLength: number, tolerance: number): Side[] {
  const steps = values.map((value, i): Side | null => {
    const before = values[i - 1] ?? null;
    return value === null || before === null ? null : compare(value, before, tolerance);
  });
  return markWindows(values.length, runLength, (start) => unanimous(steps.slice(start + 1, start + runLength)));
}

/** `runLength` points in a row on one side of the mean; a point on the mean or a gap ends the run. */
const shiftsIn = (positions: readonly Position[], runLength: number): Side[] =>
  markWindows(positions.length, runLength, (start) =>
    unanimous(positions.slice(start, start + runLength).map((position) => position.side)),
  );

/**
 * Two of three neighbours beyond two sigma with all three on one side of the mean; only the two are marked.
 * `package`: points beyond three sigma do not count towards the two. `mdc2023`: they do (NHSRplotthedots issue 194).
 */
function twoInThreeIn(positions: readonly Position[], rule: SpcOptions['twoInThree']): Side[] {
  const counts = positions.map(({ close, outside }) => close === true || (rule === 'mdc2023' && outside === true));
  const marks = markWindows(positions.length, 3, (start) => {
    const enough = counts.slice(start, start + 3).filter(Boolean).length >= 2;
    return enough ? unanimous(positions.slice(start, start + 3).map((position) => position.side)) : 0;
  });
  return marks.map((side, i) => (counts[i] === true ? side : 0));
}

/**
 * The signals of one rebase group. Where several rules apply to a point the label is the first of: outside the
 * limits, trend, two in three, shift. Source: NHSRplotthedots 0.2.2, `ptd_calculate_point_type.R`.
 */
export function signalsIn(values: readonly (number | null)[], limits: Limits, options: SpcOptions): PointSignals[] {
  const tolerance = toleranceOf(values);
  const positions = values.map((value) => positionOf(value, limits, tolerance));
  const trends = trendsIn(values, options.runLength, tolerance);
  const pairs = twoInThreeIn(positions, options.twoInThree);
  const shifts = shiftsIn(positions, options.runLength);
  return positions.map(({ side, outside, close }, i) => {
    const beyond = outside === true ? (side ?? 0) : 0;
    const { signal, label } = labelOf(beyond, trends[i] ?? 0, pairs[i] ?? 0, shifts[i] ?? 0, options.runLength);
    return { outsideLimits: outside, relativeToMean: side, closeToLimits: close, specialCauseType: label, signal };
  });
}

interface Label {
  readonly signal: Side;
  readonly label: string;
}

function labelOf(outside: Side, trend: Side, pair: Side, shift: Side, runLength: number): Label {
  const pick = (signal: Side, up: string, down: string): Label => ({ signal, label: signal > 0 ? up : down });
  if (outside !== 0) return pick(outside, 'Above UCL', 'Below LCL');
  if (trend !== 0) {
    return pick(trend, `${runLength} Point Trend (Increasing)`, `${runLength} Point Trend (Decreasing)`);
  }
  if (pair !== 0) return pick(pair, '2 in 3 Above CL', '2 in 3 Below CL');
  if (shift !== 0) return pick(shift, `${runLength} Points Above CL`, `${runLength} Points Below CL`);
  return { signal: 0, label: 'Common Cause' };
}

/** Whether a signal upwards or downwards is wanted. */
export function pointTypeOf(signal: Side, direction: Direction): PointType {
  if (signal === 0) return 'common_cause';
  if (direction === 'neutral') return signal > 0 ? 'special_cause_neutral_high' : 'special_cause_neutral_low';
  const wanted = direction === 'increase' ? 1 : -1;
  return signal === wanted ? 'special_cause_improvement' : 'special_cause_concern';
}
