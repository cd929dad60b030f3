import { describe, expect, test } from 'vitest';
import type { MilestoneFacts } from '#shared/domain/planning/milestone.ts';
import type { ActionFacts, Moderation } from '#shared/domain/plan.ts';
import { action, indicator, observation, update } from '../../../../../shared/domain/pack/readiness-rules/clean.ts';
import { rowsOf, tableOf } from '../../document-of.ts';
import { laidOut, wordsOf } from './laid-out.ts';

const amber: Moderation = {
  colour: 'amber',
  reason: 'The recovery plan was seen',
  moderatedBy: 'Board',
  moderatedOn: '2019-07-24',
};
const overdue = (given: Partial<ActionFacts> = {}) => action({ baselineDueOn: '2019-06-30', ...given });

describe('ratings set greener than the rule', () => {
  const rows = (given: Parameters<typeof laidOut>[0]) =>
    rowsOf(tableOf(laidOut(given, 'exceptions'), 'exceptions-moderated'));

  test('stand beside the rule with the reason and how long they hold', () => {
    const actions = [overdue({ moderation: { ...amber, holdsUntil: '2019-08-28' } })];
    expect(rows({ actions })).toEqual([
      expect.objectContaining({
        ref: 'A-01',
        board: 'amber',
        rule: 'red',
        reason: 'The recovery plan was seen',
        by: 'Board, 24 Jul 2019',
        until: '28 Aug 2019',
      }),
    ]);
  });

  test('are there for indicators too, and where something was taken out of the counts', () => {
    const figure = observation({ value: 80 });
    const red = indicator({
      values: [{ period: '2019-06', used: figure, earlier: [], conflicting: [], choiceReason: '' }],
      moderation: { ...amber, colour: 'grey' },
    });
    expect(rows({ indicators: [red] })).toMatchObject([{ ref: 'CP03', board: 'grey', rule: 'red', until: 'no end' }]);
  });

  test.each<[string, ActionFacts]>([
    ['harder than the rule', action({ moderation: amber })],
    ['run out', overdue({ moderation: { ...amber, holdsUntil: '2019-07-30' } })],
  ])('are not those that are %s', (_, given) => {
    expect(rows({ actions: [given] })).toEqual([]);
  });
});

describe('the exceptions', () => {
  test('begin with how many of each kind', () => {
    const document = laidOut(
      {
        actions: [overdue({ highPriority: true, updates: [update({ selfRating: 'green' })] }), action({ ref: 'A-02' })],
      },
      'exceptions',
    );
    expect(wordsOf(document, 'exceptions-message')).toBe(
      'As at 31 July 2019: 1 red action, 1 of high priority; 1 that their owners rate greener than the rule; 0 ratings that the board set greener.',
    );
  });

  test('give a red action the last words of its owner, and no column of blanks where nobody wrote any', () => {
    const table = (narrative: string) =>
      tableOf(laidOut({ actions: [overdue({ updates: [update({ narrative })] })] }, 'exceptions'), 'exceptions-red');
    expect(rowsOf(table('Two posts are empty.'))).toMatchObject([{ says: 'Two posts are empty.' }]);
    expect(table(' ').columns.map(({ key }) => key)).not.toContain('says');
  });

  test.each([
    ['2019-07-30', 'none ahead'],
    ['2019-07-31', '31 Jul 2019'],
    [null, 'none given'],
  ])('show a forecast of %s as a date of recovery only while it has not passed: %s', (forecastOn, shown) => {
    const actions = [overdue({ updates: [update({ forecastOn })] })];
    expect(rowsOf(tableOf(laidOut({ actions }, 'exceptions'), 'exceptions-red'))).toMatchObject([{ forecast: shown }]);
  });
});

describe('milestones', () => {
  const milestone = (id: number, baselineDueOn: string, given: Partial<MilestoneFacts> = {}): MilestoneFacts => ({
    id,
    title: `Step ${id}`,
    baselineDueOn,
    reports: [],
    ...given,
  });
  const reached = {
    state: 'reached',
    dueOn: '2019-07-01',
    reportedOn: '2019-07-02',
    reportedBy: 'x',
    note: '',
  } as const;

  test('that were missed come first, then those due within a cycle; reached and later ones are not named', () => {
    const milestones = [
      milestone(1, '2019-09-04'),
      milestone(2, '2019-07-30'),
      milestone(3, '2019-09-05'),
      milestone(4, '2019-07-01', { reports: [reached] }),
    ];
    const table = tableOf(laidOut({ actions: [action({ milestones })] }, 'exceptions'), 'exceptions-milestones');
    expect(table.caption).toBe('Milestones missed, or due by 4 September 2019');
    expect(rowsOf(table).map((row) => [row['milestone'], row['slippage'], row['standing']])).toEqual([
      ['Step 2', '1 day', 'Overdue by 1 day: due 30 July 2019, now 1 day after its baseline'],
      ['Step 1', '0 days', 'Due 4 September 2019, on its baseline'],
    ]);
  });

  test('of closed actions are left out, and the table where no action has any', () => {
    const closed = action({ milestones: [milestone(1, '2019-07-01')], updates: [update({ status: 'completed' })] });
    expect(tableOf(laidOut({ actions: [closed] }, 'exceptions'), 'exceptions-milestones').rows).toEqual([]);
    const ids = laidOut({ actions: [action()] }, 'exceptions').sections.flatMap(({ blocks }) => blocks);
    expect(ids.map(({ id }) => id)).not.toContain('exceptions-milestones');
  });
});

describe('actions that need another first', () => {
  const waiting = action({ ref: 'A-02', baselineDueOn: '2019-08-31', needs: ['A-01'] });
  const why = (needed: ActionFacts) =>
    rowsOf(tableOf(laidOut({ actions: [needed, waiting] }, 'exceptions'), 'exceptions-blocked')).map(
      (row) => row['why'],
    );

  test.each<[string, ActionFacts, readonly string[]]>([
    ['comes in time', action({ updates: [update({ forecastOn: '2019-08-31' })] }), []],
    [
      'comes too late',
      action({ updates: [update({ forecastOn: '2019-09-01' })] }),
      ['Expected on 1 September 2019, 1 day after A-02 itself is due'],
    ],
    [
      'is red though it would come in time',
      overdue({ updates: [update({ forecastOn: '2019-08-15' })] }),
      ['Is red: Overdue by 31 days: due 30 June 2019, as at 31 July 2019, progress 90%'],
    ],
    ['was cancelled', action({ updates: [update({ status: 'cancelled' })] }), ['What it needs was cancelled']],
    [
      'goes on under another reference',
      action({ updates: [update({ status: 'superseded' })], succeededBy: ['A-07'] }),
      ['What it needs goes on as A-07'],
    ],
    ['is complete', action({ updates: [update({ status: 'completed' })] }), []],
  ])('where it %s', (_, needed, expected) => {
    expect(why(needed)).toEqual(expected);
  });

  test('and is itself past due while the other is still open', () => {
    const late = { ...waiting, baselineDueOn: '2019-07-01' };
    const needed = action({ baselineDueOn: '2019-07-10', updates: [update({ forecastOn: null })] });
    const table = tableOf(laidOut({ actions: [needed, late] }, 'exceptions'), 'exceptions-blocked');
    expect(rowsOf(table)).toMatchObject([{ why: 'Still open 30 days after A-02 itself was due' }]);
  });
});
