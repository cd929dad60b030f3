import type { LayoutMapping } from '#shared/domain/returns/layouts/mapping.ts';
import type { Marker } from '#shared/domain/indicator.ts';
import type { Period } from '#shared/domain/dates.ts';

/** One figure that a file must give, as staging knows it. Percentages in percentage points. */
export interface ExpectedFigure {
  readonly indicator: string;
  readonly period: Period;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly marker: Marker | null;
  /** Empty for a CSV file. */
  readonly sheet: string;
  readonly cell: string;
  readonly originalText: string;
  readonly comment: string;
  readonly provisional: boolean;
}

/** What a person decides about a file that leaves something open; the form of `returnDecisions` in the contract. */
export interface LayoutDecisions {
  readonly sheets?: readonly string[];
  readonly mappings?: readonly LayoutMapping[];
  readonly matches?: readonly { readonly text: string; readonly indicator: string | null }[];
  readonly percentages?: readonly { readonly indicator: string; readonly as: 'points' | 'fraction' }[];
}

/** A file as councils send it, made here, with every figure that must be read from it. */
export interface ReturnLayout {
  /** Words for the test's name. */
  readonly name: string;
  readonly fileName: string;
  readonly bytes: () => Promise<Uint8Array>;
  readonly decisions: LayoutDecisions;
  /** In the order of the file. Empty where `refused` says why nothing can be read. */
  readonly expected: readonly ExpectedFigure[];
  /** Cells that must be named as not read, each with words of the reason. */
  readonly unread: readonly { readonly cell: string; readonly why: string }[];
  /** Words of the reason why the file holds no table that can be read; null where it does. */
  readonly refused: string | null;
}

/** Code of the authority that open data is read for: that of the fictional sample workspace. */
export const ownLaCode = '000';

type Details = Partial<Pick<ExpectedFigure, 'numerator' | 'denominator' | 'sheet' | 'comment' | 'provisional'>> & {
  /** Where the text is not that of the number. */
  readonly text?: string;
};

/** A figure with a value; its text is that of the number unless given. */
export function figure(
  indicator: string,
  period: Period,
  cell: string,
  value: number | null,
  { text, ...details }: Details = {},
): ExpectedFigure {
  return {
    indicator,
    period,
    value,
    numerator: null,
    denominator: null,
    marker: null,
    sheet: '',
    cell,
    originalText: text ?? (value === null ? '' : String(value)),
    comment: '',
    provisional: false,
    ...details,
  };
}

/** A symbol in place of a number. */
export const marked = (
  indicator: string,
  period: Period,
  cell: string,
  marker: Marker,
  text: string,
  details: Details = {},
): ExpectedFigure => ({ ...figure(indicator, period, cell, null, { ...details, text }), marker });

/** The figures of a workbook's sheet. */
export const onSheet = (sheet: string, figures: readonly ExpectedFigure[]): ExpectedFigure[] =>
  figures.map((each) => ({ ...each, sheet }));

type Given = Pick<ReturnLayout, 'name' | 'fileName' | 'bytes'> &
  Partial<Pick<ReturnLayout, 'decisions' | 'expected' | 'unread' | 'refused'>>;

/** A layout with nothing to decide, nothing that must be named as unread, and nothing refused unless given. */
export const returnLayout = (given: Given): ReturnLayout => ({
  decisions: {},
  expected: [],
  unread: [],
  refused: null,
  ...given,
});
