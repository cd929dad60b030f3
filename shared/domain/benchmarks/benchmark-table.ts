import { fold } from '../returns/fold.ts';
import { cellText, type SheetCell, type SheetData, type SheetRow } from '../returns/sheet/sheet-data.ts';
import { isYear } from './benchmark-year.ts';

/** One figure of a publication, as it stands in the file. */
export interface BenchmarkCell {
  /** Code of the measure, or its name where the file gives no code. */
  readonly measureCode: string;
  readonly measure: string;
  readonly topic: string;
  readonly areaText: string;
  readonly yearText: string;
  readonly content: SheetCell;
}

/**
 * The three forms in which such files come: areas across the top; one figure a row with its area (LAIT's own long
 * form); years across the top, one area a row.
 */
export interface BenchmarkTable {
  readonly form: 'areas_across' | 'one_a_row' | 'years_across';
  readonly sheet: string;
  /** Each area that the file names, in the order in which they first occur. */
  readonly areas: readonly string[];
  /** The figures of these areas only: a national file has 150 authorities, and one is ours. */
  readonly cellsOf: (areas: ReadonlySet<string>) => Generator<BenchmarkCell>;
}

type Role = 'topic' | 'code' | 'measure' | 'year' | 'area' | 'value' | 'other';

const headingsByRole: Readonly<Record<Exclude<Role, never>, readonly string[]>> = {
  topic: ['topic', 'theme'],
  code: ['code', 'measure code', 'measure short', 'indicator code'],
  measure: ['measure', 'measure name', 'indicator', 'indicator name'],
  year: ['year', 'years', 'time period'],
  area: ['la and regions', 'area', 'area name', 'la name', 'local authority', 'geography'],
  value: ['value', 'values', 'figure', 'values num'],
  // what LAIT files have beside these, and nothing here needs
  other: ['polarity', 'la number', 'la code', 'new la code', 'area code', 'years num', 'sn n', 'region', 'unit'],
};

const heading = (text: string): string => fold(text.replaceAll('_', ' '));

function roleOf(text: string): Role | null {
  const name = heading(text);
  for (const [role, names] of Object.entries(headingsByRole)) if (names.includes(name)) return role as Role;
  return null;
}

/** No such file has its headings further down. */
const furthestHeading = 20;

/** Finds the table by its headings; null where no sheet has one. */
export function readBenchmarkSheets(sheets: readonly SheetData[]): BenchmarkTable | null {
  for (const sheet of sheets.filter(({ state }) => state === 'visible')) {
    for (const row of sheet.rows.slice(0, furthestHeading)) {
      const table = tableUnder(sheet, row);
      if (table !== null) return table;
    }
  }
  return null;
}

interface Columns {
  readonly byRole: ReadonlyMap<Role, number>;
  /** Columns whose heading is none of those known, with their text. */
  readonly unknown: ReadonlyMap<number, string>;
}

function tableUnder(sheet: SheetData, headings: SheetRow): BenchmarkTable | null {
  const columns = columnsOf(headings.cells);
  const { byRole, unknown } = columns;
  if (!byRole.has('measure') && !byRole.has('code')) return null;
  const rows = sheet.rows.filter(({ row }) => row > headings.row);
  const years = new Map([...unknown].filter(([, text]) => isYear(text)));
  if (byRole.has('area') && byRole.has('year') && byRole.has('value')) {
    const areas = distinct(rows, byRole.get('area') ?? 0);
    return { form: 'one_a_row', sheet: sheet.name, areas, cellsOf: (wanted) => oneARow(rows, columns, wanted) };
  }
  if (byRole.has('area') && years.size > 0) {
    const areas = distinct(rows, byRole.get('area') ?? 0);
    return {
      form: 'years_across',
      sheet: sheet.name,
      areas,
      cellsOf: (wanted) => yearsAcross(rows, columns, years, wanted),
    };
  }
  if (byRole.has('year') && unknown.size > 0 && !byRole.has('area')) {
    const areas = [...new Set(unknown.values())];
    return { form: 'areas_across', sheet: sheet.name, areas, cellsOf: (wanted) => areasAcross(rows, columns, wanted) };
  }
  return null;
}

function columnsOf(cells: readonly SheetCell[]): Columns {
  const byRole = new Map<Role, number>();
  const unknown = new Map<number, string>();
  for (const cell of cells) {
    const text = cellText(cell).trim();
    const role = roleOf(text);
    if (role === null) {
      if (text !== '') unknown.set(cell.column, text);
    } else if (!byRole.has(role)) {
      byRole.set(role, cell.column);
    }
  }
  return { byRole, unknown };
}

const textAt = (row: SheetRow, column: number | undefined): string => {
  const cell = column === undefined ? undefined : row.cells.find((one) => one.column === column);
  return cell === undefined ? '' : cellText(cell).trim();
};

function distinct(rows: readonly SheetRow[], column: number): string[] {
  const found = new Set<string>();
  for (const row of rows) found.add(textAt(row, column));
  found.delete('');
  return [...found];
}

/** What every figure of a row shares; null for a row that names no measure. */
function measureOf(
  row: SheetRow,
  { byRole }: Columns,
): Omit<BenchmarkCell, 'areaText' | 'yearText' | 'content'> | null {
  const code = textAt(row, byRole.get('code'));
  const measure = textAt(row, byRole.get('measure'));
  if (code === '' && measure === '') return null;
  return {
    measureCode: code === '' ? measure : code,
    measure: measure === '' ? code : measure,
    topic: textAt(row, byRole.get('topic')),
  };
}

function* oneARow(rows: readonly SheetRow[], columns: Columns, wanted: ReadonlySet<string>): Generator<BenchmarkCell> {
  const { byRole } = columns;
  for (const row of rows) {
    const areaText = textAt(row, byRole.get('area'));
    if (!wanted.has(areaText)) continue;
    const measure = measureOf(row, columns);
    const content = row.cells.find(({ column }) => column === byRole.get('value'));
    if (measure === null || content === undefined) continue;
    yield { ...measure, areaText, yearText: textAt(row, byRole.get('year')), content };
  }
}

function* yearsAcross(
  rows: readonly SheetRow[],
  columns: Columns,
  years: ReadonlyMap<number, string>,
  wanted: ReadonlySet<string>,
): Generator<BenchmarkCell> {
  for (const row of rows) {
    const areaText = textAt(row, columns.byRole.get('area'));
    const measure = wanted.has(areaText) ? measureOf(row, columns) : null;
    if (measure === null) continue;
    for (const content of row.cells) {
      const yearText = years.get(content.column);
      if (yearText !== undefined) yield { ...measure, areaText, yearText, content };
    }
  }
}

function* areasAcross(
  rows: readonly SheetRow[],
  columns: Columns,
  wanted: ReadonlySet<string>,
): Generator<BenchmarkCell> {
  const { byRole, unknown } = columns;
  for (const row of rows) {
    const measure = measureOf(row, columns);
    if (measure === null) continue;
    const yearText = textAt(row, byRole.get('year'));
    for (const content of row.cells) {
      const areaText = unknown.get(content.column);
      if (areaText !== undefined && wanted.has(areaText)) yield { ...measure, areaText, yearText, content };
    }
  }
}
