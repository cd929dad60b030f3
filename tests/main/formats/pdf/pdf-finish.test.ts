import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, expect, test, vi } from 'vitest';
import { finishPdf } from '#main/formats/pdf/pdf-finish.ts';
import { typesetJob } from '#main/formats/pdf/typeset-job.ts';
import type { Typeset, TypesetJob } from '#main/formats/pdf/typeset.ts';
import { typesetWasm, wasmModule } from '#main/formats/pdf/typst-wasm.ts';
import { readPdf } from './read-pdf.ts';
import { sampleDocument } from './sample-document.ts';

// Type-setting takes seconds, and more on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let typeset: Typeset;
let words: TypesetJob['places'];

beforeAll(async () => {
  const job = await typesetJob(sampleDocument({ scorecard: 6, charts: 3, actions: 2 }));
  words = job.places;
  typeset = await typesetWasm(await wasmModule(), job);
});

test('the finish gives the same bytes each time', () => {
  expect(Buffer.from(finishPdf(typeset, words)).equals(finishPdf(typeset, words))).toBe(true);
});

test('the finish changes no word, page or tag', async () => {
  const [before, after] = [await readPdf(typeset.pdf), await readPdf(finishPdf(typeset, words))];
  expect(after.pages.map((page) => page.text)).toEqual(before.pages.map((page) => page.text));
  const roles = (pdf: typeof before) => pdf.pages.map((page) => page.tags.map((tag) => `${tag.role} ${tag.alt ?? ''}`));
  expect(roles(after)).toEqual(roles(before));
  expect(after.outline).toEqual(before.outline);
  expect(before.displayTitle).toBe(false);
});

test('the finish packs the tags, so the file is much smaller', () => {
  expect(finishPdf(typeset, words).length).toBeLessThan(typeset.pdf.length * 0.6);
});

test('a box stands where Typst put the picture, counted from the foot of the page', async () => {
  const pdf = await readPdf(finishPdf(typeset, words));
  const [box] = typeset.boxes;
  const figure = pdf.pages.flatMap((page) => page.tags).find((tag) => tag.role === 'Figure' && tag.alt === box?.alt);
  const page = pdf.pages[(box?.page ?? 0) - 1];
  expect(figure?.bbox?.[0]).toBeCloseTo(box?.x ?? 0, 1);
  expect(figure?.bbox?.[3]).toBeCloseTo((page?.height ?? 0) - (box?.y ?? 0), 1);
  expect((figure?.bbox?.[3] ?? 0) - (figure?.bbox?.[1] ?? 0)).toBeCloseTo(box?.h ?? 0, 1);
});

test('a picture without a recorded place is an error, not a figure without a box', () => {
  expect(() => finishPdf({ ...typeset, boxes: typeset.boxes.slice(1) }, words)).toThrow(/no place was recorded/u);
});

test('a file that is not as Typst writes it is refused rather than given a false claim', async () => {
  const foreign = await (await PDFDocument.create()).save();
  expect(() => finishPdf({ pdf: foreign, boxes: [], places: [] }, {})).toThrow(/not as Typst writes it/u);
  expect(() => finishPdf({ ...typeset, pdf: finishPdf(typeset, words) }, words)).toThrow(/not as Typst writes it/u);
});

test('a place that no picture of the file has is an error too', () => {
  const [box] = typeset.boxes;
  const boxes = box === undefined ? [] : [...typeset.boxes, { ...box, alt: 'Nowhere to be seen' }];
  expect(() => finishPdf({ ...typeset, boxes }, words)).toThrow(/not marked/u);
});

test('another reader finds every object that Typst wrote', async () => {
  const [before, after] = [await PDFDocument.load(typeset.pdf), await PDFDocument.load(finishPdf(typeset, words))];
  const written = (pdf: PDFDocument) => pdf.context.enumerateIndirectObjects().map(([ref]) => ref.objectNumber);
  expect(written(after)).toEqual(expect.arrayContaining(written(before)));
  expect(after.getPageCount()).toBe(before.getPageCount());
});

test('every link within the pack leads to its place and says what is there', async () => {
  const document = await PDFDocument.load(finishPdf(typeset, words));
  const links = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && String(object.get(PDFName.of('Subtype'))) === '/Link' ? [object] : [],
    );
  expect(links.length).toBeGreaterThan(10);
  const pages = new Set(document.getPages().map((page) => page.ref));
  const said = links.map((link) => link.lookup(PDFName.of('Contents')));
  const told = said.map((text) => (text instanceof PDFHexString || text instanceof PDFString ? text.decodeText() : ''));
  expect(told.filter((text) => !/\w{3}/u.test(text))).toEqual([]);
  expect(links.filter((link) => String(link.lookup(PDFName.of('A')) ?? '').includes('plumbline:'))).toEqual([]);
  const ends = links.flatMap((link) => {
    const to = link.lookup(PDFName.of('Dest'));
    return to instanceof PDFArray ? [to.get(0) as PDFRef] : [];
  });
  expect(ends.filter((page) => !pages.has(page))).toEqual([]);
});

test('a link to a place that was not recorded is an error', () => {
  expect(() => finishPdf({ ...typeset, places: [] }, words)).toThrow(/has no place in the PDF/u);
});
