import type { Generated } from 'kysely';
import type { IsoDate, Period } from '#shared/domain/dates.ts';
import type { Marker } from '#shared/domain/indicator.ts';

// Monthly returns: the calendar, files, observations, and layouts remembered.

/** What a sender owes from a period on; a later row of the sender stands from its own first period. */
export interface ReturnSchedulesTable {
  readonly id: Generated<number>;
  readonly sender: string;
  readonly contact: Generated<string>;
  readonly first_period: Period;
  readonly last_period: Period | null;
  readonly every_months: number;
  /** Working days after the end of the period. */
  readonly due_working_days: number;
  readonly decided_by: string;
  readonly recorded_at: string;
}

export interface ReturnScheduleIndicatorsTable {
  readonly schedule_id: number;
  readonly indicator_id: number;
}

export interface ChasesTable {
  readonly id: Generated<number>;
  readonly sender: string;
  readonly period: Period;
  readonly chased_on: IsoDate;
  readonly chased_by: string;
  readonly note: Generated<string>;
  readonly recorded_at: string;
}

export interface ReturnsTable {
  readonly id: Generated<number>;
  readonly sha256: string;
  readonly file_name: string;
  readonly sender: Generated<string>;
  readonly period: Period;
  readonly received_on: IsoDate;
  readonly layout: string;
  /** Figures of the file that could be read in two ways and were not kept. */
  readonly left_out: Generated<number>;
  readonly recorded_at: string;
}

/** Where a sender's layout has its figures; a null mapping forgets it. */
export interface LayoutMappingsTable {
  readonly id: Generated<number>;
  readonly sender: string;
  readonly fingerprint: string;
  readonly name: string;
  readonly mapping_json: string | null;
  readonly decided_by: string;
  readonly recorded_at: string;
}

export interface ObservationsTable {
  readonly id: Generated<number>;
  readonly indicator_id: number;
  readonly period: Period;
  readonly observed_on: IsoDate | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly marker: Marker | null;
  readonly original_text: string;
  readonly note: Generated<string>;
  readonly definition_version: Generated<number>;
  readonly return_id: number | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly source_id: number | null;
  readonly revises_id: number | null;
  readonly reason: Generated<string>;
  readonly recorded_at: string;
  /** The sender says that this figure may still change. */
  readonly provisional: Generated<0 | 1>;
}

export interface ObservationChoicesTable {
  readonly id: Generated<number>;
  readonly indicator_id: number;
  readonly period: Period;
  readonly observation_id: number;
  readonly reason: string;
  readonly decided_by: string;
  readonly recorded_at: string;
}
