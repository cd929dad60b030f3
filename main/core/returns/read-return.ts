import type { SheetReading } from '#shared/contract/returns.ts';
import type { Period } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { findChildLevelData } from '#shared/domain/returns/child-level.ts';
import { extractCells } from '#shared/domain/returns/extract.ts';
import type { ExtractedCell, UnreadCell } from '#shared/domain/returns/extraction.ts';
import { fingerprintOf } from '#shared/domain/returns/fingerprint.ts';
import type { Layout } from '#shared/domain/returns/layout.ts';
import { layoutOfMapping, mappingToRemember } from '#shared/domain/returns/mapping-layout.ts';
import type { LayoutMapping } from '#shared/domain/returns/mapping.ts';
import type { SheetFile } from '#shared/domain/returns/sheet-data.ts';
import { statedPeriods } from '#shared/domain/returns/stated-periods.ts';
import { readSheetsInChild, type ChildReadOptions } from '#main/formats/sheets/read-in-child.ts';
import { sha256Of } from '../sha256.ts';
import { chooseLayouts, toSheetReading, type ChoiceContext, type SheetChoice } from './choose-layouts.ts';

/** A file as it was received. */
export interface ReceivedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A layout that a person mapped by hand, in the form in which it holds for the sender's next file. */
export interface MappedLayout {
  readonly fingerprint: string;
  readonly name: string;
  readonly mapping: LayoutMapping;
}

/** What a file holds, before it is held against any workspace. */
export interface ReadReturn {
  readonly sha256: string;
  readonly layout: Layout['kind'];
  /** What was recognised, how surely and why, in sentences. */
  readonly recognised: string;
  readonly sheets: readonly SheetReading[];
  readonly mapped: readonly MappedLayout[];
  /** Months that the file's name, its sheets' names and its titles say it is of, oldest first. */
  readonly stated: readonly Period[];
  readonly cells: readonly ExtractedCell[];
  readonly unread: readonly UnreadCell[];
  /** The sender that the workbook was sent out to; empty for any other file. */
  readonly madeFor: string;
}

/** The sheets of a file, as `readAggregateSheets` reads them. */
export type SheetReader = (file: ReceivedFile) => Promise<SheetFile>;

/**
 * Reads a file in a process that can be killed.
 * @throws Refusal of the reader (`FileEncrypted`, `FileOldExcel`, …), or `ReturnChildLevel` for a list of single
 * children, of which nothing is kept.
 */
export async function readAggregateSheets(file: ReceivedFile, options: ChildReadOptions = {}): Promise<SheetFile> {
  const sheets = await readSheetsInChild(file.fileName, file.bytes, options);
  refuseChildLevel(sheets);
  return sheets;
}

/**
 * Reads a return and finds its figures.
 * @throws Refusal of `readAggregateSheets`, of `chooseLayouts`, or `ReturnNotRecognised` when no sheet holds a table of
 * indicators.
 */
export async function readReturn(
  file: ReceivedFile,
  context: ChoiceContext,
  readSheets: SheetReader = readAggregateSheets,
): Promise<ReadReturn> {
  const sheets = await readSheets(file);
  const choices = chooseLayouts(sheets, context);
  const [first] = choices.flatMap(({ layout }) => layout ?? []);
  if (first === undefined) throw notRecognised(file.fileName, choices);
  const extractions = choices.flatMap(({ sheet, layout }) => (layout === null ? [] : [extractCells(sheet, layout)]));
  const found = extractions.flatMap((extraction) => extraction.unread);
  return {
    sha256: sha256Of(file.bytes),
    layout: first.kind,
    recognised: choices
      .flatMap(({ layout, because }) => (layout === null ? [] : [sentence(layout, because)]))
      .join(' '),
    sheets: choices.map(toSheetReading),
    mapped: choices.flatMap((choice) => mappedLayout(file.fileName, choice)),
    stated: statedBy(file.fileName, choices, found),
    cells: extractions.flatMap((extraction) => extraction.cells),
    madeFor: choices.map(({ layout }) => senderOf(layout)).find((sender) => sender !== '') ?? '',
    unread: [
      ...found,
      ...sheetsNotRead(choices),
      ...sheets.warnings.map(({ where, message }) => ({ sheet: '', cell: where, text: '', why: message })),
    ],
  };
}

const senderOf = (layout: Layout | null): string =>
  layout?.kind === 'long' ? (layout.template?.head?.sender ?? '') : '';

function mappedLayout(fileName: string, { sheet, how, layout, mapping }: SheetChoice): MappedLayout[] {
  if (how !== 'mapped' || layout === null || mapping === null) return [];
  const lasting = mappingToRemember(mapping);
  const again = layoutOfMapping(sheet, lasting);
  const name = sheet.name === '' ? fileName : `${fileName} › ${sheet.name}`;
  return [{ fingerprint: fingerprintOf(sheet, 'layout' in again ? again.layout : layout), name, mapping: lasting }];
}

/** The file's name alone decides where it says a month; else its sheets' names and the titles above its tables. */
function statedBy(fileName: string, choices: readonly SheetChoice[], unread: readonly UnreadCell[]): Period[] {
  const byName = statedPeriods([fileName]);
  if (byName.length > 0) return byName;
  const names = choices.flatMap(({ sheet, layout }) => (layout === null ? [] : [sheet.name]));
  const titles = unread.filter(({ why }) => why === 'Above the table.').map(({ text }) => text);
  return statedPeriods([...names, ...titles]);
}

/** Sheets without a table, and hidden rows and columns of the others: named, as everything that is not read. */
const sheetsNotRead = (choices: readonly SheetChoice[]): UnreadCell[] =>
  choices.flatMap(({ sheet, layout, because, hidden }) => [
    ...(layout === null ? [{ sheet: sheet.name, cell: '', text: '', why: because }] : []),
    ...hidden.map((why) => ({ sheet: sheet.name, cell: '', text: '', why })),
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

const notRecognised = (fileName: string, sheets: readonly SheetChoice[]): Refusal =>
  new Refusal({
    code: 'ReturnNotRecognised',
    message:
      sheets.length === 0
        ? 'There is no sheet with anything in it in this file.'
        : `No sheet of this file holds a table of indicators: ${sheets.map(({ because }) => because).join(' ')}`,
    where: fileName,
    next: 'Show where the figures stand, or give it a heading row with a code, a period and a value, or with months across, and try again.',
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
