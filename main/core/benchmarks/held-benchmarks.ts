import type { AreaAnswers } from '#shared/domain/benchmarks/benchmark-areas.ts';
import type { HeldBenchmark } from '#shared/domain/benchmarks/stage-benchmarks.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { benchmarkKey } from '../indicators/load-indicator-context.ts';

/** What benchmarks are remembered under, beside the senders of returns. */
export const benchmarkSender = 'Benchmarks';
/** Setting under which the areas that people chose are kept. */
export const areasSetting = 'benchmark_areas';

/** A held figure with the rest of its row, for taking its match back. */
export interface StandingBenchmark extends HeldBenchmark {
  readonly measure: string;
  readonly topic: string;
  readonly areaName: string;
  readonly sourceId: number | null;
  readonly fileName: string | null;
  readonly sha256: string | null;
  readonly cell: string | null;
}

/** The edition in use of every benchmark. */
export async function standingBenchmarks(db: ReadableDb): Promise<StandingBenchmark[]> {
  const rows = await db
    .selectFrom('benchmarks')
    .leftJoin('indicators', 'indicators.id', 'benchmarks.indicator_id')
    .selectAll('benchmarks')
    .select('indicators.code')
    .orderBy('benchmarks.recorded_at')
    .orderBy('benchmarks.id')
    .execute();
  const last = new Map(rows.map((row) => [benchmarkKey(row), row]));
  return [...last.values()].map((row) => ({
    indicator: row.code,
    measureCode: row.measure_code,
    area: row.area,
    year: row.year,
    value: row.value,
    measure: row.measure,
    topic: row.topic,
    areaName: row.area_name,
    sourceId: row.source_id,
    fileName: row.file_name,
    sha256: row.sha256,
    cell: row.cell,
  }));
}

/** The areas that people chose for the last file. */
export async function rememberedAreas(db: ReadableDb): Promise<AreaAnswers> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', areasSetting).executeTakeFirst();
  return row === undefined ? {} : (JSON.parse(row.value) as AreaAnswers);
}
