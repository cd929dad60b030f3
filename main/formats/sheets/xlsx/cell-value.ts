import { isIsoDate } from '#shared/domain/dates.ts';
import type { CellContent } from '#shared/domain/returns/sheet/sheet-data.ts';

/** A cell as it stands in the XML: its type, and the text of its value. */
export interface RawCell {
  /** `n` (or nothing), `s`, `str`, `inlineStr`, `b`, `e` or `d`. */
  readonly type: string;
  readonly text: string;
  /** Its format shows a calendar date. */
  readonly isDate: boolean;
}

export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
}

/** What the cell holds; null where the file contradicts itself (a string that is not in the list, a number that is none). */
export function cellContent(raw: RawCell, context: CellContext): CellContent | null {
  switch (raw.type) {
    case 's': {
      const text = /^\d+$/.test(raw.text.trim()) ? context.sharedStrings[Number(raw.text)] : undefined;
      return text === undefined ? null : { kind: 'text', value: text };
    }
    case 'str':
      return { kind: 'text', value: unescapeText(raw.text) };
    case 'inlineStr':
      return { kind: 'text', value: raw.text };
    case 'b':
      return { kind: 'boolean', value: raw.text.trim() === '1' || raw.text.trim() === 'true' };
    case 'e':
      return { kind: 'error', value: raw.text.trim() };
    case 'd':
      return isoDateContent(raw.text.trim());
    default:
      return numberContent(raw, context.date1904);
  }
}

function numberContent(raw: RawCell, date1904: boolean): CellContent | null {
  const text = raw.text.trim();
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return null;
  const date = raw.isDate ? serialToDate(value, date1904) : null;
  return date === null ? { kind: 'number', value } : { kind: 'date', value: date };
}

/** Strict workbooks store dates as ISO 8601 text. */
function isoDateContent(text: string): CellContent {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/.exec(text);
  const [, date, time] = match ?? [];
  if (date === undefined || !isIsoDate(date)) return { kind: 'text', value: text };
  return { kind: 'date', value: time === undefined || time === '00:00:00' ? date : `${date}T${time}` };
}

/**
 * A date serial as ISO text, to the second; null where Excel itself has no real date for it: before 1 January 1900,
 * after 9999, and 29 February 1900 (serial 60), a day that never was and that shifts all serials before it by one.
 */
function serialToDate(serial: number, date1904: boolean): string | null {
  const first = date1904 ? 0 : 1;
  if (serial < first || serial > 3_000_000 || (!date1904 && Math.floor(serial) === 60)) return null;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const date = new Date(epoch + Math.round(serial * 86_400) * 1000);
  if (date.getUTCFullYear() > 9999) return null;
  const text = date.toISOString();
  return text.slice(11, 19) === '00:00:00' ? text.slice(0, 10) : text.slice(0, 19);
}

/**
 * Excel writes characters that XML cannot hold as `_x000D_`, and an underscore that would look like one as `_x005F_`.
 * Control characters other than line ends and tabs become U+FFFD: visible, and harmless in SQLite, XML and a terminal.
 */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text.toWellFormed();
  return text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => {
      const code = Number.parseInt(hex, 16);
      return code < 32 && ![9, 10, 13].includes(code) ? '\uFFFD' : String.fromCharCode(code);
    })
    .toWellFormed();
}
