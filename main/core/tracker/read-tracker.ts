import type { TrackerDecisions, TrackerSheet } from '#shared/contract/tracker.ts';
import { findChildLevelData } from '#shared/domain/returns/child-level/child-level.ts';
import { hiddenParts } from '#shared/domain/returns/layouts/recognise-layout.ts';
import type { SheetData, SheetFile } from '#shared/domain/returns/sheet/sheet-data.ts';
import { extractRows } from '#shared/domain/tracker/columns/extract-rows.ts';
import { trackerFingerprint } from '#shared/domain/tracker/columns/fingerprint.ts';
import { columnOf, type TrackerMapping } from '#shared/domain/tracker/columns/mapping.ts';
import { recogniseTracker } from '#shared/domain/tracker/columns/recognise.ts';
import type { ExtractedRows } from '#shared/domain/tracker/columns/tracker-row.ts';
import { readSheetsInChild, type ChildReadOptions } from '#main/formats/sheets/read-in-child.ts';
import type { ReceivedFile } from '../returns/reading/read-return.ts';
import { findSheet } from '../returns/views/sheet-picture.ts';
import type { LearnedTracker } from './remembered-trackers.ts';
import { mappingNotFitting, trackerChildLevel, trackerEmpty, trackerNotRecognised } from './tracker-refusals.ts';

/**
 * Reads the sheets of a tracker with their colours, in a process that can be killed.
 * @throws Refusal of the reader, or `TrackerChildLevel`
 */
export async function readTrackerSheets(file: ReceivedFile, options: ChildReadOptions = {}): Promise<SheetFile> {
  const sheets = await readSheetsInChild(file.fileName, file.bytes, { ...options, fills: true });
  const found = findChildLevelData(sheets);
  if (found !== null) throw trackerChildLevel(file.fileName, found);
  return sheets;
}

/** What a tracker holds, before it is held against any workspace. */
export interface ReadTracker extends ExtractedRows {
  readonly sheets: readonly TrackerSheet[];
}

/**
 * Finds the actions of a file: by a person's mapping, by the one remembered for the layout, or by its headings.
 * @throws Refusal `SheetNotFound`, `TrackerMappingNotFitting`, `TrackerNotRecognised`, `TrackerEmpty`
 */
export function readTracker(
  file: SheetFile,
  decisions: TrackerDecisions,
  remembered: readonly LearnedTracker[],
): ReadTracker {
  for (const name of [...(decisions.sheets ?? []), ...decisions.mappings.map(({ sheet }) => sheet)])
    findSheet(file, name);
  const sheets = file.sheets.map((sheet) => ({ sheet, reading: readingOf(file, sheet, decisions, remembered) }));
  const read = sheets.flatMap(({ sheet, reading }) =>
    reading.mapping === null ? [] : [extractRows(sheet, reading.mapping)],
  );
  if (read.length === 0) {
    throw trackerNotRecognised(
      file.fileName,
      sheets.map(({ reading }) => reading.because.replace(/\.$/, '')).join('; '),
    );
  }
  const rows = read.flatMap((each) => each.rows);
  if (rows.length === 0) throw trackerEmpty(file.fileName);
  return {
    sheets: sheets.map(({ reading }) => reading),
    rows,
    leftOut: read.flatMap((each) => each.leftOut),
    unread: [
      ...read.flatMap((each) => each.unread),
      ...sheets.flatMap(({ reading }) => sentencesOf(reading)),
      ...file.warnings.map(({ where, message }) => ({ sheet: '', cell: where, text: '', why: message })),
    ],
  };
}

const sentencesOf = ({ sheet, mapping, because, hidden, conditionalFormats }: TrackerSheet) =>
  [
    ...(mapping === null ? [because] : hidden),
    ...(mapping !== null && conditionalFormats
      ? ['Conditional formats colour this sheet as well; they are not evaluated, only the cells’ own fills are read.']
      : []),
  ].map((why) => ({ sheet, cell: '', text: '', why }));

const quoted = ({ name }: SheetData): string => (name === '' ? 'The file' : `Sheet "${name}"`);

function readingOf(
  file: SheetFile,
  sheet: SheetData,
  { sheets, mappings }: TrackerDecisions,
  remembered: readonly LearnedTracker[],
): TrackerSheet {
  const base = { sheet: sheet.name, state: sheet.state, conditionalFormats: sheet.conditionalFormats === true };
  const notRead = (because: string): TrackerSheet => ({
    ...base,
    how: 'not_read',
    confidence: null,
    because: `${quoted(sheet)} ${because}.`,
    hidden: [],
    mapping: null,
    fingerprint: '',
  });
  const read = (
    how: TrackerSheet['how'],
    mapping: TrackerMapping,
    confidence: TrackerSheet['confidence'],
    because: string,
  ) => ({
    ...base,
    how,
    confidence,
    because: `${quoted(sheet)} is a tracker: ${because}.`,
    hidden: hiddenParts(sheet, null),
    mapping,
    fingerprint: trackerFingerprint(sheet, mapping),
  });
  const byHand = mappings.find((mapping) => mapping.sheet === sheet.name);
  if (byHand !== undefined) {
    refuseUnfit(file.fileName, sheet, byHand);
    return read('mapped', byHand, 'certain', 'its columns are as you said');
  }
  if (sheets !== undefined && !sheets.includes(sheet.name)) return notRead('was not chosen, so it was not read');
  if (sheets === undefined && sheet.state !== 'visible') return notRead('is hidden, so it was not read');
  const known = remembered
    .map((learned) => ({ ...learned, mapping: { ...learned.mapping, sheet: sheet.name } }))
    .find(({ mapping, fingerprint }) => trackerFingerprint(sheet, mapping) === fingerprint);
  if (known !== undefined) {
    return read(
      'remembered',
      known.mapping,
      'certain',
      `its columns are those of “${known.name}”, which is remembered`,
    );
  }
  const { mapping, confidence, because } = recogniseTracker(sheet);
  return mapping === null ? notRead(`is no tracker: ${because}`) : read('recognised', mapping, confidence, because);
}

function refuseUnfit(fileName: string, sheet: SheetData, mapping: TrackerMapping): void {
  const why =
    columnOf(mapping, 'action') === null
      ? 'no column is chosen for the actions'
      : mapping.firstDataRow <= mapping.headerRow
        ? 'its first action stands above its headings'
        : new Set(mapping.columns.map(({ column }) => column)).size < mapping.columns.length
          ? 'one column is chosen for two things'
          : null;
  if (why !== null) throw mappingNotFitting(fileName, sheet.name, why);
}
