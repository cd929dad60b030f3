import type { Cell, PackDocument } from '#shared/domain/pack/document.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import { addressOf } from '../binder.ts';
import type { SheetCursor } from '../blocks/sheet-cursor.ts';
import { assuranceMeanings, markerMeanings, ratingMeanings, ratingWords, variationMeanings } from '../cells/words.ts';
import { ratingRules } from '../styles.ts';
import { pair, title } from './pair.ts';

/** What colours, arrows, icons and the words for missing figures mean. */
export function writeKey(cursor: SheetCursor): void {
  title(cursor, 'Key');
  const first = addressOf({ row: cursor.row, column: 1 });
  for (const colour of colours) pair(cursor, ratingWords(colour), ratingMeanings[colour]);
  cursor.sheet.addConditionalFormatting({
    ref: `${first}:${addressOf({ row: cursor.row - 1, column: 1 })}`,
    rules: ratingRules(first, cursor.binder.rulePriority()),
  });
  pair(
    cursor,
    '(moderated)',
    'The board or its secretariat has put its own rating in place of the rule’s, with a reason and a name.',
  );
  pair(
    cursor,
    '▲  ▼  ►',
    'Up, down, level against the last period; the word beside it says whether that is better or worse.',
  );
  for (const [words, meaning] of iconKey(cursor.binder.document)) pair(cursor, words, meaning);
  pair(
    cursor,
    'In the charts',
    'Line with dots: actual. Dashed: target. Thin line: mean. Dotted: limits of ordinary variation. Large square: special cause, concern. Large diamond: special cause, improvement. Triangle: special cause, neither.',
  );
}

/** The words for icons and markers as this document prints them, each once: variation, then assurance, then absent figures. */
function iconKey(document: PackDocument): [string, string][] {
  const [variations, assurances, markers] = [
    new Map<string, string>(),
    new Map<string, string>(),
    new Map<string, string>(),
  ];
  const note = (key: Map<string, string>, words: string, meaning: string): void => {
    if (words === '' || key.has(words)) return;
    if (`${words}.`.toLowerCase() !== meaning.toLowerCase()) key.set(words, meaning);
  };
  const take = (cell: Cell): void => {
    if (cell.kind === 'variation') note(variations, cell.text, variationMeanings[cell.icon]);
    if (cell.kind === 'assurance' && cell.icon !== null) note(assurances, cell.text, assuranceMeanings[cell.icon]);
    if (cell.kind === 'marker') note(markers, cell.text, markerMeanings[cell.marker]);
  };
  for (const { blocks } of document.sections) {
    for (const block of blocks) {
      if (block.kind === 'table') for (const row of block.rows) for (const cell of row.cells) take(cell);
      if (block.kind === 'figures') for (const item of block.items) take(item.cell);
    }
  }
  return [variations, assurances, markers].flatMap((key) => [...key].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
