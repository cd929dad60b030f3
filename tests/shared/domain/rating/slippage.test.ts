import { describe, expect, test } from 'vitest';
import { forecastSlips } from '#shared/domain/rating/forecast-slips.ts';
import { slippageOf } from '#shared/domain/rating/slippage.ts';
import { aChange, anAction, anEvidence, anUpdate } from './action-builder.ts';

describe('slippage against the baseline of 11 April 2019', () => {
  test('an action in time has none', () => {
    expect(slippageOf(anAction(), '2019-04-11')).toMatchObject({
      slippageDays: 0,
      agreedDays: 0,
      forecastDays: null,
      timesMoved: 0,
      finished: false,
      because: 'No slippage: first due 11 April 2019',
    });
  });

  test('a new due date moves the agreed date and never the baseline', () => {
    const action = anAction({
      dueDateChanges: [aChange('2019-04-01', '2019-05-31'), aChange('2019-05-20', '2019-07-31')],
    });
    expect(slippageOf(action, '2019-03-31').slippageDays).toBe(0);
    expect(slippageOf(action, '2019-04-01')).toMatchObject({ slippageDays: 50, agreedDays: 50, timesMoved: 1 });
    expect(slippageOf(action, '2019-05-20')).toMatchObject({
      slippageDays: 111,
      timesMoved: 2,
      because: 'Slipped 111 days from the baseline: first due 11 April 2019, now agreed for 31 July 2019',
    });
  });

  test('what was tested for its impact slips no further, though nobody reported it complete', () => {
    const tested = anEvidence('2019-04-20', { state: 'impact_tested', decidedOn: '2019-05-01' });
    const action = anAction({ evidence: [tested] });
    expect(slippageOf(action, '2019-04-30')).toMatchObject({ slippageDays: 19, finished: false });
    expect(slippageOf(action, '2021-01-01')).toMatchObject({ slippageDays: 20, finished: true });
  });

  test('a date brought forward again keeps the furthest one', () => {
    const action = anAction({
      dueDateChanges: [aChange('2019-04-01', '2019-05-31'), aChange('2019-04-05', '2019-04-11')],
    });
    expect(slippageOf(action, '2019-04-06')).toMatchObject({ slippageDays: 0, furthestAgreedDays: 50, timesMoved: 2 });
  });

  test('agreeing the same date again is no move', () => {
    const action = anAction({
      dueDateChanges: [aChange('2019-03-01', '2019-04-11'), aChange('2019-03-02', '2019-05-01')],
    });
    expect(slippageOf(action, '2019-03-02').timesMoved).toBe(1);
  });

  test('a forecast later than the agreed date counts, an earlier one takes nothing off', () => {
    const late = anAction({ updates: [anUpdate('2019-03-01', { forecastOn: '2019-04-21' })] });
    expect(slippageOf(late, '2019-03-02')).toMatchObject({
      slippageDays: 10,
      forecastDays: 10,
      because: 'Slipped 10 days from the baseline: first due 11 April 2019, forecast for 21 April 2019',
    });
    const early = anAction({
      dueDateChanges: [aChange('2019-04-01', '2019-05-31')],
      updates: [anUpdate('2019-04-02', { forecastOn: '2019-05-01' })],
    });
    expect(slippageOf(early, '2019-04-03')).toMatchObject({ slippageDays: 50, forecastDays: 20 });
  });

  test('work that is still open goes on slipping, whatever was forecast', () => {
    const action = anAction({ updates: [anUpdate('2019-04-12', { forecastOn: '2019-04-20' })] });
    expect(slippageOf(action, '2019-06-10')).toMatchObject({
      slippageDays: 60,
      because:
        'Slipped 60 days from the baseline: first due 11 April 2019, forecast for 20 April 2019, still open on 10 June 2019',
    });
  });

  test('completed work stops slipping on the day it was first reported complete', () => {
    const done = (on: string) => anUpdate(on, { status: 'completed', progressPercent: 100 });
    const late = anAction({ updates: [done('2019-04-16'), done('2019-05-30')] });
    expect(slippageOf(late, '2020-01-01')).toMatchObject({ slippageDays: 5, finished: true, expectedOn: '2019-04-16' });
    const early = anAction({ updates: [done('2019-04-01')] });
    expect(slippageOf(early, '2020-01-01')).toMatchObject({
      slippageDays: 0,
      because: 'Completed 10 days before the baseline: first due 11 April 2019, completed 1 April 2019',
    });
  });

  test('cancelled work does not go on slipping', () => {
    const action = anAction({ updates: [anUpdate('2019-03-01', { status: 'cancelled' })] });
    expect(slippageOf(action, '2020-01-01')).toMatchObject({
      slippageDays: 0,
      because: 'No slippage is counted of what was cancelled: first due 11 April 2019',
    });
  });
});

describe('how reliable forecasts have been', () => {
  const actions = [
    anAction({
      ref: 'A1',
      lead: 'Head of service',
      workstream: 'Front door',
      dueDateChanges: [aChange('2019-03-01', '2019-05-01')],
      updates: [
        anUpdate('2019-02-01', { forecastOn: '2019-04-21' }),
        anUpdate('2019-02-10'),
        anUpdate('2019-03-05', { forecastOn: '2019-05-01' }),
        anUpdate('2019-04-05', { forecastOn: '2019-04-25' }),
        anUpdate('2019-05-05', { forecastOn: '2019-06-01' }),
      ],
    }),
    anAction({
      ref: 'A2',
      lead: 'Head of service',
      workstream: 'Workforce',
      updates: [anUpdate('2019-02-01', { forecastOn: '2019-04-11' })],
    }),
    anAction({ ref: 'A3', lead: 'Director', workstream: 'Workforce' }),
  ];

  test('the first is held against the due date of its day, each next against the last, and gains take nothing off', () => {
    expect(forecastSlips(actions, '2019-04-30')).toStrictEqual({
      byOwner: [
        { name: 'Director', actions: 1, forecasts: 0, slips: 0, daysSlipped: 0, longestSlipDays: 0 },
        { name: 'Head of service', actions: 2, forecasts: 4, slips: 2, daysSlipped: 20, longestSlipDays: 10 },
      ],
      byWorkstream: [
        { name: 'Front door', actions: 1, forecasts: 3, slips: 2, daysSlipped: 20, longestSlipDays: 10 },
        { name: 'Workforce', actions: 2, forecasts: 1, slips: 0, daysSlipped: 0, longestSlipDays: 0 },
      ],
    });
    expect(forecastSlips(actions, '2019-05-05').byOwner[1]).toMatchObject({
      slips: 3,
      daysSlipped: 57,
      longestSlipDays: 37,
    });
  });

  test('no action gives no record', () => {
    expect(forecastSlips([], '2019-05-05')).toStrictEqual({ byOwner: [], byWorkstream: [] });
  });
});
