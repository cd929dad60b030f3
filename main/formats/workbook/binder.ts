import type { Workbook, Worksheet } from 'exceljs';
import type { BlockId, OriginId, PackDocument } from '#shared/domain/pack/document.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ChartModel } from './package/chart-model.ts';
import { columnLetters } from './package/addresses.ts';
import { quotedSheet, type SheetNames } from './sheet-names.ts';

/** A cell of the workbook; rows and columns count from 1. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export const addressOf = (place: Omit<Place, 'sheet'>): string => `${columnLetters(place.column)}${place.row}`;
export const referenceTo = (place: Place): string => `${quotedSheet(place.sheet)}!${addressOf(place)}`;

export type LinkTarget = { readonly to: BlockId } | { readonly url: string } | { readonly place: Place };

export interface PendingLink {
  readonly from: Place;
  readonly target: LinkTarget;
}

/** A figure somewhere in the workbook, and the origin it must be traced to. */
export interface Figure {
  readonly place: Place;
  /** Caption of the table or chart it stands in. */
  readonly within: string;
  readonly row: string;
  readonly column: string;
  readonly shown: string;
  readonly origin: OriginId;
}

export interface PlacedChart {
  readonly sheet: string;
  /** Row and column of its top left corner, from 1. */
  readonly row: number;
  readonly column: number;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly model: ChartModel;
}

export interface PlacedSparkline {
  readonly place: Place;
  /** `'Data'!F6:AO6` */
  readonly range: string;
}

export const figureIndexFirstRow = 5;
export const originsHeadRow = 4;

/**
 * What the sheet builders collect while they write: places that others link to, links, figures to index, and the
 * charts and sparklines that exceljs cannot write and `finish` adds afterwards.
 */
export class Binder {
  readonly anchors = new Map<string, Place>();
  readonly links: PendingLink[] = [];
  readonly figures: Figure[] = [];
  readonly charts: PlacedChart[] = [];
  readonly sparklines: PlacedSparkline[] = [];
  readonly #tableNames = new Set<string>();
  readonly #originRows: ReadonlyMap<OriginId, number>;
  #rules = 0;
  readonly document: PackDocument;
  readonly workbook: Workbook;
  readonly names: SheetNames;

  constructor(document: PackDocument, workbook: Workbook, names: SheetNames) {
    this.document = document;
    this.workbook = workbook;
    this.names = names;
    this.#originRows = new Map(Object.keys(document.origins).map((id, i) => [id, originsHeadRow + 1 + i]));
  }

  sheet(name: string): Worksheet {
    const found = this.workbook.getWorksheet(name);
    if (!found) throw new Error(`sheet ${name} was not laid out`);
    return found;
  }

  /** The first thing to claim an id keeps it: a block goes before a row of the same name. */
  anchor(id: string, place: Place): void {
    if (!this.anchors.has(id)) this.anchors.set(id, place);
  }

  link(from: Place, target: LinkTarget): void {
    this.links.push({ from, target });
  }

  /**
   * Row of an origin on its sheet.
   * @throws Refusal `OriginMissing` when the document does not hold it: a figure nobody can trace is not printed.
   */
  originRow(origin: OriginId, where: string): number {
    const row = this.#originRows.get(origin);
    if (row !== undefined) return row;
    throw new Refusal({
      code: 'OriginMissing',
      message: `A figure has no known origin (${origin}).`,
      where,
      next: 'Make the pack again; if this comes back, report it with the name of the table.',
    });
  }

  /**
   * Notes where a figure stands, and gives its place in the figure index.
   * @throws Refusal `OriginMissing`
   */
  trace(figure: Figure): Place {
    this.originRow(figure.origin, `${figure.within}, ${figure.row}, ${figure.column}`);
    this.figures.push(figure);
    return { sheet: this.names.figureIndex, row: figureIndexFirstRow + this.figures.length - 1, column: 1 };
  }

  /** First of ten priorities for the conditional formats of one range; no two formats of a workbook share one. */
  rulePriority(): number {
    this.#rules += 10;
    return this.#rules;
  }

  /**
   * A name for an Excel table: letters, digits and underscores, unique whatever the case. It begins with `t_`
   * because a bare `FD10` is a cell.
   */
  tableName(wish: string): string {
    const base = `t_${wish.replace(/[^A-Za-z0-9]+/g, '_')}`.slice(0, 200);
    for (let n = 1; ; n += 1) {
      const name = n === 1 ? base : `${base}_${n}`;
      if (!this.#tableNames.has(name.toLowerCase())) {
        this.#tableNames.add(name.toLowerCase());
        return name;
      }
    }
  }
}
