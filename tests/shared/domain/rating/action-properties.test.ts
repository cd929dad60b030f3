import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import { actionStatuses, evidenceStates, type ActionFacts } from '#shared/domain/plan.ts';
import { rateAction } from '#shared/domain/rating/action-rating.ts';
import { colours, isGreener } from '#shared/domain/rating/rating.ts';
import { slippageOf } from '#shared/domain/rating/slippage.ts';
import { ruleSet } from '../resources.ts';
import { aChange, anAction, anEvidence, anUpdate } from './action-builder.ts';

const dayFrom = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => addDays('2019-01-01', n));

/** An action whose facts are all dated in the first 200 days. */
const actions: fc.Arbitrary<ActionFacts> = fc
  .record({
    startsOn: dayFrom(-60, 120),
    length: fc.nat(300),
    updates: fc.array(
      fc.record({
        on: dayFrom(0, 200),
        status: fc.constantFrom(...actionStatuses),
        progress: fc.option(fc.nat(100)),
        forecastOn: fc.option(dayFrom(0, 400)),
      }),
      { maxLength: 5 },
    ),
    evidence: fc.array(
      fc.record({
        on: dayFrom(0, 200),
        state: fc.constantFrom(...evidenceStates),
        decidedOn: fc.option(dayFrom(0, 200)),
      }),
      { maxLength: 3 },
    ),
    changes: fc.array(fc.record({ on: dayFrom(0, 200), dueOn: dayFrom(0, 400) }), { maxLength: 3 }),
  })
  .map(({ startsOn, length, updates, evidence, changes }) =>
    anAction({
      startsOn,
      baselineDueOn: addDays(startsOn, length),
      updates: updates
        .map(({ on, status, progress, forecastOn }) => anUpdate(on, { status, progressPercent: progress, forecastOn }))
        .toSorted((a, b) => a.reportedOn.localeCompare(b.reportedOn)),
      evidence: evidence.map(({ on, state, decidedOn }) => anEvidence(on, { state, decidedOn })),
      dueDateChanges: changes
        .map(({ on, dueOn }) => aChange(on, dueOn))
        .toSorted((a, b) => a.agreedOn.localeCompare(b.agreedOn)),
    }),
  );

const runs = { numRuns: 5000 };

test('with no new fact, more time never makes an action greener', () => {
  fc.assert(
    fc.property(actions, fc.nat(200), fc.nat(200), (action, wait, more) => {
      const asAtOn = addDays('2019-07-20', wait);
      const now = rateAction(action, asAtOn, ruleSet);
      const later = rateAction(action, addDays(asAtOn, more), ruleSet);
      expect(isGreener(later.colour, now.colour)).toBe(false);
    }),
    runs,
  );
});

test('a fact dated after the as-at date changes nothing', () => {
  fc.assert(
    fc.property(actions, dayFrom(0, 250), (action, asAtOn) => {
      const known = {
        ...action,
        updates: action.updates.filter((update) => update.reportedOn <= asAtOn),
        dueDateChanges: action.dueDateChanges.filter((change) => change.agreedOn <= asAtOn),
        evidence: action.evidence
          .filter((one) => one.claimedOn <= asAtOn)
          .map((one) => (one.decidedOn !== null && one.decidedOn > asAtOn ? anEvidence(one.claimedOn) : one)),
      };
      expect(rateAction(known, asAtOn, ruleSet)).toStrictEqual(rateAction(action, asAtOn, ruleSet));
      expect(slippageOf(known, asAtOn)).toStrictEqual(slippageOf(action, asAtOn));
    }),
    runs,
  );
});

test('new accepted or tested evidence never makes an action redder', () => {
  fc.assert(
    fc.property(
      actions,
      dayFrom(0, 250),
      fc.constantFrom('accepted' as const, 'impact_tested' as const),
      (action, asAtOn, state) => {
        const before = rateAction(action, asAtOn, ruleSet);
        const evidence = [...action.evidence, anEvidence(asAtOn, { state, decidedOn: asAtOn })];
        expect(isGreener(before.colour, rateAction({ ...action, evidence }, asAtOn, ruleSet).colour)).toBe(false);
      },
    ),
    runs,
  );
});

test('more progress never makes an open action redder', () => {
  fc.assert(
    fc.property(actions, dayFrom(0, 250), fc.nat(100), fc.nat(100), (action, asAtOn, one, other) => {
      const withProgress = (progressPercent: number) =>
        rateAction({ ...action, updates: [...action.updates, anUpdate(asAtOn, { progressPercent })] }, asAtOn, ruleSet);
      expect(isGreener(withProgress(Math.min(one, other)).colour, withProgress(Math.max(one, other)).colour)).toBe(
        false,
      );
    }),
    runs,
  );
});

test('an update that leaves the progress out rates an action as the last figure given would', () => {
  fc.assert(
    fc.property(actions, fc.nat(100), dayFrom(0, 250), fc.nat(100), (action, last, asAtOn, wait) => {
      const given = [...action.updates, anUpdate(asAtOn, { progressPercent: last })];
      const colourAfter = (progressPercent: number | null) =>
        rateAction(
          { ...action, updates: [...given, anUpdate(asAtOn, { progressPercent })] },
          addDays(asAtOn, wait),
          ruleSet,
        ).colour;
      expect(colourAfter(null)).toBe(colourAfter(last));
    }),
    runs,
  );
});

test('putting the due date back never lowers slippage, and no change at all lowers the furthest date agreed', () => {
  fc.assert(
    fc.property(actions, dayFrom(0, 250), dayFrom(0, 500), (action, asAtOn, dueOn) => {
      const before = slippageOf(action, asAtOn);
      const dueDateChanges = [...action.dueDateChanges.filter((one) => one.agreedOn <= asAtOn), aChange(asAtOn, dueOn)];
      const after = slippageOf({ ...action, dueDateChanges }, asAtOn);
      const putBack = dueOn >= before.agreedDueOn;
      expect(putBack && after.slippageDays < before.slippageDays).toBe(false);
      expect(after.furthestAgreedDays).toBeGreaterThanOrEqual(before.furthestAgreedDays);
      expect(after.timesMoved).toBe(before.timesMoved + (dueOn === before.agreedDueOn ? 0 : 1));
      expect(after.baselineDueOn).toBe(action.baselineDueOn);
    }),
    runs,
  );
});

test('every rating has a known colour, a rule and a sentence of one line without a full stop', () => {
  fc.assert(
    fc.property(actions, dayFrom(-100, 400), (action, asAtOn) => {
      const { colour, rule, because } = rateAction(action, asAtOn, ruleSet);
      expect(colours).toContain(colour);
      expect(rule).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(because).toMatch(/^[A-Z][^\n]*[^.\n]$/);
      expect(because).not.toMatch(/NaN|undefined|null|Infinity/);
    }),
    runs,
  );
});
