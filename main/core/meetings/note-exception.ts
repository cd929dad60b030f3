import type { Session } from '../session.ts';
import { heldMeeting } from './meeting-by-ref.ts';

/**
 * Records that a meeting looked at an exception and had nothing to decide.
 * @throws Refusal `MeetingNotFound`, `MeetingCancelled`, `MeetingNotYetHeld`
 */
export async function noteException(session: Session, ref: string, subject: string, said: string): Promise<void> {
  const author = await session.author('meetings.noteException');
  await session.workspace.write(author, async (db) => {
    const { id: meeting_id } = await heldMeeting(db, ref, session.today());
    const row = { meeting_id, subject, said };
    await db
      .insertInto('exceptions_noted')
      .values({ ...row, recorded_by: author.actor, recorded_at: author.at })
      .execute();
    return {
      result: null,
      changes: [{ entity: 'exceptions_noted', ref: `${ref} ${subject}`, before: null, after: row }],
    };
  });
}
