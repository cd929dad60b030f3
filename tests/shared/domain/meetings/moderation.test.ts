import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import { directionOf, flatters, lapsedSentence, longestEnd, usualEnd } from '#shared/domain/meetings/moderation.ts';
import type { Moderation } from '#shared/domain/plan.ts';
import { moderatedRating, moderationOn } from '#shared/domain/rating/current-rating.ts';
import { colours } from '#shared/domain/rating/rating.ts';

const moderation = (part: Partial<Moderation> = {}): Moderation => ({
  colour: 'green',
  reason: 'The new team starts on Monday',
  moderatedBy: 'the board',
  moderatedOn: '2019-05-03',
  holdsUntil: '2019-06-07',
  ...part,
});
const byRule = { colour: 'red', because: 'Overdue by 9 days', rule: 'overdue' } as const;

describe('when a moderation counts', () => {
  test.each([
    ['2019-05-02', false],
    ['2019-05-03', true],
    ['2019-06-07', true],
    ['2019-06-08', false],
  ])('on %s: %s', (on, counts) => {
    expect(moderationOn(moderation(), on) !== null).toBe(counts);
  });

  test('one update cycle after 3 May is 7 June; a year after 29 February is 28 February', () => {
    expect(usualEnd('2019-05-03', 35)).toBe('2019-06-07');
    expect(longestEnd('2020-02-29')).toBe('2021-02-28');
    expect(longestEnd('2019-05-03')).toBe('2020-05-02');
  });

  test('one that holds without an end never lapses', () => {
    expect(moderationOn(moderation({ holdsUntil: null }), '2029-01-01')).not.toBeNull();
    expect(lapsedSentence(moderation({ holdsUntil: null }), '2029-01-01')).toBeNull();
  });

  test('its sentence says until when, and the one after it lapsed says since when not', () => {
    expect(moderatedRating(byRule, moderation()).because).toBe(
      'Set to green by the board on 3 May 2019, until 7 June 2019: The new team starts on Monday. The rule says red: Overdue by 9 days',
    );
    expect(lapsedSentence(moderation(), '2019-06-07')).toBeNull();
    expect(lapsedSentence(moderation(), '2019-06-08')).toBe(
      'The green that the board set on 3 May 2019 lapsed after 7 June 2019: the rule’s colour counts again.',
    );
    expect(lapsedSentence(null, '2019-06-08')).toBeNull();
  });

  test('on every day from its own on it either counts or is said to have lapsed, never both', () => {
    const day = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(day, fc.option(day), day, (from, length, after) => {
        const on = addDays('2019-01-01', from);
        const one = moderation({ moderatedOn: on, holdsUntil: length === null ? null : addDays(on, length) });
        const asAt = addDays(on, after);
        expect(moderationOn(one, asAt) === null).toBe(lapsedSentence(one, asAt) !== null);
      }),
    );
  });
});

describe('the direction of a moderation', () => {
  test.each([
    ['green', 'red', 'greener'],
    ['amber', 'red', 'greener'],
    ['red', 'amber', 'redder'],
    ['amber', 'green', 'redder'],
    ['grey', 'red', 'unrated'],
    ['amber', 'grey', 'rated'],
    ['amber', 'amber', 'same'],
    ['green', 'blue', 'redder'],
  ] as const)('%s where the rule says %s is %s', (colour, rule, direction) => {
    expect(directionOf(colour, rule)).toBe(direction);
  });

  test('of two different colours one flatters against the other, unless a grey becomes a colour', () => {
    const rated = colours.filter((colour) => colour !== 'grey');
    const pairs = rated.flatMap((a) => rated.filter((b) => b !== a).map((b) => [a, b] as const));
    for (const [a, b] of pairs) expect(flatters(directionOf(a, b))).toBe(!flatters(directionOf(b, a)));
    expect(flatters('unrated')).toBe(true);
    expect(flatters('rated')).toBe(false);
  });
});
