import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileStrict } from '#main/formats/pdf/compile-strict.ts';
import { hasNative } from '#main/formats/pdf/typst-native.ts';
import type { PackDocument } from '#shared/domain/pack/document.ts';
import { everyBlock } from '../main/core/packs/document-of.ts';
import { readPdf, type ReadPdf } from '../main/formats/pdf/read-pdf.ts';
import { fileOf, packOf, samples, SampleWorkspaces } from './sample-packs.ts';

const workspaces = new SampleWorkspaces();
afterAll(() => workspaces.clean());

describe.each(samples)('the PDF of %s', (sample) => {
  let document: PackDocument;
  let pdf: ReadPdf;

  beforeAll(async () => {
    const pack = await packOf(await workspaces.of(sample));
    document = pack.document;
    pdf = await readPdf(fileOf(pack, 'pdf'));
  });

  test.skipIf(!hasNative())('is accepted by Typst under the rules of PDF/UA-1', async () => {
    expect((await compileStrict(document)).length).toBeGreaterThan(10_000);
  });

  test('names itself in the window and says its language', () => {
    expect(pdf.info).toMatchObject({ Title: document.meta.title });
    expect(pdf.displayTitle).toBe(true);
    expect(pdf.lang).toBe('en-GB');
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  test('has a bookmark for every section, and under it for every heading', () => {
    const sections = document.sections.map(({ title, blocks }) => ({
      title,
      items: blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : [])),
    }));
    expect(pdf.outline.filter(({ title }) => title !== 'Contents')).toEqual(sections);
  });

  test('counts its pages', () => {
    const last = pdf.pages.length;
    expect(last).toBeGreaterThan(10);
    expect(pdf.pages.at(-1)?.text).toContain(`Page ${last} of ${last}`);
    const numbered = pdf.pages.slice(1).map(({ text }) => /Page (\d+) of (\d+)/u.exec(text)?.slice(1).map(Number));
    expect(numbered).toEqual(pdf.pages.slice(1).map((_, i) => [i + 2, last]));
  });

  test('is tagged on every page, and every picture says what it shows', () => {
    for (const page of pdf.pages) expect(page.tags.length).toBeGreaterThan(1);
    const tags = pdf.pages.flatMap((page) => page.tags);
    const figures = tags.filter(({ role }) => role === 'Figure');
    expect(figures.filter(({ alt }) => alt === undefined || alt === '')).toEqual([]);
    const charts = everyBlock(document).flatMap((block) => (block.kind === 'chart' ? [block.alt] : []));
    expect(charts.length).toBeGreaterThan(0);
    for (const alt of charts) expect(figures.map((figure) => figure.alt)).toContain(alt);
    for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'L']) expect(tags.map((tag) => tag.role)).toContain(role);
  });

  test('says of each chart what it shows, not how it looks', () => {
    const charts = everyBlock(document).flatMap((block) => (block.kind === 'chart' ? [block] : []));
    for (const { alt, chart } of charts) {
      expect(alt).toMatch(
        chart.kind === 'spc'
          ? /^\S+ .+ (?:(?:rose|fell) from .+ in .+ to .+ in .+|stood at .+)\. .+\./su
          : /: .*\d+ (?:red|amber|green|blue|not rated)/iu,
      );
      expect(alt).not.toMatch(/\b(?:line|chart|graph|picture|image) (?:showing|of|with)\b|axis/iu);
    }
    expect(new Set(charts.map(({ alt }) => alt)).size).toBe(charts.length);
    const sparklines = everyBlock(document).flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap((row) => row.cells.filter((cell) => cell.kind === 'sparkline')) : [],
    );
    for (const { text } of sparklines) expect(text).toMatch(/^\S+: (?:from .+ to .+|.+ in .+|no figures yet)/u);
  });

  test('has no page without words of its own', () => {
    const furniture = /Page \d+ of \d+|Version \d+, draft/gu;
    const { title, authority, marking, notice } = document.meta;
    const own = pdf.pages.map(({ text }) =>
      [title, authority, marking, notice]
        .reduce((rest, said) => (said === '' ? rest : rest.replace(said, '')), text.replaceAll(furniture, ''))
        .trim(),
    );
    expect(own.flatMap((text, i) => (text.length < 60 ? [`page ${i + 1}: ${text}`] : []))).toEqual([]);
  });
});
