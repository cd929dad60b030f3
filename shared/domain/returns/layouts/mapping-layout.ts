import { periodInWords, type Period } from '../../dates.ts';
import { rolesOfHeading, type ColumnRole } from './headings.ts';
import type { Layout, LongLayout } from './layout.ts';
import { rememberPeriods } from '../values/long-period.ts';
import type { LayoutMapping } from './mapping.ts';
import { parsePeriod, showsDayFirst } from '../values/parse-period.ts';
import { cellText, columnName, type SheetData, type SheetRow } from '../sheet/sheet-data.ts';
import { hiddenColumnsOf, lookUp, type SheetLookup } from '../sheet/sheet-lookup.ts';
import { isStatusColumn } from './status-column.ts';
import { headingsOfMapping } from './mapping-headings.ts';
import { remarkColumns } from './label-columns.ts';

export type LongMapping = Extract<LayoutMapping, { kind: 'long' }>;
export type WideMapping = Extract<LayoutMapping, { kind: 'wide' }>;

/**
 * The layout that a person pointed out, on this sheet; a problem (one sentence) where the sheet does not have it: a
 * column outside, a month that cannot be read. `mapping.sheet` is not compared: a sender's sheets change their names.
 */
export function layoutOfMapping(sheet: SheetData, mapping: LayoutMapping): { layout: Layout } | { problem: string } {
  const lookup = lookUp(sheet);
  const problem = placeProblem(lookup, mapping);
  if (problem !== null) return { problem };
  return mapping.kind === 'long' ? longLayout(lookup, mapping) : wideLayout(lookup, mapping);
}

/** The mapping that would give a layout again, to correct by hand; null for open data, whose columns its standard names. */
export function mappingOfLayout(layout: Layout): LayoutMapping | null {
  switch (layout.kind) {
    case 'long': {
      const { sheet, headerRow, firstDataRow, columns, period } = layout;
      return {
        kind: 'long',
        sheet,
        headerRow,
        firstDataRow,
        period,
        codeColumn: columns.code ?? null,
        nameColumn: columns.name ?? null,
        periodColumn: columns.period ?? null,
        valueColumn: columns.value ?? null,
        numeratorColumn: columns.numerator ?? null,
        denominatorColumn: columns.denominator ?? null,
        commentColumn: columns.comment ?? null,
      };
    }
    case 'wide': {
      const { sheet, codeColumn, nameColumn } = layout;
      const [heading] = layout.headings;
      const periodColumns = (heading?.months ?? []).flatMap((month) =>
        (['value', 'numerator', 'denominator'] as const).flatMap((part) => {
          const column = month[part];
          return column === null ? [] : { column, part, period: month.given === true ? month.period : null };
        }),
      );
      const [headerRow, firstDataRow] = [heading?.row ?? 1, heading?.firstDataRow ?? 2];
      return { kind: 'wide', sheet, headerRow, firstDataRow, codeColumn, nameColumn, periodColumns };
    }
    case 'open':
      return null;
  }
}

/**
 * What of a mapping holds for the sender's next file: months named by hand are of this file only, and later months are
 * found to the right of the first, so a new year that begins with one month is read as well.
 */
export function mappingToRemember(mapping: LayoutMapping): LayoutMapping {
  if (mapping.kind === 'long') return { ...mapping, period: null };
  const columns = mapping.periodColumns.map((column) => ({ ...column, period: null }));
  const ofOneMonth = columns.findIndex(({ part }, index) => columns.slice(0, index).some((each) => each.part === part));
  return { ...mapping, periodColumns: ofOneMonth < 0 ? columns : columns.slice(0, ofOneMonth) };
}

function columnsOfMapping(mapping: LayoutMapping): number[] {
  const labels = [mapping.codeColumn, mapping.nameColumn];
  const figures =
    mapping.kind === 'wide'
      ? mapping.periodColumns.map(({ column }) => column)
      : [mapping.valueColumn, mapping.numeratorColumn, mapping.denominatorColumn];
  const others = mapping.kind === 'wide' ? [] : [mapping.periodColumn, mapping.commentColumn];
  return [...labels, ...figures, ...others].filter((column) => column !== null);
}

function placeProblem(lookup: SheetLookup, mapping: LayoutMapping): string | null {
  const columns = columnsOfMapping(mapping);
  const lastRow = lookup.rows.at(-1)?.row ?? 0;
  const lastColumn = lookup.rows.reduce((last, { cells }) => Math.max(last, cells.at(-1)?.column ?? 0), 0);
  if (mapping.codeColumn === null && mapping.nameColumn === null) {
    return 'Choose the column with the code or the name of the indicator.';
  }
  if (mapping.firstDataRow <= mapping.headerRow) {
    return `The first row of figures, ${mapping.firstDataRow}, must be below the headings in row ${mapping.headerRow}.`;
  }
  if (mapping.firstDataRow > lastRow) {
    return `Row ${mapping.firstDataRow}, the first with figures, is below the last row of the sheet, which is ${lastRow}.`;
  }
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) return `Column ${columnName(twice)} is chosen twice.`;
  const hidden = hiddenColumnsOf(lookup.sheet);
  const unseen = columns.find((column) => hidden.has(column));
  if (unseen !== undefined) {
    return `Column ${columnName(unseen)} is hidden, and hidden columns are not read: show it in Excel and save the file, or choose another.`;
  }
  const beyond = columns.find((column) => column > lastColumn);
  return beyond === undefined
    ? null
    : `Column ${columnName(beyond)} is outside the sheet, whose last column is ${columnName(lastColumn)}.`;
}

function longLayout(lookup: SheetLookup, mapping: LongMapping): { layout: Layout } | { problem: string } {
  const { headerRow, firstDataRow, periodColumn } = mapping;
  if (mapping.valueColumn === null && (mapping.numeratorColumn === null || mapping.denominatorColumn === null)) {
    return { problem: 'Choose the column of the value, or those of the numerator and the denominator.' };
  }
  const besides = besidesMapped(lookup, mapping);
  const months = monthsOfLong(lookup, mapping, besides.year ?? 0);
  if ('problem' in months) return months;
  const columns: LongLayout['columns'] = {
    ...(mapping.codeColumn === null ? {} : { code: mapping.codeColumn }),
    ...(mapping.nameColumn === null ? {} : { name: mapping.nameColumn }),
    ...(periodColumn === null ? {} : { period: periodColumn }),
    ...(mapping.valueColumn === null ? {} : { value: mapping.valueColumn }),
    ...(mapping.numeratorColumn === null ? {} : { numerator: mapping.numeratorColumn }),
    ...(mapping.denominatorColumn === null ? {} : { denominator: mapping.denominatorColumn }),
    ...(mapping.commentColumn === null ? {} : { comment: mapping.commentColumn }),
    ...besides,
  };
  const because = `the places of its figures were pointed out by hand, with headings in row ${headerRow} and ${months.because}`;
  const { period } = months;
  return {
    layout: {
      kind: 'long',
      sheet: lookup.sheet.name,
      headerRow,
      firstDataRow,
      columns,
      period,
      confidence: 'certain',
      because,
    },
  };
}

type MonthsOfLong = { readonly period: string | null; readonly because: string } | { readonly problem: string };

function monthsOfLong(
  lookup: SheetLookup,
  { periodColumn, period, firstDataRow, headerRow }: LongMapping,
  yearColumn: number,
): MonthsOfLong {
  if (periodColumn === null) {
    if (period !== null) return { period, because: `all figures of ${periodInWords(period)}` };
    const titled = monthOfTitle(lookup, headerRow);
    return titled === null
      ? { problem: 'Say which month the figures are of, or choose the column with the month.' }
      : { period: titled, because: `all figures of ${periodInWords(titled)}, the month above the table` };
  }
  const body = lookup.rows.filter(({ row }) => row >= firstDataRow);
  const cells = body.flatMap(({ row }) => lookup.label(row, periodColumn) ?? []);
  const readPeriod = rememberPeriods(showsDayFirst(cells.map((cell) => cellText(cell))));
  const isMonth = ({ row }: SheetRow): boolean =>
    readPeriod(lookup.label(row, periodColumn), lookup.label(row, yearColumn)).kind === 'period';
  if (body.some(isMonth)) return { period: null, because: `months in column ${columnName(periodColumn)}` };
  const [first] = cells;
  const found = first === undefined ? 'it is empty' : `"${cellText(first).slice(0, 60)}" is none`;
  return {
    problem: `Column ${columnName(periodColumn)} has no month that can be read below row ${firstDataRow - 1}: ${found}. Write months as 2019-06 or Jun-19.`,
  };
}

/** The only month that stands above the headings, as in "Reporting month | Apr-19"; null for none or several. */
function monthOfTitle(lookup: SheetLookup, headerRow: number): string | null {
  const months = new Set<string>();
  for (const { row, cells } of lookup.rows) {
    if (row >= headerRow) break;
    for (const cell of cells) {
      const reading = cell.kind === 'number' ? null : parsePeriod(cell);
      if (reading?.kind === 'period') months.add(reading.period);
    }
  }
  const [only] = months;
  return months.size === 1 ? (only ?? null) : null;
}

/** Columns that no mapping names and that their headings give away: statuses, and years beside months. */
function besidesMapped(lookup: SheetLookup, mapping: LongMapping): Pick<LongLayout['columns'], 'status' | 'year'> {
  const taken = new Set(columnsOfMapping(mapping));
  const headings = lookup.rows.find(({ row }) => row === mapping.headerRow)?.cells ?? [];
  const find = (role: ColumnRole): number | null =>
    headings.find((cell) => cell.kind === 'text' && !taken.has(cell.column) && rolesOfHeading(cell.value).has(role))
      ?.column ?? null;
  const [status, year] = [find('status'), find('year')];
  return {
    ...(status !== null && isStatusColumn(lookup, status, mapping.firstDataRow) ? { status } : {}),
    ...(year === null ? {} : { year }),
  };
}

function wideLayout(lookup: SheetLookup, mapping: WideMapping): { layout: Layout } | { problem: string } {
  const found = headingsOfMapping(lookup, mapping);
  if ('problem' in found) return found;
  const { headings } = found;
  const [first] = headings;
  const periods = first?.months.map(({ period }) => period) ?? [];
  const { codeColumn, nameColumn } = mapping;
  const taken = new Set(columnsOfMapping(mapping));
  const remarks = first === undefined ? { commentColumn: null, statusColumn: null } : remarkColumns(lookup, first);
  const free = (column: number | null): number | null => (column !== null && taken.has(column) ? null : column);
  return {
    layout: {
      kind: 'wide',
      sheet: lookup.sheet.name,
      headings,
      codeColumn,
      nameColumn,
      commentColumn: free(remarks.commentColumn),
      statusColumn: free(remarks.statusColumn),
      confidence: 'certain',
      because: `the places of its figures were pointed out by hand, with headings in row ${mapping.headerRow} and ${periods.length === 1 ? `one month, ${inWords(periods[0])}` : `${periods.length} months, from ${inWords(periods[0])} to ${inWords(periods.at(-1))}`}`,
    },
  };
}

const inWords = (period: Period | undefined): string => (period === undefined ? '' : periodInWords(period));
