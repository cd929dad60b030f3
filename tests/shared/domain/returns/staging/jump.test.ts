import { expect, it } from 'vitest';
import { createUsualRanges, jumpSentence, usualRange } from '#shared/domain/returns/staging/jump.ts';
import type { Unit } from '#shared/domain/indicator.ts';

const usual = [81, 83, 80, 82, 84, 81, 83];
const year = [...usual, 82, 80, 83, 81, 82];

const isJump = (value: number, before: readonly (number | null)[], unit: Unit): boolean =>
  jumpSentence(value, String(value), usualRange(before, unit), unit) !== null;

it('warns of a value ten times too large or too small, and of a fraction for a percentage', () => {
  expect(isJump(820, usual, 'days')).toBe(true);
  expect(isJump(8.2, usual, 'percent')).toBe(true);
  expect(isJump(0.82, usual, 'percent')).toBe(true);
});

it('does not warn of what the series usually does, nor, with fewer than twelve values, of one just outside its trial limits', () => {
  expect(isJump(82, usual, 'percent')).toBe(false);
  expect(isJump(89, usual, 'percent')).toBe(false);
  expect(isJump(89, year, 'percent')).toBe(true);
});

it('says nothing with fewer than six earlier values, and leaves missing ones out of the count', () => {
  expect(isJump(820, [81, 83, 80, 82, 84], 'count')).toBe(false);
  expect(isJump(820, [81, 83, null, 80, null, 82, 84], 'count')).toBe(false);
  expect(isJump(820, [81, 83, null, 80, null, 82, 84, 81], 'count')).toBe(true);
});

it('does not take a small step of a series that hardly moves for a slip', () => {
  expect(isJump(12, [9, 9, 8, 9, 9, 9], 'count')).toBe(false);
  expect(isJump(90, [9, 9, 8, 9, 9, 9], 'count')).toBe(true);
  expect(isJump(95, [100, 100, 100, 100, 100, 100], 'percent')).toBe(false);
  expect(isJump(10, [100, 100, 100, 100, 100, 100], 'percent')).toBe(true);
  expect(isJump(3, [0, 0, 0, 0, 0, 0], 'count')).toBe(false);
  const months = Array.from({ length: 24 }, () => 9);
  expect(isJump(17, months, 'count')).toBe(false);
  expect(isJump(21, months, 'count')).toBe(true);
});

it('does not take a series that drifts away from its limits for slips, month after month', () => {
  const drifting = Array.from({ length: 30 }, (_, i) => 80 + (i < 12 ? (i % 2) * 2 : (i - 11) * 1.2));
  const warned = drifting.filter((value, i) => isJump(value, drifting.slice(0, i), 'percent'));
  expect(warned).toStrictEqual([]);
  // Outside the limits by now, and so is a real jump from there.
  const range = usualRange(drifting.slice(0, 29), 'percent');
  expect(drifting[29]).toBeGreaterThan(range?.high ?? Number.POSITIVE_INFINITY);
  expect(isJump(60, drifting, 'percent')).toBe(true);
});

it('names the limits and the last value, within what the unit can be', () => {
  const sentence = (value: number, values: readonly number[], unit: Unit) =>
    jumpSentence(value, String(value), usualRange(values, unit), unit);
  // Mean 982 ÷ 12, average moving range 23 ÷ 11: 81.83 ± 2.66 × 2.09
  expect(sentence(70, year, 'percent')).toBe(
    '70 is outside the control limits of earlier months, 76.27% to 87.4% (the last is 82%).',
  );
  expect(
    sentence(
      40,
      Array.from({ length: 12 }, () => 2),
      'count',
    ),
  ).toBe('40 is outside the control limits of earlier months, 0 to 6.24 (the last is 2).');
  expect(sentence(820, usual, 'days')).toBe('820 is far from the figures of earlier months (the last is 83).');
});

it('looks only at months before, from the last new beginning on, whatever the order given', () => {
  const series = Array.from({ length: 12 }, (_, i) => ({
    period: `2019-${String(12 - i).padStart(2, '0')}`,
    value: i < 6 ? 200 : 20,
  }));
  const of = createUsualRanges(series, 'count', []);
  expect(of('2019-06')).toBeNull();
  expect(of('2019-07')).toMatchObject({ last: 20, onTrial: true });
  expect(of('2020-01')).toMatchObject({ last: 200, onTrial: false });
  const since = createUsualRanges(series, 'count', ['2019-07']);
  expect(since('2020-01')).toMatchObject({ last: 200, onTrial: true, low: 200 - 6 * Math.sqrt(200) });
  expect(since('2019-07')).toBeNull();
});
