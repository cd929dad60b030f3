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
  /** Cells of a CSV file; more than of a workbook, as a long return has one row for each figure. */
  readonly csvCells: number;
  /** Characters in one row of a CSV file. */
  readonly csvRowText: number;
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
  workbookBytes: 25 * mebibyte,
  csvBytes: 80 * mebibyte,
  parts: 2000,
  partBytes: 200 * mebibyte,
  totalBytes: 200 * mebibyte,
  ratio: 400,
  ratioFloor: 4 * mebibyte,
  sheets: 500,
  cells: 2_000_000,
  rows: 1_048_576,
  columns: 16_384,
  csvRows: 1_048_576,
  csvColumns: 500,
  csvCells: 12_000_000,
  csvRowText: mebibyte,
  cellText: 32_767,
  sharedText: 32 * mebibyte,
  merges: 20_000,
  xmlDepth: 64,
  xmlRun: 4 * mebibyte,
};

/** What the process that reads one file may use before it is ended. */
export const processLimits = { seconds: 10, memoryMb: 300, heapMb: 160 } as const;
