import { z } from 'zod';
import type { newUpdate } from '#shared/contract/actions.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import type { Session } from '../session.ts';
import { writeUpdate } from './write-update.ts';

export type NewUpdate = z.infer<typeof newUpdate>;

/**
 * Adds an owner's report to an action; earlier reports stay as they are.
 * @throws Refusal `ActionNotFound` and those of `writeUpdate`
 */
export async function addUpdate(session: Session, update: NewUpdate): Promise<void> {
  const author = await session.author('actions.addUpdate');
  await session.workspace.write(author, async (db) => {
    const action = await actionByRef(db, update.ref);
    return { result: null, changes: [await writeUpdate(db, author, action, update)] };
  });
}

/** The action's row, as first recorded. @throws Refusal `ActionNotFound` */
export async function actionByRef(db: ReadableDb, ref: string) {
  const action = await db.selectFrom('actions').selectAll().where('ref', '=', ref).executeTakeFirst();
  if (action === undefined) throw actionNotFound(ref);
  return action;
}

export const actionNotFound = (ref: string): Refusal =>
  new Refusal({
    code: 'ActionNotFound',
    message: `There is no action ${ref} in this workspace, or it was not known at that date.`,
    where: ref,
    next: 'Choose an action from the plan, or a later period.',
  });
