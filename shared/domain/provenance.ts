import type { IsoDate } from './dates.ts';

/** Where something that was not received as a return comes from: a published document. */
export interface Citation {
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: IsoDate | null;
  readonly url: string;
  /** Caution for the reader, such as "wording from the press, not from the letter"; empty when none is needed. */
  readonly note: string;
}

/** The cell of the return that a figure was read from. */
export interface CellOrigin {
  readonly fileName: string;
  readonly sha256: string;
  /** Empty for a CSV file. */
  readonly sheet: string;
  /** `B7`; for a CSV file the same notation, counted from the first line. */
  readonly cell: string;
}
