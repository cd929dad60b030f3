import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { typesetJob } from '#main/formats/pdf/typeset-job.ts';
import { loadNative, typesetNative } from '#main/formats/pdf/typst-native.ts';
import { typesetWasm, wasmModule } from '#main/formats/pdf/typst-wasm.ts';
import { workerEntry } from '#main/formats/pdf/worker-entry.ts';
import { writePdf } from '#main/formats/pdf/write-pdf.ts';
import { readPdf, type ReadPdf } from './read-pdf.ts';
import { sampleDocument } from './sample-document.ts';

// Type-setting takes seconds, and more on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const native = loadNative();

let bytes = new Uint8Array();
let pdf: ReadPdf;

beforeAll(async () => {
  bytes = Uint8Array.from(await writePdf(sampleDocument(), { engine: 'wasm' }));
  pdf = await readPdf(bytes);
});

const tags = () => pdf.pages.flatMap((page) => page.tags);
const count = (role: string): number => tags().filter((tag) => tag.role === role).length;

describe('the same bytes', () => {
  test('come from a second run', async () => {
    expect(sha(await writePdf(sampleDocument(), { engine: 'wasm' }))).toBe(sha(bytes));
  });

  test.runIf(native)(
    'come from the native build, before and after the finish',
    async () => {
      expect(sha(await writePdf(sampleDocument(), { engine: 'native' }))).toBe(sha(bytes));
      const job = await typesetJob(sampleDocument());
      const byWasm = await typesetWasm(await wasmModule(), job);
      const byNative = typesetNative(native as NonNullable<typeof native>, job);
      expect(sha(byNative.pdf)).toBe(sha(byWasm.pdf));
      expect(byNative.boxes).toEqual(byWasm.boxes);
    },
    60_000,
  );

  test('do not come from another document', async () => {
    const sample = sampleDocument({ scorecard: 1, charts: 3, actions: 1 });
    const [draft, final] = await Promise.all(
      (['draft', 'final'] as const).map((state) => writePdf({ ...sample, meta: { ...sample.meta, state } })),
    );
    expect(sha(draft ?? bytes)).not.toBe(sha(final ?? bytes));
  });
});

describe('the document', () => {
  test('shows its title, language, author and date, none of them from the clock', () => {
    expect(pdf.displayTitle).toBe(true);
    expect(pdf.lang).toBe('en-GB');
    expect(pdf.info).toMatchObject({
      Title: 'Improvement board pack: June 2019',
      Author: 'Northmoor Council (fictional)',
      CreationDate: expect.stringMatching(/^D:20190712/u),
    });
  });

  test('declares PDF/UA-1', () => {
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.xmp).toContain('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"');
  });

  test('has a cover with what a reader needs to trust it', () => {
    const cover = pdf.pages[0]?.text ?? '';
    for (const text of [
      'OFFICIAL-SENSITIVE',
      'FINAL',
      '18 July 2019',
      '12 July 2019',
      '8F3A 21C0 9B7E 4D55',
      'Two copies with the same code say the same',
      'not a real council',
    ]) {
      expect(cover).toContain(text);
    }
  });

  test('repeats authority, marking, notice and page of pages on every page after the cover', () => {
    const [cover, ...others] = pdf.pages;
    expect(cover?.text).not.toContain('Page 1 of');
    for (const [index, page] of others.entries()) {
      expect(page.text).toContain(`Page ${index + 2} of ${pdf.pages.length}`);
      for (const text of ['Northmoor Council', 'OFFICIAL-SENSITIVE', 'not a real council'])
        expect(page.text).toContain(text);
    }
  });

  test('turns the page for wide sections only', () => {
    const turned = pdf.pages.map((page) => page.width > page.height);
    expect(turned.slice(0, 3)).toEqual([false, false, false]);
    expect(turned.filter(Boolean).length).toBeGreaterThan(4);
    expect(pdf.pages.find((page) => /Figure\s+2\s*\./u.test(page.text))).toMatchObject({
      width: expect.closeTo(595, 0),
    });
  });

  test('has a bookmark for each section and each heading under it', () => {
    expect(pdf.outline.map((entry) => entry.title)).toEqual([
      'Summary',
      'Plan on a page',
      'KPI scorecard',
      'Red and concern measures',
      'Improvement plan actions',
    ]);
    expect(pdf.outline[3]?.items).toHaveLength(12);
  });
});

describe('the structure tree', () => {
  test('has one heading of level 1 for the contents and each section, and levels below', () => {
    expect(count('H1')).toBe(6);
    expect(count('H2')).toBeGreaterThanOrEqual(14);
    expect(count('H3')).toBe(1);
  });

  test('marks header cells in both tables and bands, each once however often it is printed', () => {
    expect(count('TH')).toBe(12 + 5 + 9);
    expect(count('Caption')).toBeGreaterThanOrEqual(2);
  });

  test('gives every picture its words and its place on the page', () => {
    const figures = pdf.pages.flatMap((page) =>
      page.tags.filter((tag) => tag.role === 'Figure').map((tag) => ({ tag, page })),
    );
    expect(figures).toHaveLength(1 + 12 + 12);
    for (const { tag, page } of figures) {
      expect(tag.alt).toMatch(/\w{3}/u);
      const [left = -1, low = -1, right = -1, high = -1] = tag.bbox ?? [];
      expect(left).toBeGreaterThan(0);
      expect(low).toBeGreaterThan(0);
      expect(right).toBeGreaterThan(left);
      expect(high).toBeGreaterThan(low);
      expect(right).toBeLessThan(page.width);
      expect(high).toBeLessThan(page.height);
    }
  });

  test('gives two pictures with the same words two different places', () => {
    const places = tags()
      .filter((tag) => tag.alt === 'Last 13 months, rising since January 2019.')
      .map((tag) => String(tag.bbox));
    expect(places).toHaveLength(12);
    expect(new Set(places).size).toBe(12);
  });

  test('leads from the contents and the text to the parts named', () => {
    expect(count('Link')).toBeGreaterThan(30);
    expect(count('TOCI')).toBeGreaterThan(15);
  });
});

describe('tables', () => {
  test('repeat their header on each page they run over', () => {
    const pages = pdf.pages.filter((page) => page.text.includes('From target') && page.text.includes('Neighbours'));
    expect(pages.length).toBeGreaterThanOrEqual(4);
  });

  test('explain the letters behind figures', () => {
    expect(
      pdf.pages.some((page) => page.text.includes('restated') && page.text.includes('rating moderated by the board')),
    ).toBe(true);
  });

  test('are replaced by their caption and a sentence when they are empty', () => {
    expect(
      pdf.pages.some((page) =>
        page.text.includes('Evidence accepted since May 2019: No evidence was accepted since the last pack.'),
      ),
    ).toBe(true);
  });
});

describe('writing', () => {
  test('tells each stage as it begins', async () => {
    const stages: string[] = [];
    await writePdf(sampleDocument({ scorecard: 1, charts: 3, actions: 1 }), {
      onProgress: (stage) => stages.push(stage),
    });
    expect(stages).toEqual(['checking', 'typesetting', 'finishing']);
  });

  test('stops when it is told to, with the reason given', async () => {
    const stop = new AbortController();
    const reason = new Error('the board was cancelled');
    const writing = writePdf(sampleDocument(), {
      engine: 'wasm',
      signal: stop.signal,
      onProgress: (stage) => {
        if (stage === 'typesetting') stop.abort(reason);
      },
    });
    await expect(writing).rejects.toBe(reason);
  });

  test('does not begin when it has been stopped already', async () => {
    const stages: string[] = [];
    const writing = writePdf(sampleDocument(), {
      signal: AbortSignal.abort(),
      onProgress: (stage) => stages.push(stage),
    });
    await expect(writing).rejects.toThrow(/abort/iu);
    expect(stages).toEqual([]);
  });

  test('refuses when a part of the program is missing', () => {
    expect(() => workerEntry('/nowhere/at/all')).toThrow(expect.objectContaining({ code: 'PdfNotMade' }));
  });
});
