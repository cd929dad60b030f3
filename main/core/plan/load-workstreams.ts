import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import type { ReadableDb } from '#main/store/workspace.ts';

/** The workstreams of the plan in their order; `lead` is a role, empty where none is named. */
export async function loadWorkstreams(db: ReadableDb): Promise<Snapshot['workstreams'][number][]> {
  const rows = await db
    .selectFrom('workstreams')
    .leftJoin('people', 'people.id', 'workstreams.lead_id')
    .select(['workstreams.code', 'workstreams.name', 'people.role'])
    .orderBy('workstreams.position')
    .orderBy('workstreams.code')
    .execute();
  return rows.map(({ code, name, role }) => ({ code, name, lead: role ?? '' }));
}
