import type { ReadLimits } from '../limits.ts';
import { inside, refuseTooMuch } from '../refusals.ts';

export interface QuoteFault {
  /** Counted from 1, in the text given to the splitter. */
  readonly row: number;
  readonly fault: 'unclosed' | 'textAfterQuote';
}

export type CsvLimits = Pick<ReadLimits, 'csvRowText' | 'csvColumns' | 'cellText'>;

/** Warnings about quotes are for a person to read; a file with more of them is one mistake, not thousands. */
const mostFaults = 50;

/**
 * Splits delimited text that arrives in pieces into rows of cells (RFC 4180). Lines end in CRLF, LF or CR, mixed or
 * not. As in Excel, a quotation mark counts only at the start of a cell, and text after a closing one is kept.
 */
export class CsvRows {
  readonly faults: QuoteFault[] = [];
  readonly #fileName: string;
  readonly #delimiter: string;
  readonly #limits: CsvLimits;
  readonly #firstRow: number;
  #rows = 0;
  #rest = '';
  /** Where the row being read begins, and the next quotation mark and line ends from there on. */
  #at = 0;
  #nextQuote = -1;
  #nextFeed = -1;
  #nextReturn = -1;

  /** `firstRow` is the number that the first row has in the file. */
  constructor(fileName: string, delimiter: string, limits: CsvLimits, firstRow = 1) {
    this.#fileName = fileName;
    this.#delimiter = delimiter;
    this.#limits = limits;
    this.#firstRow = firstRow;
  }

  /** Rows given out so far. */
  get rows(): number {
    return this.#rows;
  }

  /** The rows that are complete with this piece; a cell's own line ends are given as `\n`. */
  read(piece: string, isLast: boolean): string[][] {
    const text = this.#rest + piece;
    const rows: string[][] = [];
    this.#at = 0;
    this.#nextQuote = this.#nextFeed = this.#nextReturn = -2;
    while (this.#at < text.length) {
      const values = this.#readRow(text, isLast);
      if (values === null) break;
      this.#check(values);
      rows.push(values);
    }
    this.#rest = text.slice(this.#at);
    if (this.#rest.length > this.#limits.csvRowText) throw this.#tooMuch('a row without end');
    return rows;
  }

  /** The next row, or null where its end has not come yet. */
  #readRow(text: string, isLast: boolean): string[] | null {
    const start = this.#at;
    this.#nextQuote = nextFrom(text, '"', start, this.#nextQuote);
    this.#nextFeed = nextFrom(text, '\n', start, this.#nextFeed);
    this.#nextReturn = nextFrom(text, '\r', start, this.#nextReturn);
    const end = Math.min(this.#nextFeed, this.#nextReturn);
    if (this.#nextQuote < end) return this.#readQuotedRow(text, isLast);
    const after = afterLineEnd(text, end, isLast);
    if (after === null) return null;
    this.#at = after;
    this.#rows++;
    return text.slice(start, end).split(this.#delimiter);
  }

  #readQuotedRow(text: string, isLast: boolean): string[] | null {
    const values: string[] = [];
    const faults: QuoteFault['fault'][] = [];
    let at = this.#at;
    for (;;) {
      const cell = text[at] === '"' ? readQuoted(text, at, isLast) : { value: '', after: at, fault: null };
      if (cell === null) {
        if (text.length - at > this.#limits.cellText * 2)
          throw this.#tooMuch('a text longer than Excel allows in one cell');
        return null;
      }
      const end = endOfBareCell(text, cell.after, this.#delimiter);
      const bare = text.slice(cell.after, end);
      if (cell.fault !== null) faults.push(cell.fault);
      else if (cell.after > at && bare !== '') faults.push('textAfterQuote');
      values.push(cell.value + bare);
      if (text[end] === this.#delimiter) {
        at = end + 1;
        continue;
      }
      const after = afterLineEnd(text, end, isLast);
      if (after === null) return null;
      this.#at = after;
      this.#rows++;
      for (const fault of faults) this.#addFault(fault);
      return values;
    }
  }

  #addFault(fault: QuoteFault['fault']): void {
    if (this.faults.length < mostFaults) this.faults.push({ row: this.#rows, fault });
  }

  #check(values: readonly string[]): void {
    if (values.length > this.#limits.csvColumns) throw this.#tooMuch(`more than ${this.#limits.csvColumns} columns`, 0);
    for (const value of values) {
      if (value.length > this.#limits.cellText) throw this.#tooMuch('a text longer than Excel allows in one cell', 0);
    }
  }

  /** `ahead` is 1 while the row is not complete yet. */
  #tooMuch(what: string, ahead = 1): Error {
    return refuseTooMuch(inside(this.#fileName, `row ${this.#firstRow + this.#rows - 1 + ahead}`), what);
  }
}

/** Where `what` stands next from `start` on, the end of the text where nowhere; `known` is the last answer. */
function nextFrom(text: string, what: string, start: number, known: number): number {
  if (known >= start) return known;
  const found = text.indexOf(what, start);
  return found < 0 ? text.length : found;
}

/** Place after the line end at `end`; null where it cannot be told yet: the text may go on, or a CR be half of a CRLF. */
function afterLineEnd(text: string, end: number, isLast: boolean): number | null {
  if (end >= text.length) return isLast ? text.length : null;
  if (text[end] !== '\r') return end + 1;
  if (end + 1 === text.length && !isLast) return null;
  return text[end + 1] === '\n' ? end + 2 : end + 1;
}

function endOfBareCell(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === delimiter || character === '\n' || character === '\r') return at;
  }
  return text.length;
}

/** A cell that opens with a quotation mark at `start`; null where more text must come to know. */
function readQuoted(
  text: string,
  start: number,
  isLast: boolean,
): { value: string; after: number; fault: QuoteFault['fault'] | null } | null {
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf('"', at);
    const isEnd = at < 0 || (at + 1 === text.length && !isLast);
    if (isEnd && !isLast) return null;
    if (at < 0) return { value: unquote(text.slice(start + 1)), after: text.length, fault: 'unclosed' };
    if (text[at + 1] !== '"') return { value: unquote(text.slice(start + 1, at)), after: at + 1, fault: null };
  }
}

const unquote = (text: string): string => text.replaceAll('""', '"').replaceAll(/\r\n?/g, '\n');
