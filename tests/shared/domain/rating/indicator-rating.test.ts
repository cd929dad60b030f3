import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markers } from '#shared/domain/indicator.ts';
import { rateIndicator } from '#shared/domain/rating/indicator-rating.ts';
import { isGreener } from '#shared/domain/rating/rating.ts';
import { ruleSet } from '../resources.ts';
import { aValue, anIndicator } from './indicator-builder.ts';

const june = (value: number | null) => [aValue('2019-06', value)];
type Given = Omit<Parameters<typeof anIndicator>[0], 'values'>;
const rate = (value: number | null, given: Given) =>
  rateIndicator(anIndicator({ ...given, values: june(value) }), '2019-06', ruleSet);

describe('higher is better', () => {
  const given: Given = { polarity: 'higher', target: 95, amberLimit: 90 };

  test.each([
    { value: 100, colour: 'green', text: '5.0 points better than target', distance: 5 },
    { value: 95, colour: 'green', text: 'on target', distance: 0 },
    { value: 94.95, colour: 'green', text: 'on target', distance: 0 },
    { value: 94.94, colour: 'amber', text: '0.1 points short of target', distance: -0.1 },
    { value: 90, colour: 'amber', text: '5.0 points short of target', distance: -5 },
    { value: 89.9, colour: 'red', text: '5.1 points short of target', distance: -5.1 },
    { value: 0, colour: 'red', text: '95.0 points short of target', distance: -95 },
  ])('$value is $colour', ({ value, colour, text, distance }) => {
    const result = rate(value, given);
    expect(result.rating.colour).toBe(colour);
    expect(result.distance).toStrictEqual({ value: distance, text });
  });

  test('the sentence carries value, target, amber limit and distance', () => {
    expect(rate(90.8, given).rating).toStrictEqual({
      colour: 'amber',
      rule: 'within_amber_limit',
      because: '90.8% for June 2019 against a target of 95.0% (amber to 90.0%): 4.2 points short of target',
    });
  });

  test('without an amber limit everything beyond the target is red', () => {
    expect(rate(94.9, { polarity: 'higher', target: 95 }).rating).toMatchObject({
      colour: 'red',
      rule: 'beyond_amber_limit',
    });
  });
});

describe('lower is better', () => {
  const given: Given = { polarity: 'lower', unit: 'count', target: 0, amberLimit: 20 };

  test.each([
    { value: 0, colour: 'green', text: 'on target' },
    { value: 1, colour: 'amber', text: '1 over target' },
    { value: 20, colour: 'amber', text: '20 over target' },
    { value: 21, colour: 'red', text: '21 over target' },
    { value: 267, colour: 'red', text: '267 over target' },
  ])('$value is $colour', ({ value, colour, text }) => {
    const result = rate(value, given);
    expect(result.rating.colour).toBe(colour);
    expect(result.distance?.text).toBe(text);
  });

  test('fewer days than the target are better', () => {
    const result = rate(29, { polarity: 'lower', unit: 'days', target: 31 });
    expect(result.rating.because).toBe('29 days for June 2019 against a target of 31 days: 2 days better than target');
    expect(result.distance?.value).toBe(2);
  });
});

describe('in a range', () => {
  const given: Given = { polarity: 'range', range: [15, 30] };

  test.each([
    { value: 15, colour: 'green', text: 'inside the range', distance: 0 },
    { value: 30, colour: 'green', text: 'inside the range', distance: 0 },
    { value: 14.9, colour: 'red', text: '0.1 points below the range', distance: -0.1 },
    { value: 30.1, colour: 'red', text: '0.1 points above the range', distance: -0.1 },
  ])('without a margin $value is $colour', ({ value, colour, text, distance }) => {
    const result = rate(value, given);
    expect(result.rating.colour).toBe(colour);
    expect(result.distance).toStrictEqual({ value: distance, text });
  });

  test.each([
    { value: 12, colour: 'amber' },
    { value: 11.9, colour: 'red' },
    { value: 33, colour: 'amber' },
    { value: 33.1, colour: 'red' },
  ])('with a margin of 3 $value is $colour', ({ value, colour }) => {
    expect(rate(value, { ...given, amberLimit: 3 }).rating.colour).toBe(colour);
  });

  test('the sentence says the range and its margin', () => {
    expect(rate(31, { ...given, amberLimit: 3 }).rating.because).toBe(
      '31.0% for June 2019 against the range 15.0% to 30.0% (amber to 3.0 points outside): 1.0 point above the range',
    );
  });
});

describe('what is never coloured', () => {
  test('a context measure, whatever its target', () => {
    expect(rate(1126, { polarity: 'context', unit: 'count', target: 10 })).toMatchObject({
      rating: { colour: 'grey', rule: 'context', because: 'For context only, never coloured: 1,126 for June 2019' },
      distance: null,
      movement: { kind: 'no_comparison' },
    });
  });

  test('a measure without a target or without a range', () => {
    expect(rate(85.3, {}).rating).toStrictEqual({
      colour: 'grey',
      rule: 'no_target',
      because: 'No target set: 85.3% for June 2019',
    });
    expect(rate(85.3, { polarity: 'range' }).rating.rule).toBe('no_target');
  });

  test('a period that was not returned', () => {
    const facts = anIndicator({ target: 95, values: [aValue('2019-05', 96)] });
    expect(rateIndicator(facts, '2019-06', ruleSet)).toMatchObject({
      rating: { colour: 'grey', rule: 'not_returned', because: 'Not returned for June 2019' },
      value: null,
      valuePeriod: null,
      distance: null,
    });
    expect(rate(null, { target: 95 }).rating.rule).toBe('not_returned');
  });

  test.each(markers.filter((marker) => marker !== 'not_returned'))(
    'a figure marked %s, with its meaning in words',
    (marker) => {
      const facts = anIndicator({ target: 95, values: [aValue('2019-06', null, { marker })] });
      expect(rateIndicator(facts, '2019-06', ruleSet).rating).toMatchObject({
        colour: 'grey',
        rule: 'marker',
        because: expect.stringMatching(/^Not rated: figure for June 2019 is [a-z]/),
      });
    },
  );

  test('a number beside a marker is printed and not rated', () => {
    const facts = anIndicator({
      unit: 'count',
      polarity: 'lower',
      target: 0,
      values: [aValue('2019-06', 300, { marker: 'approximate' })],
    });
    expect(rateIndicator(facts, '2019-06', ruleSet).rating.because).toBe(
      'Not rated: figure of 300 for June 2019 is given only as an approximate figure',
    );
  });
});

describe('which figure and which target', () => {
  test('a monthly target is in force from its period until the next, and an empty one ends it', () => {
    const facts = anIndicator(
      { values: ['2019-03', '2019-04', '2019-06', '2019-07', '2019-08'].map((period) => aValue(period, 80)) },
      {
        targets: [
          { from: '2019-07', target: 85, amberLimit: 75, basis: '', reason: '', decidedBy: '' },
          { from: '2019-04', target: 80, amberLimit: 70, basis: '', reason: '', decidedBy: '' },
          { from: '2019-08', target: null, amberLimit: null, basis: 'suspended', reason: '', decidedBy: '' },
        ],
      },
    );
    const colours = facts.values.map((value) => rateIndicator(facts, value.period, ruleSet).rating.colour);
    expect(colours).toStrictEqual(['grey', 'green', 'green', 'amber', 'grey']);
    expect(rateIndicator(facts, '2019-06', ruleSet).target?.from).toBe('2019-04');
  });

  test('where only dated publications exist the latest one up to the period is used', () => {
    const facts = anIndicator(
      {
        polarity: 'lower',
        unit: 'count',
        target: 0,
        values: [aValue('2018-10', 267), aValue('2019-01', 81), aValue('2020-01', 0)],
      },
      { monthly: false },
    );
    const result = rateIndicator(facts, '2019-06', ruleSet);
    expect(result).toMatchObject({ value: 81, valuePeriod: '2019-01', movement: { comparedWith: '2018-10' } });
    expect(rateIndicator(facts, '2018-01', ruleSet).rating.because).toBe('No figure published up to January 2018');
  });
});

describe('small numbers', () => {
  test.each([
    { denominator: 19, small: true },
    { denominator: 20, small: false },
    { denominator: null, small: false },
  ])('a denominator of $denominator is small: $small', ({ denominator, small }) => {
    const facts = anIndicator({ target: 95, values: [aValue('2019-06', 83.3, { numerator: 5, denominator })] });
    expect(rateIndicator(facts, '2019-06', ruleSet).smallNumbers).toBe(small);
  });

  test('the sentence says how small', () => {
    const facts = anIndicator({ target: 95, values: [aValue('2019-06', 83.3, { numerator: 5, denominator: 6 })] });
    expect(rateIndicator(facts, '2019-06', ruleSet).rating.because).toContain(
      '83.3% for June 2019 (small numbers: 5 of 6) against',
    );
  });
});

test('going the wanted way never makes an indicator redder', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('higher' as const, 'lower' as const),
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
      (polarity, one, other, target, amberLimit) => {
        const [worse, better] = (polarity === 'higher' ? [one, other] : [-one, -other]).toSorted((a, b) => a - b);
        const colourOf = (value = 0) => rate(Math.abs(value), { polarity, target, amberLimit }).rating.colour;
        expect(isGreener(colourOf(worse), colourOf(better))).toBe(false);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a green figure never prints a distance short of target, and the sign of the distance agrees with the colour', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('higher' as const, 'lower' as const),
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (polarity, value, target) => {
        const { rating, distance } = rate(value, { polarity, target });
        expect((distance?.value ?? -1) >= 0).toBe(rating.colour === 'green');
        expect(/short|over/.test(distance?.text ?? '')).toBe(rating.colour !== 'green');
      },
    ),
    { numRuns: 2000 },
  );
});
