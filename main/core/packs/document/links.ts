import type { Block, Cell, Run, Section } from '#shared/domain/pack/document.ts';

/**
 * Takes out links to blocks and rows that this pack does not hold (an action with no entry of its own, an indicator without a
 * page), so that a section need not know what the others wrote and no reader meets a link to nowhere.
 */
export function dropDeadLinks(sections: readonly Section[]): Section[] {
  const ids = new Set(
    sections.flatMap((section) => [
      section.id,
      ...section.blocks.flatMap((block) => [
        block.id,
        ...(block.kind === 'table' ? block.rows.map(({ id }) => id) : []),
      ]),
    ]),
  );
  return sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => mendBlock(block, ids)) }));
}

function mendBlock(block: Block, ids: ReadonlySet<string>): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'callout':
      return { ...block, runs: block.runs.map((run) => mendRun(run, ids)) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((run) => mendRun(run, ids))) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => mendCell(cell, ids)) })),
      };
    case 'heading':
    case 'figures':
    case 'chart':
      return block;
  }
}

function mendRun(run: Run, ids: ReadonlySet<string>): Run {
  if (run.link === undefined || 'url' in run.link || ids.has(run.link.to)) return run;
  const { link: _dead, ...rest } = run;
  return rest;
}

function mendCell(cell: Cell, ids: ReadonlySet<string>): Cell {
  if (cell.kind === 'sparkline') return cell.chart === null || ids.has(cell.chart) ? cell : { ...cell, chart: null };
  if (cell.kind !== 'text' || cell.link === undefined || ids.has(cell.link.to)) return cell;
  const { link: _dead, ...rest } = cell;
  return rest;
}
