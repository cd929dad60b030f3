import { describe, expect, test } from 'vitest';
import { rateAction } from '#shared/domain/rating/action-rating.ts';
import { agreedDueOn } from '#shared/domain/rating/known-facts.ts';
import { ruleSet } from '../resources.ts';
import { aChange, anAction, anEvidence, anUpdate } from './action-builder.ts';

const rate = (given: Parameters<typeof anAction>[0], asAtOn: string) => rateAction(anAction(given), asAtOn, ruleSet);
const done = (on: string) => anUpdate(on, { status: 'completed', progressPercent: 100 });

describe('1 cancelled or superseded is not rated, with the reason', () => {
  test.each(['cancelled', 'superseded'] as const)('%s', (status) => {
    const rating = rate(
      { updates: [anUpdate('2019-03-01', { status, narrative: ' Replaced by A7.\n' })] },
      '2019-05-01',
    );
    expect(rating).toStrictEqual({
      colour: 'grey',
      rule: status,
      because: `${status === 'cancelled' ? 'Cancelled' : 'Superseded'}, reported 1 March 2019: Replaced by A7`,
    });
  });

  test('without a reason the sentence says so, and it comes before impact tested', () => {
    const evidence = [anEvidence('2019-01-05', { state: 'impact_tested', decidedOn: '2019-02-01' })];
    expect(rate({ evidence, updates: [anUpdate('2019-03-01', { status: 'cancelled' })] }, '2019-05-01').because).toBe(
      'Cancelled, reported 1 March 2019: no reason was given',
    );
  });
});

describe('2 impact tested is blue', () => {
  const evidence = [
    anEvidence('2019-02-01', { state: 'impact_tested', decidedOn: '2019-03-01', decidedBy: 'the board' }),
  ];

  test('from the day of the decision on', () => {
    const updates = [done('2019-02-01')];
    expect(rate({ evidence, updates }, '2019-02-28').rule).toBe('awaiting_evidence');
    expect(rate({ evidence, updates }, '2019-03-01')).toStrictEqual({
      colour: 'blue',
      rule: 'impact_tested',
      because: 'Impact tested on 1 March 2019 by the board: Audit of 20 files',
    });
  });

  test('blue says so when the owner does not say that the action is completed', () => {
    expect(rate({ evidence, updates: [anUpdate('2019-03-02')] }, '2019-03-03').because).toContain(
      ', although the update of 2 March 2019 says in progress, 60%',
    );
    const unsaid = [anUpdate('2019-03-02', { progressPercent: null })];
    expect(rate({ evidence, updates: unsaid }, '2019-03-03').because).toMatch(/ says in progress$/u);
    expect(rate({ evidence }, '2019-03-03').because).toContain(', although no update says that it is completed');
  });
});

describe('3 completed with accepted evidence is green', () => {
  test('also long after the due date', () => {
    const evidence = [anEvidence('2019-02-01', { state: 'accepted', decidedOn: '2019-02-10', decidedBy: 'the board' })];
    expect(rate({ evidence, updates: [done('2019-02-01')] }, '2021-01-01')).toStrictEqual({
      colour: 'green',
      rule: 'evidence_accepted',
      because:
        'Complete, reported 1 February 2019; evidence accepted on 10 February 2019 by the board: Audit of 20 files',
    });
  });

  test('accepted evidence does not complete an action', () => {
    const evidence = [anEvidence('2019-02-01', { state: 'accepted', decidedOn: '2019-02-10' })];
    expect(rate({ evidence, updates: [anUpdate('2019-04-01')] }, '2019-04-12').rule).toBe('overdue');
  });
});

describe('4 completed without accepted evidence is green for 28 days, then amber', () => {
  const evidence = [anEvidence('2019-02-20')];

  test.each([
    { asAtOn: '2019-02-01', rule: 'awaiting_evidence', colour: 'green' },
    { asAtOn: '2019-03-01', rule: 'awaiting_evidence', colour: 'green' },
    { asAtOn: '2019-03-02', rule: 'evidence_overdue', colour: 'amber' },
    { asAtOn: '2020-03-02', rule: 'evidence_overdue', colour: 'amber' },
  ])('as at $asAtOn: $rule', ({ asAtOn, rule, colour }) => {
    expect(rate({ evidence, updates: [done('2019-02-01')] }, asAtOn)).toMatchObject({ rule, colour });
  });

  test('the sentences carry the dates and what was offered', () => {
    const updates = [done('2019-02-01')];
    expect(rate({ evidence, updates }, '2019-03-01').because).toBe(
      'Complete, awaiting evidence: reported 1 February 2019, 1 piece of evidence claimed and not yet decided; green until 1 March 2019',
    );
    expect(rate({ updates }, '2019-03-02').because).toBe(
      'Complete but without accepted evidence for 29 days: reported 1 February 2019, no evidence offered; 28 days are allowed',
    );
    const rejected = [anEvidence('2019-02-02', { state: 'rejected', decidedOn: '2019-02-05' })];
    expect(rate({ evidence: rejected, updates }, '2019-03-02').because).toContain('the evidence offered was rejected');
  });

  test('saying "completed" again does not start the 28 days again, going back to work does', () => {
    const again = [done('2019-02-01'), done('2019-02-25')];
    expect(rate({ updates: again }, '2019-03-02').rule).toBe('evidence_overdue');
    const reopened = [done('2019-02-01'), anUpdate('2019-02-10'), done('2019-02-25')];
    expect(rate({ updates: reopened }, '2019-03-02').rule).toBe('awaiting_evidence');
  });

  test('a decision that is dated later, or not dated, is still a claim', () => {
    const later = [anEvidence('2019-02-02', { state: 'accepted', decidedOn: '2019-03-03' })];
    expect(rate({ evidence: later, updates: [done('2019-02-01')] }, '2019-03-02').rule).toBe('evidence_overdue');
    expect(rate({ evidence: later, updates: [done('2019-02-01')] }, '2019-03-03').rule).toBe('evidence_accepted');
    const undated = [anEvidence('2019-02-02', { state: 'accepted' })];
    expect(rate({ evidence: undated, updates: [done('2019-02-01')] }, '2019-03-02').rule).toBe('evidence_overdue');
  });
});

describe('5 not started with the start ahead is grey', () => {
  test('until the day before the start', () => {
    expect(rate({}, '2018-12-31')).toStrictEqual({
      colour: 'grey',
      rule: 'not_due_to_start',
      because: 'Not due to start until 1 January 2019, as at 31 December 2018',
    });
    expect(rate({}, '2019-01-01').rule).toBe('on_track');
  });

  test('work that began early is rated', () => {
    expect(rate({ updates: [anUpdate('2018-12-20')] }, '2018-12-31').rule).toBe('on_track');
  });
});

describe('6 overdue is red', () => {
  test('from the day after the agreed due date', () => {
    const updates = [anUpdate('2019-04-10', { progressPercent: 100 })];
    expect(rate({ updates }, '2019-04-11').rule).toBe('on_track');
    expect(rate({ updates }, '2019-04-12')).toStrictEqual({
      colour: 'red',
      rule: 'overdue',
      because: 'Overdue by 1 day: due 11 April 2019, as at 12 April 2019, progress 100%',
    });
  });

  test('the sentence of the design', () => {
    const given = { baselineDueOn: '2019-11-01', updates: [anUpdate('2019-11-10')] };
    expect(rate(given, '2019-11-15').because).toBe(
      'Overdue by 14 days: due 1 November 2019, as at 15 November 2019, progress 60%',
    );
  });

  test('29 February is a day', () => {
    const given = { startsOn: '2020-01-01', baselineDueOn: '2020-02-28', updates: [anUpdate('2020-02-27')] };
    expect(rate(given, '2020-03-01').because).toContain('Overdue by 2 days');
    expect(rate({ ...given, baselineDueOn: '2020-02-29' }, '2020-02-29').rule).toBe('behind_progress');
  });
});

describe('7 a forecast later than the agreed due date', () => {
  const late = (forecastOn: string) => ({ updates: [anUpdate('2019-03-01', { progressPercent: 90, forecastOn })] });

  test.each([
    { forecastOn: '2019-04-11', colour: 'green', rule: 'on_track' },
    { forecastOn: '2019-04-12', colour: 'amber', rule: 'forecast_late' },
    { forecastOn: '2019-05-09', colour: 'amber', rule: 'forecast_late' },
    { forecastOn: '2019-05-10', colour: 'red', rule: 'forecast_late' },
  ])('of $forecastOn is $colour', ({ forecastOn, colour, rule }) => {
    expect(rate(late(forecastOn), '2019-03-02')).toMatchObject({ colour, rule });
  });

  test('the sentence carries both dates and the limit', () => {
    expect(rate(late('2019-05-10'), '2019-03-02').because).toBe(
      'Forecast 29 days late: forecast for 10 May 2019, due 11 April 2019 (red beyond 28 days)',
    );
  });

  test('an update without a forecast does not take the last one back', () => {
    const updates = [
      anUpdate('2019-03-01', { forecastOn: '2019-06-01', progressPercent: 90 }),
      anUpdate('2019-03-10', { progressPercent: 90 }),
    ];
    expect(rate({ updates }, '2019-03-11')).toMatchObject({ colour: 'red', rule: 'forecast_late' });
  });
});

describe('8 no update', () => {
  const given = { baselineDueOn: '2020-12-31', updates: [anUpdate('2019-01-01', { progressPercent: 100 })] };

  test.each([
    { asAtOn: '2019-02-05', days: 35, colour: 'green' },
    { asAtOn: '2019-02-06', days: 36, colour: 'amber' },
    { asAtOn: '2019-03-12', days: 70, colour: 'amber' },
    { asAtOn: '2019-03-13', days: 71, colour: 'red' },
  ])('for $days days is $colour', ({ asAtOn, colour }) => {
    expect(rate(given, asAtOn).colour).toBe(colour);
  });

  test('the sentence says since when', () => {
    expect(rate(given, '2019-02-06').because).toBe(
      'No update since 1 January 2019: 36 days, as at 6 February 2019; an update is due every 35 days',
    );
  });

  test('an action never updated counts from its start date', () => {
    const never = { baselineDueOn: '2020-12-31' };
    expect(rate(never, '2019-02-05').rule).toBe('on_track');
    expect(rate(never, '2019-02-06')).toMatchObject({
      colour: 'amber',
      because:
        'No update since the start on 1 January 2019: 36 days, as at 6 February 2019; an update is due every 35 days',
    });
    expect(rate(never, '2019-03-13').colour).toBe('red');
  });

  test('an update before the start of an unstarted action does not make it silent on its first day', () => {
    const early = {
      baselineDueOn: '2020-12-31',
      updates: [anUpdate('2018-09-01', { status: 'not_started', progressPercent: 0 })],
    };
    expect(rate(early, '2019-01-01').rule).toBe('on_track');
    expect(rate(early, '2019-02-06').because).toContain('No update since 1 September 2018: 36 days after the start');
  });
});

describe('9 progress behind the time gone', () => {
  const at = (progressPercent: number, asAtOn: string) =>
    rate({ updates: [anUpdate(asAtOn, { progressPercent })] }, asAtOn);

  test.each([
    { progress: 0, asAtOn: '2019-01-26', behind: 25, colour: 'green' },
    { progress: 0, asAtOn: '2019-01-27', behind: 26, colour: 'amber' },
    { progress: 10, asAtOn: '2019-03-02', behind: 50, colour: 'amber' },
    { progress: 9, asAtOn: '2019-03-02', behind: 51, colour: 'red' },
    { progress: 75, asAtOn: '2019-04-11', behind: 25, colour: 'green' },
    { progress: 74.9, asAtOn: '2019-04-11', behind: 25.1, colour: 'amber' },
    { progress: 49.9, asAtOn: '2019-04-11', behind: 50.1, colour: 'red' },
  ])('by $behind points is $colour', ({ progress, asAtOn, colour }) => {
    expect(at(progress, asAtOn).colour).toBe(colour);
  });

  test('the sentence carries progress, time and due date', () => {
    expect(at(10, '2019-03-02').because).toBe(
      'Behind by 50 points: progress 10%, time gone 60% (60 of 100 days), due 11 April 2019',
    );
  });

  test('a figure just over the limit is not printed as the limit', () => {
    const updates = [anUpdate('2019-04-02', { progressPercent: 0.27 })];
    expect(rate({ baselineDueOn: '2019-12-27', updates }, '2019-04-02').because).toContain('Behind by 25.01 points');
  });

  test('an action that starts and ends on one day is not behind on that day, and overdue on the next', () => {
    const updates = [anUpdate('2019-04-11', { progressPercent: 0 })];
    const given = { startsOn: '2019-04-11', baselineDueOn: '2019-04-11', updates };
    expect(rate(given, '2019-04-11')).toMatchObject({
      colour: 'green',
      because: 'On track: progress 0%, due today, 11 April 2019',
    });
    expect(rate(given, '2019-04-12').rule).toBe('overdue');
  });

  test('progress that nobody ever reported is neither 0 nor behind', () => {
    const unsaid = { updates: [anUpdate('2019-04-10', { progressPercent: null })] };
    expect(rate(unsaid, '2019-04-10')).toStrictEqual({
      colour: 'green',
      rule: 'on_track',
      because: 'On track by its dates alone: progress not reported, 1 day before it is due, 11 April 2019',
    });
    expect(rate(unsaid, '2019-04-12').because).toBe(
      'Overdue by 1 day: due 11 April 2019, as at 12 April 2019, progress not reported',
    );
    expect(rate({}, '2019-01-02').because).toContain('progress not reported');
  });

  test('a figure is not taken back by an update without one, and says how old it is', () => {
    const updates = [
      anUpdate('2019-02-20', { progressPercent: 10 }),
      anUpdate('2019-03-02', { progressPercent: null }),
    ];
    expect(rate({ updates }, '2019-03-02')).toMatchObject({
      colour: 'amber',
      because:
        'Behind by 50 points: progress 10% when last reported on 20 February 2019, time gone 60% (60 of 100 days), due 11 April 2019',
    });
  });

  test('work before the start date is not behind', () => {
    expect(rate({ updates: [anUpdate('2018-12-01', { progressPercent: 0 })] }, '2018-12-02').rule).toBe('on_track');
  });
});

test('10 otherwise green, with the days that are left', () => {
  expect(rate({ updates: [anUpdate('2019-02-01')] }, '2019-02-10')).toStrictEqual({
    colour: 'green',
    rule: 'on_track',
    because: 'On track: progress 60%, 60 days before it is due, 11 April 2019',
  });
});

describe('between forecast, silence and progress', () => {
  test('a red one decides before an amber one, so that silence never improves a colour', () => {
    const given = { baselineDueOn: '2019-02-10', updates: [anUpdate('2019-01-01', { progressPercent: 0 })] };
    expect(rate(given, '2019-02-05')).toMatchObject({ colour: 'red', rule: 'behind_progress' });
    expect(rate(given, '2019-02-06')).toMatchObject({ colour: 'red', rule: 'behind_progress' });
  });

  test('of two equal ones the first in the order decides', () => {
    const given = { updates: [anUpdate('2019-01-01', { progressPercent: 0, forecastOn: '2019-04-20' })] };
    expect(rate(given, '2019-02-10')).toMatchObject({ colour: 'amber', rule: 'forecast_late' });
    expect(rate({ ...given, updates: [anUpdate('2019-01-01', { progressPercent: 0 })] }, '2019-02-10').rule).toBe(
      'no_update',
    );
  });
});

describe('only facts dated up to the as-at date count', () => {
  test('an update, a forecast and a status of tomorrow are not known', () => {
    const updates = [anUpdate('2019-02-01'), done('2019-02-11')];
    expect(rate({ updates }, '2019-02-10').rule).toBe('on_track');
    expect(rate({ updates }, '2019-02-11').rule).toBe('awaiting_evidence');
  });

  test('of two updates on one day the later in the list counts, and the order of days does not depend on the list', () => {
    const updates = [done('2019-02-11'), anUpdate('2019-02-01'), anUpdate('2019-02-11', { progressPercent: 70 })];
    expect(rate({ updates }, '2019-02-11').because).toContain('progress 70%');
  });

  test('a new due date counts from the day it was agreed, the baseline before', () => {
    const action = anAction({
      dueDateChanges: [aChange('2019-04-15', '2019-06-30'), aChange('2019-06-20', '2019-09-30')],
    });
    expect(agreedDueOn(action, '2019-04-14')).toBe('2019-04-11');
    expect(agreedDueOn(action, '2019-04-15')).toBe('2019-06-30');
    expect(agreedDueOn(action, '2019-06-20')).toBe('2019-09-30');
    expect(rateAction(action, '2019-04-14', ruleSet).rule).toBe('overdue');
    expect(rateAction(action, '2019-04-15', ruleSet).rule).not.toBe('overdue');
  });
});

test('thresholds come from the rule set', () => {
  const strict = { ...ruleSet, action: { ...ruleSet.action, updateCycleDays: 7, evidenceGraceDays: 1 } };
  const action = anAction({ updates: [anUpdate('2019-02-01')] });
  expect(rateAction(action, '2019-02-09', strict)).toMatchObject({ colour: 'amber', rule: 'no_update' });
  expect(rateAction(anAction({ updates: [done('2019-02-01')] }), '2019-02-03', strict).rule).toBe('evidence_overdue');
});
