import { describe, expect, test } from 'vitest';
import type { ActionPosition, IndicatorPosition } from '#shared/domain/pack/position.ts';
import { underneathAction, underneathIndicator } from '#shared/domain/pack/underneath.ts';

const asAtOn = '2019-07-31';
const green = { colour: 'green', by: 'Board', on: '2019-05-03', holdsUntil: '2019-06-07' } as const;
const report = { on: '2019-06-20', status: 'in_progress', progressPercent: 40 } as const;

const action = (given: Partial<ActionPosition>): ActionPosition => ({
  ref: 'A1',
  title: 'Audit supervision',
  colour: 'green',
  because: 'On track',
  agreedDueOn: '2019-09-30',
  forecastOn: null,
  status: 'in_progress',
  lastUpdate: report,
  agreement: null,
  moderation: null,
  evidence: [],
  ...given,
});

describe('underneath the colour of an action', () => {
  test.each<[string, Partial<ActionPosition>, Partial<ActionPosition>, readonly string[]]>([
    ['nothing but time', {}, {}, ['Nothing new was recorded: only time has passed']],
    [
      'a report',
      {},
      { lastUpdate: { ...report, on: '2019-07-20', progressPercent: 60 } },
      ['Report of 20 July 2019: progress 60%, 40% before'],
    ],
    [
      'a report that gives no progress and another status',
      {},
      { lastUpdate: { on: '2019-07-20', status: 'completed', progressPercent: null } },
      ['Report of 20 July 2019: completed, in progress before'],
    ],
    ['the first report', { lastUpdate: null }, {}, ['Report of 20 June 2019: progress 40%']],
    [
      'a date agreed anew',
      {},
      { agreedDueOn: '2019-11-01', agreement: { on: '2019-07-24', by: 'Chair at Board, 24 July 2019', reason: '' } },
      ['Due date moved from 30 September 2019 to 1 November 2019, agreed by Chair at Board, 24 July 2019'],
    ],
    ['a first forecast', {}, { forecastOn: '2019-10-01' }, ['Forecast for 1 October 2019, none given before']],
    [
      'a later forecast',
      { forecastOn: '2019-09-01' },
      { forecastOn: '2019-10-01' },
      ['Forecast moved from 1 September 2019 to 1 October 2019'],
    ],
    [
      'evidence, of two with one title the second',
      { evidence: [{ title: 'Audit', state: 'claimed' }] },
      {
        evidence: [
          { title: 'Audit', state: 'claimed' },
          { title: 'Audit', state: 'claimed' },
          { title: 'Plan', state: 'accepted' },
        ],
      },
      ['Evidence claimed: Audit', 'Evidence accepted: Plan'],
    ],
    [
      'evidence that a public edition does not name',
      {},
      { evidence: [{ title: 'Evidence', state: 'accepted' }] },
      ['Evidence accepted'],
    ],
    ['a moderation set', {}, { moderation: green }, ['Set to green by Board on 3 May 2019']],
    [
      'the same moderation',
      { moderation: green },
      { moderation: green },
      ['Nothing new was recorded: only time has passed'],
    ],
    ['one that lapsed', { moderation: green }, {}, ['The green that Board set lapsed after 7 June 2019']],
    [
      'one that was taken back',
      { moderation: { ...green, holdsUntil: null } },
      {},
      ['The green that Board set on 3 May 2019 stands no more'],
    ],
  ])('%s is said', (_, before, after, expected) => {
    expect(underneathAction(action(before), action(after), asAtOn)).toEqual(expected);
  });

  test('a pack that kept none of it says nothing, least of all that nothing happened', () => {
    const { lastUpdate: _a, agreement: _b, moderation: _c, evidence: _d, ...old } = action({});
    expect(underneathAction(old, action({ colour: 'red' }), asAtOn)).toEqual([]);
  });
});

const indicator = (given: Partial<IndicatorPosition>): IndicatorPosition => ({
  code: 'FD04',
  name: 'Dip-sample',
  colour: 'green',
  because: '',
  aim: '≥ 95.0%',
  values: { '2019-05': 93 },
  unit: 'percent',
  valuePeriod: '2019-05',
  definition: 1,
  moderation: null,
  ...given,
});

describe('underneath the colour of an indicator', () => {
  test.each<[string, Partial<IndicatorPosition>, Partial<IndicatorPosition>, readonly string[]]>([
    ['nothing', {}, {}, []],
    [
      'the figure of a new month',
      {},
      { valuePeriod: '2019-06', values: { '2019-05': 93, '2019-06': 90 } },
      ['90.0% for June 2019 after 93.0% for May 2019'],
    ],
    [
      'a new month and the month before restated',
      {},
      { valuePeriod: '2019-06', values: { '2019-05': 91, '2019-06': 90 } },
      ['90.0% for June 2019 after 91.0% for May 2019', 'May 2019 restated: 91.0%, 93.0% last time'],
    ],
    ['a restated figure', {}, { values: { '2019-05': 91 } }, ['May 2019 restated: 91.0%, 93.0% last time']],
    ['no figure any more', {}, { valuePeriod: null, values: {} }, ['No figure now; 93.0% for May 2019 last time']],
    ['a first figure', { valuePeriod: null, values: {} }, {}, ['93.0% for May 2019, the first figure']],
    ['another aim', { aim: '' }, {}, ['Held against no aim last time, against ≥ 95.0% now']],
    ['another definition', {}, { definition: 2 }, ['Counted by definition 2, by definition 1 last time']],
    [
      'a moderation for the month before',
      { moderation: green },
      { valuePeriod: '2019-06', values: { '2019-05': 93, '2019-06': null } },
      ['No number for June 2019 after 93.0% for May 2019', 'The green that Board set was for May 2019 only'],
    ],
    ['a moderation', {}, { moderation: green }, ['Set to green by Board on 3 May 2019']],
  ])('%s is said', (_, before, after, expected) => {
    expect(underneathIndicator(indicator(before), indicator(after), asAtOn)).toEqual(expected);
  });
});
