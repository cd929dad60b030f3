import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test, vi } from 'vitest';
import { typesetJob } from '#main/formats/pdf/typeset-job.ts';
import { typesetWasm, wasmModule } from '#main/formats/pdf/typst-wasm.ts';
import type { Block, Column, PackDocument, Row } from '#shared/domain/pack/document.ts';
import { readPdf } from './read-pdf.ts';
import { sampleDocument } from './sample-document.ts';

vi.setConfig({ testTimeout: 180_000 });

const column = (key: string): Column => ({ key, label: `Column ${key}`, align: 'left', width: 1 });
const row = (id: string): Row => ({
  id,
  cells: [
    { kind: 'text', text: id },
    { kind: 'text', text: 'words' },
  ],
});
const band = (id: string): Row => ({ ...row(id), band: true });
const table = (id: string, rows: readonly Row[]): Block => ({
  kind: 'table',
  id,
  caption: `Caption ${id}`,
  columns: [column('a'), column('b')],
  rows,
  whenEmpty: 'None.',
});
const fillers = (count: number): Block[] =>
  Array.from({ length: count }, (_, i) => ({ kind: 'paragraph', id: `filler-${i}`, runs: [{ text: `Filler ${i}.` }] }));

function documentOf(blocks: readonly Block[]): PackDocument {
  const sample = sampleDocument();
  return {
    ...sample,
    sections: [{ id: 'only', title: 'Only section', sheetName: 'Only', orientation: 'portrait', blocks }],
  };
}

async function pagesOf(blocks: readonly Block[]): Promise<string[]> {
  const { pdf } = await typesetWasm(await wasmModule(), await typesetJob(documentOf(blocks)));
  return (await readPdf(pdf)).pages.map((page) => page.text);
}

test.each([14, 20, 22, 24, 25, 26, 27, 28])(
  'after %i lines a heading, caption and band stay with the first row under them',
  async (lines) => {
    const rows = Array.from({ length: 24 }, (_, i) => (i % 6 === 0 ? band(`Band-${i}`) : row(`row-${i}.`)));
    const heading: Block = { kind: 'heading', id: 'heading', level: 2, text: 'Before the table' };
    const pages = await pagesOf([...fillers(lines), heading, table('t', rows)]);
    const first = pages.find((text) => text.includes('Caption t')) ?? '';
    for (const part of ['Before the table', 'Column a', 'Band-0', 'row-1.']) expect(first).toContain(part);
    for (const text of pages) expect(text).not.toMatch(/Band-\d+ words? Improvement board pack/u);
  },
);

test('a heading and its way back are never left alone at the foot of a page', async () => {
  const counts = Array.from({ length: 14 }, (_, i) => 22 + i);
  const sample = sampleDocument();
  const section = (id: string, blocks: readonly Block[]): PackDocument['sections'][number] => ({
    id,
    title: `Section ${id}`,
    sheetName: id,
    orientation: 'portrait',
    blocks,
  });
  const led = counts.map((count): Block => ({
    kind: 'paragraph',
    id: `to-${count}`,
    runs: [{ text: 'See it.', link: { to: `heading-${count}` } }],
  }));
  const detail = counts.map((count) =>
    section(`s${count}`, [
      ...fillers(count).map((block) => ({ ...block, id: `${block.id}-${count}` })),
      { kind: 'heading', id: `heading-${count}`, level: 2, text: `Heading-${count}.` },
      { kind: 'paragraph', id: `under-${count}`, runs: [{ text: `Under-${count}. ${'More words. '.repeat(60)}` }] },
    ]),
  );
  const document = { ...sample, sections: [section('summary', led), ...detail] };
  const { pdf } = await typesetWasm(await wasmModule(), await typesetJob(document));
  const pages = (await readPdf(pdf)).pages.slice(2).map(({ text }) => text);
  expect(pages.filter((text) => text.includes('Back to Section summary'))).not.toEqual([]);
  const alone = counts.filter(
    (count) => !pages.some((text) => text.includes(`Heading-${count}.`) && text.includes(`Under-${count}.`)),
  );
  expect(alone).toEqual([]);
}, 180_000);

test('a band is said again on the page that its rows run on to', async () => {
  const pages = await pagesOf([
    table('t', [band('Front door'), ...Array.from({ length: 60 }, (_, i) => row(`row-${i}.`))]),
  ]);
  expect(pages.filter((text) => text.includes('Front door')).length).toBe(
    pages.filter((text) => text.includes('row-')).length,
  );
});

test('bands without rows of their own are printed, and do not break Typst', async () => {
  const text = (
    await pagesOf([
      table('t', [band('First'), band('Second'), row('row-1.'), band('Last')]),
      table('u', [band('Alone')]),
    ])
  ).join(' ');
  for (const name of ['First', 'Second', 'Last', 'Alone']) expect(text.split(name)).toHaveLength(2);
});

test('a row of more text than a page holds is printed to its last word', async () => {
  const words = Array.from({ length: 2500 }, (_, i) => `w${i}`).join(' ');
  const long: Row = {
    id: 'long',
    cells: [
      { kind: 'text', text: words },
      { kind: 'text', text: 'x' },
    ],
  };
  const pages = await pagesOf([table('t', [row('row-1.'), long, row('row-2.')])]);
  const text = pages.join(' ');
  for (const word of ['w0 ', 'w1250 ', 'w2499', 'row-2.']) expect(text).toContain(word);
});

test('a word that is longer than its line is broken, within its cell and on the page, and loses nothing', async () => {
  const name = `Quarterly_Audit_Of_${'CaseHolder_Supervision_'.repeat(8)}FINAL.docx`;
  const long = {
    ...row('r'),
    cells: [{ kind: 'text', text: name } as const, { kind: 'text', text: 'beside' } as const],
  };
  const blocks: Block[] = [{ kind: 'paragraph', id: 'p', runs: [{ text: name }] }, table('t', [long])];
  const { pdf } = await typesetWasm(await wasmModule(), await typesetJob(documentOf(blocks)));
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const page = await (await task.promise).getPage(3);
  const pieces = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []));
  const said = pieces.map(({ str }) => str).join('');
  expect(said.split(name)).toHaveLength(3);
  const placed = pieces
    .filter(({ str }) => str.trim() !== '')
    .map(({ str, transform, width }) => ({ str, x: Number(transform[4]), y: Number(transform[5]), width }));
  expect(Math.max(...placed.map(({ x, width }) => x + width))).toBeLessThan(595.3 - 56.6);
  const beside = placed.find(({ str }) => str === 'beside');
  if (beside === undefined) throw new Error('the cell beside it is not there');
  const inCell = placed.filter(({ x, y }) => x < beside.x && y < beside.y + 0.5 && y > 60);
  expect(new Set(inCell.map(({ y }) => y)).size).toBeGreaterThan(1);
  expect(Math.max(...inCell.map(({ x, width }) => x + width))).toBeLessThan(beside.x);
  await task.destroy();
});
