import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import { evidenceStates, impacts } from '#shared/domain/plan.ts';
import { rateAction } from '#shared/domain/rating/action-rating.ts';
import { currentRating } from '#shared/domain/rating/current-rating.ts';
import { isGreener } from '#shared/domain/rating/rating.ts';
import { slippageOf } from '#shared/domain/rating/slippage.ts';
import { ruleSet } from '../resources.ts';
import { aChange, anEvidence } from './action-builder.ts';
import { actions, dayFrom, moderations, shifted } from './random-actions.ts';

const runs = { numRuns: 3000 };
/** After every fact of a random action, so that time alone passes. */
const after = dayFrom(420, 620);

test('a bank holiday, a weekend, a month end and a leap day change nothing: only days are counted', () => {
  fc.assert(
    fc.property(
      actions,
      fc.option(moderations),
      dayFrom(0, 420),
      fc.integer({ min: -900, max: 900 }),
      (of, moderation, on, days) => {
        const action = { ...of, moderation };
        const here = currentRating(action, on, ruleSet);
        const there = currentRating(shifted(action, days), addDays(on, days), ruleSet);
        expect([there.rating.colour, there.rating.rule, there.byRule.rule, there.ownerGreener]).toEqual([
          here.rating.colour,
          here.rating.rule,
          here.byRule.rule,
          here.ownerGreener,
        ]);
        const slipped = slippageOf(action, on);
        const slippedThere = slippageOf(shifted(action, days), addDays(on, days));
        expect([slippedThere.slippageDays, slippedThere.timesMoved]).toEqual([
          slipped.slippageDays,
          slipped.timesMoved,
        ]);
      },
    ),
    runs,
  );
});

test('time alone never makes an action greener, unless a moderation lapses', () => {
  fc.assert(
    fc.property(actions, fc.option(moderations), after, fc.nat(200), (of, moderation, on, more) => {
      const action = { ...of, moderation };
      const later = addDays(on, more);
      const [now, then] = [currentRating(action, on, ruleSet), currentRating(action, later, ruleSet)];
      const lapsed = now.moderation !== null && then.moderation === null;
      expect(lapsed || !isGreener(then.rating.colour, now.rating.colour)).toBe(true);
      // The one exception: what the board said has ended, and the rule says what it said all along.
      expect(lapsed ? then.rating : null).toStrictEqual(lapsed ? rateAction(of, later, ruleSet) : null);
    }),
    runs,
  );
});

test('grey for not being due to start ends by itself, and is in no order with a colour: nothing got greener', () => {
  fc.assert(
    fc.property(actions, dayFrom(-60, 120), (action, on) => {
      const [now, then] = [rateAction(action, on, ruleSet), rateAction(action, addDays(on, 1), ruleSet)];
      expect(now.rule === 'not_due_to_start' && isGreener(then.colour, now.colour)).toBe(false);
    }),
    runs,
  );
});

test('one more piece of evidence never makes an action redder, whatever was decided on it', () => {
  fc.assert(
    fc.property(
      actions,
      dayFrom(0, 420),
      fc.constantFrom(...evidenceStates),
      fc.constantFrom(...impacts),
      (action, on, state, impact) => {
        const piece = anEvidence(on, {
          state,
          decidedOn: state === 'claimed' ? null : on,
          ...(state === 'impact_tested' ? { impact } : {}),
        });
        const before = rateAction(action, on, ruleSet);
        const withPiece = rateAction({ ...action, evidence: [...action.evidence, piece] }, on, ruleSet);
        expect(isGreener(before.colour, withPiece.colour)).toBe(false);
      },
    ),
    runs,
  );
});

test('agreeing another date, once or many times, never lowers slippage below what it was', () => {
  fc.assert(
    fc.property(
      actions,
      dayFrom(0, 420),
      fc.array(fc.nat(300), { minLength: 1, maxLength: 4 }),
      (action, on, moves) => {
        const before = slippageOf(action, on);
        const known = action.dueDateChanges.filter((change) => change.agreedOn <= on);
        let due = before.agreedDueOn;
        const resets = moves.map((days) => aChange(on, (due = addDays(due, days))));
        const reset = slippageOf({ ...action, dueDateChanges: [...known, ...resets] }, on);
        expect(reset.slippageDays).toBeGreaterThanOrEqual(before.slippageDays);
        expect(reset.furthestAgreedDays).toBeGreaterThanOrEqual(before.furthestAgreedDays);
        expect(reset.baselineDueOn).toBe(before.baselineDueOn);
      },
    ),
    runs,
  );
});
