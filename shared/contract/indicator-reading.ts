import type { IsoDate, Period } from '../domain/dates.ts';
import type { Commentary } from '../domain/indicator.ts';
import type { SpcChartSpec } from '../domain/pack/document.ts';
import type { CellOrigin, Citation } from '../domain/provenance.ts';
import type { IndicatorRow } from './indicators.ts';

/** Several months as one figure, in words; or, in words too, why they make none. */
export interface DerivedFigure {
  /** "April to June 2019". */
  readonly label: string;
  /** Empty where it cannot be derived. */
  readonly valueText: string;
  /** "412 of 452", or empty. */
  readonly ofText: string;
  /** How it was derived, which months it lacks, or why it cannot be derived. */
  readonly because: string;
  /** False where a month of the span is missing. */
  readonly complete: boolean;
}

/** One value held for a month, as it came in. */
export interface HeldValue {
  readonly id: number;
  /** As printed, with unit; the marker's meaning where there is no number. */
  readonly valueText: string;
  /** The text as it stood in the cell or in the source. */
  readonly originalText: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Day the figure is of, where the source names one. */
  readonly observedOn: IsoDate | null;
  readonly recordedAt: string;
  readonly provisional: boolean;
  /** Why it replaced the value before it; empty for a first value. */
  readonly reason: string;
  readonly note: string;
  readonly definitionVersion: number;
  readonly cell: CellOrigin | null;
  readonly citation: Citation | null;
}

/** What one source has said of a month: its latest value first, then those that it replaced. */
export interface ValueSource {
  readonly used: boolean;
  readonly values: readonly HeldValue[];
}

/** Somebody's decision which source is used for a month. */
export interface ValueChoice {
  readonly valueText: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: IsoDate;
}

/** Everything held for one month of one indicator, as known at the as-at date. */
export interface PeriodHistory {
  readonly code: string;
  readonly name: string;
  readonly period: Period;
  readonly asAtOn: IsoDate;
  /** The one used first. Empty where nothing is known. */
  readonly sources: readonly ValueSource[];
  /** Newest first. */
  readonly choices: readonly ValueChoice[];
  /** Newest first; the first is the current one. */
  readonly commentaries: readonly Commentary[];
  /** The role that a choice or a sign-off would be recorded under. */
  readonly actor: string;
}

/** One of the small charts that are compared. */
export interface ComparedIndicator {
  readonly row: IndicatorRow;
  /** All over the same months. */
  readonly chart: SpcChartSpec;
  readonly chartAlt: string;
}

export interface Comparison {
  readonly period: Period;
  readonly asAtOn: IsoDate;
  /** The months that every chart covers. */
  readonly from: Period;
  readonly to: Period;
  readonly charts: readonly ComparedIndicator[];
  /** Every indicator in use, to choose from. */
  readonly onOffer: readonly { readonly code: string; readonly name: string; readonly group: string }[];
}

/** As many small charts as can be taken in together. */
export const mostCompared = 12;
