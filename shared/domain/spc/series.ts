/** What counts as better: `neutral` is a measure that is neither. */
export type Direction = 'increase' | 'decrease' | 'neutral';

export type PointType =
  | 'common_cause'
  | 'special_cause_improvement'
  | 'special_cause_concern'
  | 'special_cause_neutral_high'
  | 'special_cause_neutral_low';

/** The seven icons of the public NHS method: which way the latest point is special, and whether that is wanted. */
export type VariationIcon =
  | 'common_cause'
  | 'improvement_high'
  | 'improvement_low'
  | 'concern_high'
  | 'concern_low'
  | 'neutral_high'
  | 'neutral_low';

/** Will the target be met consistently, given the limits at the latest point? */
export type Assurance = 'consistent_pass' | 'consistent_fail' | 'inconsistent';

export interface SpcInput {
  /** ISO date or period; only its order matters, and a rebase must equal one exactly. */
  readonly x: string;
  /** Null where nothing was reported. */
  readonly y: number | null;
}

/** One point with its limits; a null is "cannot be calculated", never zero. */
export interface SpcPoint {
  readonly x: string;
  readonly y: number | null;
  readonly rebaseGroup: number;
  readonly mean: number | null;
  readonly lpl: number | null;
  readonly upl: number | null;
  readonly outsideLimits: boolean | null;
  readonly relativeToMean: -1 | 0 | 1 | null;
  readonly closeToLimits: boolean | null;
  /** For example `Above UCL`, `7 Points Below CL`, `Common Cause`: the reference implementation's own labels. */
  readonly specialCauseType: string;
  readonly pointType: PointType;
  /** Fewer than 13 values in the group, missing ones not counted: the limits are trial limits. */
  readonly shortGroup: boolean;
}

export interface SpcResult {
  readonly points: readonly SpcPoint[];
  /** Type of the latest point. */
  readonly variation: PointType;
  /** Null where there is no target, no direction, or no limits to hold the target against. */
  readonly assurance: Assurance | null;
  /** Rebases asked for at an `x` that is not in the series: nothing was recalculated for them. */
  readonly unmatchedRebases: readonly string[];
}
