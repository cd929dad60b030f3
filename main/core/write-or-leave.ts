import type { Audited, Author, WritableDb, Workspace } from '#main/store/workspace.ts';

/** There turned out to be nothing to write, and this is what is answered. */
interface Left<T> {
  readonly left: T;
}

/**
 * A write that may find, inside its transaction, that there is nothing to keep. Then nothing at all is written: no
 * change, so no audit entry either. Throws as `Workspace.write` does.
 */
export async function writeOrLeave<T>(
  workspace: Workspace,
  author: Author,
  work: (db: WritableDb) => Promise<Audited<T> | Left<T>>,
): Promise<T> {
  const left: T[] = [];
  try {
    return await workspace.write(author, async (db) => {
      const outcome = await work(db);
      if ('changes' in outcome) return outcome;
      left.push(outcome.left);
      throw new NothingToKeep();
    });
  } catch (error) {
    if (error instanceof NothingToKeep) for (const answer of left) return answer;
    throw error;
  }
}

class NothingToKeep extends Error {}
