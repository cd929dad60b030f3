import type { Generated } from 'kysely';
import type { IsoDate, Period } from '#shared/domain/dates.ts';
import type { Polarity, Unit } from '#shared/domain/indicator.ts';

// Indicators and what is decided about them.

export interface IndicatorsTable {
  readonly id: Generated<number>;
  readonly code: string;
  readonly position: number;
  readonly owner_id: number | null;
  readonly monthly: Generated<0 | 1>;
  readonly retired_from: Period | null;
  readonly recorded_at: string;
}

export interface IndicatorDefinitionsTable {
  readonly id: Generated<number>;
  readonly indicator_id: number;
  readonly version: number;
  readonly effective_from: Period;
  readonly name: string;
  readonly group_name: string;
  readonly numerator_label: Generated<string>;
  readonly denominator_label: Generated<string>;
  readonly unit: Unit;
  readonly polarity: Polarity;
  readonly range_low: number | null;
  readonly range_high: number | null;
  readonly statutory_timescale: Generated<string>;
  readonly data_source: Generated<string>;
  readonly reason: Generated<string>;
  readonly recorded_at: string;
  readonly decided_by: Generated<string>;
}

export interface IndicatorTargetsTable {
  readonly id: Generated<number>;
  readonly indicator_id: number;
  readonly from_period: Period;
  readonly target: number | null;
  readonly amber_limit: number | null;
  readonly basis: Generated<string>;
  readonly recorded_at: string;
  readonly kind: Generated<'local' | 'national'>;
  readonly reason: Generated<string>;
  readonly decided_by: Generated<string>;
}

/** A month of a trajectory; a null target takes the month off it. */
export interface TrajectoryPointsTable {
  readonly id: Generated<number>;
  readonly indicator_id: number;
  readonly period: Period;
  readonly target: number | null;
  readonly reason: string;
  readonly decided_by: string;
  readonly recorded_at: string;
}

/** The latest row stands before `indicators.owner_id`. */
export interface IndicatorOwnersTable {
  readonly id: Generated<number>;
  readonly indicator_id: number;
  readonly owner_id: number | null;
  readonly recorded_at: string;
  /** The day from which on it holds; null where it holds from whenever it was recorded. */
  readonly owns_from: IsoDate | null;
  readonly handover_id: number | null;
}

/** The latest row stands before `indicators.retired_from`; a null period brings the indicator back into use. */
export interface IndicatorRetirementsTable {
  readonly id: Generated<number>;
  readonly indicator_id: number;
  readonly from_period: Period | null;
  readonly reason: string;
  readonly decided_by: string;
  readonly recorded_at: string;
}

/** Which indicator a sender's code or name means, decided by a person; a null indicator forgets it. */
export interface IndicatorAliasesTable {
  readonly id: Generated<number>;
  readonly sender: string;
  readonly text: string;
  readonly indicator_id: number | null;
  readonly decided_by: string;
  readonly recorded_at: string;
}

export interface RebasesTable {
  readonly id: Generated<number>;
  readonly indicator_id: number;
  readonly period: Period;
  readonly reason: string;
  readonly decided_by: string;
  readonly decided_on: IsoDate;
  readonly recorded_at: string;
}

export interface RebaseWithdrawalsTable {
  readonly id: Generated<number>;
  readonly rebase_id: number;
  readonly reason: string;
  readonly decided_by: string;
  readonly decided_on: IsoDate;
  readonly recorded_at: string;
}

/** Limits fixed on the first so many points of each rebase group; null frees them again. */
export interface BaselinesTable {
  readonly id: Generated<number>;
  readonly indicator_id: number;
  readonly points: number | null;
  readonly reason: string;
  readonly decided_by: string;
  readonly decided_on: IsoDate;
  readonly recorded_at: string;
}

export interface SpcOptionsTable {
  readonly id: Generated<number>;
  readonly valid_from: IsoDate;
  readonly run_length: number;
  readonly two_in_three: 'package' | 'mdc2023';
  readonly screen_outliers: 0 | 1;
  readonly reason: string;
  readonly decided_by: string;
  readonly recorded_at: string;
}

export interface CommentariesTable {
  readonly id: Generated<number>;
  readonly indicator_id: number;
  readonly period: Period;
  readonly text: string;
  readonly author: string;
  readonly written_on: IsoDate;
  readonly recorded_at: string;
}

export interface CommentarySignOffsTable {
  readonly id: Generated<number>;
  readonly commentary_id: number;
  readonly signed_off_by: string;
  readonly signed_off_on: IsoDate;
  readonly recorded_at: string;
}

export interface BenchmarksTable {
  readonly id: Generated<number>;
  readonly indicator_id: number | null;
  readonly measure_code: string;
  readonly measure: string;
  readonly topic: Generated<string>;
  readonly area: 'authority' | 'statistical_neighbours' | 'region' | 'england';
  readonly area_name: string;
  readonly year: string;
  readonly value: number;
  readonly source_id: number | null;
  /** File, its content and place, where the figure was imported; null together where it was typed with a source. */
  readonly file_name: string | null;
  readonly sha256: string | null;
  readonly cell: string | null;
  readonly recorded_at: string;
}
