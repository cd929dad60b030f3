import type { Block, Cell, PackDocument } from '#shared/domain/pack/document.ts';
import { proseOf } from '../../main/core/packs/document-of.ts';
import { timeless } from './timeless.ts';

/** The document as a tree of ids, a line each: what must stay the same from month to month. */
export const documentTree = ({ meta, sections, origins }: PackDocument): string =>
  timeless(
    [
      `${meta.title} · ${meta.authority} · ${meta.edition} · ${meta.profile} · version ${meta.version}, ${meta.state}`,
      ...sections.flatMap((section) => [
        '',
        `# ${section.id} · ${section.title} · sheet ${section.sheetName} · ${section.orientation}`,
        ...section.blocks.flatMap(linesOf),
      ]),
      '',
      '# origins',
      ...[...Map.groupBy(Object.values(origins), ({ kind }) => kind)]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([kind, held]) => `${kind} ${held.length}`),
    ].join('\n'),
  );

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`heading${block.level} ${block.id} · ${block.text}`];
    case 'paragraph':
    case 'list':
    case 'callout':
      // Figures in running text are the ones that no cell traces: a reviewer must see each.
      return [`${block.kind} ${block.id}${numbersIn(proseOf(block))}`];
    case 'figures':
      return [`figures ${block.id}`, ...block.items.map(({ label, cell }) => `  ${label}: ${wordsOf(cell)}`)];
    case 'chart':
      return [`chart ${block.id} · ${block.chart.kind} · ${block.alt}`];
    case 'table':
      return [
        `table ${block.id}${block.ownSheet === undefined ? '' : ` · sheet ${block.ownSheet}`} · ${block.columns.map(({ key }) => key).join(' ')}`,
        ...block.rows.map(({ id, band }) => `  ${band === true ? 'band ' : ''}${id}`),
      ];
  }
}

const wordsOf = (cell: Cell): string => (cell.kind === 'rating' ? cell.colour : cell.text);

const numbersIn = (text: string): string => {
  const numbers = text.match(/\d[\d.,]*%?/gu) ?? [];
  return numbers.length === 0 ? '' : ` · numbers ${numbers.join(' ')}`;
};
