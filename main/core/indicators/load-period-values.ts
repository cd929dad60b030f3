import type { Selectable } from 'kysely';
import { earlierOf, periodOf, type Period } from '#shared/domain/dates.ts';
import type { ObservationFact, PeriodValue } from '#shared/domain/indicator.ts';
import type { Schema } from '#main/store/schema.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import type { CitationOf } from '../load-citations.ts';
import type { OnlyIndicators } from './only-indicators.ts';
import { toPeriodValue, type Choice, type KnownObservation } from './period-values.ts';

/** The values of every indicator up to `period` as known at the as-at date, by indicator id, oldest period first. */
export async function loadPeriodValues(
  db: ReadableDb,
  asAt: AsAt,
  period: Period,
  citationOf: CitationOf,
  only: OnlyIndicators = null,
): Promise<Map<number, PeriodValue[]>> {
  const rows = await observationsKnown(db, asAt)
    .where('observations.period', '<=', earlierOf(period, periodOf(asAt.asAtOn)))
    .$if(only !== null, (query) => query.where('observations.indicator_id', 'in', only ?? []))
    .execute();
  return valuesByIndicator(rows, await loadChoices(db, asAt), citationOf);
}

/** SQLite takes at most 32,766 parameters in one statement, and a place needs two. */
const placesAtOnce = 10_000;

/** As `loadPeriodValues`, of these places only. */
export async function loadPlaces(
  db: ReadableDb,
  asAt: AsAt,
  places: readonly ValuePlace[],
  citationOf: CitationOf,
): Promise<Map<number, PeriodValue[]>> {
  const rows: ObservationRow[] = [];
  for (let start = 0; start < places.length; start += placesAtOnce) {
    const some = places.slice(start, start + placesAtOnce);
    const found = await observationsKnown(db, asAt)
      .where((eb) =>
        eb(
          eb.refTuple('observations.indicator_id', 'observations.period'),
          'in',
          some.map(({ indicator, period }) => eb.tuple(indicator, period)),
        ),
      )
      .execute();
    rows.push(...found);
  }
  return valuesByIndicator(rows, await loadChoices(db, asAt), citationOf);
}

/** Every observation known of one place, in the order of recording. */
export async function loadPlaceObservations(
  db: ReadableDb,
  asAt: AsAt,
  { indicator, period }: ValuePlace,
  citationOf: CitationOf,
): Promise<KnownObservation[]> {
  const rows = await observationsKnown(db, asAt)
    .where('observations.indicator_id', '=', indicator)
    .where('observations.period', '=', period)
    .execute();
  return rows.map((row) => toKnown(row, citationOf));
}

/** Every observation known of one indicator in a span of months, by month and then in the order of recording. */
export async function loadIndicatorObservations(
  db: ReadableDb,
  asAt: AsAt,
  { indicator, from, to }: { readonly indicator: number; readonly from: Period; readonly to: Period },
  citationOf: CitationOf,
): Promise<KnownObservation[]> {
  const rows = await observationsKnown(db, asAt)
    .where('observations.indicator_id', '=', indicator)
    .where('observations.period', '>=', from)
    .where('observations.period', '<=', to)
    .execute();
  return rows.map((row) => toKnown(row, citationOf));
}

/** One period of one indicator, by the indicator's id. */
export interface ValuePlace {
  readonly indicator: number;
  readonly period: Period;
}

/** Places for which somebody has chosen between several sources. */
export const chosenPlaces = async (db: ReadableDb, asAt: AsAt): Promise<ValuePlace[]> =>
  [...(await loadChoices(db, asAt)).values()].map(({ indicator, period }) => ({ indicator, period }));

function valuesByIndicator(
  rows: readonly ObservationRow[],
  choices: ReadonlyMap<string, Choice>,
  citationOf: CitationOf,
): Map<number, PeriodValue[]> {
  const byIndicator = new Map<number, PeriodValue[]>();
  for (const [indicator, ofIndicator] of Map.groupBy(rows, (row) => row.indicator_id)) {
    const values: PeriodValue[] = [];
    for (const [at, ofPeriod] of Map.groupBy(ofIndicator, (row) => row.period)) {
      const known = ofPeriod.map((row) => toKnown(row, citationOf));
      const value = toPeriodValue(at, known, choices.get(`${indicator} ${at}`) ?? null);
      if (value !== null) values.push(value);
    }
    byIndicator.set(indicator, values);
  }
  return byIndicator;
}

/** A figure is known once it is recorded, its day reached and its month begun. */
const observationsKnown = (db: ReadableDb, asAt: AsAt) =>
  db
    .selectFrom('observations')
    .leftJoin('returns', 'returns.id', 'observations.return_id')
    .selectAll('observations')
    .select(['returns.file_name', 'returns.sha256'])
    .where('observations.recorded_at', '<', endOfKnowledge(asAt))
    .where((eb) => eb.or([eb('observed_on', 'is', null), eb('observed_on', '<=', asAt.asAtOn)]))
    .orderBy('observations.indicator_id')
    .orderBy('observations.period')
    .orderBy('observations.id');

type ObservationRow = Awaited<ReturnType<ReturnType<typeof observationsKnown>['execute']>>[number];

type ObservedColumns = Pick<
  Selectable<Schema['observations']>,
  | 'period'
  | 'observed_on'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'marker'
  | 'original_text'
  | 'definition_version'
  | 'recorded_at'
  | 'provisional'
>;

/** An observation as a fact, with the words beside it and where it came from. */
export const toFact = (
  row: ObservedColumns,
  origin: Pick<ObservationFact, 'note' | 'cell' | 'citation'>,
): ObservationFact => ({
  period: row.period,
  observedOn: row.observed_on,
  value: row.value,
  numerator: row.numerator,
  denominator: row.denominator,
  marker: row.marker,
  originalText: row.original_text,
  definitionVersion: row.definition_version,
  recordedAt: row.recorded_at,
  provisional: row.provisional === 1,
  ...origin,
});

function toKnown(row: ObservationRow, citationOf: CitationOf): KnownObservation {
  const fact = toFact(row, {
    note: [row.reason, row.note].filter((part) => part !== '').join('. '),
    cell:
      row.file_name === null || row.sha256 === null
        ? null
        : { fileName: row.file_name, sha256: row.sha256, sheet: row.sheet ?? '', cell: row.cell ?? '' },
    citation: citationOf(row.source_id),
  });
  return { id: row.id, revisesId: row.revises_id, reason: row.reason, note: row.note, fact };
}

/** The latest choice for each indicator and period. */
export async function loadChoices(db: ReadableDb, asAt: AsAt): Promise<Map<string, Choice & ValuePlace>> {
  const rows = await db
    .selectFrom('observation_choices')
    .select(['indicator_id', 'period', 'observation_id', 'reason'])
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return new Map(
    rows.map((row) => [
      `${row.indicator_id} ${row.period}`,
      { indicator: row.indicator_id, period: row.period, observationId: row.observation_id, reason: row.reason },
    ]),
  );
}
