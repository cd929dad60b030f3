import { unreadCell, type UnreadCell } from '../../returns/extract/extraction.ts';
import { fold } from '../../returns/fold.ts';
import { cellText, columnName, type SheetCell, type SheetData } from '../../returns/sheet/sheet-data.ts';
import { lookUp, type SheetLookup } from '../../returns/sheet/sheet-lookup.ts';
import { columnOf, columnsOf, type TrackerMapping } from './mapping.ts';
import { headingOf } from './recognise.ts';
import type { TrackerRole } from './roles.ts';
import type { ExtractedRows, LeftOutRow, NoteCell, PlacedText, TrackerRow } from './tracker-row.ts';

/** Said once for a whole block beside or above its actions, in a cell merged over their rows. */
const oncePerBlock: ReadonlySet<TrackerRole> = new Set<TrackerRole>([
  'ref',
  'workstream',
  'recommendation',
  'finding',
  'indicator',
  'success',
  'lead',
  'agency',
  'supporting',
  'start',
  'due',
  'revised',
  'priority',
]);
const inWords: readonly TrackerRole[] = ['recommendation', 'finding', 'evidence'];

/** The actions of a sheet, what stands between them, and every cell that is used for nothing. */
export function extractRows(sheet: SheetData, mapping: TrackerMapping): ExtractedRows {
  return new RowExtraction(lookUp(sheet), mapping).run();
}

class RowExtraction {
  readonly #lookup: SheetLookup;
  readonly #mapping: TrackerMapping;
  readonly #sheet: string;
  readonly #action: number;
  readonly #roles: ReadonlyMap<number, TrackerRole>;
  readonly #rows: TrackerRow[] = [];
  readonly #leftOut: LeftOutRow[] = [];
  readonly #unread: UnreadCell[] = [];
  #section: { readonly cell: SheetCell; used: boolean } | null = null;

  constructor(lookup: SheetLookup, mapping: TrackerMapping) {
    this.#lookup = lookup;
    this.#mapping = mapping;
    this.#sheet = lookup.sheet.name;
    this.#action = columnOf(mapping, 'action') ?? 0;
    this.#roles = new Map(mapping.columns.map(({ column, role }) => [column, role]));
  }

  run(): ExtractedRows {
    for (const { row, cells } of this.#lookup.rows) {
      const filled = cells.filter((cell) => cell.kind !== 'blank');
      if (filled.length === 0) continue;
      if (row < this.#mapping.headerRow) this.#notRead(filled, 'Above the table.');
      else if (row < this.#mapping.firstDataRow) this.#noteHeadings(row, filled);
      else this.#readRow(row, filled);
    }
    this.#endSection();
    return { rows: this.#rows, leftOut: this.#leftOut, unread: this.#unread };
  }

  /** Of the headings those that no column is read by, and that are not merged over one that is. */
  #noteHeadings(row: number, cells: readonly SheetCell[]): void {
    const isRead = ({ column }: SheetCell): boolean => {
      const last = this.#lookup.mergeFrom(row, column)?.right ?? column;
      return [...this.#roles.keys()].some((each) => each >= column && each <= last);
    };
    this.#notRead(
      cells.filter((cell) => !isRead(cell)),
      'Heads a column that is not read.',
    );
  }

  #readRow(row: number, filled: readonly SheetCell[]): void {
    if (this.#repeatsHeadings(filled)) return this.#notRead(filled, 'The headings again.');
    const title = this.#sectionTitle(row, filled);
    if (title !== null) return this.#startSection(title);
    if (filled.some(({ column }) => column === this.#action)) return this.#addAction(row, filled);
    if (this.#isUnderMergedAction(row)) return this.#continueAction(row, filled);
    this.#leftOut.push({ sheet: this.#sheet, row, why: `Row ${row} has no text in the column of actions.` });
    this.#notRead(filled, 'Stands in a row without an action.');
  }

  #repeatsHeadings(filled: readonly SheetCell[]): boolean {
    const { headerRow } = this.#mapping;
    const same = filled.filter((cell) => {
      const heading = this.#lookup.cell(headerRow, cell.column);
      return heading !== null && this.#roles.has(cell.column) && fold(cellText(heading)) === fold(cellText(cell));
    });
    return same.length >= 2;
  }

  /** A text that stands alone in its row, to the left or across: the title of what follows. */
  #sectionTitle(row: number, filled: readonly SheetCell[]): SheetCell | null {
    const [only, ...others] = filled;
    if (!this.#mapping.sections || only === undefined || others.length > 0 || only.kind !== 'text') return null;
    const merge = this.#lookup.mergeFrom(row, only.column);
    const isAcross = merge !== null && merge.right - merge.left >= 2;
    return isAcross || only.column < this.#action ? only : null;
  }

  #startSection(cell: SheetCell): void {
    this.#endSection();
    this.#section = { cell, used: false };
  }

  #endSection(): void {
    if (this.#section !== null && !this.#section.used)
      this.#notRead([this.#section.cell], 'Stands alone in its row, and no action stands below it.');
  }

  #isUnderMergedAction(row: number): boolean {
    const above = this.#lookup.label(row, this.#action);
    return above !== null && above.kind !== 'blank' && this.#rows.length > 0;
  }

  /** Further lines beside an action that is merged over several rows: their updates and evidence are its own. */
  #continueAction(row: number, filled: readonly SheetCell[]): void {
    const last = this.#rows.at(-1);
    if (last === undefined) return;
    const evidence = this.#textsOf(row, ['evidence']).get('evidence') ?? [];
    this.#rows[this.#rows.length - 1] = {
      ...last,
      notes: [...last.notes, ...this.#notesOf(row)],
      texts: new Map([...last.texts, ['evidence', [...(last.texts.get('evidence') ?? []), ...evidence]]]),
    };
    const taken = new Set<TrackerRole>(['note', 'evidence']);
    this.#notRead(
      filled.filter(({ column }) => !taken.has(this.#roles.get(column) ?? 'action')),
      'Stands beside a further line of the action above.',
    );
  }

  #addAction(row: number, filled: readonly SheetCell[]): void {
    const cells = new Map<TrackerRole, SheetCell>();
    for (const [column, role] of this.#roles) {
      if (cells.has(role)) continue;
      const cell = oncePerBlock.has(role) ? this.#lookup.label(row, column) : this.#lookup.cell(row, column);
      if (cell !== null && cell.kind !== 'blank') cells.set(role, cell);
    }
    if (this.#section !== null) this.#section.used = true;
    const section = this.#section === null ? null : placed(this.#section.cell);
    const texts = this.#textsOf(row, inWords);
    const fill = this.#fillOf(row);
    this.#rows.push({ sheet: this.#sheet, row, section, cells, notes: this.#notesOf(row), texts, fill });
    for (const cell of filled.filter(({ column }) => !this.#roles.has(column))) {
      const heading = headingOf(this.#lookup, this.#mapping, cell.column);
      const name = heading === '' ? '' : `, “${heading.slice(0, 60)}”,`;
      this.#notRead([cell], `Column ${columnName(cell.column)}${name} is not read.`);
    }
  }

  #notesOf(row: number): NoteCell[] {
    return columnsOf(this.#mapping, 'note').flatMap((column) => {
      const cell = this.#lookup.cell(row, column);
      if (cell === null || cell.kind === 'blank') return [];
      return [{ text: cellText(cell), cell: cell.ref, heading: headingOf(this.#lookup, this.#mapping, column) }];
    });
  }

  #textsOf(row: number, roles: readonly TrackerRole[]): Map<TrackerRole, readonly PlacedText[]> {
    return new Map(
      roles.map((role) => [
        role,
        columnsOf(this.#mapping, role).flatMap((column) => {
          const cell = oncePerBlock.has(role) ? this.#lookup.label(row, column) : this.#lookup.cell(row, column);
          return cell === null || cell.kind === 'blank' ? [] : [placed(cell)];
        }),
      ]),
    );
  }

  #fillOf(row: number): TrackerRow['fill'] {
    const column = this.#mapping.fillColumn;
    const cell = column === null ? null : this.#lookup.label(row, column);
    return cell?.fill === undefined ? null : { colour: cell.fill, cell: cell.ref };
  }

  #notRead(cells: readonly SheetCell[], why: string): void {
    for (const cell of cells) this.#unread.push(unreadCell(this.#sheet, cell, why));
  }
}

const placed = (cell: SheetCell): PlacedText => ({ text: cellText(cell).trim(), cell: cell.ref });
