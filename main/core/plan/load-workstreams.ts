import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../amendments/load-amendments.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { standingPeople } from '../people/standing-people.ts';

export interface StandingWorkstream {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly lead_id: number | null;
  readonly position: number;
  readonly plan_id: number | null;
}

/** The workstreams known at an as-at date, with their names and leads of then, by id and in their order. */
export async function standingWorkstreams(db: ReadableDb, asAt: AsAt): Promise<Map<number, StandingWorkstream>> {
  const amendments = await loadAmendments(db, 'workstreams', asAt);
  const rows = await db
    .selectFrom('workstreams')
    .select(['id', 'code', 'name', 'lead_id', 'position', 'plan_id'])
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('position')
    .orderBy('code')
    .execute();
  const standing = rows.map((row): StandingWorkstream => amended(row, amendments));
  return new Map(standing.toSorted((a, b) => a.position - b.position).map((row) => [row.id, row]));
}

/** The workstreams of the plan in their order; `lead` is a role, empty where none is named. */
export async function loadWorkstreams(db: ReadableDb, asAt: AsAt): Promise<Snapshot['workstreams'][number][]> {
  const people = await standingPeople(db, asAt);
  return [...(await standingWorkstreams(db, asAt)).values()].map(({ code, name, lead_id }) => ({
    code,
    name,
    lead: (lead_id === null ? undefined : people.get(lead_id)?.role) ?? '',
  }));
}
