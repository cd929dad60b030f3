import type { Block, Cell, Section, TableBlock } from '#shared/domain/pack/document.ts';
import { suppressedMark } from '#shared/domain/disclosure/hide-figures.ts';
import type { SuppressionReport } from '#shared/domain/disclosure/suppression-report.ts';
import { markerInWords } from '#shared/domain/units.ts';
import { run } from './cells.ts';

/**
 * Prints hidden figures as `c`, as the DfE does, and says what it means at the foot of each table that has one: a reader
 * who opens the report in the middle must not have to look for it.
 */
export function explainSuppressed(
  sections: readonly Section[],
  suppression: SuppressionReport | undefined,
): readonly Section[] {
  if (suppression === undefined) return sections;
  const words = `c: suppressed. A count from 1 to ${suppression.policy.largestSuppressed}, or a figure that would give one away.`;
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block): Block[] => {
      if (block.kind !== 'table') return [block];
      const marked = withMarks(block);
      const note: Block = { kind: 'paragraph', id: `${block.id}-suppressed`, runs: [run(words)] };
      return marked.rows.some(({ cells }) => cells.some(isSuppressed)) ? [marked, note] : [marked];
    }),
  }));
}

const isSuppressed = (cell: Cell): boolean => cell.kind === 'marker' && cell.marker === 'suppressed';

const withMarks = (table: TableBlock): TableBlock => ({
  ...table,
  rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(markOf) })),
});

/** The long words of a marker, in a column made for numbers, would break into six lines. */
function markOf(cell: Cell): Cell {
  return cell.kind === 'marker' && cell.marker === 'suppressed' && cell.text === markerInWords('suppressed')
    ? { ...cell, text: suppressedMark }
    : cell;
}
