import type { Period } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { findChildLevelData } from '#shared/domain/returns/child-level.ts';
import { extractCells } from '#shared/domain/returns/extract.ts';
import type { ExtractedCell, UnreadCell } from '#shared/domain/returns/extraction.ts';
import type { Layout } from '#shared/domain/returns/layout.ts';
import { recogniseLayouts, type RecognisedSheet } from '#shared/domain/returns/recognise-layout.ts';
import type { SheetFile } from '#shared/domain/returns/sheet-data.ts';
import { readSheetsInChild, type ChildReadOptions } from '#main/formats/sheets/read-in-child.ts';
import { sha256Of } from '../sha256.ts';

/** A file as it was received. */
export interface ReceivedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What a file holds, before it is held against any workspace. */
export interface ReadReturn {
  readonly sha256: string;
  readonly layout: Layout['kind'];
  /** What was recognised, how surely and why, in sentences. */
  readonly recognised: string;
  readonly cells: readonly ExtractedCell[];
  readonly unread: readonly UnreadCell[];
}

/**
 * Reads a return in a process that can be killed, and finds its figures.
 * @throws Refusal of the reader (`FileEncrypted`, `FileOldExcel`, …), `ReturnChildLevel` for a list of single
 * children, of which nothing is kept, or `ReturnNotRecognised` when no sheet holds a table of indicators.
 */
export async function readReturn(file: ReceivedFile, options: ChildReadOptions = {}): Promise<ReadReturn> {
  const sheets = await readSheetsInChild(file.fileName, file.bytes, options);
  refuseChildLevel(sheets);
  const recognised = recogniseLayouts(sheets);
  const layouts = recognised.flatMap(({ layout }) => layout ?? []);
  const [first] = layouts;
  if (first === undefined) throw notRecognised(file.fileName, recognised);
  const extractions = layouts.map((layout) => {
    const sheet = sheets.sheets.find(({ name }) => name === layout.sheet);
    return sheet === undefined ? { cells: [], unread: [] } : extractCells(sheet, layout);
  });
  const unread = [
    ...extractions.flatMap((extraction) => extraction.unread),
    ...sheetsNotRead(recognised),
    ...sheets.warnings.map(({ where, message }) => ({ sheet: '', cell: where, text: '', why: message })),
  ];
  return {
    sha256: sha256Of(file.bytes),
    layout: first.kind,
    recognised: recognised
      .flatMap(({ layout, because }) => (layout === null ? [] : [sentence(layout, because)]))
      .join(' '),
    cells: extractions.flatMap((extraction) => extraction.cells),
    unread,
  };
}

/** Sheets without a table, and hidden rows and columns of the others: named, as everything that is not read. */
const sheetsNotRead = (recognised: readonly RecognisedSheet[]): UnreadCell[] =>
  recognised.flatMap(({ sheet, layout, because, hidden }) => [
    ...(layout === null ? [{ sheet, cell: '', text: '', why: because }] : []),
    ...hidden.map((why) => ({ sheet, cell: '', text: '', why })),
  ]);

const confidenceWords = {
  certain: '',
  likely: ' This is likely, not certain.',
  unsure: ' This is only a guess: look at it.',
};

const sentence = (layout: Layout, because: string): string => because + confidenceWords[layout.confidence];

function refuseChildLevel(file: SheetFile): void {
  const found = findChildLevelData(file);
  if (found === null) return;
  throw new Refusal({
    code: 'ReturnChildLevel',
    message: `This file looks like a list of single children or people, so none of it was kept. ${found.because}`,
    where: placeIn(file.fileName, found.sheet, found.cell),
    next: 'Ask the sender for the figures only, without any list of children, and to treat this file as a data incident where it was sent by mistake.',
  });
}

const notRecognised = (fileName: string, sheets: readonly RecognisedSheet[]): Refusal =>
  new Refusal({
    code: 'ReturnNotRecognised',
    message:
      sheets.length === 0
        ? 'There is no sheet with anything in it in this file.'
        : `No sheet of this file holds a table of indicators: ${sheets.map(({ because }) => because).join(' ')}`,
    where: fileName,
    next: 'Give it a heading row with a code, a period and a value, or with months across, and try again.',
  });

/** A place in a file as people say it: `june.xlsx › KPI!B7`; without a sheet in a CSV file. */
export function placeIn(fileName: string, sheet: string, cell: string): string {
  const place = [sheet, cell].filter((part) => part !== '').join('!');
  return place === '' ? fileName : `${fileName} › ${place}`;
}

/**
 * The month a return is about: of a long file the one most rows are of, of a wide one, and among equals, the latest
 * with a figure in it. Null when there is no row at all.
 */
export function periodOfReturn(
  layout: Layout['kind'],
  rows: readonly { readonly period: Period; readonly isBlank: boolean }[],
): Period | null {
  const filled = rows.some(({ isBlank }) => !isBlank) ? rows.filter(({ isBlank }) => !isBlank) : rows;
  const counts = new Map<Period, number>();
  for (const { period } of filled) counts.set(period, (counts.get(period) ?? 0) + 1);
  const most = layout === 'wide' ? 0 : Math.max(0, ...counts.values());
  return (
    [...counts]
      .filter(([, count]) => count >= most)
      .map(([period]) => period)
      .toSorted()
      .at(-1) ?? null
  );
}
