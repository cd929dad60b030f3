import { expect, test } from 'vitest';
import type { ActionFacts } from '#shared/domain/plan.ts';
import { promiseState } from '#shared/domain/progress-review/promise-state.ts';
import { aChange, anAction, anEvidence, anUpdate } from '../rating/action-builder.ts';

const done = anUpdate('2019-04-01', { status: 'completed', progressPercent: 100 });
const decided = (state: 'accepted' | 'rejected' | 'impact_tested', impact?: 'shown' | 'partly_shown' | 'not_shown') =>
  anEvidence('2019-04-01', { state, decidedOn: '2019-04-10', ...(impact === undefined ? {} : { impact }) });

test.each<[string, Partial<ActionFacts>, string, string]>([
  ['open on its first date', {}, '2019-04-11', 'open'],
  ['a day after it', {}, '2019-04-12', 'late'],
  [
    'a later date agreed takes nothing back',
    { dueDateChanges: [aChange('2019-03-01', '2019-12-31')] },
    '2019-04-12',
    'late',
  ],
  ['complete without evidence', { updates: [done] }, '2019-06-01', 'unproven'],
  ['complete, evidence claimed', { updates: [done], evidence: [anEvidence('2019-04-01')] }, '2019-06-01', 'unproven'],
  ['complete, evidence rejected', { updates: [done], evidence: [decided('rejected')] }, '2019-06-01', 'unproven'],
  ['complete, evidence accepted', { updates: [done], evidence: [decided('accepted')] }, '2019-06-01', 'accepted'],
  ['accepted only after the day', { updates: [done], evidence: [decided('accepted')] }, '2019-04-09', 'unproven'],
  ['impact shown', { updates: [done], evidence: [decided('impact_tested', 'shown')] }, '2019-06-01', 'tested'],
  [
    'impact partly shown',
    { updates: [done], evidence: [decided('impact_tested', 'partly_shown')] },
    '2019-06-01',
    'accepted',
  ],
  [
    'impact not shown',
    { updates: [done], evidence: [decided('impact_tested', 'not_shown')] },
    '2019-06-01',
    'no_effect',
  ],
  ['cancelled', { updates: [anUpdate('2019-03-01', { status: 'cancelled' })] }, '2019-06-01', 'withdrawn'],
  ['superseded', { updates: [anUpdate('2019-03-01', { status: 'superseded' })] }, '2019-06-01', 'withdrawn'],
])('%s', (_case, given, asAtOn, state) => {
  expect(promiseState(anAction(given), asAtOn)).toBe(state);
});
