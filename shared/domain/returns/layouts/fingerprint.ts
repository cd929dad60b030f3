import { monthNames } from '../../dates.ts';
import { fold } from '../fold.ts';
import type { Layout, MonthColumns } from './layout.ts';
import { cellText, type SheetData } from '../sheet/sheet-data.ts';
import { lookUp, type SheetLookup } from '../sheet/sheet-lookup.ts';

/**
 * What stays the same in a sender's file from month to month: where the headings, the labels and the first month
 * stand, and what is written over them. Figures, later months, further rows, dates and years do not count; a column
 * that moved or was renamed does.
 */
export function fingerprintOf(sheet: SheetData, layout: Layout): string {
  const lookup = lookUp(sheet);
  const parts =
    layout.kind === 'long'
      ? longParts(lookup, layout)
      : layout.kind === 'wide'
        ? wideParts(lookup, layout)
        : openParts(layout);
  return [layout.kind, withoutDates(sheet.name), ...parts].join(';');
}

type Parts = readonly string[];

function longParts(lookup: SheetLookup, { headerRow, firstDataRow, columns }: Layout & { kind: 'long' }): Parts {
  const roles = (['code', 'name', 'period', 'numerator', 'denominator', 'value', 'comment'] as const).flatMap(
    (role) => {
      const column = columns[role];
      return column === undefined ? [] : `${role}@${column}=${headingOf(lookup, headerRow, column)}`;
    },
  );
  return [`rows ${headerRow} ${firstDataRow}`, ...roles];
}

function wideParts(lookup: SheetLookup, layout: Layout & { kind: 'wide' }): Parts {
  const { codeColumn, nameColumn } = layout;
  const [heading] = layout.headings;
  const [month] = (heading?.months ?? []).toSorted((a, b) => firstColumn(a) - firstColumn(b));
  if (heading === undefined || month === undefined) return [];
  const parts = (['value', 'numerator', 'denominator'] as const).map((part) => `${part}@${month[part] ?? 'none'}`);
  return [
    `rows ${heading.row} ${heading.firstDataRow}`,
    `code@${codeColumn ?? 'none'}`,
    `name@${nameColumn ?? 'none'}`,
    // All of them, or a month that moved to the left would be taken for a label.
    ...headingsBefore(lookup, heading.row, firstColumn(month)),
    ...parts,
  ];
}

const openParts = ({ headerRow }: Layout & { kind: 'open' }): Parts => [`rows ${headerRow}`];

const firstColumn = ({ value, numerator, denominator }: MonthColumns): number =>
  Math.min(...[value, numerator, denominator].filter((column) => column !== null));

const headingsBefore = (lookup: SheetLookup, row: number, end: number): Parts =>
  lookup
    .cellsOf(row)
    .filter(({ column }) => column < end)
    .map((cell) => `${cell.column}=${withoutDates(cellText(cell))}`);

function headingOf(lookup: SheetLookup, row: number, column: number): string {
  const cell = lookup.cell(row, column);
  return cell === null ? '' : withoutDates(cellText(cell));
}

const monthWord = new RegExp(
  `\\b(?:${monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\b`,
  'gi',
);

/** "KPI May 2019" and "KPI June 2019" are the same sheet of two months. */
const withoutDates = (text: string): string =>
  fold(text)
    .replaceAll(monthWord, '#')
    .replaceAll(/[#\d][#\d \-/]*/g, '#')
    .replaceAll(';', ',');
