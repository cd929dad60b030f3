import type { z } from 'zod';
import type { newCorrection } from '#shared/contract/updates.ts';
import { actionByRef } from '../plan/plan-commands.ts';
import { writeUpdate } from '../plan/write-update.ts';
import type { Session } from '../session.ts';

/**
 * Puts a report in the place of another, with the reason; the other stays in the history.
 * @throws Refusal `ActionNotFound` and those of `writeUpdate`
 */
export async function correctUpdate(session: Session, correction: z.infer<typeof newCorrection>): Promise<void> {
  const author = await session.author('updates.correct');
  const { ref, updateId, reason, ...values } = correction;
  await session.workspace.write(author, async (db) => {
    const action = await actionByRef(db, ref);
    const change = await writeUpdate(db, author, action, {
      ...values,
      correctsId: updateId,
      correctionReason: reason,
    });
    return { result: null, changes: [change] };
  });
}
