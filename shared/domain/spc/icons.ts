import type { Assurance, Direction, SpcPoint, SpcResult, VariationIcon } from './series.ts';

/**
 * The variation icon of the latest point. High and low follow the direction that is wanted, not the point: where an
 * increase is wanted, improvement is always high and concern always low (NHSRplotthedots, `geom_ptd_icon.R`).
 */
export function variationIcon(result: Pick<SpcResult, 'variation'>, direction: Direction): VariationIcon {
  switch (result.variation) {
    case 'common_cause':
      return 'common_cause';
    case 'special_cause_neutral_high':
      return 'neutral_high';
    case 'special_cause_neutral_low':
      return 'neutral_low';
    case 'special_cause_improvement':
      return direction === 'decrease' ? 'improvement_low' : 'improvement_high';
    case 'special_cause_concern':
      return direction === 'decrease' ? 'concern_high' : 'concern_low';
  }
}

/**
 * Whether the target will be met consistently: it is held against the limits of the latest point, so after a rebase
 * against the newest limits. A target exactly on a limit is `inconsistent`. Null without target, direction or limits.
 */
export function assuranceOf(
  latest: Pick<SpcPoint, 'lpl' | 'upl'> | undefined,
  direction: Direction,
  target: number | null,
): Assurance | null {
  if (target === null || direction === 'neutral' || latest === undefined) return null;
  const { lpl, upl } = latest;
  if (lpl === null || upl === null) return null;
  if (target > upl) return direction === 'increase' ? 'consistent_fail' : 'consistent_pass';
  if (target < lpl) return direction === 'increase' ? 'consistent_pass' : 'consistent_fail';
  return 'inconsistent';
}
