import { readdirSync, readFileSync } from 'node:fs';
import type { XmrOptions } from '#shared/domain/spc/xmr.ts';

/** One point as the reference implementation printed it (figures rounded to 12 significant digits). */
export interface ReferencePoint {
  readonly x: string;
  readonly y: number | null;
  readonly rebase_group: number;
  readonly mean: number | null;
  readonly lpl: number | null;
  readonly upl: number | null;
  readonly outside_limits: boolean | null;
  readonly relative_to_mean: number | null;
  readonly close_to_limits: boolean | null;
  readonly special_cause_type: string;
  readonly point_type: string;
  readonly short_group_warning: boolean;
}

export interface Reference {
  readonly name: string;
  readonly params: {
    readonly improvement_direction: XmrOptions['direction'];
    readonly target: number | null;
    readonly fix_after_n_points: number | null;
    readonly rebase: readonly string[] | null;
    readonly screen_outliers: boolean;
  };
  readonly assurance: string | null;
  readonly variation: string;
  readonly points: readonly ReferencePoint[];
}

const folder = new URL('fixtures/', import.meta.url);

/** The outputs of NHSRplotthedots 0.2.2 run in R 4.2. */
export const references = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Reference);

export const packageOptions: XmrOptions = {
  runLength: 7,
  twoInThree: 'package',
  screenOutliers: true,
  direction: 'increase',
};

/** Options with which our result must equal the reference. */
export const optionsOf = ({ params }: Reference): XmrOptions => ({
  ...packageOptions,
  direction: params.improvement_direction,
  target: params.target,
  rebases: params.rebase ?? [],
  fixAfter: params.fix_after_n_points,
  screenOutliers: params.screen_outliers,
});
