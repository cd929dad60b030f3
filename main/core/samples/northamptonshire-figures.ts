import { financialYearOf } from '#shared/domain/dates.ts';
import type { WritableDb } from '#main/store/workspace.ts';
import { inBatches } from './in-batches.ts';
import { instantOf, numbered } from './lookup.ts';
import type { BenchmarkRow, NorthamptonshireData } from './northamptonshire-data.ts';

type Lookup = (key: string) => number;

/** The dated figures, the one monthly series, what was chosen where two disagree, the one target, and the remarks. */
export async function addFigures(
  db: WritableDb,
  { figures, referrals }: NorthamptonshireData,
  sourceId: Lookup,
  indicatorId: Lookup,
): Promise<void> {
  const observationId = numbered(
    'observation',
    figures.observations.map(({ id }) => id),
  );
  const dated = figures.observations.map((row) => ({
    id: observationId(row.id),
    indicator_id: indicatorId(row.indicator),
    period: row.period,
    observed_on: row.on,
    value: row.value,
    marker: row.marker,
    original_text: row.text,
    note: row.note,
    source_id: sourceId(row.source),
    recorded_at: instantOf(row.recorded),
  }));
  const monthly = referrals.map(({ month, referrals: count }) => ({
    indicator_id: indicatorId('FD15'),
    period: month.slice(0, 7),
    value: Number(count),
    original_text: count,
    source_id: sourceId('dfe-c6'),
    recorded_at: instantOf(publishedBy(financialYearOf(month.slice(0, 7)))),
  }));
  await inBatches(dated, (rows) => db.insertInto('observations').values(rows).execute());
  await inBatches(monthly, (rows) => db.insertInto('observations').values(rows).execute());
  await addJudgementsOnFigures(db, figures, indicatorId, observationId);
}

/** 31 December after a financial year (`2018-19`) has ended: DfE had published it by then. */
const publishedBy = (financialYear: string): string => `${Number(financialYear.slice(0, 4)) + 1}-12-31`;

async function addJudgementsOnFigures(
  db: WritableDb,
  figures: NorthamptonshireData['figures'],
  indicatorId: Lookup,
  observationId: Lookup,
): Promise<void> {
  const choices = figures.choices.map(({ observation, recorded, by, reason }) => {
    const chosen = figures.observations.find(({ id }) => id === observation);
    if (chosen === undefined) throw new Error(`there is no observation "${observation}"`);
    return {
      indicator_id: indicatorId(chosen.indicator),
      period: chosen.period,
      observation_id: observationId(observation),
      reason,
      decided_by: by,
      recorded_at: instantOf(recorded),
    };
  });
  const targets = figures.targets.map(({ indicator, from, target, amber, recorded, basis }) => ({
    indicator_id: indicatorId(indicator),
    from_period: from,
    target,
    amber_limit: amber,
    basis,
    recorded_at: instantOf(recorded),
  }));
  const commentaries = figures.commentaries.map(({ indicator, period, on, by, text }) => ({
    indicator_id: indicatorId(indicator),
    period,
    text,
    author: by,
    written_on: on,
    recorded_at: instantOf(on),
  }));
  await inBatches(choices, (rows) => db.insertInto('observation_choices').values(rows).execute());
  await inBatches(targets, (rows) => db.insertInto('indicator_targets').values(rows).execute());
  await inBatches(commentaries, (rows) => db.insertInto('commentaries').values(rows).execute());
}

const areas = [
  { column: 'northamptonshire', area: 'authority', name: 'Northamptonshire' },
  { column: 'sn_mean_2021model', area: 'statistical_neighbours', name: 'Statistical neighbours (mean, 2021 model)' },
  { column: 'east_midlands', area: 'region', name: 'East Midlands' },
  { column: 'england', area: 'england', name: 'England' },
] as const;

const workforce = "Children's Services Workforce";

/** LAIT's year is the one in which the year to 31 March ends: 2019 is 2018-19. */
const yearLabel = ({ year }: BenchmarkRow): string => `${Number(year) - 1}-${year.slice(2)}`;

/** By the end of the year for the year to March; by the next 31 March for the workforce, counted on 30 September. */
const knownOn = ({ topic, year }: BenchmarkRow): string =>
  topic === workforce ? `${Number(year) + 1}-03-31` : `${year}-12-31`;

/** Annual figures of the authority, its neighbours, the region and England; a figure that was not published has no row. */
export async function addBenchmarks(
  db: WritableDb,
  { benchmarks, benchmarkIndicators }: NorthamptonshireData,
  sourceId: Lookup,
  indicatorId: Lookup,
): Promise<void> {
  const indicatorOf = (row: BenchmarkRow, area: string): number | null => {
    const code = benchmarkIndicators.indicators[row.code];
    const total = benchmarkIndicators.totals.includes(row.code) && (area === 'region' || area === 'england');
    return code === undefined || total ? null : indicatorId(code);
  };
  const rows = benchmarks.flatMap((row) =>
    areas
      .filter(({ column }) => row[column] !== '' && row[column] !== '-')
      .map(({ column, area, name }) => ({
        indicator_id: indicatorOf(row, area),
        measure_code: row.code,
        measure: row.measure,
        topic: row.topic,
        area,
        area_name: name,
        year: yearLabel(row),
        value: Number(row[column]),
        source_id: sourceId('dfe-lait'),
        recorded_at: instantOf(knownOn(row)),
      })),
  );
  await inBatches(rows, (batch) => db.insertInto('benchmarks').values(batch).execute());
}
