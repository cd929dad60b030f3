import type { IsoDate } from '../dates.ts';

/** A dated set of thresholds and options; each pack records the one it used (design section 6). */
export interface RuleSet {
  /** For example `plumbline-2026-1`. */
  readonly id: string;
  readonly title: string;
  readonly validFrom: IsoDate;
  readonly action: {
    /** Days for which "complete, awaiting evidence" stays green. */
    readonly evidenceGraceDays: number;
    /** A forecast later than the agreed due date by more than this many days is red, otherwise amber. */
    readonly forecastRedDays: number;
    /** One reporting cycle in days: no update for longer is amber, for two cycles red. */
    readonly updateCycleDays: number;
    /** Progress behind elapsed time, in percentage points. */
    readonly behindAmberPoints: number;
    readonly behindRedPoints: number;
  };
  readonly indicator: {
    /** Denominators below this are flagged "small numbers". */
    readonly smallDenominator: number;
  };
  readonly rollUp: {
    /** More than this share of rated items red makes the whole red (0 to 1). */
    readonly redShare: number;
  };
  readonly spc: SpcOptions;
  /** Where `spc` was decided by the workspace; left out while the options are those the rule set came with. */
  readonly spcDecision?: SpcDecision;
}

/** A workspace's decision on how its control charts are read. It holds from a day until the next decision's day. */
export interface SpcDecision {
  /** Counts the workspace's decisions from 1: part of the id of the rule set that it makes. */
  readonly number: number;
  readonly validFrom: IsoDate;
  readonly options: SpcOptions;
  readonly reason: string;
  readonly decidedBy: string;
  /** UTC instant; later than `validFrom` where the decision was dated back. */
  readonly recordedAt: string;
}

/** Options of the XmR method; the defaults are those of NHSRplotthedots 0.2.2 (see docs/methods/spc.md). */
export interface SpcOptions {
  /** Points in a row for a shift and for a trend: 6 or 7. */
  readonly runLength: number;
  /** `package`: three on one side, points beyond the limits do not count; `mdc2023`: every point beyond two sigma counts. */
  readonly twoInThree: 'package' | 'mdc2023';
  /** Leave out moving ranges of 3.267 times their mean and recalculate once. */
  readonly screenOutliers: boolean;
}
