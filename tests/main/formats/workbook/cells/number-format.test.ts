import { SSF } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byUnit, percentAsFraction, storedNumber } from '#main/formats/workbook/cells/number-format.ts';
import type { Unit } from '#shared/domain/indicator.ts';

describe('storedNumber', () => {
  it.each<[number, Unit, string, number]>([
    [85.3, 'percent', '85.3%', 0.853],
    [14.2, 'percent', '14.2%', 0.142],
    [100, 'percent', '100%', 1],
    [-4.7, 'percent', '−4.7 points', -4.7],
    [4.7, 'percent', '+4.7 points', 4.7],
    [0, 'percent', '0.0 points', 0],
    [1086, 'count', '1,086', 1086],
    [1086, 'count', '1086', 1086],
    [45, 'days', '45 days', 45],
    [-3, 'count', '3 fewer', -3],
    [512.34, 'rate_per_10000', '512.3 per 10,000', 512.34],
    [18.84, 'number', '18.8', 18.84],
    [7, 'count', 'about 7 "or so"', 7],
  ])('%d %s printed as "%s" is kept as %d and shown as printed', (value, unit, text, kept) => {
    const { stored, format } = storedNumber(value, unit, text);
    expect(stored).toBe(kept);
    expect(SSF.format(format, stored)).toBe(text.replaceAll('"', ''));
  });

  it.each<[number, Unit, string, string]>([
    [12, 'count', 'twelve', '12'],
    [85.3, 'percent', 'c', '85.3%'],
    [12, 'count', '60 in all', '12'],
    [3.26, 'score', '', '3.3'],
  ])('%d %s printed as "%s", which does not spell it, is shown as %s', (value, unit, text, shown) => {
    const { stored, format } = storedNumber(value, unit, text);
    expect(SSF.format(format, stored)).toBe(shown);
  });

  it('never changes a value beyond the step from points to a fraction', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 0, max: 3 }), (whole, digits) => {
        const value = whole / 10 ** digits;
        const text = `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(digits)}`;
        expect(storedNumber(value, 'score', text).stored).toBe(value);
        expect(Number((storedNumber(value, 'percent', `${text}%`).stored * 100).toPrecision(14))).toBe(value);
      }),
    );
  });

  it('leaves no dust behind when a percentage becomes a fraction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (tenths) => {
        expect(String(percentAsFraction(tenths / 10)).length).toBeLessThanOrEqual(6);
      }),
    );
  });

  it('shows a series by its unit', () => {
    expect(byUnit(85.3, 'percent')).toStrictEqual({ stored: 0.853, format: '0.0%' });
    expect(byUnit(1240, 'count')).toStrictEqual({ stored: 1240, format: '#,##0' });
    expect(byUnit(18, 'number')).toStrictEqual({ stored: 18, format: '#,##0.0' });
    expect(byUnit(600, 'rate_per_10000')).toStrictEqual({ stored: 600, format: '#,##0.0' });
  });
});
