import { describe, expect, test } from 'vitest';
import type { DecisionFacts } from '#shared/domain/pack/snapshot.ts';
import type { ActionFacts, EvidenceFact, Moderation } from '#shared/domain/plan.ts';
import { action, codesOf, decision, indicator, issuesOf, sentencesOf, update } from './clean.ts';

describe('updates', () => {
  test.each<[string, Partial<ActionFacts>, readonly string[]]>([
    ['35 days old', { updates: [update({ reportedOn: '2019-06-26' })] }, []],
    [
      '36 days old',
      { updates: [update({ reportedOn: '2019-06-25' })] },
      ['A-01 has had no update since 25 June 2019, 36 days before the as-at date: one is due every 35 days.'],
    ],
    [
      'none at all',
      { updates: [] },
      [
        'A-01 has never been reported on since it started on 1 January 2019, 211 days before the as-at date: one is due every 35 days.',
      ],
    ],
    ['none of an action that has not started', { updates: [], startsOn: '2019-08-01' }, []],
    ['of an action that is complete', { updates: [update({ reportedOn: '2019-01-25', status: 'completed' })] }, []],
  ])('%s', (_, given, expected) => {
    expect(sentencesOf(issuesOf({ actions: [action(given)] }), 'UpdateStale')).toEqual(expected);
  });
});

describe('red without a reason', () => {
  const overdue = (given: Parameters<typeof update>[0]) =>
    action({ baselineDueOn: '2019-06-30', updates: [update(given)] });
  test.each<[string, ActionFacts, readonly string[]]>([
    ['why and a forecast', overdue({}), []],
    ['no words', overdue({ narrative: ' ' }), ['A-01 is overdue, and its last update does not say why.']],
    [
      'too few words and no forecast',
      overdue({ narrative: 'Delayed.', forecastOn: null }),
      ['A-01 is overdue, and its last update does not say why or by when it recovers.'],
    ],
    [
      'a forecast that has passed',
      overdue({ forecastOn: '2019-07-30' }),
      [
        'A-01 is overdue, and its last update does not say by when it recovers (its forecast of 30 July 2019 has passed).',
      ],
    ],
    [
      'a day named in the words',
      overdue({ forecastOn: null, narrative: 'Recruitment took longer; it will be done by 30 September.' }),
      [],
    ],
    [
      'red by its forecast alone',
      action({ updates: [update({ forecastOn: '2019-12-31', narrative: '' })] }),
      ['A-01 is red, and its last update does not say why.'],
    ],
    ['green', action({ updates: [update({ narrative: '' })] }), []],
    [
      'green by the board, red by the rule',
      {
        ...overdue({ narrative: '' }),
        moderation: {
          colour: 'green',
          reason: 'The recovery plan was seen and is credible',
          moderatedBy: 'Board',
          moderatedOn: '2019-07-24',
        },
      },
      ['A-01 is overdue, and its last update does not say why.'],
    ],
  ])('%s', (_, given, expected) => {
    expect(sentencesOf(issuesOf({ actions: [given] }), 'RedWithoutReason')).toEqual(expected);
  });
});

test('what owners write is not asked of a public edition, which does not print it', () => {
  const actions = [action({ baselineDueOn: '2019-06-30', updates: [update({ narrative: '' })] })];
  expect(sentencesOf(issuesOf({ actions, edition: 'public' }), 'RedWithoutReason')).toEqual([]);
});

describe('moderations', () => {
  const set = (given: Partial<Moderation>): Moderation => ({
    colour: 'amber',
    reason: 'The audit of June says otherwise',
    moderatedBy: 'Board',
    moderatedOn: '2019-07-24',
    ...given,
  });
  const held = (given: Partial<Moderation>) => codesOf(issuesOf({ actions: [action({ moderation: set(given) })] }));

  test.each<[string, Partial<Moderation>, readonly string[]]>([
    ['with a reason', {}, []],
    ['without', { reason: ' ' }, ['blocking ModerationWithoutReason']],
    ['harder than the rule in few words', { reason: 'Audit' }, []],
    [
      'kinder than the rule in few words',
      { colour: 'blue', reason: 'It is fine' },
      ['blocking ModerationWithoutReason'],
    ],
    ['out of the counts in few words', { colour: 'grey', reason: 'Not ours' }, ['blocking ModerationWithoutReason']],
    ['that runs out the day before the board', { holdsUntil: '2019-08-13' }, ['warning ModerationLapses']],
    ['that holds on the day of the board', { holdsUntil: '2019-08-14' }, []],
    ['that has run out already', { reason: '', holdsUntil: '2019-07-30' }, []],
  ])('one %s', (_, given, expected) => {
    expect(held(given)).toEqual(expected);
  });

  test('of an indicator are looked at too, at its own place', () => {
    const issues = issuesOf({ indicators: [indicator({ moderation: set({ reason: '' }) })] });
    expect(issues).toMatchObject([
      {
        sentence: 'CP03 Visits in time was set to amber by Board on 24 July 2019 without a reason.',
        place: { kind: 'indicator', code: 'CP03', period: '2019-06' },
      },
    ]);
  });

  test('need no board date to have a reason, but one to run out before it', () => {
    const actions = [action({ moderation: set({ holdsUntil: '2019-08-01' }) })];
    expect(sentencesOf(issuesOf({ actions, boardOn: null }), 'ModerationLapses')).toEqual([]);
  });
});

describe('evidence', () => {
  const claimed = (claimedOn: string, state: EvidenceFact['state'] = 'claimed'): EvidenceFact => ({
    title: 'Audit report',
    claimedOn,
    state,
    decidedOn: state === 'claimed' ? null : '2019-07-30',
    decidedBy: '',
    method: '',
  });
  test.each<[string, readonly EvidenceFact[], readonly string[]]>([
    ['28 days', [claimed('2019-07-03')], []],
    [
      '29 days',
      [claimed('2019-07-02')],
      [
        'Evidence of A-01 (“Audit report”) was claimed on 2 July 2019 and has waited 29 days for somebody to look at it.',
      ],
    ],
    [
      'two pieces',
      [claimed('2019-06-01'), claimed('2019-06-02')],
      [
        'Evidence of A-01 (“Audit report” and 1 more) was claimed on 1 June 2019 and has waited 60 days for somebody to look at it.',
      ],
    ],
    ['looked at', [claimed('2019-01-02', 'rejected')], []],
  ])('that has waited %s', (_, evidence, expected) => {
    expect(sentencesOf(issuesOf({ actions: [action({ evidence })] }), 'EvidenceWaiting')).toEqual(expected);
  });
});

describe('decisions', () => {
  test.each<[string, Partial<DecisionFacts>, readonly string[]]>([
    ['with lead and date', {}, []],
    ['without a lead', { lead: '' }, ['Decision D1-1 of 24 July 2019 is open and has no lead.']],
    [
      'without either',
      { lead: ' ', dueOn: null },
      ['Decision D1-1 of 24 July 2019 is open and has no lead and no date.'],
    ],
    ['that is done', { lead: '', outcome: { state: 'done', on: '2019-07-30', action: null } }, []],
  ])('one %s', (_, given, expected) => {
    expect(sentencesOf(issuesOf({ decisions: [decision(given)] }), 'DecisionUnassigned')).toEqual(expected);
  });
});
