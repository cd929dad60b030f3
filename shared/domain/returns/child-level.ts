import { fold } from './fold.ts';
import { columnName, type SheetCell, type SheetData, type SheetFile } from './sheet-data.ts';

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

/** Headings that only a list of people has. Whole headings: "Children with an NHS number" is an indicator. */
const personalHeadings = new Set([
  'upn',
  'unique pupil number',
  'former upn',
  'nhs number',
  'nhs no',
  'national insurance number',
  'ni number',
  'dob',
  'd o b',
  'date of birth',
  'birth date',
  'birthdate',
  'child dob',
  'persondob',
  'person birth date',
  'surname',
  'forename',
  'forenames',
  'first name',
  'firstname',
  'last name',
  'lastname',
  'family name',
  'given name',
  'child name',
  'childs name',
  "child's name",
  'name of child',
  'pupil name',
  'full name',
  'young person name',
  'child id',
  'childid',
  'child unique id',
  'unique child id',
  'lachildid',
  'child identifier',
  'pupil id',
  'person id',
  'postcode',
  'post code',
  'home postcode',
  'home address',
  'address',
  'address line 1',
  'address 1',
]);

/** Whole paragraphs are not looked at. */
const longestHeading = 80;

const bareHeading = (text: string): string =>
  fold(text)
    .replaceAll(/[_.:*()]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/**
 * Looks in every sheet, hidden ones too, for columns of a list of people: their headings, Unique Pupil Numbers, NHS
 * numbers. The file is then refused whole and nothing of it kept. Aggregate returns must never be refused, so a heading
 * counts only above data and among other headings, and numbers only with a right check digit or letter.
 */
export function findChildLevelData(file: SheetFile): ChildLevelFinding | null {
  for (const sheet of file.sheets) {
    const finding = findHeading(sheet) ?? findNumbers(sheet);
    if (finding !== null) return finding;
  }
  return null;
}

/** A contact block ("Surname | …") has two cells a row; a list has three headings or more, or two that are personal. */
function findHeading(sheet: SheetData): ChildLevelFinding | null {
  for (const [index, { cells }] of sheet.rows.entries()) {
    const texts = cells.filter((cell) => cell.kind === 'text').filter((cell) => cell.value.length <= longestHeading);
    const personal = texts.filter((cell) => personalHeadings.has(bareHeading(cell.value)));
    if (personal.length === 0 || (texts.length < 3 && personal.length < 2)) continue;
    const below = sheet.rows.slice(index + 1);
    const found = personal.find(({ column }) => below.some((row) => row.cells.some((cell) => cell.column === column)));
    if (found !== undefined)
      return finding(sheet, found, `is headed "${found.value.trim()}", as in a list of single children`);
  }
  return null;
}

function findNumbers(sheet: SheetData): ChildLevelFinding | null {
  const nhsByColumn = new Map<number, { first: SheetCell; numbers: Set<string>; wrong: boolean }>();
  for (const cell of sheet.rows.flatMap(({ cells }) => cells)) {
    if (cell.kind !== 'text' && cell.kind !== 'number') continue;
    const text = String(cell.value).trim();
    if (isUpn(text)) return finding(sheet, cell, 'holds what looks like a Unique Pupil Number');
    if (/^\d{3}[ -]\d{3}[ -]\d{4}$/.test(text) && isNhsNumber(text)) {
      return finding(sheet, cell, 'holds what looks like an NHS number');
    }
    if (!/^\d{10}$/.test(text)) continue;
    const seen = nhsByColumn.get(cell.column) ?? { first: cell, numbers: new Set(), wrong: false };
    seen.numbers.add(text);
    seen.wrong ||= !isNhsNumber(text);
    nhsByColumn.set(cell.column, seen);
  }
  // Ten digits pass the check by chance one time in eleven: three different ones and none that fails is no chance.
  const column = [...nhsByColumn.values()].find(({ numbers, wrong }) => numbers.size >= 3 && !wrong);
  return column === undefined ? null : finding(sheet, column.first, 'holds what look like NHS numbers');
}

const finding = (sheet: SheetData, cell: SheetCell, what: string): ChildLevelFinding => ({
  sheet: sheet.name,
  column: columnName(cell.column),
  cell: cell.ref,
  because: `Column ${columnName(cell.column)}${sheet.name === '' ? '' : ` of sheet "${sheet.name}"`} ${what}.`,
});

const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * Unique Pupil Number with a right check letter: a letter and twelve characters, the last a letter in temporary
 * numbers; the letter is the sum of digit times place (2 to 13), modulo 23 (DfE, UPN guide, annex A).
 */
export function isUpn(text: string): boolean {
  const upn = text.toUpperCase();
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(upn)) return false;
  let sum = 0;
  for (let place = 1; place < 13; place++) {
    const character = upn.charAt(place);
    sum += (place + 1) * (/\d/.test(character) ? Number(character) : upnLetters.indexOf(character));
  }
  return upnLetters.charAt(sum % 23) === upn.charAt(0);
}

/** NHS number with a right check digit (modulus 11, weights 10 to 2; NHS Data Dictionary). */
export function isNhsNumber(text: string): boolean {
  const digits = text.replaceAll(/[ -]/g, '');
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 9; place++) sum += Number(digits.charAt(place)) * (10 - place);
  return (11 - (sum % 11)) % 11 === Number(digits.charAt(9));
}
