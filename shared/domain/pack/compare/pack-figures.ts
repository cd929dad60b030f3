import type { Cell, PackDocument, Row, TableBlock } from '../document.ts';

/**
 * What a published document says, by the subjects that packs are compared by. Read from its own tables, never worked
 * out anew: a later program with other rules must show what was published. Null where the pack has no such section.
 */
export interface PackFigures {
  readonly indicators: ReadonlyMap<string, IndicatorFigures> | null;
  readonly actions: ReadonlyMap<string, ActionFigures> | null;
  readonly findings: ReadonlyMap<string, FindingFigures> | null;
  readonly workstreams: readonly WorkstreamFigures[] | null;
}

export interface IndicatorFigures {
  readonly code: string;
  readonly name: string;
  /** "Jun 2019": the month of the figure, as printed. */
  readonly period: Cell;
  readonly value: Cell;
  readonly target: Cell;
  readonly rating: Cell;
  readonly variation: Cell;
}

export interface ActionFigures {
  readonly ref: string;
  readonly title: string;
  readonly status: Cell;
  readonly agreedDue: Cell;
  readonly slippage: Cell;
  readonly rating: Cell;
  readonly because: Cell;
}

export interface FindingFigures {
  readonly ref: string;
  readonly finding: string;
  readonly state: Cell;
}

export interface WorkstreamFigures {
  readonly name: string;
  /** Counts by colour, as printed. */
  readonly counts: Readonly<Record<'red' | 'amber' | 'green' | 'blue' | 'grey', Cell>>;
  readonly rating: Cell;
}

const nothing: Cell = { kind: 'blank', text: '–' };

/** The figures of a document by subject. Total: what a table does not have is blank. */
export function figuresOf(document: PackDocument): PackFigures {
  return {
    indicators: keyed(document, ['scorecard-table'], 'code', (at) => ({
      code: wordsOf(at('code')),
      name: wordsOf(at('name')),
      period: at('period'),
      value: at('value'),
      target: at('target'),
      rating: at('rating'),
      variation: at('variation'),
    })),
    actions: keyed(document, ['full-plan-table'], 'ref', (at) => ({
      ref: wordsOf(at('ref')),
      title: wordsOf(at('title')),
      status: at('status'),
      agreedDue: at('agreed'),
      slippage: at('slippage'),
      rating: at('rating'),
      because: at('because'),
    })),
    findings: keyed(document, tablesOf(document, 'findings'), 'ref', (at) => ({
      ref: wordsOf(at('ref')),
      finding: wordsOf(at('finding')),
      state: at('state'),
    })),
    workstreams:
      rowsOf(document, ['plan-table'])?.map((at) => ({
        name: wordsOf(at('workstream')),
        counts: { red: at('red'), amber: at('amber'), green: at('green'), blue: at('blue'), grey: at('grey') },
        rating: at('rating'),
      })) ?? null,
  };
}

type At = (column: string) => Cell;

/** What a reader sees of a cell. */
export const wordsOf = (cell: Cell): string => (cell.kind === 'rating' ? cell.colour : cell.text);

function keyed<T>(
  document: PackDocument,
  tables: readonly string[],
  key: string,
  read: (at: At) => T,
): ReadonlyMap<string, T> | null {
  const rows = rowsOf(document, tables);
  return rows === null ? null : new Map(rows.map((at) => [wordsOf(at(key)), read(at)]));
}

/** The rows of tables that are in the document, without those that only group others; null where none is in it. */
function rowsOf(document: PackDocument, ids: readonly string[]): At[] | null {
  const tables = document.sections
    .flatMap((section) => section.blocks)
    .filter((block): block is TableBlock => block.kind === 'table' && ids.includes(block.id));
  if (tables.length === 0) return null;
  return tables.flatMap((table) => table.rows.filter((row) => row.band !== true).map((row) => reader(table, row)));
}

const reader =
  (table: TableBlock, row: Row): At =>
  (key) =>
    row.cells[table.columns.findIndex((column) => column.key === key)] ?? nothing;

const tablesOf = (document: PackDocument, section: string): string[] =>
  (document.sections.find(({ id }) => id === section)?.blocks ?? []).flatMap((block) =>
    block.kind === 'table' && block.columns.some(({ key }) => key === 'finding') ? [block.id] : [],
  );
