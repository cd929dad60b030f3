import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { colours, type Colour } from '#shared/domain/rating/rating.ts';
import { rollUp } from '#shared/domain/rating/roll-up.ts';
import { ruleSet } from '../resources.ts';

const items = (counts: Partial<Record<Colour, number>>) =>
  colours.flatMap((colour) => Array.from({ length: counts[colour] ?? 0 }, () => ({ colour, highPriority: false })));

describe('the one word', () => {
  test.each([
    { counts: {}, colour: 'grey', rule: 'nothing_rated', because: 'Nothing is rated (0 of 0 rated)' },
    { counts: { grey: 3 }, colour: 'grey', rule: 'nothing_rated', because: 'Nothing is rated (0 of 3 rated)' },
    { counts: { green: 4 }, colour: 'green', rule: 'no_red', because: 'None is red; none is amber (4 of 4 rated)' },
    {
      counts: { blue: 2, grey: 9 },
      colour: 'green',
      rule: 'no_red',
      because: 'None is red; none is amber (2 of 11 rated)',
    },
    {
      counts: { amber: 1, green: 3 },
      colour: 'green',
      rule: 'no_red',
      because: 'None is red; 1 of 4 rated is amber, not more than 25% (4 of 4 rated)',
    },
    {
      counts: { amber: 2, green: 5 },
      colour: 'amber',
      rule: 'amber_share',
      because: '2 of 7 rated are amber, more than 25% (7 of 7 rated)',
    },
    {
      counts: { amber: 1, green: 2, grey: 5 },
      colour: 'amber',
      rule: 'amber_share',
      because: '1 of 3 rated is amber, more than 25% (3 of 8 rated)',
    },
    {
      counts: { red: 1, green: 3 },
      colour: 'amber',
      rule: 'any_red',
      because: '1 of 4 rated is red, not more than 25% (4 of 4 rated)',
    },
    {
      counts: { red: 2, green: 5 },
      colour: 'red',
      rule: 'red_share',
      because: '2 of 7 rated are red, more than 25% (7 of 7 rated)',
    },
    {
      counts: { red: 1, green: 2, grey: 10 },
      colour: 'red',
      rule: 'red_share',
      because: '1 of 3 rated is red, more than 25% (3 of 13 rated)',
    },
  ])('of $counts is $colour', ({ counts, colour, rule, because }) => {
    expect(rollUp(items(counts), ruleSet).rating).toStrictEqual({ colour, rule, because });
  });

  test('one red priority item is enough for red', () => {
    const all = [...items({ green: 99 }), { colour: 'red' as const, highPriority: true }];
    expect(rollUp(all, ruleSet).rating).toStrictEqual({
      colour: 'red',
      rule: 'red_priority',
      because: '1 high-priority item is red (100 of 100 rated)',
    });
  });
});

test('every colour is counted, and the rated ones are those with a colour', () => {
  expect(rollUp(items({ red: 1, amber: 2, green: 3, blue: 4, grey: 5 }), ruleSet)).toMatchObject({
    counts: { red: 1, amber: 2, green: 3, blue: 4, grey: 5 },
    total: 15,
    rated: 10,
    ratedText: '10 of 15 rated',
  });
});

test('the share comes from the rule set', () => {
  const lenient = { ...ruleSet, rollUp: { redShare: 0.5 } };
  expect(rollUp(items({ red: 1, green: 1 }), lenient).rating.because).toBe(
    '1 of 2 rated is red, not more than 50% (2 of 2 rated)',
  );
});

const anyItems = fc.array(fc.record({ colour: fc.constantFrom(...colours), highPriority: fc.boolean() }));

test('items that are not rated never change the word, however many there are', () => {
  fc.assert(
    fc.property(anyItems, fc.nat(20), (all, more) => {
      const padded = [...all, ...items({ grey: more })];
      expect(rollUp(padded, ruleSet).rating.colour).toBe(rollUp(all, ruleSet).rating.colour);
    }),
  );
});

test('a red among the items is never called green', () => {
  fc.assert(
    fc.property(anyItems, (all) => {
      const { colour } = rollUp([...all, { colour: 'red', highPriority: false }], ruleSet).rating;
      expect(['red', 'amber']).toContain(colour);
    }),
  );
});
