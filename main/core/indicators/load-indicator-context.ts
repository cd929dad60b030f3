import { addMonths, financialYearOf, periodOf, type IsoDate, type Period } from '#shared/domain/dates.ts';
import type { Benchmark, IndicatorTarget, Rebase, TrajectoryPoint } from '#shared/domain/indicator.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';
import type { CitationOf } from '../load-citations.ts';
import type { OnlyIndicators } from './only-indicators.ts';

const ownIndicator = (row: { readonly indicator_id: number }): number => row.indicator_id;

/** Targets of one kind by indicator, oldest first; of two set for the same period the later recorded one stands. */
export async function loadTargets(
  db: ReadableDb,
  asAt: AsAt,
  kind: 'local' | 'national',
  only: OnlyIndicators = null,
): Promise<Map<number, IndicatorTarget[]>> {
  const rows = await db
    .selectFrom('indicator_targets')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('kind', '=', kind)
    .$if(only !== null, (query) => query.where('indicator_id', 'in', only ?? []))
    .orderBy('from_period')
    .orderBy('id')
    .execute();
  const all = factsBy(rows, ownIndicator, (row): IndicatorTarget => ({
    from: row.from_period,
    target: row.target,
    amberLimit: row.amber_limit,
    basis: row.basis,
  }));
  return lastOfEach(all, (target) => target.from);
}

/** Aims by month and indicator, oldest first; of two for one month the later recorded one stands. */
export async function loadTrajectories(
  db: ReadableDb,
  asAt: AsAt,
  only: OnlyIndicators = null,
): Promise<Map<number, TrajectoryPoint[]>> {
  const rows = await db
    .selectFrom('trajectory_points')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .$if(only !== null, (query) => query.where('indicator_id', 'in', only ?? []))
    .orderBy('period')
    .orderBy('id')
    .execute();
  const all = factsBy(rows, ownIndicator, (row): TrajectoryPoint => ({
    period: row.period,
    target: row.target,
    reason: row.reason,
    decidedBy: row.decided_by,
  }));
  return lastOfEach(all, (point) => point.period);
}

/** Rebases by indicator up to `period`; of two for the same period the later decision stands. */
export async function loadRebases(
  db: ReadableDb,
  asAt: AsAt,
  period: Period,
  only: OnlyIndicators = null,
): Promise<Map<number, Rebase[]>> {
  const rows = await db
    .selectFrom('rebases')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('period', '<=', period)
    .$if(only !== null, (query) => query.where('indicator_id', 'in', only ?? []))
    .orderBy('period')
    .orderBy('id')
    .execute();
  const all = factsBy(rows, ownIndicator, (row): Rebase => ({
    period: row.period,
    reason: row.reason,
    decidedBy: row.decided_by,
    decidedOn: row.decided_on,
  }));
  return lastOfEach(all, (rebase) => rebase.period);
}

/** Of several facts for one period the last, in the place of the first. */
function lastOfEach<Fact>(byIndicator: ReadonlyMap<number, readonly Fact[]>, periodOfFact: (fact: Fact) => Period) {
  const last = new Map<number, Fact[]>();
  for (const [indicator, facts] of byIndicator) {
    last.set(indicator, [...new Map(facts.map((fact) => [periodOfFact(fact), fact])).values()]);
  }
  return last;
}

/** Published values of this and other areas, by indicator, oldest year first. */
export async function loadBenchmarks(
  db: ReadableDb,
  asAt: AsAt,
  citationOf: CitationOf,
  only: OnlyIndicators = null,
): Promise<Map<number, Benchmark[]>> {
  const rows = await db
    .selectFrom('benchmarks')
    .selectAll()
    .where('indicator_id', 'is not', null)
    .$if(only !== null, (query) => query.where('indicator_id', 'in', only ?? []))
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('year', '<=', lastFinancialYearEnded(asAt.asAtOn))
    .orderBy('year')
    .orderBy('area')
    .orderBy('id')
    .$narrowType<{ indicator_id: number }>()
    .execute();
  return factsBy(rows, ownIndicator, (row): Benchmark => ({
    area: row.area,
    areaName: row.area_name,
    year: row.year,
    value: row.value,
    citation: citationOf(row.source_id),
  }));
}

/** `2018-19` from 1 April 2019 on: a year that is still running has no annual figure. */
const lastFinancialYearEnded = (on: IsoDate): string => financialYearOf(addMonths(periodOf(on), -12));
