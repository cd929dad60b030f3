import type { Block, Cell, PackDocument, Run } from '../document.ts';

/** A text that a reader of the pack sees, and where it stands. */
export interface PrintedText {
  readonly text: string;
  readonly block: string;
  /** "Exceptions, in the table “Red actions”". */
  readonly where: string;
}

/** Every text of the document in reading order, the publications cited left out: their titles are as they were published. */
export function textsOf({ sections }: PackDocument): PrintedText[] {
  return sections
    .filter(({ id }) => id !== 'sources')
    .flatMap(({ id, title, blocks }) => [
      { text: title, block: id, where: `“${title}”` },
      ...blocks.flatMap((block) =>
        wordsOf(block)
          .filter((text) => text !== '')
          .map((text) => ({ text, block: block.id, where: whereOf(title, block) })),
      ),
    ]);
}

function whereOf(title: string, block: Block): string {
  if (block.kind === 'table') return `“${title}”, in the table “${block.caption}”`;
  if (block.kind === 'chart') return `“${title}”, in the chart “${block.caption}”`;
  return `“${title}”`;
}

function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [joined(block.runs)];
    case 'callout':
      return [block.title, joined(block.runs)];
    case 'list':
      return block.items.map(joined);
    case 'figures':
      return block.items.flatMap(({ label, cell, note }) => [label, wordsOfCell(cell), note]);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ label }) => label),
        ...block.rows.flatMap(({ cells }) => cells.map(wordsOfCell)),
      ];
    case 'chart':
      return [block.caption, block.alt, ...wordsOfChart(block.chart)];
  }
}

const joined = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

const wordsOfCell = (cell: Cell): string => (cell.kind === 'rating' ? cell.because : cell.text);

const wordsOfChart = (chart: Extract<Block, { readonly kind: 'chart' }>['chart']): string[] =>
  chart.kind === 'spc'
    ? [chart.title, ...chart.points.map(({ said = '' }) => said), ...chart.rebases.map(({ label }) => label)]
    : [chart.title, ...chart.bars.map(({ label }) => label)];
