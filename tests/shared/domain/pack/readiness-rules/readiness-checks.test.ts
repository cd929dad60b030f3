import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import { readinessChecks } from '#shared/domain/pack/readiness-rules/readiness-checks.ts';
import { action, clean, codesOf, decision, indicator, issuesOf, observation, update } from './clean.ts';

test('a pack that nothing is wrong with has no issue, and every check is named with what it looked at', () => {
  expect(issuesOf()).toEqual([]);
  const codes = readinessChecks.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(readinessChecks.every(({ what }) => what.length > 20 && !what.endsWith('.'))).toBe(true);
});

test('what blocks comes before what warns', () => {
  const issues = issuesOf({ boardOn: '2019-07-01', decisions: [decision({ lead: '' })] });
  expect(codesOf(issues)).toEqual(['blocking BoardBeforeAsAt', 'warning DecisionUnassigned']);
});

const ref = fc.integer({ min: 1, max: 99 }).map((n) => `A-${n}`);

describe('for any plan that is reported on, any figures on target and any decisions with lead and date', () => {
  const cleanAction = fc
    .record({
      ref,
      reported: fc.integer({ min: 0, max: 34 }),
      progress: fc.integer({ min: 80, max: 100 }),
      forecast: fc.integer({ min: 1, max: 60 }),
    })
    .map((given) =>
      action({
        ref: given.ref,
        updates: [
          update({
            reportedOn: addDays(clean.asAtOn, -given.reported),
            progressPercent: given.progress,
            forecastOn: addDays(clean.asAtOn, given.forecast),
          }),
        ],
      }),
    );
  const cleanIndicator = fc
    .record({ code: ref, numerator: fc.integer({ min: 95, max: 100 }), owner: fc.constantFrom('Head', '') })
    .map(({ code, numerator, owner }) =>
      indicator({
        code,
        owner,
        values: [
          {
            period: '2019-06',
            used: observation({ value: numerator, numerator }),
            earlier: [],
            conflicting: [],
            choiceReason: '',
          },
        ],
      }),
    );
  const cleanDecision = fc
    .record({ ref, due: fc.integer({ min: 0, max: 90 }) })
    .map((given) => decision({ ref: given.ref, dueOn: addDays(clean.asAtOn, given.due) }));

  test('there is no issue', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(cleanAction, { selector: (one) => one.ref }),
        fc.uniqueArray(cleanIndicator, { selector: (one) => one.code }),
        fc.uniqueArray(cleanDecision, { selector: (one) => one.ref }),
        (actions, indicators, decisions) => {
          expect(issuesOf({ actions, indicators, decisions })).toEqual([]);
        },
      ),
    );
  });

  test('and each thing that is spoilt is one issue more, at its own place', () => {
    fc.assert(
      fc.property(fc.uniqueArray(cleanDecision, { selector: (one) => one.ref }), fc.nat(), (decisions, nth) => {
        fc.pre(decisions.length > 0);
        const spoilt = decisions[nth % decisions.length]?.ref ?? '';
        const issues = issuesOf({
          decisions: decisions.map((one) => (one.ref === spoilt ? { ...one, dueOn: null } : one)),
        });
        expect(issues.map(({ place }) => place)).toEqual([{ kind: 'decision', ref: spoilt }]);
      }),
    );
  });
});
