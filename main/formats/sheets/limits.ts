/**
 * How much of a file is read before it is refused. Real returns stay far below each of these; each has a
 * hostile file behind it in tests/main/formats/sheets. Sizes in bytes.
 */
export interface ReadLimits {
  readonly workbookBytes: number;
  readonly csvBytes: number;
  /** Parts (files) in the zip. */
  readonly parts: number;
  /** One part, inflated. */
  readonly partBytes: number;
  /** All parts together, inflated. */
  readonly totalBytes: number;
  /** A part of more than `ratioFloor` bytes may not inflate by more than this factor. */
  readonly ratio: number;
  readonly ratioFloor: number;
  readonly sheets: number;
  /** Cells with a value or formula, over all sheets. */
  readonly cells: number;
  readonly rows: number;
  readonly columns: number;
  readonly csvRows: number;
  readonly csvColumns: number;
  /** Characters in one cell; Excel's own limit. */
  readonly cellText: number;
  /** Characters of all shared texts. */
  readonly sharedText: number;
  readonly merges: number;
  readonly xmlDepth: number;
  /** Characters of XML without a single tag or text boundary among them. */
  readonly xmlRun: number;
}

const mebibyte = 1024 * 1024;

export const readLimits: ReadLimits = {
  workbookBytes: 30 * mebibyte,
  csvBytes: 20 * mebibyte,
  parts: 5000,
  partBytes: 300 * mebibyte,
  totalBytes: 512 * mebibyte,
  ratio: 400,
  ratioFloor: 4 * mebibyte,
  sheets: 500,
  cells: 500_000,
  rows: 1_048_576,
  columns: 16_384,
  csvRows: 200_000,
  csvColumns: 500,
  cellText: 32_767,
  sharedText: 32 * mebibyte,
  merges: 20_000,
  xmlDepth: 64,
  xmlRun: 4 * mebibyte,
};
