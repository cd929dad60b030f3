import type { Section } from '#shared/domain/pack/document.ts';
import type { SheetCursor } from '../blocks/sheet-cursor.ts';
import { pair, title } from './pair.ts';

/** Every sheet in the order of the tabs, with a link to it and what it holds. */
export function writeContents(cursor: SheetCursor): void {
  const { document, names } = cursor.binder;
  title(cursor, 'What each sheet holds');
  const entry = (sheet: string, words: string): void =>
    pair(cursor, sheet, words, { link: { place: { sheet, row: 1, column: 1 } } });
  for (const [i, section] of document.sections.entries()) {
    entry(names.sections[i] ?? section.sheetName, contentsOf(section, names.tables));
    for (const block of section.blocks) {
      const own = names.tables.get(block.id);
      if (block.kind === 'table' && own !== undefined) entry(own, `${block.caption} (a list of ${section.title})`);
    }
  }
  entry(
    names.data,
    'The figures behind every chart and sparkline, one row a month and indicator, with rating, target, limits and origin.',
  );
  if (names.ratingCounts !== null) entry(names.ratingCounts, 'The counts behind the bar charts, one row a bar.');
  entry(names.figureIndex, 'Every figure of the tables: sheet, cell, and where it comes from.');
  entry(
    names.origins,
    `Every origin: the file and cell it was read from${document.meta.edition === 'public' ? '' : ' with the file’s SHA-256'}, the published source, the record, the rule or the calculation.`,
  );
}

function contentsOf(section: Section, ownSheets: ReadonlyMap<string, string>): string {
  const count = (kind: 'table' | 'chart'): number =>
    section.blocks.filter(
      (block) =>
        block.kind === kind && !ownSheets.has(block.id) && !(block.kind === 'table' && block.rows.length === 0),
    ).length;
  const several = (n: number, word: string): string[] => (n === 0 ? [] : [`${n} ${word}${n === 1 ? '' : 's'}`]);
  const holds = [...several(count('table'), 'table'), ...several(count('chart'), 'chart')].join(', ');
  return holds === '' ? section.title : `${section.title} (${holds})`;
}
