import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadableDb } from '#main/store/workspace.ts';

/** The meeting's row, as first recorded. @throws Refusal `MeetingNotFound` */
export async function meetingByRef(db: ReadableDb, ref: string) {
  const meeting = await db.selectFrom('meetings').selectAll().where('ref', '=', ref).executeTakeFirst();
  if (meeting !== undefined) return meeting;
  throw new Refusal({
    code: 'MeetingNotFound',
    message: `There is no meeting ${ref} in this workspace.`,
    where: ref,
    next: 'Choose a meeting from the list of meetings, or add the meeting first.',
  });
}
