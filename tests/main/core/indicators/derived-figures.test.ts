import { describe, expect, test } from 'vitest';
import { quarterFigure, yearToDateFigure } from '#main/core/indicators/derived-figures.ts';
import { knownMonths } from '#shared/domain/indicator-reading/pooled-figure.ts';
import { aValue, anIndicator } from '../../../shared/domain/rating/indicator-builder.ts';
import { ruleSet } from '../../../shared/domain/resources.ts';

const part = (period: string, numerator: number, denominator: number) =>
  aValue(period, (100 * numerator) / denominator, { numerator, denominator });
const referrals = anIndicator({ unit: 'count', values: [aValue('2019-04', 1200), aValue('2019-06', 34)] });
const counted = { ...referrals, definition: { ...referrals.definition, name: 'Referrals received in the month' } };

describe('months together in words', () => {
  test('a partial sum of counts is a least, and names the month that it lacks', () => {
    expect(yearToDateFigure(counted, '2019-06')).toEqual({
      label: 'April to June 2019',
      valueText: 'at least 1,234',
      ofText: '',
      because: 'The sum of 2 months. Partial, 2 of 3 months: without May 2019 (not returned).',
      complete: false,
    });
  });

  test('a percentage has its numbers and says how it came about', () => {
    const facts = anIndicator({ values: [part('2019-04', 9, 10), part('2019-05', 2, 10.5)] });
    expect(yearToDateFigure(facts, '2019-05')).toMatchObject({
      label: 'April to May 2019',
      valueText: '53.7%',
      ofText: '11 of 20.5',
      complete: true,
    });
  });

  test.each([
    ['2019-04', 'April 2019'],
    ['2020-02', 'April 2019 to February 2020'],
  ])('the span to %s is called %s', (period, label) => {
    expect(yearToDateFigure(anIndicator({ values: [part('2019-04', 1, 2)] }), period).label).toBe(label);
  });

  test('a rolling quarter goes over the turn of the year, and is made only for small numbers', () => {
    const facts = anIndicator({ values: [part('2018-12', 1, 4), part('2019-01', 2, 4), part('2019-02', 30, 40)] });
    expect(quarterFigure(knownMonths(facts), '2019-01', ruleSet)).toMatchObject({
      label: 'November 2018 to January 2019',
      valueText: '37.5%',
      ofText: '3 of 8',
      complete: false,
    });
    expect(quarterFigure(knownMonths(facts), '2019-02', ruleSet)).toBeNull();
  });
});
