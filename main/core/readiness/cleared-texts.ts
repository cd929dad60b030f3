import type { ClearedText } from '#shared/contract/readiness.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import type { Session } from '../session.ts';

/** Every clearance, newest first. */
export async function loadClearedTexts(db: ReadableDb): Promise<ClearedText[]> {
  const rows = await db.selectFrom('cleared_texts').selectAll().orderBy('id', 'desc').execute();
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    reason: row.reason,
    clearedBy: row.cleared_by,
    clearedOn: row.cleared_on,
  }));
}

/**
 * Records that words which look personal name nobody, or may be printed with the number of a character; words that were
 * cleared before stay as they are.
 */
export async function clearText(session: Session, text: string, reason: string): Promise<void> {
  const known = await loadClearedTexts(session.workspace.db);
  if (known.some((one) => one.text === text)) return;
  const author = await session.author('readiness.clear');
  const row = { text, reason, cleared_by: author.actor, cleared_on: session.today() };
  await session.workspace.write(author, async (db) => {
    const { id } = await db
      .insertInto('cleared_texts')
      .values({ ...row, recorded_at: author.at })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { result: null, changes: [{ entity: 'cleared_texts', ref: String(id), before: null, after: row }] };
  });
}
