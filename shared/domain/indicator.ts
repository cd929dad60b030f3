import type { IsoDate, Period } from './dates.ts';
import type { CellOrigin, Citation } from './provenance.ts';
import type { Moderation } from './plan.ts';

export const polarities = ['higher', 'lower', 'range', 'context'] as const;
/** Which way is better; `context` is never coloured. */
export type Polarity = (typeof polarities)[number];

export const units = ['count', 'number', 'percent', 'rate_per_10000', 'days', 'weeks', 'score'] as const;
/**
 * `count` is a whole number; `number` may have decimals, such as an average caseload or full-time equivalents. Percentages
 * are kept in percentage points: 85.3, never 0.853.
 */
export type Unit = (typeof units)[number];

export const markers = [
  'suppressed',
  'not_applicable',
  'unavailable',
  'low',
  'unreliable',
  'approximate',
  'not_returned',
] as const;
/** Why a number is absent. A marker is never read as 0. */
export type Marker = (typeof markers)[number];

export interface IndicatorDefinition {
  readonly version: number;
  readonly effectiveFrom: Period;
  readonly name: string;
  readonly group: string;
  readonly numeratorLabel: string;
  readonly denominatorLabel: string;
  readonly unit: Unit;
  readonly polarity: Polarity;
  /** Both set for polarity `range`, otherwise null. */
  readonly rangeLow: number | null;
  readonly rangeHigh: number | null;
  readonly statutoryTimescale: string;
  readonly dataSource: string;
}

/** A target and its amber limit, in force from a period until the next one. */
export interface IndicatorTarget {
  readonly from: Period;
  readonly target: number | null;
  /** For polarity `range` a margin on either side of the range, with no target. */
  readonly amberLimit: number | null;
  /** What it rests on: "typical practice", a statute, the improvement plan. */
  readonly basis: string;
  readonly reason: string;
  readonly decidedBy: string;
}

/** That an indicator is defined anew from a period on: figures before and after may not be comparable. */
export interface DefinitionChange {
  readonly version: number;
  readonly effectiveFrom: Period;
  readonly reason: string;
  readonly decidedBy: string;
}

/** What is aimed for in one month on the way to a target; it stands in that month in place of the local target. */
export interface TrajectoryPoint {
  readonly period: Period;
  /** Null where the month has no aim of its own. */
  readonly target: number | null;
  readonly reason: string;
  readonly decidedBy: string;
}

/** One value of one indicator for one period; a later one revises it, nothing overwrites it. */
export interface ObservationFact {
  readonly period: Period;
  /** Day the figure is of, where the source names one (17 October 2018); otherwise null. */
  readonly observedOn: IsoDate | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly marker: Marker | null;
  /** The text as it stood in the cell or in the source. */
  readonly originalText: string;
  readonly note: string;
  readonly definitionVersion: number;
  readonly recordedAt: string;
  /** The sender says that it may still change. */
  readonly provisional: boolean;
  /** Exactly one of the two is set. */
  readonly cell: CellOrigin | null;
  readonly citation: Citation | null;
}

/** What is known of one indicator for one period. */
export interface PeriodValue {
  readonly period: Period;
  /** The one used on screens and in packs. */
  readonly used: ObservationFact;
  /** Earlier values of the same source, oldest first: the restatement history. */
  readonly earlier: readonly ObservationFact[];
  /** Values of other sources for the same period, kept side by side, and why `used` was chosen over them (empty: nobody has). */
  readonly conflicting: readonly ObservationFact[];
  readonly choiceReason: string;
}

/** Why the value used stands before the others, or that nobody has decided yet; empty where there is only one. */
export const choiceInWords = ({ conflicting, choiceReason }: PeriodValue): string =>
  choiceReason !== '' || conflicting.length === 0
    ? choiceReason
    : 'Nobody has chosen between the values yet: the one recorded last is used.';

/** A recalculation of the control limits from a period on: needs a reason, a name and a date. */
export interface Rebase {
  readonly period: Period;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: IsoDate;
}

/** A rebase that was taken back: both decisions stay on record, and the limits are as if it had never been made. */
export interface WithdrawnRebase extends Rebase {
  readonly withdrawal: { readonly reason: string; readonly decidedBy: string; readonly decidedOn: IsoDate };
}

/**
 * A decision to fix the limits on the first so many points (12 or more) of each stretch between rebases, so that later
 * figures cannot move them. Null points free them again.
 */
export interface Baseline {
  readonly points: number | null;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: IsoDate;
}

export interface Benchmark {
  readonly area: 'authority' | 'statistical_neighbours' | 'region' | 'england';
  readonly areaName: string;
  /** For example `2018-19`. */
  readonly year: string;
  readonly value: number;
  /** At most one of the two is set: a publication cited, or the cell of a file that was imported. */
  readonly citation: Citation | null;
  readonly cell: CellOrigin | null;
  /** What earlier editions said, oldest first; empty where nothing was restated. */
  readonly earlier: readonly EarlierBenchmark[];
}

/** A figure of another area as an earlier edition had it. */
export interface EarlierBenchmark {
  readonly value: number;
  readonly recordedAt: string;
}

export interface Commentary {
  readonly period: Period;
  readonly text: string;
  /** The role that wrote it. */
  readonly author: string;
  readonly writtenOn: IsoDate;
  /** Null until somebody has signed these very words off. */
  readonly signOff: SignOff | null;
}

/** That a commentary may stand as the authority's word; by another role than its author's where there is one. */
export interface SignOff {
  readonly by: string;
  readonly on: IsoDate;
}

/** Everything known about one indicator at an as-at date. */
export interface IndicatorFacts {
  readonly code: string;
  readonly definition: IndicatorDefinition;
  /** Every change of the definition up to the period asked for, oldest first; the first version is none. */
  readonly definitionChanges: readonly DefinitionChange[];
  readonly owner: string;
  /** Oldest first. */
  readonly targets: readonly IndicatorTarget[];
  /** Set nationally, drawn beside the local ones and never rated against; oldest first. */
  readonly nationalTargets: readonly IndicatorTarget[];
  /** By month, oldest first. */
  readonly trajectory: readonly TrajectoryPoint[];
  /** Oldest first, periods without any value left out. */
  readonly values: readonly PeriodValue[];
  /** Those that stand, oldest first. */
  readonly rebases: readonly Rebase[];
  readonly withdrawnRebases: readonly WithdrawnRebase[];
  /** Every decision in the order of recording; the last one is in force. */
  readonly baselines: readonly Baseline[];
  readonly benchmarks: readonly Benchmark[];
  readonly commentaries: readonly Commentary[];
  /** For the period of the pack or screen. */
  readonly moderation: Moderation | null;
  /** True where a return is expected each month; false where only dated publications exist. */
  readonly monthly: boolean;
}
