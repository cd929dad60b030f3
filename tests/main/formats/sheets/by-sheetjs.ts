import * as SheetJs from '@e965/xlsx';
import { readSheets } from '#main/formats/sheets/read-sheets.ts';
import type { SheetCell, SheetData } from '#shared/domain/returns/sheet/sheet-data.ts';

/**
 * What a workbook holds, in a form that two readers can be compared in: each sheet's state, its merges, what is hidden,
 * and each cell as `kind value (format)`.
 */
export interface Compared {
  readonly name: string;
  readonly state: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** The sheets as our reader reads them. */
export async function byOurReader(bytes: Uint8Array): Promise<Compared[]> {
  return (await readSheets('a.xlsx', bytes)).sheets.map((sheet) => ({
    name: sheet.name,
    state: ['visible', 'hidden', 'veryHidden'].indexOf(sheet.state),
    cells: Object.fromEntries(sheet.rows.flatMap(({ cells }) => cells.flatMap(ourCell))),
    merges: sheet.merges.map(({ top, left, bottom, right }) => `${top},${left}:${bottom},${right}`).toSorted(),
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: hiddenColumns(sheet),
  }));
}

/** Cells without a value are no difference: SheetJS keeps a blank for some and leaves others out. */
function ourCell(cell: SheetCell): [string, string][] {
  if (cell.kind === 'blank' || (cell.kind === 'text' && cell.value === '')) return [];
  return [[cell.ref, `${cell.kind} ${String(cell.value)} (${sameFormat(cell.format)})`]];
}

const hiddenColumns = ({ hiddenColumns: spans }: SheetData): number[] =>
  spans.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** The sheets as SheetJS 0.20.3 reads them. */
export function bySheetJs(bytes: Uint8Array): Compared[] {
  const workbook = SheetJs.read(bytes, { cellDates: false, cellNF: true, cellStyles: true, cellText: false });
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined || sheet['!type'] === 'chart') return [];
    const cells = (Object.entries(sheet) as [string, SheetJs.CellObject][]).filter(([ref]) => !ref.startsWith('!'));
    return {
      name,
      state: workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0,
      cells: Object.fromEntries(cells.flatMap(([ref, cell]) => theirCell(ref, cell, date1904))),
      merges: (sheet['!merges'] ?? []).map(({ s, e }) => `${s.r + 1},${s.c + 1}:${e.r + 1},${e.c + 1}`).toSorted(),
      hiddenRows: hiddenPlaces(sheet['!rows']),
      hiddenColumns: hiddenPlaces(sheet['!cols']),
    };
  });
}

const hiddenPlaces = (infos: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] =>
  (infos ?? []).flatMap((info, index) => (info?.hidden === true ? [index + 1] : []));

function theirCell(ref: string, cell: SheetJs.CellObject, date1904: boolean): [string, string][] {
  const format = `(${sameFormat(String(cell.z ?? 'General'))})`;
  switch (cell.t) {
    case 'n': {
      const date = dateOf(Number(cell.v), String(cell.z ?? 'General'), date1904);
      return [[ref, date === null ? `number ${String(cell.v)} ${format}` : `date ${date} ${format}`]];
    }
    case 'd':
      return [[ref, `date ${isoOf(cell.v as Date)} ${format}`]];
    case 'b':
      return [[ref, `boolean ${String(cell.v)} ${format}`]];
    case 'e':
      return [[ref, `error ${errorNames[Number(cell.v)] ?? String(cell.w)} ${format}`]];
    case 's':
      return cell.v === '' ? [] : [[ref, `text ${String(cell.v)} ${format}`]];
    case 'z':
    case undefined:
      return [];
  }
}

const errorNames: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** By SheetJS's own knowledge of formats and calendars: null where it would not show a day. */
function dateOf(serial: number, format: string, date1904: boolean): string | null {
  if (!SheetJs.SSF.is_date(format) || !showsDay(format)) return null;
  const parsed = SheetJs.SSF.parse_date_code(serial, { date1904 }) as {
    y: number;
    m: number;
    d: number;
    H: number;
    M: number;
    S: number;
    u: number;
  } | null;
  if (parsed === null || parsed.y > 9999 || parsed.d === 0 || (!date1904 && Math.floor(serial) === 60)) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${String(parsed.y).padStart(4, '0')}-${two(parsed.m)}-${two(parsed.d)}`;
  const time = `${two(parsed.H)}:${two(parsed.M)}:${two(parsed.S)}`;
  return time === '00:00:00' ? day : `${day}T${time}`;
}

/** A time of day or a duration alone is a number for us. */
const showsDay = (format: string): boolean => /[yd]|mmm/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

const isoOf = (date: Date): string => date.toISOString().replace('T00:00:00.000Z', '').replace('.000Z', '');

/** Formats 14 and 22 follow the reader's country: SheetJS has them as in America, we as here. */
const sameFormat = (format: string): string =>
  format.replace(/^m\/d\/yy$/, 'dd/mm/yyyy').replace(/^m\/d\/yy h:mm$/, 'dd/mm/yyyy h:mm');
