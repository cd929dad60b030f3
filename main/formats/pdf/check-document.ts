import type { Block, PackDocument } from '#shared/domain/pack/document.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { cellsOf, linksOf, namedRows } from './document-links.ts';

const notMade = (message: string, where: string): Refusal =>
  new Refusal({
    code: 'PdfNotMade',
    message,
    where,
    next: 'This is a fault in the program, not in your data: please report it with the sentence above.',
  });

/** Pictures that say nothing to a reader who cannot see them. */
const isSilent = (block: Block): boolean =>
  (block.kind === 'chart' && block.alt.trim() === '') ||
  cellsOf(block).some((cell) => cell.kind === 'sparkline' && cell.text.trim() === '');

/** The first heading that skips a level, in a section whose own title is level 1. */
function jumpIn(blocks: readonly Block[]): Block | undefined {
  let level = 1;
  return blocks.find((block) => {
    if (block.kind !== 'heading') return false;
    const jumps = block.level > level + 1;
    level = block.level;
    return jumps;
  });
}

function checkIds(document: PackDocument): Set<string> {
  const ids = new Set<string>();
  for (const section of document.sections) {
    for (const id of [section.id, ...section.blocks.map((block) => block.id)]) {
      if (ids.has(id)) throw notMade(`Two parts of the pack have the same name, "${id}".`, id);
      ids.add(id);
    }
  }
  return ids;
}

/**
 * Refuses (`PdfNotMade`) a document that cannot become a sound PDF/UA-1 file: no title, an id used twice, a link to
 * nowhere, a heading that skips a level, a picture without words. Outside its strict mode Typst lets most of these
 * pass, and the file would then claim a conformance it does not have.
 */
export function checkDocument(document: PackDocument): void {
  if (document.meta.title.trim() === '') throw notMade('The pack has no title.', 'cover');
  const ids = new Set([...checkIds(document), ...namedRows(document)]);
  for (const section of document.sections) {
    const jump = jumpIn(section.blocks);
    if (jump) throw notMade('A heading in the pack skips a level.', jump.id);
  }
  for (const block of document.sections.flatMap((section) => section.blocks)) {
    const lost = linksOf(block).find((id) => !ids.has(id));
    if (lost !== undefined) throw notMade(`A link in the pack leads to "${lost}", which is not in it.`, block.id);
    if (isSilent(block)) throw notMade('A picture in the pack has no words for readers who cannot see it.', block.id);
  }
}
