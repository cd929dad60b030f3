import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import {
  decisionsAfter,
  evidenceDecisions,
  isSameRole,
  refusalOfDecision,
  type EvidenceDecisionKind,
} from '#shared/domain/evidence/evidence-decision.ts';
import type { EvidenceState } from '#shared/domain/plan.ts';

const today = '2020-03-31';
const claimedOn = '2020-03-01';
const day = (days: number): string => addDays(claimedOn, days);

interface Held {
  readonly state: EvidenceDecisionKind;
  readonly decidedOn: string;
}

const aDecision = fc.record({
  state: fc.constantFrom(...evidenceDecisions),
  decidedOn: fc.integer({ min: -3, max: 33 }).map(day),
  retestOn: fc.option(fc.integer({ min: -3, max: 60 }).map(day)),
});

describe('what may be decided about evidence', () => {
  const table: readonly (readonly [EvidenceState, EvidenceDecisionKind, string | null])[] = [
    ['claimed', 'accepted', null],
    ['claimed', 'rejected', null],
    ['claimed', 'impact_tested', 'EvidenceNotAccepted'],
    ['accepted', 'accepted', 'EvidenceAlreadyAccepted'],
    ['accepted', 'rejected', null],
    ['accepted', 'impact_tested', null],
    ['impact_tested', 'accepted', 'EvidenceAlreadyAccepted'],
    ['impact_tested', 'rejected', null],
    ['impact_tested', 'impact_tested', null],
    ['rejected', 'accepted', 'EvidenceRejected'],
    ['rejected', 'rejected', 'EvidenceRejected'],
    ['rejected', 'impact_tested', 'EvidenceRejected'],
  ];
  test.each(table)('%s, then %s: %s', (state, wanted, code) => {
    const latest = state === 'claimed' ? null : { state, decidedOn: day(2) };
    const decision = { state: wanted, decidedOn: day(3), retestOn: null };
    expect(refusalOfDecision({ claimedOn, latest }, decision, today)?.code ?? null).toBe(code);
    expect(decisionsAfter(state).includes(wanted)).toBe(code === null);
  });

  test.each([
    ['the day before the claim', day(-1), 'EvidenceDecidedTooEarly'],
    ['the day of the claim', day(0), null],
    ['today', today, null],
    ['tomorrow', addDays(today, 1), 'EvidenceInFuture'],
  ])('on %s', (_, decidedOn, code) => {
    const decision = { state: 'accepted', decidedOn, retestOn: null } as const;
    expect(refusalOfDecision({ claimedOn, latest: null }, decision, today)?.code ?? null).toBe(code);
  });

  test.each([
    [day(4), 'RetestTooEarly'],
    [day(5), 'RetestTooEarly'],
    [day(6), null],
  ])('tested on the sixth and again on %s', (retestOn, code) => {
    const latest = { state: 'accepted', decidedOn: day(2) } as const;
    const decision = { state: 'impact_tested', decidedOn: day(5), retestOn } as const;
    expect(refusalOfDecision({ claimedOn, latest }, decision, today)?.code ?? null).toBe(code);
  });

  test('random sequences end in the state of the latest decision that was valid, with days in order', () => {
    fc.assert(
      fc.property(fc.array(aDecision, { maxLength: 25 }), (wanted) => {
        const kept: Held[] = [];
        for (const decision of wanted) {
          const refusal = refusalOfDecision({ claimedOn, latest: kept.at(-1) ?? null }, decision, today);
          if (refusal === null) kept.push(decision);
        }
        // as every loader reads them: by day, of one day by when they were recorded
        const read = kept.toSorted((a, b) => a.decidedOn.localeCompare(b.decidedOn));
        expect(read).toStrictEqual(kept);
        expect(kept.every(({ decidedOn }) => decidedOn >= claimedOn && decidedOn <= today)).toBe(true);
        const rejectedAt = kept.findIndex(({ state }) => state === 'rejected');
        expect(rejectedAt === -1 || rejectedAt === kept.length - 1).toBe(true);
        const firstTest = kept.findIndex(({ state }) => state === 'impact_tested');
        expect(firstTest === -1 || kept[0]?.state === 'accepted').toBe(true);
        expect(kept.filter(({ state }) => state === 'accepted').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  test('a role is the same however it was typed, and nobody is not the same as nobody', () => {
    expect(isSameRole('Head of service', ' head  of SERVICE')).toBe(true);
    expect(isSameRole('Head of service', 'Heads of service')).toBe(false);
    expect(isSameRole('', ' ')).toBe(false);
  });
});
