import type { ReadableDb } from '#main/store/workspace.ts';

/** How many answers of one kind are kept of a workspace: going to and fro between a few periods costs nothing. */
const mostKept = 6;

/**
 * An answer that is kept for as long as nothing was written: every write of any program appends to the audit chain, so
 * its length says whether anything can have changed. Make one for each kind of answer; `key` names what else it rests on.
 */
export function keptWhileUnwritten<Answer>() {
  const keptOf = new WeakMap<ReadableDb, Map<string, Answer>>();
  return async (db: ReadableDb, key: string, work: () => Promise<Answer>): Promise<Answer> => {
    const wanted = `${await auditLength(db)} ${key}`;
    const kept = keptOf.get(db) ?? new Map<string, Answer>();
    keptOf.set(db, kept);
    const found = kept.get(wanted);
    if (found !== undefined) return found;
    const answer = await work();
    kept.set(wanted, answer);
    for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
    return answer;
  };
}

async function auditLength(db: ReadableDb): Promise<number> {
  const row = await db
    .selectFrom('audit_entries')
    .select((eb) => eb.fn.max('id').as('last'))
    .executeTakeFirst();
  return row?.last ?? 0;
}
