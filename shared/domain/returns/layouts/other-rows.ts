import { textOf } from '../extract/extraction.ts';
import { fold } from '../fold.ts';
import { rolesOfHeading } from './headings.ts';
import type { WideLayout } from './layout.ts';
import { parseValue } from '../values/parse-value.ts';
import type { SheetRow } from '../sheet/sheet-data.ts';
import type { SheetLookup } from '../sheet/sheet-lookup.ts';

/** What a row beside an indicator's results may hold instead of them. */
const otherThanResults =
  /^(?:(?:monthly |annual )?targets?(?: \d{4}[-/]\d{2,4})?|rag|rag (?:rating|status)|rating|dot|direction of travel|trajectory|plan(?:ned)?|benchmark|england|national|statistical neighbours?|previous year|prior year|last year|ytd|year to date|cumulative|rolling 12 months|tolerance|variance)$/;

/** Rows of targets, ratings and comparisons under or above an indicator's row of results, with the word that says so. */
export function rowsBesideResults(
  lookup: SheetLookup,
  layout: WideLayout,
  body: readonly SheetRow[],
  firstMonth: number,
): ReadonlyMap<number, string> {
  const marked = new Map<number, string>();
  const results = new Set<string>();
  const indicatorOf = (row: number): string =>
    fold(textOf(lookup.label(row, layout.codeColumn ?? 0)) || textOf(lookup.label(row, layout.nameColumn ?? 0)));
  for (const { row, cells } of body) {
    const word = cells.find(
      (cell) =>
        cell.kind === 'text' &&
        cell.column < firstMonth &&
        cell.column !== layout.codeColumn &&
        cell.value.length <= 40 &&
        otherThanResults.test(fold(cell.value)),
    );
    if (word === undefined) results.add(indicatorOf(row));
    else marked.set(row, textOf(word));
  }
  // A word such as "National" may also be the kind of an indicator: it counts where the results stand in a row of their own.
  const isBeside = (row: number): boolean => {
    const indicator = indicatorOf(row);
    return indicator === '' || otherThanResults.test(indicator) || results.has(indicator);
  };
  return new Map([...marked].filter(([row]) => isBeside(row)));
}

/** The row of headings of another table below the months, which names none itself: "Code, Measure, Q1, Q2". */
export function headsOtherTable(
  lookup: SheetLookup,
  { codeColumn, nameColumn }: WideLayout,
  { row, cells }: SheetRow,
  figures: ReadonlySet<number>,
): boolean {
  const labels = [codeColumn, nameColumn]
    .map((column) => textOf(lookup.label(row, column ?? 0)))
    .filter((text) => text !== '');
  const areHeadings = labels.every((text) => {
    const roles = rolesOfHeading(text);
    return roles.has('code') || roles.has('name');
  });
  if (labels.length === 0 || !areHeadings) return false;
  const inMonths = cells.filter(({ column }) => figures.has(column));
  return inMonths.length > 0 && inMonths.every((cell) => parseValue(cell, 'score').kind === 'problem');
}
