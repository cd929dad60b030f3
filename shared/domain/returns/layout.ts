import type { Period } from '../dates.ts';
import type { ColumnRole } from './headings.ts';

/** How sure the recognition is: `certain` needs no look, `likely` deserves one, `unsure` is only a proposal. */
type Confidence = 'certain' | 'likely' | 'unsure';

/** One row for each indicator and period. */
export interface LongLayout {
  readonly kind: 'long';
  readonly sheet: string;
  readonly headerRow: number;
  /** Column numbers from 1. A layout has a code or a name, a period, and a value or both parts of one. */
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>;
  readonly confidence: Confidence;
  /** One sentence. */
  readonly because: string;
}

export interface MonthColumns {
  readonly period: Period;
  /** Column of the value, or of the month's first column where only the parts are given. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** A heading row of a wide return; it holds until the next one. */
export interface MonthHeading {
  readonly row: number;
  /** First row of data: below the sub-headings, where there are any. */
  readonly firstDataRow: number;
  readonly months: readonly MonthColumns[];
  /** Headings that look like months but cannot be read, with the reason. */
  readonly unclear: readonly { readonly column: number; readonly why: string }[];
}

/** One row for each indicator, months across. */
export interface WideLayout {
  readonly kind: 'wide';
  readonly sheet: string;
  readonly headings: readonly MonthHeading[];
  readonly codeColumn: number | null;
  readonly nameColumn: number | null;
  readonly confidence: Confidence;
  readonly because: string;
}

export type Layout = LongLayout | WideLayout;
