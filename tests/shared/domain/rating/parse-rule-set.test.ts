import { describe, expect, test } from 'vitest';
import { parseRuleSet } from '#shared/domain/rating/parse-rule-set.ts';
import { ruleSet, shipped } from '../resources.ts';

test('the shipped rule set is the one of the design', () => {
  expect(ruleSet).toStrictEqual({
    id: 'plumbline-2026-1',
    title: 'Plumbline rules, 2026, first issue',
    validFrom: '2026-01-01',
    action: {
      evidenceGraceDays: 28,
      forecastRedDays: 28,
      updateCycleDays: 35,
      behindAmberPoints: 25,
      behindRedPoints: 50,
    },
    indicator: { smallDenominator: 20 },
    rollUp: { redShare: 0.25 },
    spc: { runLength: 7, twoInThree: 'package', screenOutliers: true },
  });
  expect(ruleSet).toStrictEqual(shipped('rule-sets/plumbline-2026-1.json'));
});

describe('a rule set that is not whole is refused by the name of the field', () => {
  test.each([
    [{ ...ruleSet, id: ' ' }, 'id'],
    [{ ...ruleSet, validFrom: '2026-02-30' }, 'validFrom'],
    [{ ...ruleSet, action: undefined }, 'action'],
    [{ ...ruleSet, action: { ...ruleSet.action, updateCycleDays: 0 } }, 'action.updateCycleDays'],
    [{ ...ruleSet, action: { ...ruleSet.action, forecastRedDays: '28' } }, 'action.forecastRedDays'],
    [{ ...ruleSet, action: { ...ruleSet.action, behindRedPoints: Number.NaN } }, 'action.behindRedPoints'],
    [{ ...ruleSet, rollUp: { redShare: 25 } }, 'rollUp.redShare'],
    [{ ...ruleSet, spc: { ...ruleSet.spc, runLength: 8 } }, 'spc.runLength'],
    [{ ...ruleSet, spc: { ...ruleSet.spc, twoInThree: 'both' } }, 'spc.twoInThree'],
    [{ ...ruleSet, spc: { ...ruleSet.spc, screenOutliers: 'yes' } }, 'spc.screenOutliers'],
    [null, 'rule set'],
  ])('case %#', (data, field) => {
    expect(() => parseRuleSet(data)).toThrow(`"${field}"`);
  });
});
