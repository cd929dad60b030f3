import type { IsoDate } from '#shared/domain/dates.ts';
import type { ActionStatus } from '#shared/domain/plan.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../amendments/load-amendments.ts';
import { endOfKnowledge, knownThen, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';
import { standingPeople } from '../people/standing-people.ts';
import { standingLinks } from '../standing-links.ts';
import { loadAgencyNames } from '../people/agency-names.ts';

export interface Agency {
  readonly id: number;
  readonly name: string;
}

/** Who carries out an action: the agency of its lead, and those that support it, in their alphabet. */
export interface ActionAgencies {
  readonly id: number;
  readonly ref: string;
  readonly startsOn: IsoDate;
  readonly status: ActionStatus;
  /** References of the recommendations that it answers; empty for an action that was asked for by itself. */
  readonly recommendations: readonly string[];
  readonly lead: Agency;
  readonly supporting: readonly Agency[];
}

/** Every agency of an action, its lead's first. */
export const agenciesOf = ({ lead, supporting }: ActionAgencies): readonly Agency[] => [lead, ...supporting];

/** Cancelled and superseded actions ask nothing of anybody any more. */
export const isLive = ({ status }: ActionAgencies): boolean => status !== 'cancelled' && status !== 'superseded';

/** The actions that answer any recommendation, as they stood at an as-at date, by id. */
export async function loadAnswering(db: ReadableDb, asAt: AsAt): Promise<ActionAgencies[]> {
  const recommendations = await answered(db, asAt);
  return loadActionAgencies(db, asAt, [...recommendations.keys()], recommendations);
}

/** The same of the actions asked for. */
export async function loadActionAgencies(
  db: ReadableDb,
  asAt: AsAt,
  ids: readonly number[],
  recommendations?: ReadonlyMap<number, readonly string[]>,
): Promise<ActionAgencies[]> {
  const people = await standingPeople(db, asAt);
  const names = await loadAgencyNames(db, asAt);
  const supporting = await supportersOf(db, asAt, ids);
  const statuses = await statusesOf(db, asAt, ids);
  const answers = recommendations ?? (await answered(db, asAt));
  return (await actionRows(db, asAt, ids)).map((row) => {
    const lead = people.get(row.lead_id);
    const leadAgency = { id: lead?.agencyId ?? 0, name: lead?.agency ?? '' };
    const others = (supporting.get(row.id) ?? []).filter((id) => id !== leadAgency.id);
    return {
      id: row.id,
      ref: row.ref,
      startsOn: row.starts_on,
      status: statuses.get(row.id) ?? 'not_started',
      recommendations: answers.get(row.id) ?? [],
      lead: leadAgency,
      supporting: others
        .map((id) => ({ id, name: names.get(id) ?? '' }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    };
  });
}

async function actionRows(db: ReadableDb, asAt: AsAt, ids: readonly number[]) {
  const amendments = await loadAmendments(db, 'actions', asAt);
  const rows = await db
    .selectFrom('actions')
    .selectAll()
    .where('id', 'in', ids)
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('ref')
    .execute();
  return (
    rows
      .map((row) => amended(row, amendments))
      // the same actions that `loadActions` gives
      .filter((row) => row.recorded_at < endOfKnowledge(knownThen(asAt.asAtOn)) || row.starts_on <= asAt.asAtOn)
  );
}

/** References of recommendations by the id of the action that answers them. */
async function answered(db: ReadableDb, asAt: AsAt): Promise<ReadonlyMap<number, readonly string[]>> {
  const end = endOfKnowledge(asAt);
  const rows = await db
    .selectFrom('action_links')
    .innerJoin('recommendations', 'recommendations.id', 'action_links.recommendation_id')
    .select(['action_links.action_id', 'action_links.linked', 'recommendations.ref'])
    .where('action_links.recorded_at', '<', end)
    .where('recommendations.recorded_at', '<', end)
    .orderBy('action_links.id')
    .execute();
  const standing = standingLinks(rows, ({ action_id, ref }) => `${action_id} ${ref}`);
  return factsBy(
    standing.toSorted((a, b) => (a.ref < b.ref ? -1 : Number(a.ref > b.ref))),
    (row) => row.action_id,
    (row) => row.ref,
  );
}

async function supportersOf(db: ReadableDb, asAt: AsAt, ids: readonly number[]): Promise<Map<number, number[]>> {
  const rows = await db
    .selectFrom('action_links')
    .select(['action_id', 'agency_id', 'linked'])
    .where('agency_id', 'is not', null)
    .where('action_id', 'in', ids)
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('id')
    .execute();
  const standing = standingLinks(rows, ({ action_id, agency_id }) => `${action_id} ${agency_id ?? 0}`);
  return factsBy(
    standing,
    (row) => row.action_id,
    (row) => row.agency_id ?? 0,
  );
}

/** What the lead's last standing report says of each action. */
async function statusesOf(db: ReadableDb, asAt: AsAt, ids: readonly number[]): Promise<Map<number, ActionStatus>> {
  const rows = await db
    .selectFrom('updates')
    .select(['id', 'action_id', 'status', 'corrects_id'])
    .where('agency_id', 'is', null)
    .where('action_id', 'in', ids)
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('reported_on', '<=', asAt.asAtOn)
    .orderBy('reported_on')
    .orderBy('id')
    .execute();
  const corrected = new Set(rows.map((row) => row.corrects_id));
  return new Map(rows.filter((row) => !corrected.has(row.id)).map((row) => [row.action_id, row.status]));
}
