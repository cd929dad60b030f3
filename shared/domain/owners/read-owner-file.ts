import { fold } from '../returns/fold.ts';
import type { SheetCell, SheetData, SheetFile, SheetRow } from '../returns/sheet/sheet-data.ts';
import {
  answerColumns,
  ownerColumns,
  ownerHeadings,
  proposalColumns,
  readOwnerId,
  reportedOnLabel,
  type OwnerColumn,
  type OwnerHead,
  type OwnerId,
} from './owner-ids.ts';

/** Says which action a row is of: nothing else is ever matched by. */
export type RowReference =
  | { readonly kind: 'row'; readonly workbookUid: string; readonly ref: string }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'none' };

export interface ReturnedRow {
  readonly sheet: string;
  readonly row: number;
  readonly reference: RowReference;
  readonly cells: Readonly<Partial<Record<OwnerColumn, SheetCell>>>;
}

/** What a workbook of ours holds, wherever its sheets, rows and columns are now. */
export interface OwnerFile {
  /** Null where every cell that said so was deleted. */
  readonly head: OwnerHead | null;
  /** Named by the rows where the head is gone. */
  readonly workbookUids: readonly string[];
  readonly isNewer: boolean;
  readonly reportedOn: { readonly sheet: string; readonly cell: SheetCell } | null;
  /** Rows of actions, and rows beside them without a reference. */
  readonly rows: readonly ReturnedRow[];
  /** Rows of the sheet for new actions. */
  readonly proposals: readonly ReturnedRow[];
}

type Columns = ReadonlyMap<OwnerColumn, number>;

/** Reads a file by the ids in its hidden cells or, for columns only, by their headings. Null where nothing in it is ours. */
export function readOwnerFile(file: SheetFile): OwnerFile | null {
  const sheets = file.sheets.map(readSheet);
  const ids = sheets.flatMap((sheet) => sheet.ids);
  if (ids.length === 0) return null;
  const rows = sheets.flatMap((sheet) => sheet.rows);
  return {
    head: ids.find((id) => id.kind === 'workbook')?.head ?? null,
    workbookUids: [
      ...new Set(rows.flatMap(({ reference }) => (reference.kind === 'row' ? [reference.workbookUid] : []))),
    ],
    isNewer: ids.some((id) => id.kind === 'newer'),
    reportedOn: sheets.find((sheet) => sheet.reportedOn !== null)?.reportedOn ?? null,
    rows: rows.filter((row) => !isProposal(row)),
    proposals: rows.filter(isProposal),
  };
}

const isProposal = ({ cells, reference }: ReturnedRow): boolean =>
  reference.kind === 'none' && proposalColumns.some((column) => cells[column] !== undefined);

interface ReadSheet {
  readonly ids: readonly OwnerId[];
  readonly reportedOn: OwnerFile['reportedOn'];
  readonly rows: readonly ReturnedRow[];
}

const idOf = (cell: SheetCell): OwnerId | null => (cell.kind === 'text' ? readOwnerId(cell.value) : null);

function readSheet(sheet: SheetData): ReadSheet {
  const ids = sheet.rows.flatMap(({ cells }) => cells.flatMap((cell) => idOf(cell) ?? []));
  const { columns, lastHeadRow } = findColumns(sheet);
  const dayRow = sheet.rows.find(({ cells }) => cells.some((cell) => idOf(cell)?.kind === 'reported'));
  return {
    ids,
    reportedOn: dayRow === undefined ? null : dayIn(sheet.name, dayRow),
    rows:
      columns.size === 0
        ? []
        : sheet.rows.flatMap((row) => {
            const isData = row.row > lastHeadRow || row.cells.some((cell) => idOf(cell)?.kind === 'row');
            return isData ? (readRow(sheet.name, row, columns) ?? []) : [];
          }),
  };
}

/** The day stands right of its label; text of ours is not it. */
function dayIn(sheet: string, { cells }: SheetRow): OwnerFile['reportedOn'] {
  const cell = cells.find(
    (one) =>
      idOf(one) === null && !(one.kind === 'text' && fold(one.value) === fold(reportedOnLabel)) && one.kind !== 'blank',
  );
  return cell === undefined ? null : { sheet, cell };
}

/** By their ids, and by their headings where an id is gone; `lastHeadRow` is the last row that holds either. */
function findColumns(sheet: SheetData): { readonly columns: Columns; readonly lastHeadRow: number } {
  const byId = new Map<OwnerColumn, number>();
  let idRow = 0;
  for (const { row, cells } of sheet.rows) {
    for (const cell of cells) {
      const id = idOf(cell);
      if (id?.kind !== 'column') continue;
      if (!byId.has(id.column)) byId.set(id.column, cell.column);
      idRow = Math.max(idRow, row);
    }
  }
  const headings = findHeadings(sheet.rows);
  return {
    columns: new Map([...(headings?.columns ?? []), ...byId]),
    lastHeadRow: Math.max(idRow, headings?.row ?? 0),
  };
}

/** Headings that no other table has together. */
const telling: readonly (readonly OwnerColumn[])[] = [answerColumns, proposalColumns];

function findHeadings(rows: readonly SheetRow[]): { readonly row: number; readonly columns: Columns } | null {
  const byHeading = new Map(ownerColumns.map((column) => [fold(ownerHeadings[column]), column]));
  for (const { row, cells } of rows.slice(0, 100)) {
    const columns = new Map<OwnerColumn, number>();
    for (const cell of cells) {
      const column = cell.kind === 'text' ? byHeading.get(fold(cell.value)) : undefined;
      if (column !== undefined && !columns.has(column)) columns.set(column, cell.column);
    }
    if (telling.some((group) => group.filter((column) => columns.has(column)).length >= 3)) return { row, columns };
  }
  return null;
}

/** Null for a row with nothing in it that is ours or the owner's. */
function readRow(sheet: string, { row, cells }: SheetRow, columns: Columns): ReturnedRow | null {
  const byPlace = new Map(cells.map((cell) => [cell.column, cell]));
  const found: Partial<Record<OwnerColumn, SheetCell>> = {};
  for (const [column, at] of columns) {
    const cell = byPlace.get(at);
    if (cell !== undefined && cell.kind !== 'blank' && idOf(cell) === null && !isBlankText(cell)) found[column] = cell;
  }
  const reference = referenceOf(cells);
  if (reference.kind === 'none' && Object.keys(found).length === 0) return null;
  return { sheet, row, reference, cells: found };
}

const isBlankText = (cell: SheetCell): boolean => cell.kind === 'text' && fold(cell.value) === '';

/** Two different references in one row are none: nobody can say which of them is meant. */
function referenceOf(cells: readonly SheetCell[]): RowReference {
  const ids = cells.flatMap((cell) => idOf(cell) ?? []).filter((id) => id.kind === 'row' || id.kind === 'damaged');
  const [first] = ids;
  if (first === undefined) return { kind: 'none' };
  if (first.kind === 'damaged') return { kind: 'damaged' };
  return ids.every((id) => id.kind === 'row' && id.ref === first.ref) ? first : { kind: 'damaged' };
}
