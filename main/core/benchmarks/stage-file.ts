import type { z } from 'zod';
import type { benchmarksContract, StagedBenchmarks } from '#shared/contract/benchmarks.ts';
import { areaKinds, matchAreas } from '#shared/domain/benchmarks/benchmark-areas.ts';
import { isPlainYear } from '#shared/domain/benchmarks/benchmark-year.ts';
import {
  readBenchmarkSheets,
  type BenchmarkCell,
  type BenchmarkTable,
} from '#shared/domain/benchmarks/benchmark-table.ts';
import { matchMeasures, measureKey, type Measure } from '#shared/domain/benchmarks/match-measures.ts';
import { stageBenchmarks, type StagedBenchmark } from '#shared/domain/benchmarks/stage-benchmarks.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { currentEntries } from '../catalogue/catalogue-commands.ts';
import { matchesOfSender } from '../returns/remembered/remembered-matches.ts';
import type { Session } from '../session.ts';
import { benchmarkSender, rememberedAreas, standingBenchmarks, type StandingBenchmark } from './held-benchmarks.ts';

/** What a person decided about a file. */
export type BenchmarkDecisions = Omit<
  z.output<NonNullable<(typeof benchmarksContract)['stage']['~orpc']['inputSchema']>>,
  'fileName' | 'content'
>;

/** What staging found, and what accepting needs beside it. */
export interface StagingFile {
  readonly staged: StagedBenchmarks;
  readonly arriving: readonly StagedBenchmark[];
  readonly displaced: readonly StandingBenchmark[];
}

/** Rows and areas that are sent to a screen. */
const [mostRows, mostAreas] = [5000, 400];
const order = { problem: 0, changed: 1, new: 2, same: 3 } as const;

/** Holds a table of benchmarks against the workspace as it is now. */
export async function stageFile(
  db: ReadableDb,
  session: Session,
  file: { readonly fileName: string; readonly sha256: string; readonly table: BenchmarkTable },
  decisions: BenchmarkDecisions,
): Promise<StagingFile> {
  const { table } = file;
  const authority = await db.selectFrom('authorities').select('name').executeTakeFirstOrThrow();
  const areas = matchAreas(table.areas, authority.name, decisions.areas, await rememberedAreas(db));
  const wanted = new Set(areaKinds.flatMap((kind) => areas[kind].text ?? []));
  const cells = [...table.cellsOf(wanted)];
  const indicators = (await currentEntries(db, session)).map(({ code, definition }) => ({
    code,
    name: definition.name,
    unit: definition.unit,
  }));
  const said = new Map(decisions.measures.map(({ measure, indicator }) => [measureKey(measure), indicator]));
  const held = await standingBenchmarks(db);
  const remembered = new Map([...heldMatches(held), ...(await matchesOfSender(db, benchmarkSender))]);
  const measures = matchMeasures(measuresOf(cells), indicators, said, remembered);
  const { rows, withoutFigure } = stageBenchmarks(cells, { areas, measures, indicators, held, years: decisions.years });
  const counts = { new: 0, changed: 0, same: 0, problem: 0 };
  for (const row of rows) counts[row.outcome] += 1;
  const arriving = rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed');
  const displaced = displacedBy(rows, held);
  const outcome = areaKinds.some((kind) => areas[kind].how === 'open')
    ? 'questions'
    : arriving.length > 0
      ? 'staged'
      : counts.problem > 0
        ? 'refused'
        : 'unchanged';
  const staged: StagedBenchmarks = {
    outcome,
    fileName: file.fileName,
    sha256: file.sha256,
    message: messageOf(outcome, rows.length),
    form: table.form,
    areas,
    areaTexts: table.areas.slice(0, mostAreas),
    measures,
    plainYears: cells.some(({ yearText }) => isPlainYear(yearText)),
    rows: rows.toSorted((a, b) => order[a.outcome] - order[b.outcome]).slice(0, mostRows),
    counts,
    withoutFigure,
    displaced: [...Map.groupBy(displaced, ({ measureCode }) => measureCode).values()].flatMap(([first, ...rest]) =>
      first === undefined
        ? []
        : [{ indicator: first.indicator ?? '', measure: first.measure, figures: rest.length + 1 }],
    ),
    indicators: indicators.map(({ code, name }) => ({ code, name })),
  };
  return { staged, arriving, displaced };
}

/** The table of a file. @throws Refusal `BenchmarksNotRecognised` */
export function tableOf(fileName: string, sheets: Parameters<typeof readBenchmarkSheets>[0]): BenchmarkTable {
  const table = readBenchmarkSheets(sheets);
  if (table !== null) return table;
  throw new Refusal({
    code: 'BenchmarksNotRecognised',
    message:
      'No line of this file has the headings of benchmarks: a measure, and either a year with areas across, an area with a year and a value, or an area with years across.',
    where: fileName,
    next: 'Choose the data file of the Local Authority Interactive Tool, or give the columns such headings.',
  });
}

function measuresOf(cells: readonly BenchmarkCell[]): Measure[] {
  const measures = new Map<string, Measure>();
  for (const { measureCode, measure, topic } of cells) {
    const known = measures.get(measureCode);
    measures.set(measureCode, { measureCode, measure, topic, figures: (known?.figures ?? 0) + 1 });
  }
  return [...measures.values()];
}

/** A measure whose figures are held for an indicator is that indicator's in the next edition, too. */
const heldMatches = (held: readonly StandingBenchmark[]): (readonly [string, string])[] =>
  held.flatMap(({ measureCode, indicator }) => (indicator === null ? [] : [[measureKey(measureCode), indicator]]));

/** An indicator has the figures of one measure: those of another, matched to it before, would no longer count. */
function displacedBy(rows: readonly StagedBenchmark[], held: readonly StandingBenchmark[]): StandingBenchmark[] {
  const measuresOfIndicator = Map.groupBy(rows, ({ indicator }) => indicator);
  return held.filter(({ indicator, measureCode }) => {
    const matched = indicator === null ? undefined : measuresOfIndicator.get(indicator);
    return matched !== undefined && matched.every((row) => row.measureCode !== measureCode);
  });
}

function messageOf(outcome: StagedBenchmarks['outcome'], rows: number): string {
  switch (outcome) {
    case 'questions':
      return 'Say first which area of the file is meant; nothing is kept until then.';
    case 'refused':
      return 'No figure of this file can be taken in; each has its problem.';
    case 'unchanged':
      return rows === 0
        ? 'No measure of this file is matched to an indicator yet: match those that you want to compare with.'
        : 'Nothing changes: every figure that is matched is held already.';
    case 'staged':
    case 'accepted':
      return '';
  }
}
