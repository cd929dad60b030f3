import { describe, expect, test } from 'vitest';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import { addWorkingDays } from '#shared/domain/working-days.ts';
import { knownNow, knownThen } from '#main/core/as-at.ts';
import { loadBankHolidays } from '#main/core/rule-sets/load-bank-holidays.ts';
import { loadRuleSet } from '#main/core/rule-sets/load-rule-set.ts';
import type { Workspace } from '#main/store/workspace.ts';
import { author, newWorkspace } from '../../store/temporary-workspace.ts';

test('the thresholds shipped are those of the design, and a new workspace has no options of its own', async () => {
  const { db } = await newWorkspace();
  expect(await loadRuleSet(db, knownThen('2026-11-21'))).toStrictEqual({
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
  const { db } = await newWorkspace();
  expect((await loadRuleSet(db, knownThen('2019-07-31'))).id).toBe('plumbline-2026-1');
});

/** A decision for six points in a row, valid from a day and recorded on another. */
async function decideSix(workspace: Workspace, validFrom: IsoDate, recordedOn: IsoDate, runLength = 6): Promise<void> {
  await workspace.write(author, async (db) => {
    await db
      .insertInto('spc_options')
      .values({
        valid_from: validFrom,
        run_length: runLength,
        two_in_three: 'mdc2023',
        screen_outliers: 0,
        reason: 'As the improvement partner reads its charts',
        decided_by: 'Improvement board',
        recorded_at: `${recordedOn}T10:00:00.000Z`,
      })
      .execute();
    return { result: null, changes: [{ entity: 'spc_options', ref: '1', before: null, after: null }] };
  });
}

describe('the options decided by the workspace', () => {
  test('hold from their day, under a rule set id of their own, and say who decided them and why', async () => {
    const workspace = await newWorkspace();
    await decideSix(workspace, '2026-06-01', '2026-05-20');
    const on = (day: IsoDate) => loadRuleSet(workspace.db, knownThen(day));
    expect((await on('2026-05-31')).id).toBe('plumbline-2026-1');
    expect((await on('2026-05-31')).spc.runLength).toBe(7);
    expect(await on('2026-06-01')).toMatchObject({
      id: 'plumbline-2026-1+spc.1',
      spc: { runLength: 6, twoInThree: 'mdc2023', screenOutliers: false },
      spcDecision: {
        number: 1,
        validFrom: '2026-06-01',
        decidedBy: 'Improvement board',
        reason: 'As the improvement partner reads its charts',
      },
    });
  });

  test('change nothing else of the rule set', async () => {
    const workspace = await newWorkspace();
    const { spc: _before, id: _id, ...rest } = await loadRuleSet(workspace.db, knownThen('2026-06-01'));
    await decideSix(workspace, '2026-06-01', '2026-05-20');
    expect(await loadRuleSet(workspace.db, knownThen('2026-06-01'))).toMatchObject(rest);
  });

  test('that were dated back are not known before the day on which they were recorded', async () => {
    const workspace = await newWorkspace();
    await decideSix(workspace, '2026-03-01', '2026-05-20');
    const asAt = { asAtOn: '2026-04-30', knownOn: '2026-05-19' };
    expect((await loadRuleSet(workspace.db, asAt)).id).toBe('plumbline-2026-1');
    expect((await loadRuleSet(workspace.db, knownThen('2026-04-30'))).id).toBe('plumbline-2026-1');
    expect((await loadRuleSet(workspace.db, knownNow('2026-04-30', '2026-05-20'))).id).toBe('plumbline-2026-1+spc.1');
  });

  test('give way to the next decision on its day, however late an earlier day was decided', async () => {
    const workspace = await newWorkspace();
    await decideSix(workspace, '2026-06-01', '2026-05-20');
    await decideSix(workspace, '2026-03-01', '2026-07-01', 7);
    const on = async (day: IsoDate) => (await loadRuleSet(workspace.db, knownNow(day, addDays(day, 400)))).id;
    expect(await on('2026-02-28')).toBe('plumbline-2026-1');
    expect(await on('2026-04-01')).toBe('plumbline-2026-1+spc.2');
    expect(await on('2026-06-01')).toBe('plumbline-2026-1+spc.1');
  });

  test('of two decisions for the same day the one recorded later stands', async () => {
    const workspace = await newWorkspace();
    await decideSix(workspace, '2026-06-01', '2026-05-20');
    await decideSix(workspace, '2026-06-01', '2026-05-21', 7);
    expect(await loadRuleSet(workspace.db, knownThen('2026-06-01'))).toMatchObject({
      id: 'plumbline-2026-1+spc.2',
      spc: { runLength: 7 },
    });
  });
});

test.each([
  ['2019-07-29', '2019-11-05'],
  ['2022-04-01', '2022-07-15'],
])('an action plan on a report of %s is due on %s, as two authorities were told', async (published, due) => {
  expect(addWorkingDays(published, 70, await loadBankHolidays())).toBe(due);
});
