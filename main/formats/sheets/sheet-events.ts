import type {
  CellRange,
  ColumnSpan,
  ReadWarning,
  SheetFile,
  SheetState,
} from '#shared/domain/returns/sheet/sheet-data.ts';
import type { CellBatch } from './cell-batch.ts';
import type { ReadLimits } from './limits.ts';

/**
 * A file as it is read, piece by piece: `formats` first, then for each sheet `sheet`, any number of `cells` and
 * `sheetEnd`, and `end` last. Plain data in small pieces, so that neither side of a process boundary ever holds a
 * whole sheet as objects.
 */
export type SheetEvent =
  /** How cells look, which they refer to by the place in these lists: the number format and, where asked for, the fill. */
  | { readonly kind: 'formats'; readonly formats: readonly string[]; readonly fills?: readonly (string | null)[] }
  | { readonly kind: 'sheet'; readonly name: string; readonly state: SheetState }
  | { readonly kind: 'cells'; readonly batch: CellBatch }
  | {
      readonly kind: 'sheetEnd';
      readonly merges: readonly CellRange[];
      readonly hiddenColumns: readonly ColumnSpan[];
      readonly hiddenRows: readonly number[];
      readonly commaMayBeDecimal?: true;
      readonly conditionalFormats?: true;
    }
  | { readonly kind: 'end'; readonly fileKind: SheetFile['kind']; readonly warnings: readonly ReadWarning[] };

/** One file being read: what it may cost, and where its pieces go. */
export interface Reading {
  readonly fileName: string;
  readonly limits: ReadLimits;
  /** Cells tell their fill, and blank ones with a fill are given out, too: a tracker's colours may be all it says. */
  readonly fills?: boolean;
  /** Takes one piece; the reader waits until it is taken. */
  emit(event: SheetEvent): Promise<void> | void;
  /** Called between pieces of input, never more than about 64 KB apart; throws where the reading must stop. */
  checkpoint(): void;
}

/** Cells in one `cells` event: enough to be quick, few enough to be small. */
export const batchCells = 16_384;
