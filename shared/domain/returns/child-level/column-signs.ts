import { isNhsNumber } from './person-numbers.ts';
import type { SheetCell } from '../sheet/sheet-data.ts';

/** Different values that are enough to know a column by; more are not kept. */
const mostKept = 200;

/** What the values of one column look like, without keeping more of them than it takes to tell. */
export class ColumnSigns {
  readonly first: SheetCell;
  #filled = 0;
  readonly #nhs = new Set<string>();
  readonly #notNhs = new Set<string>();
  readonly #postcodes = new Set<string>();
  readonly #addresses = new Set<string>();
  readonly #names = new Set<string>();
  readonly #days = new Set<string>();
  #sexes = 0;
  #dates = 0;

  constructor(first: SheetCell) {
    this.first = first;
  }

  add(cell: SheetCell): void {
    if (cell.kind === 'blank') return;
    this.#filled++;
    if (cell.kind === 'date') this.#addDate(cell.value.slice(0, 10));
    else if (cell.kind === 'number') {
      if (cell.value >= 1e9 && cell.value < 1e10) this.#addTenDigits(String(cell.value));
    } else if (cell.kind === 'text') this.#addText(cell.value.trim());
  }

  /** Completes "Column B …"; null where nothing looks like people. */
  sentence(): string | null {
    // Ten digits pass the check by chance one time in eleven: three different ones and hardly one that fails is no chance.
    if (this.#nhs.size >= 3 && this.#nhs.size >= 4 * this.#notNhs.size) return 'holds what look like NHS numbers';
    if (this.#postcodes.size >= 3) return 'holds what look like postcodes';
    if (this.#addresses.size >= 3) return 'holds what look like addresses';
    return null;
  }

  /** "Surname, Forename" in most cells: a list of people, or of those who answer for something. */
  get looksLikeNames(): boolean {
    return this.#names.size >= 5 && this.#names.size >= 0.6 * Math.min(this.#filled, mostKept);
  }

  /**
   * Days spread over years that are neither first nor last of a month, as those of periods are. Dates of births look
   * so; those of inspections too, so this alone says nothing.
   */
  get looksLikeBirths(): boolean {
    const years = new Set(Array.from(this.#days, (day) => day.slice(0, 4)));
    return this.#days.size >= 5 && years.size >= 4 && this.#dates >= 0.8 * this.#filled;
  }

  get looksLikeSexes(): boolean {
    return this.#sexes >= 5 && this.#sexes >= 0.8 * this.#filled;
  }

  #addText(text: string): void {
    if (text.length < 3 || /^(male|female|boy|girl|unknown)$/i.test(text)) {
      if (/^(m|f|u|male|female|boy|girl|unknown)$/i.test(text)) this.#sexes++;
      return;
    }
    if (text.length > 200) return;
    if (/^\d/.test(text)) return this.#addDigits(text);
    if (text.length <= 8 && postcode.test(text)) return keep(this.#postcodes, text);
    if (/[A-Za-z] ?\d[A-Za-z]{2}$/.test(text) && endsInPostcode.test(text)) return keep(this.#addresses, text);
    if (surnameFirst.test(text)) keep(this.#names, text);
  }

  #addDigits(text: string): void {
    if (/^\d{10}$/.test(text)) return this.#addTenDigits(text);
    if (houseAndStreet.test(text) || endsInPostcode.test(text)) return keep(this.#addresses, text);
    const day = dayOf(text);
    if (day !== null) this.#addDate(day);
  }

  #addTenDigits(text: string): void {
    keep(isNhsNumber(text) ? this.#nhs : this.#notNhs, text);
  }

  #addDate(day: string): void {
    this.#dates++;
    const [year, month, date] = day.split('-').map(Number);
    const last = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
    if (date !== 1 && date !== last) keep(this.#days, day);
  }
}

function keep(values: Set<string>, value: string): void {
  if (values.size < mostKept) values.add(value);
}

/** A whole postcode (BS 7666), never only its area. */
const postcode = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}$/i;
const endsInPostcode = /[ ,\n][A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}$/i;
const houseAndStreet =
  /^\d{1,4}[a-z]?,? [a-z' -]+ (street|st|road|rd|avenue|ave|lane|drive|close|court|crescent|way|place|gardens|grove|terrace|walk|square|mews|row)\b/i;
const surnameFirst = /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{Ll}.]*)?$/u;

/** A day written as text, as ISO; null for a month, a year or anything else. Which of two numbers is the month does not matter here. */
export function dayOf(text: string): string | null {
  const match = /^(?:(\d{4})[-/](\d{1,2})[-/](\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}))(?:[T ].*)?$/.exec(text);
  if (match === null) return null;
  const [, year, month, day, first, second, yearLast] = match;
  const two = (part: string | undefined): string => (part ?? '').padStart(2, '0');
  return year === undefined ? `${yearLast}-${two(second)}-${two(first)}` : `${year}-${two(month)}-${two(day)}`;
}
