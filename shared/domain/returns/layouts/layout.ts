import type { Period } from '../../dates.ts';
import type { ColumnRole } from './headings.ts';
import type { OpenRowPlaces } from './open-data-rows.ts';
import type { TemplateFacts } from '../template/template.ts';

/** How sure the recognition is: `certain` needs no look, `likely` deserves one, `unsure` is only a proposal. */
export type Confidence = 'certain' | 'likely' | 'unsure';

/** One row for each indicator and period. */
export interface LongLayout {
  readonly kind: 'long';
  readonly sheet: string;
  readonly headerRow: number;
  /** Below the headings; rows between the two are not read. */
  readonly firstDataRow: number;
  /** Column numbers from 1. A layout has a code or a name, a period, and a value or both parts of one. */
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>;
  /** The month of the whole sheet, where it has no column of periods; null otherwise. */
  readonly period: Period | null;
  readonly confidence: Confidence;
  /** One sentence. */
  readonly because: string;
  /** Set where it is one of the workbooks that we sent out. */
  readonly template?: TemplateFacts;
}

export interface MonthColumns {
  readonly period: Period;
  /** Column of the value, or of the month's first column where only the parts are given. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** A remark on this month's figure; null where the month has no column of its own for one. */
  readonly comment: number | null;
  /** Says of this month's figure whether it is provisional; null where the month has no column of its own for it. */
  readonly status: number | null;
  /** The heading says so: "Apr-19 (p)". */
  readonly provisional: boolean;
  /** Set where a person named the month, because no heading does. */
  readonly given?: true;
}

/** All columns in which something of a month stands. */
export const columnsOfMonth = (month: MonthColumns): number[] =>
  [month.value, month.numerator, month.denominator, month.comment, month.status].filter((column) => column !== null);

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
  /** A remark on the row, carried along with its latest month. */
  readonly commentColumn: number | null;
  /** Says of a row whether its figures are provisional. */
  readonly statusColumn: number | null;
  readonly confidence: Confidence;
  readonly because: string;
}

/** One column of figures in open data. */
export interface OpenColumn {
  readonly column: number;
  /** What the figures are called: the heading without the month, for a column of one month. */
  readonly measure: string;
  /** 1 to 12 where the column is of one calendar month of the row's year; null where the row itself is of a month. */
  readonly month: number | null;
}

/**
 * Open data as *Explore education statistics* publishes it: a row for each area, time and breakdown, a column for each
 * measure. Only rows of one authority, of one month and of totals can be read.
 */
export interface OpenLayout extends OpenRowPlaces {
  readonly kind: 'open';
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstDataRow: number;
  /** Columns that break the figures down. */
  readonly filters: readonly { readonly column: number; readonly heading: string; readonly hasTotal: boolean }[];
  readonly measures: readonly OpenColumn[];
  /** Month with which a row's year begins where there are columns of months: 1, 4 or 9; null where that is not clear. */
  readonly firstMonth: number | null;
  readonly confidence: Confidence;
  readonly because: string;
}

export type Layout = LongLayout | WideLayout | OpenLayout;
