import { describe, expect, test } from 'vitest';
import { explainOptions } from '#shared/domain/spc/explain-options.ts';
import { packageOptions } from './fixtures.ts';
import { months, noise } from './series-builder.ts';

const say = (values: readonly (number | null)[], options: Partial<Parameters<typeof explainOptions>[1]> = {}) =>
  explainOptions(months(values), { ...packageOptions, fixAfter: 16, ...options }, 'month');
const six = [...noise(16), -0.5, 0.6, 0.5, 0.6, 0.5, 0.6, 0.5];

describe('which option was used is said where it decides what the latest point says', () => {
  test('six in a row where seven count', () => {
    expect(say(six)).toStrictEqual([
      'This rests on 7 months in a row, the option in force: by 6, there would be a signal of improvement.',
    ]);
  });

  test('six in a row where six count', () => {
    expect(say(six, { runLength: 6, direction: 'decrease' })).toStrictEqual([
      'This rests on 6 months in a row, the option in force: by 7, there would be no signal of change.',
    ]);
  });

  test('a point beyond the limits before one near them', () => {
    const values = [...noise(16), 1, 6, 4];
    expect(say(values)).toStrictEqual([
      'This rests on two in three without points beyond the limits, the option in force: with them, as announced in 2023, there would be a signal of improvement.',
    ]);
    expect(say(values, { twoInThree: 'mdc2023', direction: 'neutral' })).toStrictEqual([
      'This rests on two in three with every point beyond two sigma, as announced in 2023, the option in force: without points beyond the limits, there would be no signal of change.',
    ]);
  });

  test('limits that are narrower for screening', () => {
    const values = Array.from({ length: 20 }, (_, i) => (i === 5 ? 30 : i === 19 ? 6 : i % 2));
    expect(say(values, { fixAfter: null })).toStrictEqual([
      'This rests on limits that leave out moving ranges far beyond the others, the option in force: with all of them, there would be no signal of change.',
    ]);
    expect(say(values, { fixAfter: null, screenOutliers: false })).toStrictEqual([
      'This rests on limits from all moving ranges, the option in force: without those far beyond the others, there would be a signal of improvement.',
    ]);
  });

  test('a target that only narrow limits keep out of reach', () => {
    const values = Array.from({ length: 20 }, (_, i) => (i === 5 ? 30 : i % 2));
    expect(say(values, { fixAfter: null, target: 9 })).toStrictEqual([
      'This rests on limits that leave out moving ranges far beyond the others, the option in force: with all of them, the target would be met at times and missed at times.',
    ]);
  });
});

test('nothing is said where no option makes a difference, nor of a month without a value', () => {
  expect(say(noise(20))).toStrictEqual([]);
  expect(say([...noise(16), 9])).toStrictEqual([]);
  expect(say([...six, null])).toStrictEqual([]);
  expect(say([])).toStrictEqual([]);
});
