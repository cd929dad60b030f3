import type { Period } from '../../dates.ts';

/** Which part of a figure a column holds. */
export const columnParts = ['value', 'numerator', 'denominator'] as const;
export type ColumnPart = (typeof columnParts)[number];

/** A column of a wide return; without a period the month is read from the column's heading each time. */
export interface PeriodColumn {
  readonly column: number;
  readonly part: ColumnPart;
  readonly period: Period | null;
}

interface MappingOfSheet {
  /** Empty for a CSV file. */
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstDataRow: number;
  /** At least one of the two is set. */
  readonly codeColumn: number | null;
  readonly nameColumn: number | null;
}

/**
 * Where a person says that the figures of a sheet stand: what recognition would otherwise have to find out. Kept for a
 * sender's layout, so that the question is asked once. Rows and columns are counted from 1.
 */
export type LayoutMapping =
  | (MappingOfSheet & {
      readonly kind: 'long';
      /** Null where the whole sheet is of one month, which `period` then names. */
      readonly periodColumn: number | null;
      readonly period: Period | null;
      /** A value, or both parts of one. */
      readonly valueColumn: number | null;
      readonly numeratorColumn: number | null;
      readonly denominatorColumn: number | null;
      readonly commentColumn: number | null;
    })
  | (MappingOfSheet & {
      readonly kind: 'wide';
      /** Later months to the right of them, headed by a month that can be read, are read as well: returns grow. */
      readonly periodColumns: readonly PeriodColumn[];
    });
