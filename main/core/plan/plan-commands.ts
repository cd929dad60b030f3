import { z } from 'zod';
import type { newUpdate } from '#shared/contract/actions.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import type { Session } from '../session.ts';
import { claimWithUpdate } from '../updates/claim-evidence.ts';
import { refuseEndByReport } from './update-refusals.ts';
import { writeUpdate } from './write-update.ts';

export type NewUpdate = z.infer<typeof newUpdate>;

/**
 * Adds an owner's report to an action, and the claim of evidence that comes with it; earlier reports stay as they are.
 * @throws Refusal `ActionNotFound`, `EndNeedsDecision` and those of `writeUpdate`
 */
export async function addUpdate(session: Session, update: NewUpdate): Promise<void> {
  const author = await session.author('actions.addUpdate');
  const { ref, evidence = '', reportedBy = author.actor, seenUpdateId, ...values } = update;
  await session.workspace.write(author, async (db) => {
    const action = await actionByRef(db, ref);
    refuseEndByReport(ref, update.status);
    const seen = seenUpdateId === undefined ? {} : { seenUpdateId };
    const change = await writeUpdate(db, author, action, { ...values, ...seen, reportedBy });
    if (evidence === '') return { result: null, changes: [change] };
    const claim = { title: evidence, claimedOn: update.reportedOn, claimedBy: reportedBy };
    return { result: null, changes: [change, await claimWithUpdate(db, author, action, claim)] };
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
