import { addMonths, financialYearOf, periodOf, type IsoDate, type Period } from '#shared/domain/dates.ts';
import type { Benchmark, IndicatorTarget, TrajectoryPoint } from '#shared/domain/indicator.ts';
import type { CellOrigin } from '#shared/domain/provenance.ts';
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
    reason: row.reason,
    decidedBy: row.decided_by,
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

/** Of several facts for one period the last, in the place of the first. */
function lastOfEach<Fact>(byIndicator: ReadonlyMap<number, readonly Fact[]>, periodOfFact: (fact: Fact) => Period) {
  const last = new Map<number, Fact[]>();
  for (const [indicator, facts] of byIndicator) {
    last.set(indicator, [...new Map(facts.map((fact) => [periodOfFact(fact), fact])).values()]);
  }
  return last;
}

/**
 * Published values of this and other areas, by indicator, oldest year first. Of several editions of one figure the one
 * recorded last stands, with what the earlier ones said; it counts for the indicator that its measure is matched to now.
 */
export async function loadBenchmarks(
  db: ReadableDb,
  asAt: AsAt,
  citationOf: CitationOf,
  only: OnlyIndicators = null,
): Promise<Map<number, Benchmark[]>> {
  const rows = await benchmarkRows(db, asAt, only);
  const byIndicator = new Map<number, Benchmark[]>();
  for (const editions of Map.groupBy(rows, benchmarkKey).values()) {
    const last = editions.at(-1);
    if (last === undefined || last.indicator_id === null) continue;
    const held = byIndicator.get(last.indicator_id) ?? [];
    held.push({
      area: last.area,
      areaName: last.area_name,
      year: last.year,
      value: last.value,
      citation: citationOf(last.source_id),
      cell: cellOf(last),
      earlier: editions
        .slice(0, -1)
        .filter(({ value }) => value !== last.value)
        .map(({ value, recorded_at }) => ({ value, recordedAt: recorded_at })),
    });
    byIndicator.set(last.indicator_id, held);
  }
  return byIndicator;
}

/** One figure whatever its edition: a measure of an area in a year. */
export const benchmarkKey = (row: { readonly measure_code: string; readonly area: string; readonly year: string }) =>
  JSON.stringify([row.measure_code, row.area, row.year]);

const cellOf = ({ file_name, sha256, cell }: Awaited<ReturnType<typeof benchmarkRows>>[number]): CellOrigin | null =>
  file_name === null || sha256 === null || cell === null ? null : { fileName: file_name, sha256, sheet: '', cell };

const benchmarkRows = (db: ReadableDb, asAt: AsAt, only: OnlyIndicators) =>
  db
    .selectFrom('benchmarks')
    .selectAll()
    // all editions of a measure that was ever matched to one of these: a later edition may belong to another indicator
    .$if(only !== null, (query) =>
      query.where('measure_code', 'in', (eb) =>
        eb
          .selectFrom('benchmarks as matched')
          .select('matched.measure_code')
          .where('matched.indicator_id', 'in', only ?? []),
      ),
    )
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('year', '<=', lastFinancialYearEnded(asAt.asAtOn))
    .orderBy('year')
    .orderBy('area')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();

/** `2018-19` from 1 April 2019 on: a year that is still running has no annual figure. */
const lastFinancialYearEnded = (on: IsoDate): string => financialYearOf(addMonths(periodOf(on), -12));
