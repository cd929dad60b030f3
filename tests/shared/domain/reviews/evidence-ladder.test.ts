import { describe, expect, test } from 'vitest';
import type { ActionFacts } from '#shared/domain/plan.ts';
import { closedOn, type EvidenceStep } from '#shared/domain/reviews/closing.ts';
import { countRungs, recommendationLadder } from '#shared/domain/reviews/evidence-ladder.ts';
import { anAction, anEvidence, anUpdate } from '../rating/action-builder.ts';

const on = '2019-08-14';
const done = [anUpdate('2019-06-01', { status: 'completed', progressPercent: 100 })];
const decided = { decidedOn: '2019-07-01', decidedBy: 'Secretariat' };
const complete = anAction({ updates: done });
const claimed = anAction({ updates: done, evidence: [anEvidence('2019-06-02')] });
const rejected = anAction({ updates: done, evidence: [anEvidence('2019-06-02', { state: 'rejected', ...decided })] });
const accepted = anAction({ updates: done, evidence: [anEvidence('2019-06-02', { state: 'accepted', ...decided })] });
const tested = anAction({
  updates: done,
  evidence: [anEvidence('2019-06-02', { state: 'impact_tested', impact: 'shown', ...decided })],
});
const notShown = anAction({
  updates: done,
  evidence: [anEvidence('2019-06-02', { state: 'impact_tested', impact: 'not_shown', ...decided })],
});
const running = anAction({ updates: [anUpdate('2019-06-01')] });
const cancelled = anAction({ updates: [anUpdate('2019-06-01', { status: 'cancelled' })] });

test.each<[string, readonly ActionFacts[], object]>([
  ['nothing answers it', [], { rung: 'no_action', actions: 0 }],
  ['all was cancelled', [cancelled], { rung: 'no_action', actions: 0 }],
  ['one of two is complete', [complete, running], { rung: 'under_way', actions: 2, complete: 1 }],
  ['nothing was offered', [complete], { rung: 'no_evidence', complete: 1, claimed: 0 }],
  ['what was offered was rejected', [rejected], { rung: 'no_evidence', claimed: 0 }],
  ['one is only claimed', [accepted, claimed], { rung: 'evidence_claimed', claimed: 2, accepted: 1 }],
  ['one is accepted, one tested', [accepted, tested], { rung: 'evidence_accepted', accepted: 2, tested: 1 }],
  ['the test showed nothing', [notShown], { rung: 'evidence_accepted', tested: 0, notShown: 1 }],
  ['every one is tested', [tested, cancelled], { rung: 'impact_tested', actions: 1, tested: 1 }],
])('stands where its least advanced live action stands: %s', (_what, actions, ladder) => {
  expect(recommendationLadder(actions, on)).toMatchObject(ladder);
});

test('does not know what was decided later', () => {
  expect(recommendationLadder([tested], '2019-06-30').rung).toBe('evidence_claimed');
  expect(recommendationLadder([tested], '2019-05-31').rung).toBe('under_way');
});

test('counts every recommendation on one rung', () => {
  const ladders = [[], [complete], [claimed], [tested]].map((actions) => recommendationLadder(actions, on));
  expect(countRungs(ladders)).toEqual({
    no_action: 1,
    under_way: 0,
    no_evidence: 1,
    evidence_claimed: 1,
    evidence_accepted: 0,
    impact_tested: 1,
  });
});

describe('the day of the closing', () => {
  const when = { asAtOn: on, madeOn: null };
  const step = (decidedOn: string, state: EvidenceStep['state'] = 'accepted', evidence = 1): EvidenceStep => ({
    evidence,
    state,
    decidedOn,
  });

  test.each<[string, ActionFacts, readonly EvidenceStep[], string | null]>([
    ['acceptance after completion', accepted, [step('2019-07-01')], '2019-07-01'],
    ['completion after acceptance', accepted, [step('2019-05-20')], '2019-06-01'],
    [
      'the first acceptance, tested later',
      tested,
      [step('2019-06-20'), step('2019-07-01', 'impact_tested')],
      '2019-06-20',
    ],
    [
      'accepted again after a rejection',
      accepted,
      [step('2019-06-10'), step('2019-06-20', 'rejected'), step('2019-07-01')],
      '2019-07-01',
    ],
    ['the earlier of two pieces', accepted, [step('2019-07-01'), step('2019-06-15', 'accepted', 2)], '2019-06-15'],
    ['not closed', claimed, [], null],
  ])('is that of %s', (_what, facts, steps, day) => {
    expect(closedOn([{ facts, steps }], when)).toBe(day);
  });

  test('of several actions is that of the last; a cancelled one does not hold it up', () => {
    const one = { facts: accepted, steps: [step('2019-07-01')] };
    const other = { facts: accepted, steps: [step('2019-07-20')] };
    expect(closedOn([one, other, { facts: cancelled, steps: [] }], when)).toBe('2019-07-20');
    expect(closedOn([one, { facts: running, steps: [] }], when)).toBeNull();
    expect(closedOn([], when)).toBeNull();
  });

  test('of an action that is Blue without a report of completion is that of the test', () => {
    const facts = anAction({ updates: [anUpdate('2019-06-01')], evidence: tested.evidence });
    expect(closedOn([{ facts, steps: [step('2019-07-01', 'impact_tested')] }], when)).toBe('2019-07-01');
  });

  test('is never before the recommendation was made', () => {
    const closed = { facts: accepted, steps: [step('2019-07-01')] };
    expect(closedOn([closed], { asAtOn: on, madeOn: '2019-07-20' })).toBe('2019-07-20');
    expect(closedOn([closed], { asAtOn: on, madeOn: '2019-06-20' })).toBe('2019-07-01');
  });
});
