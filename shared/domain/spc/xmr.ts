import { Refusal } from '../refusal.ts';
import type { SpcOptions } from '../rating/rule-set.ts';
import { assuranceOf } from './icons.ts';
import { limitsOf } from './limits.ts';
import type { Direction, SpcInput, SpcPoint, SpcResult } from './series.ts';
import { pointTypeOf, signalsIn } from './special-causes.ts';

/** Groups with fewer values than this have trial limits: the package says 12 in words and tests for fewer than 13. */
const fullGroup = 13;
/** The fewest points that limits may be fixed on. */
const fewestFixed = 12;

export interface XmrOptions extends SpcOptions {
  readonly direction: Direction;
  readonly target?: number | null;
  /** Each starts a new group at the point with exactly this `x`. */
  readonly rebases?: readonly string[];
  /** Limits from the first so many rows of each group only (12 or more); without it, from all of them. */
  readonly fixAfter?: number | null;
}

/**
 * XmR (individuals and moving range) analysis of one series: limits for each rebase group, the four special-cause
 * rules, variation of the latest point and assurance. A missing value stays in its place: it has limits but no
 * signal, ends any run, and no moving range spans it. The input may come in any order.
 * Agrees with NHSRplotthedots 0.2.2 under the default options; see docs/methods/spc.md for each difference.
 * @throws Refusal for a repeated `x`, a value that is not finite, a run length other than 6 or 7, or too few fixed points.
 */
export function xmr(series: readonly SpcInput[], options: XmrOptions): SpcResult {
  const sorted = series.toSorted((a, b) => (a.x < b.x ? -1 : a.x > b.x ? 1 : 0));
  refuseUnusable(sorted, options);
  const rebases = new Set(options.rebases);
  const points = groupsOf(sorted, rebases).flatMap(({ group, rows }) => analyseGroup(group, rows, options));
  const latest = points.at(-1);
  const known = new Set(sorted.map((point) => point.x));
  return {
    points,
    variation: latest?.pointType ?? 'common_cause',
    assurance: assuranceOf(latest, options.direction, options.target ?? null),
    unmatchedRebases: [...rebases].filter((x) => !known.has(x)),
  };
}

function analyseGroup(rebaseGroup: number, rows: readonly SpcInput[], options: XmrOptions): SpcPoint[] {
  const values = rows.map((row) => row.y);
  const limits = limitsOf(values.slice(0, options.fixAfter ?? values.length), options);
  const signals = signalsIn(values, limits, options);
  const shortGroup = values.filter((value) => value !== null).length < fullGroup;
  return signals.map((point, i) => ({
    x: rows[i]?.x ?? '',
    y: values[i] ?? null,
    rebaseGroup,
    mean: limits.mean,
    lpl: limits.lpl,
    upl: limits.upl,
    outsideLimits: point.outsideLimits,
    relativeToMean: point.relativeToMean,
    closeToLimits: point.closeToLimits,
    specialCauseType: point.specialCauseType,
    pointType: pointTypeOf(point.signal, options.direction),
    shortGroup,
  }));
}

/** Groups are numbered from 0; a rebase at the very first point makes that first group number 1, as in the package. */
function groupsOf(sorted: readonly SpcInput[], rebases: ReadonlySet<string>) {
  const groups: { group: number; rows: SpcInput[] }[] = [];
  for (const row of sorted) {
    const current = groups.at(-1);
    if (current === undefined) groups.push({ group: rebases.has(row.x) ? 1 : 0, rows: [row] });
    else if (rebases.has(row.x)) groups.push({ group: current.group + 1, rows: [row] });
    else current.rows.push(row);
  }
  return groups;
}

function refuseUnusable(sorted: readonly SpcInput[], options: XmrOptions): void {
  const { runLength, fixAfter } = options;
  if (runLength !== 6 && runLength !== 7) {
    throw new Refusal({
      code: 'RunLengthNotSupported',
      message: `A run of ${runLength} points was asked for; a run is 6 or 7 points.`,
      where: 'rule set, spc.runLength',
      next: 'Choose 6 or 7 in the rule set.',
    });
  }
  if (fixAfter !== undefined && fixAfter !== null && !(fixAfter >= fewestFixed)) {
    throw new Refusal({
      code: 'TooFewPointsToFix',
      message: `Limits cannot be fixed on ${fixAfter} points; at least ${fewestFixed} are needed.`,
      where: 'fix after',
      next: `Fix the limits on ${fewestFixed} points or more, or do not fix them.`,
    });
  }
  for (const [i, { x, y }] of sorted.entries()) {
    if (y !== null && !Number.isFinite(y)) {
      throw new Refusal({
        code: 'ValueNotFinite',
        message: `The value for ${x} is not a number that can be charted.`,
        where: x,
        next: 'Correct the value, or leave it empty where there is none.',
      });
    }
    if (sorted[i - 1]?.x === x) {
      throw new Refusal({
        code: 'PeriodRepeated',
        message: `There are two values for ${x}; a control chart has one for each period.`,
        where: x,
        next: 'Decide which value is used for that period.',
      });
    }
  }
}
