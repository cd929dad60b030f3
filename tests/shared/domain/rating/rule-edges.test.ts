import { describe, expect, test } from 'vitest';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import type { ActionFacts } from '#shared/domain/plan.ts';
import { currentRating } from '#shared/domain/rating/current-rating.ts';
import { slippageOf } from '#shared/domain/rating/slippage.ts';
import { ruleSet } from '../resources.ts';
import { anAction, anEvidence, anUpdate } from './action-builder.ts';

/** Every threshold is held against these days: the last day of a colour, the day before and the day after. */
const edges = [
  ['an ordinary day', '2019-06-12'],
  ['28 February of no leap year', '2019-02-28'],
  ['28 February of a leap year', '2020-02-28'],
  ['29 February', '2020-02-29'],
  ['the day after it', '2020-03-01'],
  ['the end of a short month', '2019-04-30'],
  ['the end of a year', '2019-12-31'],
  ['Good Friday', '2019-04-19'],
  ['Christmas', '2019-12-25'],
  ['the day the clocks go forward', '2019-03-31'],
  ['the day they go back', '2019-10-27'],
  ['a Sunday', '2019-06-16'],
] as const;

/** An action that is green for every other reason: begun before, due long after, its progress ahead of time. */
const around = (edge: IsoDate, given: Partial<ActionFacts> = {}): ActionFacts =>
  anAction({
    startsOn: addDays(edge, -60),
    baselineDueOn: addDays(edge, 400),
    updates: [anUpdate(addDays(edge, -1), { progressPercent: 90 })],
    ...given,
  });
const done = (on: IsoDate) => anUpdate(on, { status: 'completed', progressPercent: 100 });

interface Edge {
  readonly rule: string;
  readonly action: (edge: IsoDate) => ActionFacts;
  /** Colours on the day before, on the day and on the day after. */
  readonly colours: readonly [string, string, string];
}

const rules: readonly Edge[] = [
  {
    rule: '2 impact tested counts from the day of the decision',
    action: (edge) =>
      around(edge, {
        baselineDueOn: addDays(edge, -10),
        evidence: [
          anEvidence(addDays(edge, -5), { state: 'impact_tested', decidedOn: edge, impact: 'shown', result: '' }),
        ],
      }),
    colours: ['red', 'blue', 'blue'],
  },
  {
    rule: '2 an impact that was not shown earns no blue',
    action: (edge) =>
      around(edge, {
        updates: [done(addDays(edge, -5))],
        evidence: [
          anEvidence(addDays(edge, -5), { state: 'impact_tested', decidedOn: edge, impact: 'not_shown', result: '' }),
        ],
      }),
    colours: ['green', 'green', 'green'],
  },
  {
    rule: '3 evidence that is accepted in time ends the waiting',
    action: (edge) =>
      around(edge, {
        updates: [done(addDays(edge, -29))],
        evidence: [anEvidence(addDays(edge, -29), { state: 'accepted', decidedOn: edge })],
      }),
    colours: ['green', 'green', 'green'],
  },
  {
    rule: '3 evidence that is accepted too late ends the amber',
    action: (edge) =>
      around(edge, {
        updates: [done(addDays(edge, -40))],
        evidence: [anEvidence(addDays(edge, -40), { state: 'accepted', decidedOn: edge })],
      }),
    colours: ['amber', 'green', 'green'],
  },
  {
    rule: '4 day 28 without accepted evidence is green, day 29 is amber',
    action: (edge) => around(edge, { updates: [done(addDays(edge, -28))] }),
    colours: ['green', 'green', 'amber'],
  },
  {
    rule: '5 not started is grey until the day before the start',
    action: (edge) => around(edge, { startsOn: addDays(edge, 1), updates: [] }),
    colours: ['grey', 'grey', 'green'],
  },
  {
    rule: '6 the due date itself is not overdue',
    action: (edge) => around(edge, { baselineDueOn: edge }),
    colours: ['green', 'green', 'red'],
  },
  {
    rule: '8 day 35 of silence is green, day 36 is amber',
    action: (edge) => around(edge, { updates: [anUpdate(addDays(edge, -35), { progressPercent: 90 })] }),
    colours: ['green', 'green', 'amber'],
  },
  {
    rule: '8 day 70 of silence is amber, day 71 is red',
    action: (edge) => around(edge, { updates: [anUpdate(addDays(edge, -70), { progressPercent: 90 })] }),
    colours: ['amber', 'amber', 'red'],
  },
  {
    rule: '9 25 points behind are green, 26 are amber',
    action: (edge) =>
      around(edge, {
        startsOn: addDays(edge, -25),
        baselineDueOn: addDays(edge, 75),
        updates: [anUpdate(addDays(edge, -1), { progressPercent: 0 })],
      }),
    colours: ['green', 'green', 'amber'],
  },
  {
    rule: '9 50 points behind are amber, 51 are red',
    action: (edge) =>
      around(edge, {
        startsOn: addDays(edge, -50),
        baselineDueOn: addDays(edge, 50),
        updates: [anUpdate(addDays(edge, -2), { progressPercent: 0 })],
      }),
    colours: ['amber', 'amber', 'red'],
  },
  {
    rule: 'a moderation counts from its own day',
    action: (edge) =>
      around(edge, { moderation: { colour: 'red', reason: 'Seen', moderatedBy: 'Board', moderatedOn: edge } }),
    colours: ['green', 'red', 'red'],
  },
  {
    rule: 'a moderation counts up to and on the last day that it holds',
    action: (edge) =>
      around(edge, {
        moderation: {
          colour: 'red',
          reason: 'Seen',
          moderatedBy: 'Board',
          moderatedOn: addDays(edge, -10),
          holdsUntil: edge,
        },
      }),
    colours: ['red', 'red', 'green'],
  },
];

describe.each(rules)('$rule', ({ action, colours }) => {
  test.each(edges)('where the day is %s, %s', (_what, edge) => {
    const of = action(edge);
    const on = (days: number): string => currentRating(of, addDays(edge, days), ruleSet).rating.colour;
    expect([on(-1), on(0), on(1)]).toEqual(colours);
  });
});

describe('7 a forecast after the agreed due date', () => {
  test.each(edges)('is amber by up to 28 days and red beyond, where the due date is %s, %s', (_what, due) => {
    const forecast = (days: number): string =>
      currentRating(
        anAction({
          startsOn: addDays(due, -60),
          baselineDueOn: due,
          updates: [anUpdate(addDays(due, -5), { progressPercent: 99, forecastOn: addDays(due, days) })],
        }),
        addDays(due, -4),
        ruleSet,
      ).rating.colour;
    expect([-1, 0, 1, 27, 28, 29].map(forecast)).toEqual(['green', 'green', 'amber', 'amber', 'amber', 'red']);
  });
});

describe('slippage', () => {
  test.each(edges)('begins the day after a baseline due date of %s, %s', (_what, baselineDueOn) => {
    const open = around(baselineDueOn, { baselineDueOn });
    const on = (days: number): number => slippageOf(open, addDays(baselineDueOn, days)).slippageDays;
    expect([on(-1), on(0), on(1), on(366)]).toEqual([0, 0, 1, 366]);
  });

  test('counts the leap day', () => {
    const across = anAction({ startsOn: '2020-01-01', baselineDueOn: '2020-02-28' });
    expect(slippageOf(across, '2020-03-01').slippageDays).toBe(2);
    expect(slippageOf(anAction({ ...across, baselineDueOn: '2019-02-28' }), '2019-03-01').slippageDays).toBe(1);
  });
});

test('what was cancelled stays grey with its reason however long ago that was', () => {
  const cancelled = around('2020-02-29', {
    updates: [anUpdate('2020-02-29', { status: 'cancelled', narrative: 'The funding ended' })],
  });
  expect(currentRating(cancelled, '2020-02-28', ruleSet).rating.rule).not.toBe('cancelled');
  for (const on of ['2020-02-29', '2020-03-01', '2024-02-29']) {
    expect(currentRating(cancelled, on, ruleSet).rating).toMatchObject({ colour: 'grey', rule: 'cancelled' });
  }
});

test('a test of impact that is due again is named, and blue does not fade by itself', () => {
  const tested = around('2020-02-29', {
    evidence: [
      anEvidence('2020-01-01', {
        state: 'impact_tested',
        decidedOn: '2020-01-10',
        impact: 'shown',
        result: '',
        retestOn: '2020-02-29',
      }),
    ],
  });
  const on = (day: IsoDate) => currentRating(tested, day, ruleSet).rating;
  expect(on('2020-02-29')).toMatchObject({
    colour: 'blue',
    because: expect.stringContaining('to be tested again on 29 February 2020') as string,
  });
  expect(on('2020-03-01')).toMatchObject({
    colour: 'blue',
    because: expect.stringContaining('to be tested again since 29 February 2020') as string,
  });
});
