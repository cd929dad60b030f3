import type { z } from 'zod';
import type { cancelledAction } from '#shared/contract/action-changes.ts';
import type { Author, Change, WritableDb } from '#main/store/workspace.ts';
import type { Session } from '../../session.ts';
import { writeUpdate } from '../write-update.ts';
import { heldAction, refuseEnding, type HeldAction } from './dated-action.ts';
import { decidedAt, type DecidedAt } from './decided-at.ts';

export type CancelledActionInput = z.infer<typeof cancelledAction>;

interface Ending {
  readonly status: 'cancelled' | 'superseded';
  readonly at: DecidedAt;
  readonly decidedBy: string;
  readonly reason: string;
}

/** The report that ends an action, in the name of who decided it. */
export const endAction = (
  db: WritableDb,
  author: Author,
  action: HeldAction,
  { status, at, decidedBy, reason }: Ending,
): Promise<Change> =>
  writeUpdate(db, author, action, {
    reportedOn: at.on,
    status,
    progressPercent: null,
    selfRating: null,
    forecastOn: null,
    narrative: reason,
    reportedBy: decidedBy,
    ...(at.meetingId === null ? {} : { meetingId: at.meetingId }),
  });

/**
 * Cancels an action: it stays in the plan, not rated, with who decided it and why.
 * @throws Refusal `ActionNotFound`, `ActionFinished`, `DecidedBeforeLast`, and those of `decidedAt`
 */
export async function cancelAction(session: Session, input: CancelledActionInput): Promise<void> {
  const author = await session.author('actions.cancel');
  await session.workspace.write(author, async (db) => {
    const action = await heldAction(db, input.ref);
    const at = await decidedAt(db, input, author.at.slice(0, 10));
    refuseEnding(action, at.on);
    const change = await endAction(db, author, action, { ...input, at, status: 'cancelled' });
    return { result: null, changes: [change] };
  });
}
