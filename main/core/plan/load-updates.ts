import { sql, type RawBuilder } from 'kysely';
import type { UpdateFact } from '#shared/domain/plan.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';
import type { CitationOf } from '../load-citations.ts';

type Updates = Map<number, UpdateFact[]>;

/** Every update of every action (or of `only` these) that stood at the as-at date, oldest first, by action id. */
export async function loadUpdates(
  db: ReadableDb,
  asAt: AsAt,
  citationOf: CitationOf,
  only: readonly number[] | null = null,
): Promise<Updates> {
  const rows = await updatesInOrder(db)
    .where(stands('updates', asAt))
    .$if(only !== null, (query) => query.where('action_id', 'in', only ?? []))
    .execute();
  return factsOf(rows, citationOf);
}

/**
 * Of every action only the updates that its rating, its dates and its row in a list rest on: the latest, the last that
 * gives a figure, a forecast or an own rating, and the two around the point where it became complete. `knownFacts` of
 * these is `knownFacts` of all (a property test holds the two against each other), at a fraction of the cost where
 * there are 5,000 actions with 100,000 updates.
 */
export async function loadDecidingUpdates(
  db: ReadableDb,
  asAt: AsAt,
  citationOf: CitationOf,
  only: readonly number[] | null = null,
): Promise<Updates> {
  // of a few actions all updates are read sooner than the deciding ones of every action are found
  if (only !== null) return loadUpdates(db, asAt, citationOf, only);
  const rows = await updatesInOrder(db)
    .where(sql<boolean>`updates.id IN (${decidingIds(asAt)})`)
    .execute();
  return factsOf(rows, citationOf);
}

const updatesInOrder = (db: ReadableDb) =>
  db
    .selectFrom('updates')
    .select(['action_id', 'reported_on', 'status', 'progress_percent', 'self_rating', 'forecast_on'])
    .select(['narrative', 'source_id'])
    .orderBy('updates.reported_on')
    .orderBy('updates.id');

/**
 * Recorded and reported by then, not corrected by then, and the lead's own: an agency's report on a shared action is
 * not rated. A correction that is dated later counts too: what is known to be wrong stands on no day. In SQL's own words, because it stands in subqueries too.
 */
function stands(table: 'updates' | 'one', asAt: AsAt): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${table}.${column}`);
  return sql<boolean>`${of('recorded_at')} < ${endOfKnowledge(asAt)}
    AND ${of('reported_on')} <= ${asAt.asAtOn}
    AND ${of('agency_id')} IS NULL
    AND NOT EXISTS (
      SELECT 1 FROM updates AS correction WHERE correction.corrects_id = ${of('id')}
        AND correction.recorded_at < ${endOfKnowledge(asAt)})`;
}

/** A seek or two in `updates_by_action` for each action, instead of a scan of every update. */
function decidingIds(asAt: AsAt): RawBuilder<number> {
  const last = (condition: RawBuilder<boolean>) => sql`(
    SELECT one.id FROM updates AS one WHERE one.action_id = actions.id AND ${stands('one', asAt)} AND ${condition}
    ORDER BY one.reported_on DESC, one.id DESC LIMIT 1)`;
  return sql<number>`
    WITH deciding AS MATERIALIZED (
      SELECT actions.id AS action_id,
        ${last(sql`TRUE`)} AS latest,
        ${last(sql`one.progress_percent IS NOT NULL`)} AS figure,
        ${last(sql`one.forecast_on IS NOT NULL`)} AS forecast,
        ${last(sql`one.self_rating IS NOT NULL`)} AS rating,
        ${last(sql`one.status <> 'completed'`)} AS open
      FROM actions)
    SELECT latest FROM deciding UNION ALL SELECT figure FROM deciding UNION ALL SELECT forecast FROM deciding
    UNION ALL SELECT rating FROM deciding UNION ALL SELECT open FROM deciding
    UNION ALL SELECT (
      SELECT one.id FROM updates AS one
      WHERE one.action_id = deciding.action_id AND ${stands('one', asAt)}
        AND (one.reported_on, one.id) > (coalesce(before.reported_on, ''), coalesce(before.id, 0))
      ORDER BY one.reported_on, one.id LIMIT 1)
    FROM deciding LEFT JOIN updates AS before ON before.id = deciding.open`;
}

type Row = Awaited<ReturnType<ReturnType<typeof updatesInOrder>['execute']>>[number];

const factsOf = (rows: readonly Row[], citationOf: CitationOf): Updates =>
  factsBy(
    rows,
    (row) => row.action_id,
    (row): UpdateFact => ({
      reportedOn: row.reported_on,
      status: row.status,
      progressPercent: row.progress_percent,
      selfRating: row.self_rating,
      forecastOn: row.forecast_on,
      narrative: row.narrative,
      citation: citationOf(row.source_id),
    }),
  );
