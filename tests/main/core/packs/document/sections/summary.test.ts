import { describe, expect, test } from 'vitest';
import type { ActionPosition } from '#shared/domain/pack/position.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import {
  action,
  decision,
  indicator,
  observation,
  update,
} from '../../../../../shared/domain/pack/readiness-rules/clean.ts';
import { rowsOf, tableOf } from '../../document-of.ts';
import { laidOut, may, wordsOf } from './laid-out.ts';

const was = (given: Partial<ActionPosition>): ActionPosition => ({
  ref: 'A-01',
  title: 'Audit supervision',
  colour: 'green',
  because: '',
  agreedDueOn: '2019-09-30',
  forecastOn: '2019-09-01',
  status: 'in_progress',
  ...given,
});
const decide = (given: Partial<Snapshot>): string =>
  wordsOf(laidOut(given, 'summary', 'exceptions'), 'summary-decide-list');

describe('what has happened since the last position', () => {
  const message = (given: Partial<Snapshot>) => wordsOf(laidOut(given, 'summary', 'changes'), 'summary-message');

  test('is said in one sentence, and that nothing has where nothing has', () => {
    const actions = [action()];
    expect(message({ actions, indicators: [], previous: { ...may, actions: [was({})], things: [] } })).toBe(
      'Since the position for May 2019 no colour, date or figure has changed (What changed).',
    );
    expect(message({ previous: null })).toBe('');
  });

  test('counts ratings, dates, figures and what is not here any more', () => {
    const previous = {
      ...may,
      actions: [
        was({ colour: 'amber', agreedDueOn: '2019-08-30', forecastOn: '2019-08-01' }),
        was({ ref: 'A-09', title: 'Gone' }),
      ],
      indicators: [
        { code: 'CP03', name: 'Visits in time', colour: 'grey' as const, because: '', values: { '2019-06': 90 } },
      ],
    };
    expect(message({ actions: [action({ highPriority: true, baselineDueOn: '2019-09-30' })], previous })).toBe(
      'Since the position for May 2019 no rating got worse and 1 better, 1 that was not is rated now; 1 due date was agreed later and 1 forecast slipped; 1 figure of an earlier month is different; 1 thing that was shown last time is not here (What changed).',
    );
  });

  test('counts what is red because a target began apart from what got worse, as its line and the table say', () => {
    const value = { period: '2019-06', used: observation({ value: 50, originalText: '50' }) };
    const values = [{ ...value, earlier: [], conflicting: [], choiceReason: '' }];
    const position = { code: 'CP03', name: '', colour: 'grey' as const, because: '', values: { '2019-06': 50 } };
    const since = (aim: string) =>
      laidOut(
        {
          actions: [],
          indicators: [indicator({ values })],
          previous: { ...may, indicators: [{ ...position, aim }] },
        },
        'summary',
        'changes',
      );
    const began = since('no target');
    expect(wordsOf(began, 'summary-message')).toBe(
      'Since the position for May 2019 1 indicator is newly rated red as a target began (What changed).',
    );
    expect(wordsOf(began, 'summary-worse-list')).toMatch(/^CP03 Visits in time: newly rated red as a target began\./u);
    expect(rowsOf(tableOf(began, 'changes-colours'))).toMatchObject([{ ref: 'CP03', direction: 'Newly rated' }]);

    const known = since('≥ 95.0%');
    expect(wordsOf(known, 'summary-message')).toContain('1 rating got worse and none better');
    expect(wordsOf(known, 'summary-worse-list')).toContain('red, not rated before.');
    expect(rowsOf(tableOf(known, 'changes-colours'))).toMatchObject([{ direction: 'Worse' }]);
  });

  test('says how many of the completed actions rest on accepted evidence', () => {
    const done = (ref: string, state: 'accepted' | 'claimed') =>
      action({
        ref,
        updates: [update({ status: 'completed', progressPercent: 100 })],
        evidence: [{ title: 'x', claimedOn: '2019-07-20', state, decidedOn: '2019-07-25', decidedBy: '', method: '' }],
      });
    const previous = { ...may, actions: [was({}), was({ ref: 'A-02' })] };
    expect(message({ actions: [done('A-01', 'accepted'), done('A-02', 'claimed')], previous })).toContain(
      '2 actions were completed, 1 with evidence that was accepted.',
    );
  });
});

describe('what is better', () => {
  test('names a colour that only the board made greener last, and what the rule still says', () => {
    const moderation = {
      colour: 'amber' as const,
      reason: 'The recovery plan was seen',
      moderatedBy: 'Board',
      moderatedOn: '2019-07-24',
    };
    const actions = [action({ baselineDueOn: '2019-06-30', moderation }), action({ ref: 'A-02' })];
    const previous = { ...may, actions: [was({ colour: 'red' }), was({ ref: 'A-02', colour: 'red' })] };
    const lines = wordsOf(laidOut({ actions, indicators: [], previous }, 'summary'), 'summary-better-list').split('\n');
    expect(lines[0]).toMatch(/^A-02 Audit supervision: red to green\. On track/);
    expect(lines[1]).toMatch(
      /^A-01 Audit supervision: red to amber, by the board’s rating alone: the rule still says red\. Set to amber by Board/,
    );
  });

  test('leaves room for indicators and actions alike, and counts the rest', () => {
    const refs = ['A-01', 'A-02', 'A-03', 'A-04', 'A-05'];
    const codes = ['X1', 'X2', 'X3'];
    const previous = {
      ...may,
      actions: refs.map((ref) => was({ ref, colour: 'red' })),
      indicators: codes.map((code) => ({ code, name: code, colour: 'red' as const, because: '', values: {} })),
    };
    const document = laidOut(
      { actions: refs.map((ref) => action({ ref })), indicators: codes.map((code) => indicator({ code })), previous },
      'summary',
    );
    const lines = wordsOf(document, 'summary-better-list').split('\n');
    expect(lines.map((line) => line.slice(0, 4))).toEqual(['X1 V', 'X2 V', 'A-01', 'A-02', 'And ']);
    expect(lines.at(-1)).toBe('And 1 indicator and 3 actions more whose colour moved: see What changed.');
  });
});

describe('what the board must decide', () => {
  const overdue = (given: Parameters<typeof action>[0] = {}) => action({ baselineDueOn: '2019-06-30', ...given });

  test.each<[string, Partial<Snapshot>, string]>([
    [
      'a recovery date where none is ahead',
      { actions: [overdue({ updates: [update({ forecastOn: '2019-07-30' })] })] },
      'Set a recovery date for 1 overdue action that has none ahead: A-01 (see Exceptions).',
    ],
    [
      'a later date',
      { actions: [overdue({ updates: [update({ forecastOn: '2019-08-30' })] })] },
      'Agree a later date or ask for recovery: 1 action is forecast after the agreed date, by up to 61 days: A-01.',
    ],
    [
      'what goes first',
      {
        actions: [
          action({ needs: ['A-02'], baselineDueOn: '2019-09-15' }),
          action({ ref: 'A-02', baselineDueOn: '2019-10-30', updates: [update({ forecastOn: '2019-10-01' })] }),
        ],
      },
      'Decide what goes first: 1 action is held up by another that it needs: A-01 (see Exceptions).',
    ],
    [
      'ratings of its own',
      {
        actions: [
          overdue({
            moderation: { colour: 'amber', reason: 'Seen', moderatedBy: 'Board', moderatedOn: '2019-07-24' },
          }),
        ],
      },
      'Renew or end 1 rating that the board set greener than the rule: A-01 (amber, by the rule red) (see Exceptions).',
    ],
    [
      'ratings of owners',
      { actions: [overdue({ updates: [update({ selfRating: 'green' })] })] },
      'Say which rating stands, where the board has set none: owners rate 1 action greener than the rule, which says red: A-01 (see Exceptions).',
    ],
    [
      'decisions past their date',
      { decisions: [decision({ dueOn: '2019-07-30' })] },
      'Follow up 1 decision of earlier meetings past its date on 31 July 2019: D1-1 (Head of service, due 30 Jul 2019) (see Decisions).',
    ],
    [
      'decisions without a date',
      { decisions: [decision({ dueOn: null })] },
      'Give 1 open decision a lead and a date: D1-1.',
    ],
  ])('%s', (_, given, expected) => {
    expect(decide(given).split('\n')).toContain(expected);
  });

  const finding = { ref: 'R1', kind: 'area_for_improvement', text: '', wording: 'theme', citation: null } as const;
  const event = {
    ref: 'INS',
    kind: 'inspection',
    title: 'Inspection',
    startsOn: '2019-06-01',
    endsOn: null,
    datePrecision: 'day',
    publishedOn: null,
    summary: '',
    citation: null,
    judgements: [],
    findings: [
      { ...finding, indicators: [] },
      { ...finding, ref: 'R2', kind: 'strength', indicators: [] },
    ],
  } as const;

  test('findings that nobody has promised anything for, strengths left out', () => {
    expect(decide({ scrutinyEvents: [event] })).toBe('Name an action for 1 finding of inspectors that has none: R1.');
    expect(decide({ scrutinyEvents: [event], actions: [action({ findings: ['R1'] })] })).toBe('');
  });

  test('recommendations likewise, those that were turned down left out', () => {
    const recommendation = { ref: 'XA-1', text: '', wording: 'theme', citation: null } as const;
    const review = {
      code: 'Child Xa',
      kind: 'serious_case_review',
      incidentPeriod: null,
      publishedOn: null,
      summary: '',
      citation: null,
    };
    const response = {
      response: 'not_accepted',
      reason: 'x',
      decidedBy: 'Board',
      decidedOn: '2019-07-01',
      citation: null,
    } as const;
    expect(decide({ reviews: [{ ...review, recommendations: [recommendation] }] })).toContain('that has none: XA-1.');
    expect(decide({ reviews: [{ ...review, recommendations: [{ ...recommendation, response }] }] })).toBe('');
  });

  test('nothing, and that is said', () => {
    expect(wordsOf(laidOut({}, 'summary'), 'summary-decide-none')).toBe('Nothing waits for a decision.');
  });
});

test('an indicator whose colour stayed while its figure fell is still named as worse', () => {
  const value = (period: string, figure: number) => ({
    period,
    used: observation({ period, value: figure, originalText: String(figure) }),
    earlier: [],
    conflicting: [],
    choiceReason: '',
  });
  const indicators = [
    indicator({ monthly: false, values: [value('2019-01', 98), value('2019-05', 99), value('2019-06', 96)] }),
  ];
  const position = { code: 'CP03', name: '', colour: 'green' as const, because: '', values: { '2019-05': 99 } };
  const document = laidOut({ indicators, previous: { ...may, indicators: [position] } }, 'summary');
  expect(wordsOf(document, 'summary-worse-list')).toMatch(/^CP03 Visits in time: still green, 96\.0% for June 2019\./);
});
