import { expect, test } from 'vitest';
import { naturalBounds, unitLabel, valueText } from '#shared/charts/value-text.ts';
import { units, type Unit } from '#shared/domain/indicator.ts';

test.each<[Unit, number, string]>([
  ['percent', 85, '85%'],
  ['percent', 85.34, '85.3%'],
  ['count', 1234567, '1,234,567'],
  ['count', 999, '999'],
  ['rate_per_10000', 550.25, '550.3'],
  ['score', -3.5, '−3.5'],
  ['score', -0.04, '0'],
  ['days', 0, '0'],
])('%s %d is written %s', (unit, value, text) => {
  expect(valueText(unit, value)).toBe(text);
});

test('every unit but percent, whose ticks carry the sign, says on the axis what it is', () => {
  for (const unit of units) expect(unitLabel(unit) === '').toBe(unit === 'percent');
});

test('a percentage is between 0 and 100, a count is not below 0', () => {
  expect(naturalBounds('percent')).toEqual([0, 100]);
  expect(naturalBounds('count')).toEqual([0, Infinity]);
  expect(naturalBounds('score')).toEqual([-Infinity, Infinity]);
});
