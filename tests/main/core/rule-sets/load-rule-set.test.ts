import { expect, test } from 'vitest';
import { addWorkingDays } from '#shared/domain/working-days.ts';
import { loadBankHolidays } from '#main/core/rule-sets/load-bank-holidays.ts';
import { loadRuleSet } from '#main/core/rule-sets/load-rule-set.ts';

test('the thresholds shipped are those of the design', async () => {
  expect(await loadRuleSet('2026-11-21')).toEqual({
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
});

test('a date before every rule set is rated by the oldest one', async () => {
  expect((await loadRuleSet('2019-07-31')).id).toBe('plumbline-2026-1');
});

test.each([
  ['2019-07-29', '2019-11-05'],
  ['2022-04-01', '2022-07-15'],
])('an action plan on a report of %s is due on %s, as two authorities were told', async (published, due) => {
  expect(addWorkingDays(published, 70, await loadBankHolidays())).toBe(due);
});
