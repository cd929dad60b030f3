import { describe, expect, test } from 'vitest';
import { knownThen } from '#main/core/as-at.ts';
import { indicatorDetail } from '#main/core/indicators/indicator-detail.ts';
import { loadIndicators } from '#main/core/indicators/load-indicators.ts';
import { loadRuleSet } from '#main/core/rule-sets/load-rule-set.ts';
import type { Session } from '#main/core/session.ts';
import { addRebase, fixBaseline, freeBaseline, withdrawRebase } from '#main/core/spc-decisions/limit-commands.ts';
import { previewLimits } from '#main/core/spc-decisions/preview-limits.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { auditOf, decided, decisionsSession } from './decisions-session.ts';

const rebase = { ...decided, code: 'CP03', period: '2019-06' };

async function chartOf(session: Session, knownOn: string) {
  const { db } = session.workspace;
  const [facts] = await loadIndicators(db, { asAtOn: '2019-07-31', knownOn }, '2019-06', ['CP03']);
  if (facts === undefined) throw new Error('CP03 is there');
  return indicatorDetail(facts, '2019-07-31', '2019-06', await loadRuleSet(db, knownThen('2019-07-31')));
}

describe('a rebase', () => {
  test('begins new limits at its month, is drawn with its reason and explained with who decided it', async () => {
    const session = await decisionsSession();
    const answer = await addRebase(session, rebase);
    expect(answer.rebases).toStrictEqual([{ period: '2019-06', ...decided }]);
    const { chart, explanation } = await chartOf(session, '2019-08-14');
    expect(chart.rebases).toStrictEqual([{ index: 13, label: decided.reason }]);
    expect(explanation).toContain(
      'Limits are calculated anew from June 2019, decided by Improvement board on 1 August 2019: Visits are recorded in the new system.',
    );
    expect(await auditOf(session)).toMatchObject({
      operation: 'spcDecisions.addRebase',
      entity: 'rebases',
      entity_ref: 'CP03 2019-06',
    });
  });

  test('is not there in what was known the day before it was recorded', async () => {
    const session = await decisionsSession();
    await addRebase(session, rebase);
    expect((await chartOf(session, '2019-08-13')).chart.rebases).toStrictEqual([]);
  });

  test.each([
    ['a month without a figure', { period: '2019-07' }, 'RebaseNotPossible'],
    ['a month before every figure', { period: '2018-04' }, 'RebaseNotPossible'],
    ['the first month with a figure', { period: '2018-05' }, 'RebaseNotPossible'],
    ['an indicator that is not there', { code: 'XX99' }, 'IndicatorNotFound'],
    ['a day that has not come', { decidedOn: '2019-08-15' }, 'DecisionInFuture'],
    ['a reason that no pack could print', { reason: 'New system 你' }, 'GlyphMissing'],
  ])('is refused for %s, and nothing is recorded', async (_what, change, code) => {
    const session = await decisionsSession();
    const before = await auditOf(session);
    expect((await refusalOf(() => addRebase(session, { ...rebase, ...change }))).code).toBe(code);
    expect(await auditOf(session)).toStrictEqual(before);
  });

  test('of a month that has one is refused', async () => {
    const session = await decisionsSession();
    await addRebase(session, rebase);
    expect((await refusalOf(() => addRebase(session, rebase))).code).toBe('RebaseExists');
  });
});

describe('a withdrawal', () => {
  const withdrawal = { ...rebase, reason: 'The old system ran until September' };

  test('takes the line off the chart and keeps both decisions', async () => {
    const session = await decisionsSession();
    await addRebase(session, rebase);
    const answer = await withdrawRebase(session, withdrawal);
    expect(answer).toMatchObject({
      rebases: [],
      withdrawnRebases: [{ period: '2019-06', reason: decided.reason, withdrawal: { reason: withdrawal.reason } }],
    });
    expect((await chartOf(session, '2019-08-14')).chart.rebases).toStrictEqual([]);
  });

  test('lets the month be decided again, and the withdrawn decision stays listed', async () => {
    const session = await decisionsSession();
    await addRebase(session, rebase);
    await withdrawRebase(session, withdrawal);
    const answer = await addRebase(session, { ...rebase, reason: 'The whole county now uses the new system' });
    expect(answer.rebases).toHaveLength(1);
    expect(answer.withdrawnRebases).toHaveLength(1);
    const again = await withdrawRebase(session, withdrawal);
    expect([again.rebases.length, again.withdrawnRebases.length]).toStrictEqual([0, 2]);
  });

  test('recorded on a later day leaves the rebase standing in what was known before it', async () => {
    const session = await decisionsSession();
    const recorded = { reason: 'R', decided_by: 'Board', decided_on: '2019-07-01' };
    const author = { actor: 'Secretariat', operation: 'test.write', at: '2019-07-01T09:00:00.000Z' };
    await session.workspace.write(author, async (db) => {
      const about = { indicator_id: 1, period: '2019-06' };
      await db
        .insertInto('rebases')
        .values({ ...recorded, ...about, recorded_at: author.at })
        .execute();
      return { result: null, changes: [{ entity: 'rebases', ref: 'CP03', before: null, after: about }] };
    });
    await withdrawRebase(session, withdrawal);
    expect((await chartOf(session, '2019-08-13')).chart.rebases).toHaveLength(1);
    expect((await chartOf(session, '2019-08-14')).chart.rebases).toHaveLength(0);
  });

  test('of what was never decided is refused', async () => {
    const session = await decisionsSession();
    expect((await refusalOf(() => withdrawRebase(session, withdrawal))).code).toBe('RebaseNotFound');
  });
});

describe('a fixed baseline', () => {
  const fix = { ...decided, code: 'CP03', points: 12, reason: 'The year before the plan' };

  test('keeps the limits of its first points whatever comes later, and says so', async () => {
    const session = await decisionsSession();
    const free = (await chartOf(session, '2019-08-14')).chart.segments[0];
    await fixBaseline(session, fix);
    const { chart, explanation } = await chartOf(session, '2019-08-14');
    expect(chart.segments[0]?.mean).toBeCloseTo(1115 / 12, 10);
    expect(chart.segments[0]?.mean).not.toBe(free?.mean);
    expect(explanation).toContain(
      'Limits are fixed on the first 12 months, May 2018 to April 2019: later figures cannot move them. Decided by Improvement board on 1 August 2019: The year before the plan.',
    );
  });

  test('can be freed again, and every decision stays', async () => {
    const session = await decisionsSession();
    const before = (await chartOf(session, '2019-08-14')).chart;
    await fixBaseline(session, fix);
    const answer = await freeBaseline(session, { ...fix, reason: 'The year before was no ordinary year' });
    expect(answer.baselines.map(({ points }) => points)).toStrictEqual([12, null]);
    expect((await chartOf(session, '2019-08-14')).chart).toStrictEqual(before);
    expect(await auditOf(session)).toMatchObject({ operation: 'spcDecisions.freeBaseline', entity_ref: 'CP03' });
  });

  test('that is in force already, and freeing what is free, are refused', async () => {
    const session = await decisionsSession();
    expect((await refusalOf(() => freeBaseline(session, fix))).code).toBe('BaselineUnchanged');
    await fixBaseline(session, fix);
    expect((await refusalOf(() => fixBaseline(session, fix))).code).toBe('BaselineUnchanged');
    expect((await fixBaseline(session, { ...fix, points: 13 })).baselines).toHaveLength(2);
  });
});

describe('looking before deciding', () => {
  const ask = (session: Session, change: Parameters<typeof previewLimits>[1]['change']) =>
    previewLimits(session, { code: 'CP03', change });

  test('shows the chart with the rebase and what to think of, and records nothing', async () => {
    const session = await decisionsSession();
    const before = await auditOf(session);
    const { chart, warnings } = await ask(session, { kind: 'rebase', period: '2019-06', reason: 'as agreed' });
    expect(chart.rebases).toStrictEqual([{ index: 13, label: 'as agreed' }]);
    expect(warnings).toStrictEqual([
      expect.stringContaining('tells a reader of the chart nothing'),
      expect.stringContaining('the new limits are trial limits until there are 12'),
    ]);
    expect(await auditOf(session)).toStrictEqual(before);
  });

  test('shows the chart with a baseline, and without a rebase that is to be withdrawn', async () => {
    const session = await decisionsSession();
    const fixed = await ask(session, { kind: 'baseline', points: 12, reason: 'The year before the plan' });
    expect(fixed.warnings).toStrictEqual([]);
    expect(fixed.explanation.join(' ')).toContain('Limits are fixed on the first 12 months');
    await addRebase(session, rebase);
    expect((await ask(session, { kind: 'withdrawal', period: '2019-06' })).chart.rebases).toStrictEqual([]);
  });

  test('refuses what the decision itself would be refused for', async () => {
    const session = await decisionsSession();
    const refusal = await refusalOf(() => ask(session, { kind: 'rebase', period: '2019-07', reason: 'New system' }));
    expect(refusal.code).toBe('RebaseNotPossible');
  });
});
