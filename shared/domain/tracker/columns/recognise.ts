import { lookUp, type SheetLookup } from '../../returns/sheet/sheet-lookup.ts';
import { cellText, type SheetCell, type SheetData } from '../../returns/sheet/sheet-data.ts';
import { guessFillRating } from '../values/fill-rating.ts';
import { columnOf, type RoleColumn, type TrackerMapping } from './mapping.ts';
import { repeatedRoles, roleOfHeading, type TrackerRole } from './roles.ts';

/** Rows among which the headings are looked for. */
const deepestHeading = 60;

export interface RecognisedTracker {
  /** Null where the sheet is no tracker. */
  readonly mapping: TrackerMapping | null;
  readonly confidence: 'certain' | 'likely' | 'unsure' | null;
  /** What was recognised and why, or why nothing was; one sentence without its full stop. */
  readonly because: string;
}

/** Finds the headings of an action tracker by their words, wherever they stand. */
export function recogniseTracker(sheet: SheetData): RecognisedTracker {
  const lookup = lookUp(sheet);
  const rows = lookup.rows.filter(({ row }) => row <= deepestHeading);
  const candidates = rows.map(({ row }) => headingsAt(lookup, row)).filter(({ columns }) => columns.length >= 2);
  const [best] = candidates.toSorted((a, b) => b.columns.length - a.columns.length || a.row - b.row);
  if (best === undefined) return nothing('no row of it has headings such as "Action", "Lead" and "Due date"');
  const has = (role: TrackerRole): boolean => best.columns.some((column) => column.role === role);
  if (!has('action')) return nothing(`its headings in row ${best.row} name no column of actions`);
  const mapping: TrackerMapping = {
    sheet: sheet.name,
    headerRow: best.row,
    firstDataRow: best.firstDataRow,
    columns: best.columns,
    fillColumn: null,
    sections: !has('workstream'),
  };
  const sure = has('due') && (has('lead') || has('agency')) && best.columns.length >= 5;
  return {
    mapping: { ...mapping, fillColumn: columnOf(mapping, 'rating') ?? colouredColumn(lookup, mapping) },
    confidence: sure ? 'certain' : best.columns.length >= 3 ? 'likely' : 'unsure',
    because: `${best.columns.length} columns are known by their headings in row ${best.row}`,
  };
}

const nothing = (because: string): RecognisedTracker => ({ mapping: null, confidence: null, because });

interface HeadingRow {
  readonly row: number;
  readonly firstDataRow: number;
  readonly columns: readonly RoleColumn[];
}

/** The roles that a row of headings gives, with a second row below it where that says more ("Timescale" over "Start" and "Due"). */
function headingsAt(lookup: SheetLookup, row: number): HeadingRow {
  const upper = rolesOf(lookup.cellsOf(row));
  const below = row + 1;
  const second = isSecondHeading(lookup, row, upper) ? rolesOf(lookup.cellsOf(below)) : [];
  // what stands nearer to the data says it more exactly
  const taken = new Set(second.map(({ column }) => column));
  const columns = withoutRepeats([...upper.filter(({ column }) => !taken.has(column)), ...second]);
  return { row, firstDataRow: second.length > 0 ? row + 2 : row + 1, columns };
}

const rolesOf = (cells: readonly SheetCell[]): RoleColumn[] =>
  cells.flatMap((cell) => {
    const role = cell.kind === 'text' ? roleOfHeading(cell.value) : null;
    return role === null ? [] : [{ column: cell.column, role }];
  });

/** A longer text is an action already. */
const longestSubHeading = 40;

function isSecondHeading(lookup: SheetLookup, row: number, upper: readonly RoleColumn[]): boolean {
  const cells = lookup.cellsOf(row + 1);
  const action = upper.find(({ role }) => role === 'action');
  if (action === undefined || cells.some(({ column }) => column === action.column)) return false;
  const bands = lookup.sheet.merges.filter(
    ({ top, bottom, left, right }) => top === row && bottom === row && right > left,
  );
  const isBelowBand = ({ column }: SheetCell): boolean =>
    bands.some(({ left, right }) => column >= left && column <= right) || lookup.cell(row, column) === null;
  return (
    cells.length > 0 &&
    cells.every((cell) => cell.kind === 'text' && cell.value.length <= longestSubHeading && isBelowBand(cell)) &&
    rolesOf(cells).length > 0
  );
}

/** The first column of each role, and every one of those that may be repeated. */
function withoutRepeats(columns: readonly RoleColumn[]): RoleColumn[] {
  const seen = new Set<TrackerRole>();
  return columns
    .toSorted((a, b) => a.column - b.column)
    .filter(({ role }) => {
      const isFirst = !seen.has(role);
      seen.add(role);
      return isFirst || repeatedRoles.has(role);
    });
}

/** Where no column is headed as a rating, the one column whose cells have the colours of one. */
function colouredColumn(lookup: SheetLookup, mapping: TrackerMapping): number | null {
  const colours = new Map<number, Set<string>>();
  for (const { row, cells } of lookup.rows) {
    if (row < mapping.firstDataRow) continue;
    for (const { column, fill } of cells) {
      const rating = fill === undefined ? null : guessFillRating(fill);
      if (rating === null || rating === 'none' || rating === 'grey') continue;
      colours.set(column, (colours.get(column) ?? new Set()).add(rating));
    }
  }
  const coloured = [...colours].filter(([, ratings]) => ratings.size >= 2).map(([column]) => column);
  // a whole row painted in its colour says the same in every column
  return coloured.length === 1 || coloured.length > 3 ? (coloured[0] ?? null) : null;
}

/** The words over a column, of one row of headings or two: for what is not read, and for the month of a column of updates. */
export function headingOf(lookup: SheetLookup, mapping: TrackerMapping, column: number): string {
  const texts: string[] = [];
  for (let row = mapping.headerRow; row < mapping.firstDataRow; row++) {
    const cell = lookup.cell(row, column);
    if (cell !== null && cell.kind !== 'blank') texts.push(cellText(cell).replaceAll(/\s+/g, ' ').trim());
  }
  return texts.join(' ');
}
