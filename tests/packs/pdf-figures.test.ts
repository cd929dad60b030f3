import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block, Cell, PackDocument } from '#shared/domain/pack/document.ts';
import { readPdf } from '../main/formats/pdf/read-pdf.ts';
import { editions, requestFor } from './editions.ts';
import { fileOf, packOf, samples, SampleWorkspaces } from './sample-packs.ts';

const workspaces = new SampleWorkspaces();
afterAll(() => workspaces.clean());

/** Characters without spaces: about three pages of prose between two tables. */
const farthest = 9000;

/** Line breaks and spaces are the typesetter's. */
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/gu, '');

/** A cell as the PDF prints it; null for what is drawn there (sparklines, icons, arrows, ratings). */
function printed(cell: Cell): string | null {
  if (cell.kind === 'number' || cell.kind === 'date' || cell.kind === 'marker') return cell.text;
  return cell.kind === 'text' && cell.text !== '' ? cell.text : null;
}

/** What a block prints from its cells, in the order of reading, with the place of each. */
function printedBy(block: Block): { readonly place: string; readonly text: string }[] {
  const told = (place: string, cell: Cell): { place: string; text: string }[] => {
    const text = printed(cell);
    return text === null ? [] : [{ place, text }];
  };
  if (block.kind === 'figures') return block.items.flatMap(({ label, cell }) => told(`${block.id}, ${label}`, cell));
  if (block.kind !== 'table') return [];
  return block.rows.flatMap(({ id, cells }) =>
    cells.flatMap((cell, i) => told(`${block.id}, ${id}, ${block.columns[i]?.key ?? ''}`, cell)),
  );
}

/** What is not found where it should follow: a figure further away than prose and page heads reach is another one. */
function missingFrom(text: string, told: readonly { readonly place: string; readonly text: string }[]) {
  let from = 0;
  return told.filter((one) => {
    const wanted = bare(one.text);
    const at = text.indexOf(wanted, from);
    if (at < 0 || at - from > farthest) return true;
    from = at + wanted.length;
    return false;
  });
}

const cases = samples.flatMap((sample) => editions.map((edition) => ({ sample, edition })));

describe.each(cases)('the $edition PDF of $sample', ({ sample, edition }) => {
  let document: PackDocument;
  let text: string;
  let alternatives: ReadonlySet<string>;

  beforeAll(async () => {
    const pack = await packOf(await workspaces.of(sample), requestFor(sample, edition));
    document = pack.document;
    const { pages } = await readPdf(fileOf(pack, 'pdf'));
    text = bare(pages.map((page) => page.text).join(' '));
    alternatives = new Set(pages.flatMap(({ tags }) => tags.flatMap(({ alt }) => (alt === undefined ? [] : [alt]))));
  });

  test('prints every figure, date and word of every table in the order of the document', () => {
    const told = document.sections.flatMap(({ blocks }) => blocks.flatMap(printedBy));
    expect(told.length).toBeGreaterThan(150);
    expect(missingFrom(text, told)).toEqual([]);
    // Any figure that the document had otherwise would be missed.
    const one = told.find(({ text: shown }) => /\d/u.test(shown));
    expect(missingFrom(text, [{ place: one?.place ?? '', text: '987,654.3%' }])).toHaveLength(1);
  });

  test('says of every chart what its alternative text says', () => {
    const charts = document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'chart'));
    expect(charts.map(({ alt }) => alt).filter((alt) => !alternatives.has(alt))).toEqual([]);
  });
});
