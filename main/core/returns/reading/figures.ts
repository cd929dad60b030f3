import type { ExtractedCell, UnreadCell } from '#shared/domain/returns/extract/extraction.ts';

/**
 * The figures of a file in its order, as often as they are wanted; at the end, what was not read as one. A file of a
 * million rows is read anew each time instead of standing in memory.
 */
export type Figures = () => Generator<ExtractedCell, readonly UnreadCell[]>;

/** Figures that are held. */
export const heldFigures = (cells: readonly ExtractedCell[], unread: readonly UnreadCell[]): Figures =>
  function* figures() {
    yield* cells;
    return unread;
  };
