import type { StagedBenchmarks } from '#shared/contract/benchmarks.ts';
import { areaKinds } from '#shared/domain/benchmarks/benchmark-areas.ts';
import type { Author, Change, WritableDb } from '#main/store/workspace.ts';
import { readTables, type ChosenFile } from '../catalogue/read-tables.ts';
import type { ChildReadOptions } from '#main/formats/sheets/read-in-child.ts';
import { rememberMatch } from '../returns/remembered/remembered-matches.ts';
import { inBatches } from '../samples/in-batches.ts';
import { sha256Of } from '../sha256.ts';
import type { Session } from '../session.ts';
import { writeOrLeave } from '../write-or-leave.ts';
import { areasSetting, benchmarkSender } from './held-benchmarks.ts';
import { stageFile, tableOf, type BenchmarkDecisions, type StagingFile } from './stage-file.ts';

/**
 * Reads a file of benchmarks and says what accepting it would do; changes nothing.
 * @throws Refusal of the reader, `ReturnChildLevel`, `BenchmarksNotRecognised`
 */
export async function stageBenchmarkFile(
  session: Session,
  file: ChosenFile,
  decisions: BenchmarkDecisions,
  reader: ChildReadOptions,
): Promise<StagedBenchmarks> {
  const known = await readFigures(file, reader);
  return (await stageFile(session.workspace.db, session, known, decisions)).staged;
}

/**
 * Takes a file in as one audited transaction: the file byte for byte, each new or restated figure with its cell, and
 * what was decided about areas and measures. Figures with a problem are left out. Throws as `stageBenchmarkFile` does.
 */
export async function acceptBenchmarkFile(
  session: Session,
  file: ChosenFile,
  decisions: BenchmarkDecisions,
  reader: ChildReadOptions,
): Promise<StagedBenchmarks> {
  const known = await readFigures(file, reader);
  const author = await session.author('benchmarks.accept');
  return writeOrLeave<StagedBenchmarks>(session.workspace, author, async (db) => {
    const staging = await stageFile(db, session, known, decisions);
    if (staging.staged.outcome !== 'staged') return { left: staging.staged };
    const changes = await keep(db, author, file, staging);
    return { result: { ...staging.staged, outcome: 'accepted' }, changes };
  });
}

async function readFigures(file: ChosenFile, reader: ChildReadOptions) {
  const table = tableOf(file.fileName, (await readTables(file, reader)).sheets);
  return { fileName: file.fileName, sha256: sha256Of(file.bytes), table };
}

async function keep(
  db: WritableDb,
  author: Author,
  file: ChosenFile,
  { staged, arriving, displaced }: StagingFile,
): Promise<[Change, ...Change[]]> {
  await db
    .insertInto('files')
    .values({ sha256: staged.sha256, size: file.bytes.length, content: file.bytes })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  const indicators = await db.selectFrom('indicators').select(['id', 'code']).execute();
  const idOf = new Map(indicators.map(({ id, code }) => [code, id]));
  const recorded_at = author.at;
  const takenBack = displaced.map((row) => ({
    indicator_id: null,
    measure_code: row.measureCode,
    measure: row.measure,
    topic: row.topic,
    area: row.area,
    area_name: row.areaName,
    year: row.year,
    value: row.value,
    source_id: row.sourceId,
    file_name: row.fileName,
    sha256: row.sha256,
    cell: row.cell,
    recorded_at,
  }));
  const rows = arriving.flatMap(({ value, ...row }) =>
    value === null
      ? []
      : {
          indicator_id: idOf.get(row.indicator) ?? null,
          measure_code: row.measureCode,
          measure: row.measure,
          topic: row.topic,
          area: row.area,
          area_name: row.areaName,
          year: row.year,
          value,
          source_id: null,
          file_name: file.fileName,
          sha256: staged.sha256,
          cell: row.cell,
          recorded_at,
        },
  );
  await inBatches([...takenBack, ...rows], (batch) => db.insertInto('benchmarks').values(batch).execute());
  const remembered = await remember(db, author, staged, idOf);
  const after = { fileName: file.fileName, counts: staged.counts, figures: rows.length, displaced: staged.displaced };
  const restated = arriving
    .filter(({ outcome }) => outcome === 'changed')
    .map(({ indicator, measureCode, area, year, heldText, valueText }) => ({
      entity: 'benchmarks',
      ref: `${indicator} ${measureCode} ${area} ${year}`,
      before: { value: heldText },
      after: { value: valueText },
    }));
  return [{ entity: 'benchmarks', ref: staged.sha256, before: null, after }, ...restated, ...remembered];
}

/** Keeps what a person said for the next edition; gives what to audit of it. */
async function remember(
  db: WritableDb,
  author: Author,
  { areas, measures }: StagedBenchmarks,
  idOf: ReadonlyMap<string, number>,
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { measureCode: text, indicator: code, how } of measures) {
    const id = idOf.get(code ?? '');
    if (how !== 'said' || code === null || id === undefined) continue;
    const change = await rememberMatch(db, author, { sender: benchmarkSender, text, indicator: { id, code } });
    if (change !== null) changes.push(change);
  }
  const value = JSON.stringify(Object.fromEntries(areaKinds.map((kind) => [kind, areas[kind].text])));
  await db
    .insertInto('settings')
    .values({ key: areasSetting, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
  return changes;
}
