import type { Cell, Column, PackDocument, Row, TableBlock } from '#shared/domain/pack/document.ts';
import { cellValue, textValue, type CellValue } from '../cells/cell-values.ts';
import { originsText } from '../cells/origin-words.ts';
import { safeText } from '../cells/safe-text.ts';

/** A table of the document as a rectangle that Excel can filter and sort. */
export interface TableShape {
  readonly block: TableBlock;
  readonly columns: readonly ShapedColumn[];
  readonly rows: readonly ShapedRow[];
}

export interface ShapedColumn {
  readonly label: string;
  readonly align: Column['align'];
  readonly width: Column['width'];
  /** Words right after figures, which are right-aligned: they keep clear of them. */
  readonly indent: boolean;
  /** `own` columns are the document's; the others are added here. */
  readonly role: 'own' | 'group' | 'why' | 'notes' | 'where_from' | 'index' | 'row_id';
}

export interface ShapedRow {
  readonly id: string;
  /** First words of the row: what the figure index calls it. */
  readonly name: string;
  readonly cells: readonly CellValue[];
}

const ownRatingKey = 'own';
const originKey = 'origin';

/**
 * Bands ("Front door") become a first column "Group": a band row in the middle would be sorted away from its rows.
 * Each rating gets a column with its reason, flags get "Notes", and rows with figures get "Where from",
 * because a cell can carry neither a sentence nor a footnote that survives copying. "Row id" ends every table: it is
 * the same for the same subject in every pack, so that another program can join the months.
 */
export function shapeTable(block: TableBlock, origins: PackDocument['origins']): TableShape {
  const banded = block.rows.some((row) => row.band === true);
  const rows = withGroups(block.rows).map(({ row, group }) => ({
    row,
    group,
    cells: block.columns.map((column, i) => {
      const cell: Cell = row.cells[i] ?? { kind: 'blank', text: '' };
      return cellValue(cell, `${block.caption}, ${row.id}, ${column.label}`);
    }),
  }));
  const cellsByRow = rows.map(({ cells }) => cells);
  // That an owner's own rating is the owner's is what the heading says already.
  const reasons = block.columns.map(({ key }, i) => key !== ownRatingKey && needsReason(cellsByRow, i));
  const notes = rows.some(({ cells }) => cells.some((cell) => cell.flags.length > 0));
  const traced = rows.some(({ cells }) => cells.some((cell) => cell.origin !== null));
  // Some tables of the document say it themselves.
  const whereFrom = traced && !block.columns.some(({ key }) => key === originKey);

  const labels = uniqueLabels();
  const own = block.columns.map((column) => labels(column.label || column.key));
  const added = (wish: string, role: ShapedColumn['role']): Omit<ShapedColumn, 'indent'> => ({
    label: labels(wish),
    align: 'left',
    width: 'fit',
    role,
  });
  const columns: Omit<ShapedColumn, 'indent'>[] = [
    ...(banded ? [added('Group', 'group')] : []),
    ...block.columns.flatMap((column, i): Omit<ShapedColumn, 'indent'>[] => [
      { label: own[i] ?? column.key, align: column.align, width: column.width, role: 'own' },
      ...(reasons[i] ? [added(`${column.label}: why`, 'why')] : []),
    ]),
    ...(notes ? [added('Notes', 'notes')] : []),
    ...(whereFrom ? [added('Where from', 'where_from')] : []),
    ...(traced ? [added('Index', 'index')] : []),
    added('Row id', 'row_id'),
  ];

  return {
    block,
    columns: columns.map((column, i) => ({
      ...column,
      indent: column.align === 'left' && columns[i - 1]?.align === 'right',
    })),
    rows: rows.map(({ row, group, cells }) => ({
      id: row.id,
      name: nameOf(cells),
      cells: [
        ...(banded ? [textValue(group, block.caption)] : []),
        ...cells.flatMap((cell, i) => (reasons[i] ? [cell, textValue(cell.because, block.caption)] : [cell])),
        ...(notes ? [textValue(notesOf(cells, own), block.caption)] : []),
        ...(whereFrom ? [textValue(originsText(originsOf(cells), origins), block.caption)] : []),
        // The row's place in the figure index is known when it is written.
        ...(traced ? [textValue('', block.caption)] : []),
        textValue(row.id, block.caption),
      ],
    })),
  };
}

function withGroups(rows: readonly Row[]): { row: Row; group: string }[] {
  let group = '';
  return rows.flatMap((row) => {
    if (row.band !== true) return [{ row, group }];
    const [first] = row.cells;
    group = first && 'text' in first ? first.text : '';
    return [];
  });
}

/** A rating's reason gets a column of its own unless the table prints it already (or has none). */
function needsReason(rows: readonly (readonly CellValue[])[], column: number): boolean {
  const rated = rows.flatMap((cells) => (cells[column]?.because ? [{ cells, because: cells[column].because }] : []));
  return rated.some(({ cells, because }) => !cells.some((cell) => cell.value === because));
}

const originsOf = (cells: readonly CellValue[]): string[] =>
  cells.flatMap((cell) => (cell.origin === null ? [] : [cell.origin]));

/** "Value: restated, small numbers; Now, England: 2018-19": columns that carry the same flags are named together. */
function notesOf(cells: readonly CellValue[], labels: readonly string[]): string {
  const byFlags = new Map<string, string[]>();
  for (const [i, { flags }] of cells.entries()) {
    if (flags.length === 0) continue;
    const key = flags.join(', ');
    byFlags.set(key, [...(byFlags.get(key) ?? []), labels[i] ?? '']);
  }
  return [...byFlags].map(([flags, named]) => `${named.join(', ')}: ${flags}`).join('; ');
}

/** The first two cells in words, usually a reference and a title. */
function nameOf(cells: readonly CellValue[]): string {
  const words = cells.flatMap((cell) =>
    typeof cell.value === 'string' && !cell.rating && cell.origin === null ? [cell.shown] : [],
  );
  return words.slice(0, 2).join(' · ').slice(0, 120);
}

/** Excel wants the headings of a table different from each other whatever the case, and not empty. */
function uniqueLabels(): (wish: string) => string {
  const taken = new Set<string>();
  return (wish) => {
    const base = safeText(wish.trim() || 'Column', 'a column heading').slice(0, 250);
    for (let n = 1; ; n += 1) {
      const label = n === 1 ? base : `${base} ${n}`;
      if (!taken.has(label.toLowerCase())) {
        taken.add(label.toLowerCase());
        return label;
      }
    }
  };
}
