import { describe, expect, test } from 'vitest';
import { compareRatings, differenceInWords } from '#main/core/ratings/compare-ratings.ts';
import { aChange, anAction, anEvidence, anUpdate } from '../../../shared/domain/rating/action-builder.ts';
import { ruleSet } from '../../../shared/domain/resources.ts';
import { updatesSession } from '../updates/updates-session.ts';

const compare = (actions: Parameters<typeof compareRatings>[0], asAtOn = '2019-05-15') =>
  compareRatings(actions, asAtOn, ruleSet);
const refs = (rows: readonly { readonly row: { readonly ref: string } }[]) => rows.map(({ row }) => row.ref);

test.each([
  ['green', 'red', null, 'owner Green, rule Red'],
  ['red', 'red', null, ''],
  [null, 'red', null, ''],
  [null, 'red', 'amber', 'rule Red, board Amber'],
  ['amber', 'red', 'amber', 'owner Amber, rule Red, board Amber'],
  ['red', 'red', 'red', ''],
] as const)('owner %s, rule %s, board %s: "%s"', (own, rule, board, said) => {
  expect(differenceInWords(own, rule, board)).toBe(said);
});

test('those greener than the rule come with the widest apart first', () => {
  const red = { baselineDueOn: '2019-04-30' };
  const { greener } = compare([
    anAction({ ...red, ref: 'A1', updates: [anUpdate('2019-05-01', { selfRating: 'amber' })] }),
    anAction({ ...red, ref: 'A2', updates: [anUpdate('2019-05-01', { selfRating: 'green' })] }),
    anAction({ ...red, ref: 'A3', updates: [anUpdate('2019-05-01', { selfRating: 'red' })] }),
  ]);
  expect(refs(greener)).toEqual(['A2', 'A1']);
});

describe('moved more than once', () => {
  test('counts changes of the date by then, the most often moved first', () => {
    const { moved } = compare([
      anAction({ ref: 'A1', dueDateChanges: [aChange('2019-02-01', '2019-06-30')] }),
      anAction({
        ref: 'A2',
        dueDateChanges: [aChange('2019-02-01', '2019-06-30'), aChange('2019-03-01', '2019-07-31')],
      }),
      anAction({
        ref: 'A3',
        dueDateChanges: [aChange('2019-02-01', '2019-06-30'), aChange('2019-05-16', '2019-07-31')],
      }),
    ]);
    expect(refs(moved)).toEqual(['A2']);
    expect(moved[0]?.changes.map(({ dueOn, agreedBy }) => [dueOn, agreedBy])).toEqual([
      ['2019-06-30', 'Improvement board'],
      ['2019-07-31', 'Improvement board'],
    ]);
  });
});

describe('complete without accepted evidence', () => {
  const done = (ref: string, on: string, given = {}) =>
    anAction({ ref, updates: [anUpdate(on, { status: 'completed', progressPercent: 100 })], ...given });

  test('begins on day 29, the longest first, and says what was offered', () => {
    const { unproven, evidenceGraceDays } = compare([
      done('A1', '2019-04-17'),
      done('A2', '2019-04-16', { evidence: [anEvidence('2019-04-16')] }),
      done('A3', '2019-03-01'),
      done('A4', '2019-03-01', {
        evidence: [anEvidence('2019-03-02', { state: 'accepted', decidedOn: '2019-03-05' })],
      }),
    ]);
    expect(evidenceGraceDays).toBe(28);
    expect(unproven.map(({ row, days, evidence }) => [row.ref, days, evidence])).toEqual([
      ['A3', 75, 'no evidence offered'],
      ['A2', 29, '1 piece of evidence claimed and not yet decided'],
    ]);
  });
});

test('the three ratings of every action of a workspace stand side by side', async () => {
  const { client } = await updatesSession();
  const { period, asAtOn, actions, greener, slips } = await client.ratings.compare({});
  expect([period, asAtOn]).toEqual(['2019-06', '2019-07-31']);
  expect(actions.map(({ row, ownRatedOn, difference }) => [row.ref, ownRatedOn, difference])).toEqual([
    ['A-01', '2019-06-20', 'owner Amber, rule Red'],
    ['A-02', '2019-06-20', 'owner Green, rule Red'],
    ['A-03', '2019-06-20', ''],
  ]);
  expect(refs(greener)).toEqual(['A-02', 'A-01']);
  expect(slips.byOwner.find(({ name }) => name === 'Head of safeguarding')).toMatchObject({
    forecasts: 1,
    slips: 1,
    daysSlipped: 92,
  });
});
