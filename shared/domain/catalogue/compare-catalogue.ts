import type { Period } from '../dates.ts';
import { fold } from '../returns/fold.ts';
import { catalogueColumns, entryCells, type CatalogueColumn } from './catalogue-columns.ts';
import type { CatalogueEntry } from './entry.ts';
import { parseLine } from './parse-line.ts';
import type { CatalogueLine, CatalogueTable } from './read-catalogue.ts';

/** One column of one indicator that would be another; empty text for nothing. */
export interface CatalogueDifference {
  readonly column: CatalogueColumn;
  readonly before: string;
  readonly after: string;
}

/** What taking in the file would do to one indicator. */
export interface StagedEntry {
  readonly code: string;
  readonly name: string;
  readonly outcome: 'new' | 'changed' | 'same' | 'problem' | 'not_in_file';
  /** Place of the code in the file; empty for an indicator that is not in it. */
  readonly cell: string;
  readonly differences: readonly CatalogueDifference[];
  readonly problems: readonly { readonly cell: string; readonly message: string }[];
}

/** A staged entry with what it would become; null where the file has a problem with it. */
export interface ComparedEntry {
  readonly staged: StagedEntry;
  readonly held: CatalogueEntry | null;
  readonly next: CatalogueEntry | null;
}

/** Codes compare without regard to case and spaces; of those held, none two are alike. */
const foldCode = (code: string): string => fold(code).replaceAll(' ', '');

export interface CompareOptions {
  /** Changes without a month of their own take effect from here. */
  readonly from: Period;
  /** Whether indicators in use that are not in the file are retired from then on. */
  readonly retireMissing: boolean;
}

/** Holds a file's lines against the catalogue. */
export function compareCatalogue(
  { columns, lines }: CatalogueTable,
  held: readonly CatalogueEntry[],
  { from, retireMissing }: CompareOptions,
): ComparedEntry[] {
  const byCode = new Map(held.map((entry) => [foldCode(entry.code), entry]));
  const seen = new Map<string, CatalogueLine>();
  const compared = lines.map((line): ComparedEntry => {
    const key = foldCode(line.texts.get('code') ?? '');
    const twin = seen.get(key);
    seen.set(key, line);
    return compareLine(line, byCode.get(key) ?? null, { columns, from, twin });
  });
  const missing = held
    .filter((entry) => !seen.has(foldCode(entry.code)))
    .map((entry) => missingEntry(entry, retireMissing && entry.retiredFrom === null ? from : null));
  return [...compared, ...missing];
}

function missingEntry(held: CatalogueEntry, retireFrom: Period | null): ComparedEntry {
  const differences = retireFrom === null ? [] : [{ column: 'retired_from' as const, before: '', after: retireFrom }];
  const staged: StagedEntry = {
    code: held.code,
    name: held.definition.name,
    outcome: retireFrom === null ? 'not_in_file' : 'changed',
    cell: '',
    differences,
    problems: [],
  };
  return { staged, held, next: retireFrom === null ? held : { ...held, retiredFrom: retireFrom } };
}

function compareLine(
  line: CatalogueLine,
  held: CatalogueEntry | null,
  context: {
    readonly columns: ReadonlySet<CatalogueColumn>;
    readonly from: Period;
    readonly twin: CatalogueLine | undefined;
  },
): ComparedEntry {
  const { entry, problems } = parseLine(line, held, context.from);
  const found = problems.map(({ field, message }) => ({ cell: line.placeOf(field as CatalogueColumn), message }));
  if (context.twin !== undefined) {
    found.push({ cell: line.placeOf('code'), message: `This code stands in row ${context.twin.row}, too` });
  }
  if (held !== null && held.monthly !== entry.monthly) {
    const message = 'How often an indicator is returned cannot change: retire it and add another';
    found.push({ cell: line.placeOf('monthly'), message });
  }
  const differences = differencesOf(held, entry, context.columns);
  const outcome = found.length > 0 ? 'problem' : held === null ? 'new' : differences.length > 0 ? 'changed' : 'same';
  const staged: StagedEntry = {
    code: entry.code,
    name: entry.definition.name,
    outcome,
    cell: line.placeOf('code'),
    differences: outcome === 'changed' ? differences : [],
    problems: found,
  };
  return { staged, held, next: outcome === 'problem' ? null : entry };
}

function differencesOf(
  held: CatalogueEntry | null,
  entry: CatalogueEntry,
  columns: ReadonlySet<CatalogueColumn>,
): CatalogueDifference[] {
  if (held === null) return [];
  const [before, after] = [entryCells(held), entryCells(entry)];
  const shown = (cell: (typeof before)[CatalogueColumn]): string => (cell === null ? '' : String(cell));
  return catalogueColumns
    .filter((column) => shown(before[column]) !== shown(after[column]) && (columns.has(column) || isMonth(column)))
    .map((column) => ({ column, before: shown(before[column]), after: shown(after[column]) }));
}

/** The month from which a changed target stands is a difference also where the file does not give it. */
const isMonth = (column: CatalogueColumn): boolean => column === 'target_from' || column === 'national_from';
