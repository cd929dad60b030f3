import { beforeAll, describe, expect, test } from 'vitest';
import type { FontCoverage } from '#main/formats/pdf/font-coverage.ts';
import { packFontCoverage } from '#main/formats/pdf/pack-fonts.ts';
import { undrawableTexts } from '#main/formats/pdf/undrawable-texts.ts';
import type { Block, PackDocument } from '#shared/domain/pack/document.ts';
import { sampleDocument } from './sample-document.ts';

let fonts: readonly FontCoverage[];
beforeAll(async () => {
  fonts = await packFontCoverage();
});

const sample = sampleDocument({ scorecard: 3, charts: 3, actions: 2 });
const withBlocks = (...blocks: Block[]): PackDocument => ({
  ...sample,
  sections: [{ id: 'only', title: 'Only', sheetName: 'Only', orientation: 'portrait', blocks }],
});
const paragraph = (text: string): Block => ({ kind: 'paragraph', id: 'p', runs: [{ text }] });

test('an ordinary pack has none', () => {
  expect(undrawableTexts(sample, fonts)).toEqual([]);
});

test.each([
  'Ysgol Gŵyr, Llŷn',
  'Zażółć gęślą jaźń',
  'done ✓, not done ✗',
  'rose ▲ fell ▼ level ■ → next',
  '≥ 90% ± 2 − “quoted” – £5',
  'a\u00A0b\u200Bc\u200Dd',
])('all of %s can be printed', (text) => {
  expect(undrawableTexts(withBlocks(paragraph(text)), fonts)).toEqual([]);
});

test.each([
  ['Arabic', 'seen by سارة', 'س', 'U+0633'],
  ['Chinese', 'translated 中文', '中', 'U+4E2D'],
  ['an emoji', 'all good 😀', '😀', 'U+1F600'],
  ['a green tick of a chat', 'done ✅', '✅', 'U+2705'],
])('%s is named with its block and its number', (_, text, character, code) => {
  expect(undrawableTexts(withBlocks(paragraph(text)), fonts)).toEqual([{ block: 'p', text, character, code }]);
});

describe('every kind of text is looked at', () => {
  const bad = '中';
  const cases: readonly (readonly [string, Block])[] = [
    ['a heading', { kind: 'heading', id: 'b', level: 2, text: bad }],
    ['a list', { kind: 'list', id: 'b', items: [[{ text: 'a' }], [{ text: bad }]] }],
    ['a callout', { kind: 'callout', id: 'b', tone: 'warning', title: bad, runs: [] }],
    [
      'the note under a figure',
      { kind: 'figures', id: 'b', items: [{ label: 'a', note: bad, cell: { kind: 'blank', text: '' } }] },
    ],
    ['a caption', { kind: 'table', id: 'b', caption: bad, columns: [], rows: [], whenEmpty: '' }],
    [
      'a cell',
      {
        kind: 'table',
        id: 'b',
        caption: '',
        columns: [],
        rows: [{ id: 'r', cells: [{ kind: 'text', text: bad }] }],
        whenEmpty: '',
      },
    ],
  ];
  test.each(cases)('%s', (_, block) => {
    expect(undrawableTexts(withBlocks(block), fonts)).toMatchObject([{ block: 'b', code: 'U+4E2D' }]);
  });
});

test('names on the cover and titles of sections are looked at too', () => {
  const document = { ...withBlocks(), meta: { ...sample.meta, authority: '北' } };
  expect(undrawableTexts(document, fonts)).toMatchObject([{ block: 'cover', character: '北' }]);
  const titled = withBlocks();
  const sections = titled.sections.map((section) => ({ ...section, title: 'A 北 title' }));
  expect(undrawableTexts({ ...titled, sections }, fonts)).toMatchObject([{ block: 'only', character: '北' }]);
});

test('a long text is told by the words around the character', () => {
  const [found] = undrawableTexts(withBlocks(paragraph(`${'word '.repeat(50)}中${' word'.repeat(50)}`)), fonts);
  expect(found?.text).toMatch(/^….*中.*…$/u);
  expect(found?.text.length).toBeLessThan(70);
});
