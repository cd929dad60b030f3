import { ColumnSigns, dayOf } from './column-signs.ts';
import { isNhsNumber, isUpn } from './person-numbers.ts';
import { headingsOf903, readHeading, type HeadingSigns } from './personal-headings.ts';
import { columnName, type SheetCell, type SheetFile, type SheetRow } from '../sheet/sheet-data.ts';

/** Why a file looks as if it were about single children. Never holds a value from the file. */
export interface ChildLevelFinding {
  readonly sheet: string;
  /** Column letter. */
  readonly column: string;
  /** First cell that shows it. */
  readonly cell: string;
  /** One sentence. */
  readonly because: string;
}

/**
 * Looks in every sheet, hidden ones too, for a list of people: its headings, Unique Pupil Numbers, NHS numbers, names,
 * dates of birth, addresses. The file is then refused whole and nothing of it kept. Aggregate returns must never be
 * refused, so a heading counts only above values of its kind and among other headings, and a value only with a right
 * check digit or in company.
 */
export function findChildLevelData(file: SheetFile): ChildLevelFinding | null {
  for (const sheet of file.sheets) {
    const scan = new ChildLevelScan(sheet.name);
    for (const row of sheet.rows) {
      const finding = scan.add(row);
      if (finding !== null) return finding;
    }
    const finding = scan.end();
    if (finding !== null) return finding;
  }
  return null;
}

interface Heading {
  readonly cell: SheetCell;
  readonly text: string;
  /** A whole list is needed below it, as a row of contact details looks the same. */
  readonly valuesNeeded: number;
  readonly anyValue: boolean;
  readonly values: Set<string>;
}

/** Digits, signs and punctuation come before it. */
const firstLetter = 'A'.charCodeAt(0);

/** Looks at one sheet row by row, so that a long file need not be in memory. */
export class ChildLevelScan {
  readonly #sheet: string;
  readonly #headings = new Map<number, Heading>();
  readonly #responsible = new Set<number>();
  readonly #columns = new Map<number, ColumnSigns>();
  /** A list repeats its words; thousands of different ones are not kept. */
  readonly #known = new Map<string, HeadingSigns>();
  #lastRow = 0;
  #rowsUnder = 0;

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  /** The next row; a finding as soon as there is one. */
  add({ row, cells }: SheetRow): ChildLevelFinding | null {
    if (cells.length === 0) return null;
    // a blank row ends a table, but one may also stand between headings and the first line
    if (row > this.#lastRow + 1 && this.#rowsUnder > 0) this.#headings.clear();
    this.#lastRow = row;
    // a note below a table stands alone in its row
    const isUnderHeadings = cells.length > 1 && this.#headings.size > 0;
    for (const cell of cells) {
      const heading = isUnderHeadings ? this.#headings.get(cell.column) : undefined;
      if (heading !== undefined && isUnder(heading, cell)) {
        return this.#finding(heading.cell, `is headed "${heading.text}", as in a list of single children`);
      }
      const number = wholeNumberOfPerson(cell);
      if (number !== null) return this.#finding(cell, `holds what looks like ${number}`);
      const signs = this.#columns.get(cell.column) ?? new ColumnSigns(cell);
      this.#columns.set(cell.column, signs);
      signs.add(cell);
    }
    if (isUnderHeadings) this.#rowsUnder++;
    this.#noteHeadings(cells);
    return null;
  }

  /** What only the whole sheet can tell. */
  end(): ChildLevelFinding | null {
    const columns = [...this.#columns];
    for (const [column, signs] of columns) {
      const sentence = signs.sentence();
      if (sentence !== null) return this.#finding(signs.first, sentence);
      if (signs.looksLikeNames && !this.#responsible.has(column)) {
        return this.#finding(signs.first, 'holds what look like names of people');
      }
    }
    const births = columns.find(([, signs]) => signs.looksLikeBirths)?.[1];
    return births !== undefined && columns.some(([, signs]) => signs.looksLikeSexes)
      ? this.#finding(births.first, 'holds what look like dates of birth, beside a column of sexes')
      : null;
  }

  /** A contact block ("Surname | …") has two cells a row; a list has three headings or more, or two that are personal. */
  #noteHeadings(cells: readonly SheetCell[]): void {
    if (cells.length < 2) return;
    const headings: { cell: SheetCell; text: string; signs: HeadingSigns }[] = [];
    for (const cell of cells) {
      if (cell.kind !== 'text') continue;
      const signs = this.#signsOf(cell.value);
      if (signs.isResponsible) this.#responsible.add(cell.column);
      headings.push({ cell, text: cell.value.trim(), signs });
    }
    const isChild = headings.some(({ signs }) => signs.isChild);
    const of903 = headingsOf903(isChild ? headings.map(({ text }) => text) : []);
    const personal = headings.flatMap(({ cell, text, signs }) => {
      const kind = of903.has(text) ? 'detail' : signs.personal;
      return kind === null ? [] : [{ cell, text, kind }];
    });
    if (personal.length === 0 || (headings.length < 3 && personal.length < 2)) return;
    const isContact = headings.some(({ signs }) => signs.isContact);
    this.#headings.clear();
    this.#rowsUnder = 0;
    for (const { cell, text, kind } of personal) {
      const valuesNeeded = isContact ? 3 : 1;
      const anyValue = kind === 'identifier';
      this.#headings.set(cell.column, { cell, text, valuesNeeded, anyValue, values: new Set() });
    }
  }

  #signsOf(text: string): HeadingSigns {
    // figures, of which a long file has millions: looking them up would cost more than looking at them
    if (text.charCodeAt(0) < firstLetter) return readHeading(text);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const signs = readHeading(text);
    if (this.#known.size < 5000) this.#known.set(text, signs);
    return signs;
  }

  #finding(cell: SheetCell, what: string): ChildLevelFinding {
    const column = columnName(cell.column);
    const place = this.#sheet === '' ? '' : ` of sheet "${this.#sheet}"`;
    return { sheet: this.#sheet, column, cell: cell.ref, because: `Column ${column}${place} ${what}.` };
  }
}

function isUnder(heading: Heading, cell: SheetCell): boolean {
  if (cell.kind === 'blank' || (!heading.anyValue && isFigure(cell))) return false;
  heading.values.add(String(cell.value));
  return heading.values.size >= heading.valuesNeeded;
}

/** How many or what share, such as 98 or "97.5%" under "UPN" in a table about data quality; a date or a long number is none. */
function isFigure(cell: SheetCell): boolean {
  if (cell.kind === 'number') return cell.value < 1000 || !Number.isInteger(cell.value);
  if (cell.kind !== 'text') return cell.kind !== 'date';
  const text = cell.value.trim();
  if (dayOf(text) !== null) return false;
  return (
    text === '' ||
    (/^[<>~]?[\d,.\s]*%?$/.test(text) && text.replaceAll(/\D/g, '').length < 6) ||
    /^(?:[a-z:*.-]|\.\.|n\/a|tbc)$/i.test(text)
  );
}

function wholeNumberOfPerson(cell: SheetCell): string | null {
  if (cell.kind !== 'text' || cell.value.length < 12 || cell.value.length > 24) return null;
  const text = cell.value.trim();
  if (isUpn(text)) return 'a Unique Pupil Number';
  return /^\d{3}[ -]\d{3}[ -]\d{4}$/.test(text) && isNhsNumber(text) ? 'an NHS number' : null;
}
