import type { BenchmarkFile } from '#shared/contract/benchmarks.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { chosenFile, readerOf } from '../catalogue/read-tables.ts';
import { operations } from '../operations.ts';
import { acceptBenchmarkFile, stageBenchmarkFile } from './accept-file.ts';

/** Each file and the day on which it brought figures, newest first. */
async function benchmarkFiles(db: ReadableDb): Promise<BenchmarkFile[]> {
  const rows = await db
    .selectFrom('benchmarks')
    .select(['file_name', 'sha256', 'recorded_at'])
    .select((eb) => eb.fn.countAll<number>().as('figures'))
    .where('sha256', 'is not', null)
    .where('indicator_id', 'is not', null)
    .groupBy(['sha256', 'file_name', 'recorded_at'])
    .orderBy('recorded_at', 'desc')
    .execute();
  return rows.map((row) => ({
    fileName: row.file_name ?? '',
    sha256: row.sha256 ?? '',
    receivedOn: row.recorded_at.slice(0, 10),
    figures: row.figures,
  }));
}

export const benchmarksHandlers = {
  list: operations.benchmarks.list.handler(({ context: { session } }) => benchmarkFiles(session.workspace.db)),
  stage: operations.benchmarks.stage.handler(async ({ input, context: { session }, signal }) =>
    stageBenchmarkFile(session, await chosenFile(input), input, readerOf(session, signal)),
  ),
  accept: operations.benchmarks.accept.handler(async ({ input, context: { session }, signal }) =>
    acceptBenchmarkFile(session, await chosenFile(input), input, readerOf(session, signal)),
  ),
};
