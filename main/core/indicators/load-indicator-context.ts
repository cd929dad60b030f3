import { addMonths, financialYearOf, periodOf, type IsoDate, type Period } from '#shared/domain/dates.ts';
import type { Benchmark, Commentary, IndicatorTarget, Rebase } from '#shared/domain/indicator.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import type { CitationOf } from '../load-citations.ts';

/** Targets by indicator, oldest first; of two set for the same period the later recorded one stands. */
export async function loadTargets(db: ReadableDb, asAt: AsAt): Promise<Map<number, IndicatorTarget[]>> {
  const rows = await db
    .selectFrom('indicator_targets')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('from_period')
    .orderBy('id')
    .execute();
  const byIndicator = new Map<number, IndicatorTarget[]>();
  for (const [indicator, group] of Map.groupBy(rows, (row) => row.indicator_id)) {
    const byPeriod = new Map<Period, IndicatorTarget>();
    for (const { from_period, target, amber_limit, basis } of group) {
      byPeriod.set(from_period, { from: from_period, target, amberLimit: amber_limit, basis });
    }
    byIndicator.set(indicator, [...byPeriod.values()]);
  }
  return byIndicator;
}

/** Rebases by indicator up to `period`; of two for the same period the later decision stands. */
export async function loadRebases(db: ReadableDb, asAt: AsAt, period: Period): Promise<Map<number, Rebase[]>> {
  const rows = await db
    .selectFrom('rebases')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('period', '<=', period)
    .orderBy('period')
    .orderBy('id')
    .execute();
  const byIndicator = new Map<number, Rebase[]>();
  for (const [indicator, group] of Map.groupBy(rows, (row) => row.indicator_id)) {
    const byPeriod = new Map<Period, Rebase>();
    for (const row of group) {
      byPeriod.set(row.period, {
        period: row.period,
        reason: row.reason,
        decidedBy: row.decided_by,
        decidedOn: row.decided_on,
      });
    }
    byIndicator.set(indicator, [...byPeriod.values()]);
  }
  return byIndicator;
}

/** Published values of this and other areas, by indicator, oldest year first. */
export async function loadBenchmarks(
  db: ReadableDb,
  asAt: AsAt,
  citationOf: CitationOf,
): Promise<Map<number, Benchmark[]>> {
  const rows = await db
    .selectFrom('benchmarks')
    .selectAll()
    .where('indicator_id', 'is not', null)
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('year', '<=', lastFinancialYearEnded(asAt.asAtOn))
    .orderBy('year')
    .orderBy('area')
    .orderBy('id')
    .execute();
  const byIndicator = new Map<number, Benchmark[]>();
  for (const row of rows) {
    if (row.indicator_id === null) continue;
    const benchmark: Benchmark = {
      area: row.area,
      areaName: row.area_name,
      year: row.year,
      value: row.value,
      citation: citationOf(row.source_id),
    };
    byIndicator.set(row.indicator_id, [...(byIndicator.get(row.indicator_id) ?? []), benchmark]);
  }
  return byIndicator;
}

/** `2018-19` from 1 April 2019 on: a year that is still running has no annual figure. */
const lastFinancialYearEnded = (on: IsoDate): string => financialYearOf(addMonths(periodOf(on), -12));

/** Commentaries by indicator up to `period`, oldest first; all are kept, the last one of a period is the current one. */
export async function loadCommentaries(db: ReadableDb, asAt: AsAt, period: Period): Promise<Map<number, Commentary[]>> {
  const rows = await db
    .selectFrom('commentaries')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('period', '<=', period)
    .orderBy('period')
    .orderBy('written_on')
    .orderBy('id')
    .execute();
  const byIndicator = new Map<number, Commentary[]>();
  for (const [indicator, group] of Map.groupBy(rows, (row) => row.indicator_id)) {
    byIndicator.set(
      indicator,
      group.map((row) => ({ period: row.period, text: row.text, author: row.author, writtenOn: row.written_on })),
    );
  }
  return byIndicator;
}
