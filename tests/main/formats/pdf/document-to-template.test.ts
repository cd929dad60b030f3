import { describe, expect, test } from 'vitest';
import { documentToTemplate } from '#main/formats/pdf/document-to-template.ts';
import { FlagLetters, templateCell } from '#main/formats/pdf/template-cell.ts';
import type { Cell } from '#shared/domain/pack/document.ts';
import { sampleDocument } from './sample-document.ts';

const sample = sampleDocument({ scorecard: 10, charts: 3, actions: 4 });

test('neighbouring sections of one orientation are set together, in their order', () => {
  const { groups } = documentToTemplate(sample);
  expect(groups.map((group) => [group.landscape, group.sections.map((section) => section.id)])).toEqual([
    [false, ['summary', 'plan']],
    [true, ['scorecard']],
    [false, ['trends']],
    [true, ['actions']],
  ]);
});

test('the cover breaks the title after its colon', () => {
  expect(documentToTemplate(sample).meta.titleLines).toEqual(['Improvement board pack:', 'June 2019']);
});

test('a board date that is not set is said, and empty facts are left out', () => {
  const facts = documentToTemplate({ ...sample, meta: { ...sample.meta, boardOn: null, ruleSetId: '' } }).meta.facts;
  expect(facts).toContainEqual({ label: 'Board meeting', text: 'Date to be set' });
  expect(facts.map((fact) => fact.label)).not.toContain('Rating rules');
});

test('a row with more text than a page holds may be split, others are kept whole', () => {
  const grid = (text: string) => {
    const section = { id: 's', title: 'S', sheetName: 'S', orientation: 'portrait' } as const;
    const columns = [{ key: 'a', label: 'A', align: 'left', width: 1 }] as const;
    const rows = [{ id: 'r', cells: [{ kind: 'text', text }] }] as const;
    const table = { kind: 'table', id: 't', caption: 'c', columns, rows, whenEmpty: '' } as const;
    const [block] =
      documentToTemplate({ ...sample, sections: [{ ...section, blocks: [table] }] }).groups[0]?.sections[0]?.blocks ??
      [];
    return block?.kind === 'table' && block.rows[0]?.long;
  };
  expect(grid('short')).toBe(false);
  expect(grid('word '.repeat(400))).toBe(true);
});

describe('a cell', () => {
  const rising = {
    kind: 'sparkline',
    code: 'FD10',
    unit: 'count',
    values: [1, 2],
    months: ['2019-05', '2019-06'],
    origins: ['o1', 'o2'],
    text: 'Rising.',
  } as const satisfies Partial<Cell>;
  test.each<[Cell, object]>([
    [
      { ...rising, chart: 'kpi-FD10' },
      { kind: 'sparkline', link: 'kpi-FD10' },
    ],
    [
      { ...rising, chart: null },
      { kind: 'sparkline', link: null },
    ],
    [
      { kind: 'text', text: 'FD10', link: { to: 'kpi-FD10' } },
      { kind: 'text', link: 'kpi-FD10', strong: false },
    ],
    [
      { kind: 'marker', marker: 'suppressed', text: 'c', origin: 'o' },
      { kind: 'marker', text: 'c' },
    ],
    [
      { kind: 'rating', colour: 'amber', because: 'b', moderated: true },
      { kind: 'rating', colour: 'amber', flags: ['a'] },
    ],
    [
      { kind: 'rating', colour: 'grey', because: 'b' },
      { kind: 'rating', colour: 'grey', flags: [] },
    ],
    [
      { kind: 'movement', movement: 'down', judgement: 'better', text: 'Better' },
      { arrow: '▼', judgement: 'better' },
    ],
    [{ kind: 'movement', movement: 'none', judgement: 'neither', text: 'No earlier figure' }, { arrow: '' }],
    [
      { kind: 'assurance', icon: null, text: 'Cannot be said' },
      { kind: 'icon', icon: 'assurance-none' },
    ],
    [
      { kind: 'variation', icon: 'concern_low', text: 'Concern' },
      { kind: 'icon', icon: 'variation-concern_low' },
    ],
  ])('%j', (cell, expected) => {
    expect(templateCell(cell, new FlagLetters())).toMatchObject(expected);
  });

  test('names an icon that the data carries', () => {
    const data = documentToTemplate(sample);
    const icons = new Set(Array.from(JSON.stringify(data).matchAll(/"icon":"([^"]+)"/gu), ([, icon = '']) => icon));
    expect(icons.size).toBeGreaterThan(2);
    expect(Object.keys(data.icons)).toEqual(expect.arrayContaining([...icons]));
  });
});

test('flags get letters in the order they are met, the same flag the same letter', () => {
  const letters = new FlagLetters();
  expect(['restated', 'small numbers', 'restated'].map((flag) => letters.letter(flag))).toEqual(['a', 'b', 'a']);
  expect(letters.notes()).toEqual([
    { mark: 'a', text: 'restated' },
    { mark: 'b', text: 'small numbers' },
  ]);
});

test('no flag gets the letter c, which is what is printed in place of a suppressed figure', () => {
  const letters = new FlagLetters();
  expect(['provisional', 'restated', 'small numbers', 'moderated'].map((flag) => letters.letter(flag))).toEqual([
    'a',
    'b',
    'd',
    'e',
  ]);
});
