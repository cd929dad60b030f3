import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import {
  agendaTime,
  minutesInWords,
  proposeItems,
  repeats,
  type ForwardItem,
  type TakenItem,
} from '#shared/domain/meetings/agenda.ts';

const item = (part: Partial<ForwardItem> = {}): ForwardItem => ({
  id: 1,
  title: 'Workforce',
  presenter: '',
  repeats: 'once',
  wantedOn: '2019-01-01',
  minutes: null,
  endedOn: null,
  ...part,
});
const taken = (on: string, meeting = 'M001'): TakenItem => ({ forwardItem: 1, meeting, on });
const here = { ref: 'M009', on: '2019-07-25' };
const whyOf = (one: ForwardItem, before: readonly TakenItem[] = []) =>
  proposeItems([one], before, here)[0]?.why ?? null;

describe('what of the forward plan belongs on an agenda', () => {
  test.each([
    ['wanted that very day', item({ wantedOn: '2019-07-25' }), [], 'Wanted from 25 July 2019'],
    ['wanted a day later', item({ wantedOn: '2019-07-26' }), [], null],
    ['once, taken before', item(), [taken('2019-06-27')], null],
    ['once, on a later agenda already', item(), [taken('2019-08-22')], null],
    ['ended that very day', item({ endedOn: '2019-07-25' }), [], null],
    ['ending a day later', item({ endedOn: '2019-07-26' }), [], 'Wanted from 1 January 2019'],
    ['standing, taken last month', item({ repeats: 'every_meeting' }), [taken('2019-06-27')], 'A standing item'],
    ['on this agenda already', item({ repeats: 'every_meeting' }), [taken('2019-07-25', 'M009')], null],
    ['quarterly, never taken', item({ repeats: 'quarterly' }), [], 'Every quarter, from 1 January 2019; not taken yet'],
    ['quarterly, two months ago', item({ repeats: 'quarterly' }), [taken('2019-05-01')], null],
    [
      'quarterly, in the third month by a day less',
      item({ repeats: 'quarterly' }),
      [taken('2019-04-26')],
      'Every quarter; last taken on 26 April 2019',
    ],
    ['half-yearly, five months ago', item({ repeats: 'half_yearly' }), [taken('2019-02-28')], null],
    [
      'half-yearly, the latest of two counts',
      item({ repeats: 'half_yearly' }),
      [taken('2019-01-24'), taken('2018-07-26', 'M000')],
      'Every half year; last taken on 24 January 2019',
    ],
    ['yearly, eleven months ago', item({ repeats: 'yearly' }), [taken('2018-08-01')], null],
    [
      'yearly, taken only later',
      item({ repeats: 'yearly' }),
      [taken('2019-09-01')],
      'Every year, from 1 January 2019; not taken yet',
    ],
  ] as const)('%s', (_, one, before, why) => {
    expect(whyOf(one, before)).toBe(why);
  });

  test('standing items come first, then the longest wanted', () => {
    const items = [
      item({ id: 1, title: 'B', wantedOn: '2019-03-01' }),
      item({ id: 2, title: 'A', wantedOn: '2019-02-01' }),
      item({ id: 3, title: 'Minutes', repeats: 'every_meeting', wantedOn: '2019-05-01' }),
    ];
    expect(proposeItems(items, [], here).map(({ title }) => title)).toEqual(['Minutes', 'A', 'B']);
  });

  test('what was proposed and taken is not proposed again, and nothing is proposed twice', () => {
    const anyItem = fc.record({
      repeats: fc.constantFrom(...repeats),
      wanted: fc.integer({ min: 0, max: 400 }),
      ended: fc.option(fc.integer({ min: 0, max: 400 })),
    });
    fc.assert(
      fc.property(
        fc.array(anyItem, { maxLength: 8 }),
        fc.array(fc.record({ of: fc.integer({ min: 1, max: 8 }), at: fc.integer({ min: 0, max: 12 }) }), {
          maxLength: 20,
        }),
        (raw, before) => {
          const items = raw.map(({ repeats: cycle, wanted, ended }, index) =>
            item({
              id: index + 1,
              repeats: cycle,
              wantedOn: addDays('2019-01-01', wanted),
              endedOn: ended === null ? null : addDays('2019-01-01', ended),
            }),
          );
          const held = before.map(({ of, at }) => ({
            forwardItem: of,
            meeting: `M${at}`,
            on: addDays('2019-01-03', at * 28),
          }));
          const proposed = proposeItems(items, held, here);
          const ids = proposed.map(({ forwardItem }) => forwardItem);
          expect(new Set(ids).size).toBe(ids.length);
          const after = [...held, ...ids.map((forwardItem) => ({ forwardItem, meeting: here.ref, on: here.on }))];
          expect(proposeItems(items, after, here)).toEqual([]);
        },
      ),
    );
  });
});

test.each([
  [0, '0 minutes'],
  [1, '1 minute'],
  [60, '1 hour'],
  [61, '1 hour 1 minute'],
  [125, '2 hours 5 minutes'],
])('%i minutes are "%s"', (minutes, words) => {
  expect(minutesInWords(minutes)).toBe(words);
});

test('items without a time are counted apart', () => {
  expect(agendaTime([{ minutes: 10 }, { minutes: null }, { minutes: 15 }])).toEqual({ minutes: 25, untimed: 1 });
});
