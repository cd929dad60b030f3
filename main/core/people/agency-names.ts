import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../amendments/load-amendments.ts';
import type { AsAt } from '../as-at.ts';

/** Names of all agencies as they stood, by id. */
export async function loadAgencyNames(db: ReadableDb, asAt: AsAt): Promise<ReadonlyMap<number, string>> {
  const amendments = await loadAmendments(db, 'agencies', asAt);
  const rows = await db.selectFrom('agencies').select(['id', 'name']).execute();
  return new Map(rows.map((row) => [row.id, amended(row, amendments).name]));
}
