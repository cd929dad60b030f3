import { readFile } from 'node:fs/promises';
import { describe, expect, test, vi } from 'vitest';
import { compileStrict } from '#main/formats/pdf/compile-strict.ts';
import { typesetJob } from '#main/formats/pdf/typeset-job.ts';
import type { TypesetJob } from '#main/formats/pdf/typeset.ts';
import { loadNative, typesetNative } from '#main/formats/pdf/typst-native.ts';
import { typesetWasm, wasmModule } from '#main/formats/pdf/typst-wasm.ts';
import { resourcePath } from '#main/resources.ts';
import { sampleDocument } from './sample-document.ts';

// Type-setting takes seconds, and more on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const native = loadNative();
const small = { scorecard: 5, charts: 3, actions: 3 };

/** A job with a template of its own: what the strict mode is asked about. */
async function jobOf(body: string): Promise<TypesetJob> {
  const font = await readFile(resourcePath('fonts', 'SourceSans3-Regular.ttf'));
  const text = `#set document(title: "T", date: datetime(year: 2019, month: 7, day: 12))\n#set text(font: "Source Sans 3", fallback: false)\n${body}`;
  return { sources: [{ path: '/pack.typ', text }], data: '{}', places: {}, fonts: [font] };
}

const picture =
  '<svg xmlns=\\"http://www.w3.org/2000/svg\\" width=\\"9\\" height=\\"9\\"><rect width=\\"9\\" height=\\"9\\"/></svg>';

describe.runIf(native)('the strict gate', () => {
  const strictly = async (body: string) => typesetNative(native as NonNullable<typeof native>, await jobOf(body), true);

  test('accepts the sample pack', async () => {
    expect((await compileStrict(sampleDocument(small))).length).toBeGreaterThan(50_000);
  });

  test('accepts a draft with no notice, no code, no board date, and sections without blocks', async () => {
    const sample = sampleDocument(small);
    const meta = {
      ...sample.meta,
      state: 'draft',
      notice: '',
      verificationCode: '',
      snapshotSha256: '',
      boardOn: null,
    } as const;
    const empty = {
      id: 'empty',
      title: 'Nothing yet',
      sheetName: 'Empty',
      orientation: 'portrait',
      blocks: [],
    } as const;
    await expect(compileStrict({ ...sample, meta, sections: [...sample.sections, empty] })).resolves.toBeDefined();
  });

  test.each([
    ['a picture without words', `#image(bytes("${picture}"), format: "svg")`, /alt text/u],
    ['a heading that skips a level', '= One\n=== Three', /heading level/u],
    ['a character the font lacks', '日', /could not be displayed|glyph/u],
    ['a document without a title', '#set document(title: none)\ntext', /title/u],
  ])('refuses %s', async (_, body, message) => {
    await expect(strictly(body)).rejects.toThrow(message);
  });

  test('refuses a sample whose chart has lost its words', async () => {
    const sample = sampleDocument(small);
    const sections = sample.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => (block.kind === 'chart' ? { ...block, alt: '' } : block)),
    }));
    await expect(compileStrict({ ...sample, sections })).rejects.toMatchObject({ code: 'PdfNotMade' });
  });
});

describe('a warning of Typst is an error', () => {
  test('in the WebAssembly build', async () => {
    const job = await jobOf('#set text(font: "No Such Family")\ntext');
    await expect(typesetWasm(await wasmModule(), job)).rejects.toThrow(/unknown font family/u);
  });

  test.runIf(native)('in the native build', async () => {
    const job = await jobOf('#set text(font: "No Such Family")\ntext');
    expect(() => typesetNative(native as NonNullable<typeof native>, job)).toThrow(/unknown font family/u);
  });
});

describe('the job', () => {
  test('names the main file first and carries every file that it imports', async () => {
    const { sources } = await typesetJob(sampleDocument(small));
    const imported = sources.flatMap(({ text }) =>
      [...text.matchAll(/#import "([a-z]+\.typ)"/gu)].map((match) => `/${match[1]}`),
    );
    expect(sources[0]?.path).toBe('/pack.typ');
    expect(sources.map(({ path }) => path)).toEqual(expect.arrayContaining(imported));
  });
});
