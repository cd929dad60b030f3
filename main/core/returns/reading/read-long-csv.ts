import { Refusal } from '#shared/domain/refusal.ts';
import { ChildLevelScan } from '#shared/domain/returns/child-level/child-level.ts';
import { longCells, monthTexts, ownLabel, type LongContext } from '#shared/domain/returns/extract/extract-long.ts';
import type { UnreadCell } from '#shared/domain/returns/extract/extraction.ts';
import type { LongLayout } from '#shared/domain/returns/layouts/layout.ts';
import { showsDayFirst } from '#shared/domain/returns/values/parse-period.ts';
import type { SheetCell, SheetFile, SheetRow } from '#shared/domain/returns/sheet/sheet-data.ts';
import { commaMayBeDecimal, csvRows } from '#main/formats/sheets/csv/csv.ts';
import { checkCsvInChild, type ChildReadOptions } from '#main/formats/sheets/read-in-child.ts';
import { childLevelRefusal } from './child-level-refusal.ts';
import { chooseLayouts, type ChoiceContext, type SheetChoice } from './choose-layouts.ts';
import type { Figures } from './figures.ts';
import type { ReceivedFile } from './read-return.ts';

/** A smaller file is held as cells, which is simpler and quick enough. */
const leastBytes = 4_000_000;
/** By these its layout is recognised. */
const rowsLookedAt = 2000;

/** A long CSV file that is never held as cells. */
export interface LongCsv {
  readonly choices: readonly SheetChoice[];
  readonly figures: Figures;
  /** Above the table and in the heading row: known before the figures are gone through. */
  readonly unreadAtTop: readonly UnreadCell[];
  readonly warnings: SheetFile['warnings'];
}

export interface LongCsvOptions {
  readonly reader?: ChildReadOptions;
  /** Files of fewer bytes are held as cells. */
  readonly longFromBytes?: number;
}

/**
 * A large CSV file with one figure a row: a process that can be killed reads it to its end, then it is read row by row.
 * Null for any other file. The figures refuse a list of children (`ReturnChildLevel`) before they end, so nothing may
 * be shown or kept of them before that.
 * @throws Refusal of the reader, or of `chooseLayouts`
 */
export async function readLongCsv(
  file: ReceivedFile,
  context: ChoiceContext,
  { reader = {}, longFromBytes = leastBytes }: LongCsvOptions,
): Promise<LongCsv | null> {
  const { fileName, bytes } = file;
  if (bytes.length < longFromBytes || isZip(bytes)) return null;
  const warnings = await checkCsvInChild(fileName, bytes, reader);
  if (warnings === null) return null;
  const sample = sampleOf(file, warnings);
  const choices = chooseLayouts(sample, context);
  const [choice] = choices;
  if (choice?.layout?.kind !== 'long' || choice.layout.template !== undefined) return null;
  const layout = choice.layout;
  const rows = sample.sheets[0]?.rows ?? [];
  const reading: LongContext = {
    sheet: '',
    dayFirst: daysComeFirst(file, layout, rows),
    label: ownLabel,
    commaMayBeDecimal: commaMayBeDecimal(fileName, bytes),
  };
  const top = [...longCells(withoutBlanks(rows), layout, reading)];
  return {
    choices: choices.map(({ because, ...rest }) => ({
      ...rest,
      because: `${because} The first ${rowsLookedAt.toLocaleString('en-GB')} rows were looked at for this.`,
    })),
    figures: figuresOf(file, layout, reading),
    warnings,
    unreadAtTop: top.flatMap((one) => ('why' in one && one.why === 'Above the table.' ? [one] : [])),
  };
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function sampleOf({ fileName, bytes }: ReceivedFile, warnings: SheetFile['warnings']): SheetFile {
  const rows: SheetRow[] = [];
  for (const row of csvRows(fileName, bytes)) {
    if (rows.length === rowsLookedAt) break;
    rows.push(row);
  }
  const comma = commaMayBeDecimal(fileName, bytes) ? ({ commaMayBeDecimal: true } as const) : {};
  const sheet = { name: '', state: 'visible', rows, merges: [], hiddenColumns: [], hiddenRows: [], ...comma } as const;
  return { fileName, kind: 'csv', sheets: [sheet], warnings };
}

/** Only where the months looked at are written as days, the whole column is looked through for one that shows their order. */
function daysComeFirst({ fileName, bytes }: ReceivedFile, layout: LongLayout, rows: readonly SheetRow[]): boolean {
  const texts = [...monthTexts(rows, layout, ownLabel)];
  if (!texts.some((text) => /^\s*\d{1,2}\D\d{1,2}\D\d{2,4}/.test(text))) return false;
  return showsDayFirst([...monthTexts(csvRows(fileName, bytes), layout, ownLabel)]);
}

/** Looked at for single children until that was once done to the end. */
function figuresOf(file: ReceivedFile, layout: LongLayout, reading: LongContext): Figures {
  let isScanned = false;
  return function* figures() {
    const unread: UnreadCell[] = [];
    const rows = isScanned ? csvRows(file.fileName, file.bytes) : scanned(file);
    for (const one of longCells(withoutBlanks(rows), layout, reading)) {
      if ('why' in one) unread.push(one);
      else yield one;
    }
    isScanned = true;
    return unread;
  };
}

/** Every row, looked at for signs of single children on the way. */
function* scanned({ fileName, bytes }: ReceivedFile): Generator<SheetRow> {
  const scan = new ChildLevelScan('');
  const refuse = (finding: ReturnType<ChildLevelScan['end']>): void => {
    if (finding !== null) throw new Refusal(childLevelRefusal(fileName, finding));
  };
  for (const row of csvRows(fileName, bytes)) {
    refuse(scan.add(row));
    yield row;
  }
  refuse(scan.end());
}

/** Cells with nothing but spaces hold nothing, as everywhere. */
function* withoutBlanks(rows: Iterable<SheetRow>): Generator<SheetRow> {
  for (const row of rows) yield row.cells.some(isBlank) ? { row: row.row, cells: row.cells.filter(isFilled) } : row;
}

const isBlank = ({ kind, value }: SheetCell): boolean => kind === 'text' && value.trim() === '';
const isFilled = (cell: SheetCell): boolean => !isBlank(cell);
