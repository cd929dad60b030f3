import { describe, expect, test } from 'vitest';
import { typesetJob } from '#main/formats/pdf/typeset-job.ts';
import type { Block } from '#shared/domain/pack/document.ts';
import { withBlocks } from './small-sample.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', id: 'added', runs: [{ text }] });

describe('a character the font lacks', () => {
  const printed = async (...blocks: Block[]) => (await typesetJob(withBlocks(...blocks))).data;

  test.each([
    ['日本語', '[U+65E5][U+672C][U+8A9E]'],
    ['an emoji 😀', 'an emoji [U+1F600]'],
    ['Arabic ع', 'Arabic [U+0639]'],
    ['a bullet of Word \uf0b7 first', 'a bullet of Word • first'],
    ['a line\vof Excel\u2028or of Word', 'a line\\nof Excel or of Word'],
    ['marks\u200e of direction ✅\ufe0f\u0007\u001b', 'marks of direction [U+2705]'],
  ])('is printed by its number, or as what it stands for: %s', async (text, shown) => {
    expect((await printed(paragraph(text))).includes(`"text":"${shown}"`)).toBe(true);
  });

  test('is refused on the cover, whose names can be changed', async () => {
    const sample = withBlocks();
    for (const meta of [
      { ...sample.meta, authority: 'Northmoor 市' },
      { ...sample.meta, title: 'Pack 市' },
    ]) {
      await expect(typesetJob({ ...sample, meta })).rejects.toMatchObject({ code: 'GlyphMissing', where: 'cover' });
    }
  });

  test('is printed by its number in a chart and in a table', async () => {
    const chart: Block = {
      kind: 'chart',
      id: 'chart',
      caption: 'Ratings',
      alt: 'words',
      chart: {
        kind: 'rating_bars',
        title: 't',
        bars: [{ label: '市場', counts: { red: 1, amber: 0, green: 0, blue: 0, grey: 0 }, origin: 'plan' }],
      },
    };
    const table: Block = {
      kind: 'table',
      id: 'grid',
      caption: 'c',
      whenEmpty: '',
      columns: [{ key: 'a', label: 'A', align: 'left', width: 1 }],
      rows: [{ id: 'r', cells: [{ kind: 'text', text: 'Łódź 市' }] }],
    };
    const data = await printed(chart, table);
    expect(data).toContain('[U+5E02][U+5834]');
    expect(data).toContain('Łódź [U+5E02]');
    expect(data).not.toContain('市');
  });

  test('is not seen in Welsh, Polish, Turkish, Greek, signs, arrows or ticks', async () => {
    const text = 'Dŵr ŷ Łódź Żółć İğdır Ωμέγα ± ≥ ≤ − – — ‘’ “” £ € ✓ ✗ ▲ ▼ → • é\n\u00a0';
    expect(await printed(paragraph(text))).toContain(JSON.stringify(text));
  });

  test('is not minded in the names of things that are not printed', async () => {
    const link: Block = {
      kind: 'paragraph',
      id: 'added',
      runs: [{ text: 'a page', link: { url: 'https://example.org/市' } }],
    };
    expect(await printed(link)).toContain('"https://example.org/市"');
  });
});
