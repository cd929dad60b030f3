import type { LimitDecisions } from '#shared/contract/spc-decisions.ts';
import type { Period } from '#shared/domain/dates.ts';
import type { Baseline, Rebase, WithdrawnRebase } from '#shared/domain/indicator.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';
import type { OnlyIndicators } from './only-indicators.ts';

/**
 * What people decided about the control limits of each indicator, as recorded by the as-at date: rebases up to `period`,
 * those withdrawn by then apart, and every baseline. A withdrawal recorded later leaves the rebase as it was known.
 */
export async function loadLimitDecisions(
  db: ReadableDb,
  asAt: AsAt,
  period: Period,
  only: OnlyIndicators = null,
): Promise<{ readonly of: (indicator: number) => LimitDecisions }> {
  const rebases = Map.groupBy(await rebaseRows(db, asAt, period, only), (row) => row.indicator_id);
  const baselines = await loadBaselines(db, asAt, only);
  return {
    of: (indicator) => {
      const rows = rebases.get(indicator) ?? [];
      const standing = rows.flatMap((row) => (toWithdrawal(row) === null ? [toRebase(row)] : []));
      return {
        // Of two for the same month the later decision stands.
        rebases: [...new Map(standing.map((rebase) => [rebase.period, rebase])).values()],
        withdrawnRebases: rows.flatMap((row): WithdrawnRebase[] => {
          const withdrawal = toWithdrawal(row);
          return withdrawal === null ? [] : [{ ...toRebase(row), withdrawal }];
        }),
        baselines: baselines.get(indicator) ?? [],
      };
    },
  };
}

const rebaseRows = (db: ReadableDb, asAt: AsAt, period: Period, only: OnlyIndicators) =>
  db
    .selectFrom('rebases')
    .leftJoin('rebase_withdrawals as withdrawn', (join) =>
      join.onRef('withdrawn.rebase_id', '=', 'rebases.id').on('withdrawn.recorded_at', '<', endOfKnowledge(asAt)),
    )
    .selectAll('rebases')
    .select([
      'withdrawn.reason as withdrawal_reason',
      'withdrawn.decided_by as withdrawn_by',
      'withdrawn.decided_on as withdrawn_on',
    ])
    .where('rebases.recorded_at', '<', endOfKnowledge(asAt))
    .where('rebases.period', '<=', period)
    .$if(only !== null, (query) => query.where('rebases.indicator_id', 'in', only ?? []))
    .orderBy('rebases.period')
    .orderBy('rebases.id')
    .execute();

type RebaseRow = Awaited<ReturnType<typeof rebaseRows>>[number];

const toRebase = (row: RebaseRow): Rebase => ({
  period: row.period,
  reason: row.reason,
  decidedBy: row.decided_by,
  decidedOn: row.decided_on,
});

const toWithdrawal = (row: RebaseRow): WithdrawnRebase['withdrawal'] | null =>
  row.withdrawal_reason === null || row.withdrawn_by === null || row.withdrawn_on === null
    ? null
    : { reason: row.withdrawal_reason, decidedBy: row.withdrawn_by, decidedOn: row.withdrawn_on };

async function loadBaselines(db: ReadableDb, asAt: AsAt, only: OnlyIndicators): Promise<Map<number, Baseline[]>> {
  const rows = await db
    .selectFrom('baselines')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .$if(only !== null, (query) => query.where('indicator_id', 'in', only ?? []))
    .orderBy('id')
    .execute();
  return factsBy(
    rows,
    (row) => row.indicator_id,
    (row): Baseline => ({
      points: row.points,
      reason: row.reason,
      decidedBy: row.decided_by,
      decidedOn: row.decided_on,
    }),
  );
}
