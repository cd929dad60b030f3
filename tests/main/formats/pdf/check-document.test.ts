import { describe, expect, test } from 'vitest';
import { checkDocument } from '#main/formats/pdf/check-document.ts';
import type { Block, PackDocument, Section } from '#shared/domain/pack/document.ts';
import { withBlocks } from './small-sample.ts';

const deep: Section = {
  id: 'only',
  title: 'Only',
  sheetName: 'Only',
  orientation: 'portrait',
  blocks: [{ kind: 'heading', id: 'deep', level: 3, text: 'Deep' }],
};
const bars: Block = {
  kind: 'chart',
  id: 'silent',
  caption: 'Ratings',
  alt: ' ',
  chart: { kind: 'rating_bars', title: 'Ratings', bars: [] },
};
const spark: Block = {
  kind: 'figures',
  id: 'silent',
  items: [
    {
      label: 'Trend',
      note: '',
      cell: {
        kind: 'sparkline',
        chart: 'plan-bars',
        code: 'FD10',
        unit: 'count',
        values: [1],
        months: ['2019-06'],
        origins: ['o1'],
        text: '',
      },
    },
  ],
};

describe('a document is refused, with the place named,', () => {
  test.each<[string, PackDocument, string]>([
    ['when an id is used twice', withBlocks({ kind: 'heading', id: 'actions', level: 2, text: 'Again' }), 'actions'],
    [
      'when a link leads nowhere',
      withBlocks({ kind: 'paragraph', id: 'added', runs: [{ text: 'see', link: { to: 'kpi-XX99' } }] }),
      'added',
    ],
    ['when a heading skips a level', { ...withBlocks(), sections: [deep] }, 'deep'],
    ['when a chart has no words', withBlocks(bars), 'silent'],
    ['when a sparkline has no words', withBlocks(spark), 'silent'],
    ['when it has no title', { ...withBlocks(), meta: { ...withBlocks().meta, title: '  ' } }, 'cover'],
  ])('%s', (_, document, where) => {
    expect(() => checkDocument(document)).toThrow(expect.objectContaining({ code: 'PdfNotMade', where }));
  });

  test('but the sample passes', () => {
    expect(() => checkDocument(withBlocks())).not.toThrow();
  });
});
