import { describe, expect, test } from 'vitest';
import { definitionNotes, unrebasedChanges } from '#shared/domain/catalogue/definition-notes.ts';
import { measuresTheSame } from '#shared/domain/catalogue/definition-change.ts';
import { aValue, anIndicator } from '../rating/indicator-builder.ts';

const change = (effectiveFrom: string) => ({
  version: 2,
  effectiveFrom,
  reason: 'Counted by child.',
  decidedBy: 'Board',
});
const rebase = (period: string) => ({ period, reason: 'New definition', decidedBy: 'Board', decidedOn: '2019-06-01' });
const series = ['2019-04', '2019-05', '2019-06'].map((period) => aValue(period, 70));

describe('a change of definition', () => {
  test.each([
    ['2019-03', []],
    ['2019-04', []],
    ['2019-05', ['2019-05']],
    ['2019-06', ['2019-06']],
    ['2019-07', []],
  ])('from %s lies within figures from April to June: %j', (from, within) => {
    const facts = anIndicator({ values: series }, { definitionChanges: [change(from)] });
    expect(unrebasedChanges(facts, '2019-06').map(({ effectiveFrom }) => effectiveFrom)).toEqual(within);
  });

  test('is told, and what it does to the limits until they are calculated anew from that month', () => {
    const facts = anIndicator({ values: series }, { definitionChanges: [change('2019-05')] });
    expect(definitionNotes(facts, '2019-06')).toEqual([
      'The definition changed from May 2019: Counted by child. Figures before and after do not measure the same. The control limits run across the change, so a signal may be no more than the new definition: calculate them anew from May 2019.',
    ]);
    const rebased = { ...facts, rebases: [rebase('2019-05')] };
    expect(unrebasedChanges(rebased, '2019-06')).toEqual([]);
    expect(definitionNotes(rebased, '2019-06')).toEqual([
      'The definition changed from May 2019: Counted by child. Figures before and after do not measure the same.',
    ]);
    expect(unrebasedChanges({ ...facts, rebases: [rebase('2019-04')] }, '2019-06')).toHaveLength(1);
  });

  test('is one where the name, the counts, the unit or the source differ, and none where only the group does', () => {
    const { definition } = anIndicator({ values: [] });
    expect(measuresTheSame(definition, { ...definition })).toBe(true);
    for (const field of ['name', 'numeratorLabel', 'denominatorLabel', 'dataSource'] as const) {
      expect(measuresTheSame(definition, { ...definition, [field]: 'another' })).toBe(false);
    }
    expect(measuresTheSame(definition, { ...definition, unit: 'count' })).toBe(false);
  });
});
