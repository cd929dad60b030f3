import type { PackIssue } from '#shared/domain/pack/issue.ts';
import type { ReadableDb } from '#main/store/workspace.ts';

/** How far each recorded pack has come, by its number: a step is a row of its own, and the pack stays as it was made. */
export async function packStates(db: ReadableDb): Promise<ReadonlyMap<number, PackIssue['state']>> {
  const finals = await db.selectFrom('pack_finals').select('pack_id').execute();
  const published = await db.selectFrom('pack_publications').select('pack_id').execute();
  return new Map([
    ...finals.map(({ pack_id: id }) => [id, 'final'] as const),
    ...published.map(({ pack_id: id }) => [id, 'published'] as const),
  ]);
}
