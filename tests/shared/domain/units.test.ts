import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markers, type Unit } from '#shared/domain/indicator.ts';
import {
  decimalsFor,
  formatDistance,
  formatNumber,
  formatValue,
  markerInWords,
  roundTo,
} from '#shared/domain/units.ts';

describe('a value with its unit', () => {
  test.each<[number, Unit, string]>([
    [85.3, 'percent', '85.3%'],
    [95, 'percent', '95.0%'],
    [100, 'percent', '100.0%'],
    [0, 'percent', '0.0%'],
    [8.45, 'percent', '8.5%'],
    [-0.04, 'percent', '0.0%'],
    [-4.25, 'percent', '−4.3%'],
    [1126, 'count', '1,126'],
    [18.8, 'count', '18.8'],
    [30_683.8, 'count', '30,683.8'],
    [999, 'count', '999'],
    [1_234_567, 'count', '1,234,567'],
    [-1126, 'count', '−1,126'],
    [18, 'number', '18.0'],
    [30_683.84, 'number', '30,683.8'],
    [18.8, 'rate_per_10000', '18.8'],
    [554, 'rate_per_10000', '554.0'],
    [1126.04, 'rate_per_10000', '1,126.0'],
    [14.2, 'score', '14.2'],
    [14, 'score', '14.0'],
    [29, 'days', '29 days'],
    [1, 'days', '1 day'],
    [-1, 'days', '−1 day'],
    [0, 'days', '0 days'],
    [1.5, 'days', '1.5 days'],
    [1, 'weeks', '1 week'],
    [16, 'weeks', '16 weeks'],
  ])('%d as %s is %s', (value, unit, text) => {
    expect(formatValue(value, unit)).toBe(text);
  });

  test('a column of counts has one decimal as soon as one of them needs it', () => {
    expect(decimalsFor('count', [18, null, 18.8])).toBe(1);
    expect(decimalsFor('count', [18, null, 20])).toBe(0);
    expect(decimalsFor('percent', [18])).toBe(1);
    expect(formatValue(18, 'count', 1)).toBe('18.0');
    expect(formatValue(1, 'days', 1)).toBe('1.0 days');
  });
});

test('percentages differ by points', () => {
  expect(formatDistance(-4.2, 'percent')).toBe('4.2 points');
  expect(formatDistance(1, 'percent')).toBe('1.0 point');
  expect(formatDistance(-3, 'days')).toBe('3 days');
  expect(formatDistance(12, 'count')).toBe('12');
});

test('a half that binary fractions put just under the half still rounds away from zero', () => {
  expect(roundTo(1.005, 2)).toBe(1.01);
  expect(roundTo(-1.005, 2)).toBe(-1.01);
});

test('rounding is half away from zero in both directions', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e6, max: 1e6 }), (tenths) => {
      const value = tenths / 10;
      expect(roundTo(value, 1)).toBe(value === 0 ? 0 : value);
      expect(roundTo(-value, 0)).toBe(roundTo(value, 0) === 0 ? 0 : -roundTo(value, 0));
      expect(roundTo(value, 0)).toBe(
        tenths === 0 ? 0 : Math.sign(tenths) * Math.floor((Math.abs(tenths) + 5) / 10) + 0,
      );
    }),
  );
});

test('what is printed reads back as the rounded value', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.nat(3), (value, decimals) => {
      const back = Number(formatNumber(value, decimals).replaceAll(',', '').replace('−', '-'));
      expect(back).toBe(roundTo(value, decimals));
    }),
  );
});

test('every marker has words and none of them is a number', () => {
  expect(markers.map((marker) => markerInWords(marker)).filter((words) => !/^[a-z]/.test(words))).toStrictEqual([]);
  expect(new Set(markers.map((marker) => markerInWords(marker))).size).toBe(markers.length);
});
