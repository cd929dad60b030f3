import type { SheetReading } from '#shared/contract/returns.ts';
import type { Period } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { findChildLevelData } from '#shared/domain/returns/child-level/child-level.ts';
import { extractCells } from '#shared/domain/returns/extract/extract.ts';
import type { UnreadCell } from '#shared/domain/returns/extract/extraction.ts';
import { fingerprintOf } from '#shared/domain/returns/layouts/fingerprint.ts';
import type { Layout } from '#shared/domain/returns/layouts/layout.ts';
import { layoutOfMapping, mappingToRemember } from '#shared/domain/returns/layouts/mapping-layout.ts';
import type { LayoutMapping } from '#shared/domain/returns/layouts/mapping.ts';
import type { SheetFile } from '#shared/domain/returns/sheet/sheet-data.ts';
import { statedPeriods } from '#shared/domain/returns/values/stated-periods.ts';
import { readSheetsInChild, type ChildReadOptions } from '#main/formats/sheets/read-in-child.ts';
import { sha256Of } from '../../sha256.ts';
import { childLevelRefusal } from './child-level-refusal.ts';
import { chooseLayouts, toSheetReading, type ChoiceContext, type SheetChoice } from './choose-layouts.ts';
import { heldFigures, type Figures } from './figures.ts';
import { readLongCsv, type LongCsvOptions } from './read-long-csv.ts';

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
  readonly figures: Figures;
  /** Too many figures to be held: they are read anew each time. */
  readonly isLong: boolean;
  /** Sheets, rows and columns that are not read, and what was odd about the file. */
  readonly notRead: readonly UnreadCell[];
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
  { readSheets = readAggregateSheets, ...options }: ReturnReaders = {},
): Promise<ReadReturn> {
  const long = await readLongCsv(file, context, options);
  if (long !== null) {
    const { choices, figures, unreadAtTop, warnings } = long;
    return described(file, choices, { figures, isLong: true, titles: unreadAtTop, warnings });
  }
  const sheets = await readSheets(file);
  const choices = chooseLayouts(sheets, context);
  const extractions = choices.flatMap(({ sheet, layout }) => (layout === null ? [] : [extractCells(sheet, layout)]));
  const unread = extractions.flatMap((extraction) => extraction.unread);
  const figures = heldFigures(
    extractions.flatMap((extraction) => extraction.cells),
    unread,
  );
  return described(file, choices, { figures, isLong: false, titles: unread, warnings: sheets.warnings });
}

/** How a file is read; in a process of its own, anew, where nothing else is said. */
export interface ReturnReaders extends LongCsvOptions {
  readonly readSheets?: SheetReader;
}

interface Contents extends Pick<ReadReturn, 'figures' | 'isLong'> {
  /** What was not read, the titles above its tables among it. */
  readonly titles: readonly UnreadCell[];
  readonly warnings: SheetFile['warnings'];
}

function described(
  file: ReceivedFile,
  choices: readonly SheetChoice[],
  { figures, isLong, titles, warnings }: Contents,
): ReadReturn {
  const [first] = choices.flatMap(({ layout }) => layout ?? []);
  if (first === undefined) throw notRecognised(file.fileName, choices);
  return {
    sha256: sha256Of(file.bytes),
    layout: first.kind,
    recognised: choices
      .flatMap(({ layout, because }) => (layout === null ? [] : [sentence(layout, because)]))
      .join(' '),
    sheets: choices.map(toSheetReading),
    mapped: choices.flatMap((choice) => mappedLayout(file.fileName, choice)),
    stated: statedBy(file.fileName, choices, titles),
    figures,
    isLong,
    madeFor: choices.map(({ layout }) => senderOf(layout)).find((sender) => sender !== '') ?? '',
    notRead: [
      ...sheetsNotRead(choices),
      ...warnings.map(({ where, message }) => ({ sheet: '', cell: where, text: '', why: message })),
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
  choices.flatMap(({ sheet, layout, because, hidden, losesFigures }) => [
    ...(layout === null
      ? [{ sheet: sheet.name, cell: '', text: '', why: because, ...(losesFigures === true ? { losesFigures } : {}) }]
      : []),
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
  if (found !== null) throw new Refusal(childLevelRefusal(file.fileName, found));
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
