import { describe, expect, test } from 'vitest';
import { movementOf } from '#shared/domain/rating/indicator-movement.ts';
import { aValue, anIndicator } from './indicator-builder.ts';

type Given = Omit<Parameters<typeof anIndicator>[0], 'values'>;

function move(from: number | null, to: number | null, given: Given = {}) {
  const facts = anIndicator({ ...given, values: [aValue('2019-05', from), aValue('2019-06', to)] });
  return movementOf(facts, facts.values[1] ?? null);
}

describe('direction of travel', () => {
  test.each([
    { polarity: 'higher' as const, from: 80, to: 82.1, kind: 'improving', raw: 'up' },
    { polarity: 'higher' as const, from: 82.1, to: 80, kind: 'worsening', raw: 'down' },
    { polarity: 'lower' as const, from: 80, to: 82.1, kind: 'worsening', raw: 'up' },
    { polarity: 'lower' as const, from: 82.1, to: 80, kind: 'improving', raw: 'down' },
    { polarity: 'higher' as const, from: 80, to: 80.04, kind: 'same', raw: 'same' },
    { polarity: 'context' as const, from: 80, to: 82.1, kind: 'no_comparison', raw: 'up' },
  ])('$polarity from $from to $to is $kind', ({ polarity, from, to, kind, raw }) => {
    expect(move(from, to, { polarity })).toMatchObject({ kind, raw, comparedWith: '2019-05' });
  });

  test.each([
    { from: 10, to: 12, kind: 'improving', raw: 'up' },
    { from: 40, to: 35, kind: 'improving', raw: 'down' },
    { from: 20, to: 35, kind: 'worsening', raw: 'up' },
    { from: 16, to: 29, kind: 'same', raw: 'up' },
    { from: 10, to: 35, kind: 'same', raw: 'up' },
  ])('in a range of 15 to 30 from $from to $to is $kind', ({ from, to, kind, raw }) => {
    expect(move(from, to, { polarity: 'range', range: [15, 30] })).toMatchObject({ kind, raw });
  });

  test('the words carry the change, since when, and the verdict', () => {
    expect(move(80, 82.1).text).toBe('up 2.1 points since May 2019: improving');
    expect(move(82.1, 80, { polarity: 'context' }).text).toBe('down 2.1 points since May 2019');
    expect(move(80, 80).text).toBe('no change since May 2019');
  });
});

describe('what it is compared with', () => {
  test('the last earlier period with a figure, over gaps and markers', () => {
    const facts = anIndicator({
      values: [
        aValue('2019-03', 70),
        aValue('2019-04', 99, { marker: 'unreliable' }),
        aValue('2019-05', null),
        aValue('2019-06', 75),
      ],
    });
    expect(movementOf(facts, facts.values[3] ?? null)).toMatchObject({
      comparedWith: '2019-03',
      change: 5,
      kind: 'improving',
    });
  });

  test('never a period of another definition', () => {
    const values = [aValue('2019-05', 70), aValue('2019-06', 75, { definitionVersion: 3 })];
    const change = { version: 2, effectiveFrom: '2019-06', reason: 'Counted by child', decidedBy: 'Board' };
    const facts = anIndicator({ values }, { definitionChanges: [change] });
    expect(movementOf(facts, facts.values[1] ?? null)).toMatchObject({
      kind: 'no_comparison',
      raw: null,
      text: 'not comparable with May 2019: the definition changed',
    });
  });

  test('nor across a change that was dated back after the figures had come', () => {
    const values = [aValue('2019-04', 60), aValue('2019-05', 70), aValue('2019-06', 75)];
    const change = { version: 2, effectiveFrom: '2019-05', reason: 'Counted by child', decidedBy: 'Board' };
    const facts = anIndicator({ values }, { definitionChanges: [change] });
    expect(movementOf(facts, facts.values[1] ?? null).text).toBe(
      'not comparable with April 2019: the definition changed',
    );
    expect(movementOf(facts, facts.values[2] ?? null)).toMatchObject({ kind: 'improving', change: 5 });
  });

  test('but of another version that measures the same', () => {
    const facts = anIndicator({ values: [aValue('2019-05', 70), aValue('2019-06', 75, { definitionVersion: 2 })] });
    expect(movementOf(facts, facts.values[1] ?? null)).toMatchObject({ kind: 'improving', change: 5 });
  });

  test('a first figure and a missing one have nothing to compare with', () => {
    expect(move(null, 75)).toMatchObject({ kind: 'no_comparison', raw: null, text: 'no earlier figure' });
    expect(move(75, null)).toMatchObject({ kind: 'no_comparison', raw: null, text: 'no figure to compare' });
    expect(movementOf(anIndicator({ values: [] }), null).kind).toBe('no_comparison');
  });
});

test('words published in between without a number are said: a relapse must not read as an improvement', () => {
  const facts = anIndicator({
    polarity: 'lower',
    unit: 'count',
    values: [
      aValue('2019-06', 86),
      aValue('2019-10', null, { marker: 'approximate', originalText: 'more than 300' }),
      aValue('2020-02', 0),
    ],
  });
  expect(movementOf(facts, facts.values[2] ?? null).text).toBe(
    'down 86 since June 2019: improving; in between "more than 300" (October 2019)',
  );
});
