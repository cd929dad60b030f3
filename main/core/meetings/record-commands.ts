import type { z } from 'zod';
import type { newAttendance, newMinutes } from '#shared/contract/meetings.ts';
import { meetingState } from '#shared/domain/meetings/meeting.ts';
import { mayFollow } from '#shared/domain/meetings/minutes.ts';
import type { Change } from '#main/store/workspace.ts';
import { packNotFound } from '../packs/recorded-pack.ts';
import type { Session } from '../session.ts';
import { writeOrLeave } from '../write-or-leave.ts';
import { loadAttendance, loadMinutes } from './load-records.ts';
import { heldMeeting, liveMeeting } from './meeting-by-ref.ts';
import { correctionMissing, meetingNotYetHeld, minutesAreAgreed, minutesDateNotPossible } from './meeting-refusals.ts';
import { everKnown } from '../as-at.ts';

/** Said before the day, too; whether somebody came is known on the day. */
const knownBefore: ReadonlySet<string> = new Set(['apologies', 'deputy', 'not_expected']);

/**
 * Records who was there, by role; the latest row of a role stands. Rows that say what stands already are left out.
 * @throws Refusal `MeetingNotFound`, `MeetingCancelled`, `MeetingNotYetHeld` (apologies may be given before the day)
 */
export async function recordAttendance(
  session: Session,
  ref: string,
  rows: readonly z.infer<typeof newAttendance>[],
): Promise<void> {
  const author = await session.author('meetings.recordAttendance');
  await writeOrLeave(session.workspace, author, async (db) => {
    const meeting = await liveMeeting(db, ref);
    const ahead = meetingState(meeting, session.today()) === 'planned';
    if (ahead && rows.some(({ attendance }) => !knownBefore.has(attendance)))
      throw meetingNotYetHeld(ref, meeting.heldOn);
    const standing = new Map(
      ((await loadAttendance(db, everKnown)).get(meeting.id) ?? []).map((row) => [row.role.toLowerCase(), row]),
    );
    const changes: Change[] = [];
    for (const { role, agency, attendance, deputy } of rows) {
      const before = standing.get(role.toLowerCase()) ?? null;
      const after = { role, agency, attendance, deputy: attendance === 'deputy' ? deputy : '' };
      const same =
        before !== null &&
        before.agency === agency &&
        before.attendance === attendance &&
        before.deputy === after.deputy;
      if (same) continue;
      await db
        .insertInto('attendances')
        .values({ ...after, meeting_id: meeting.id, recorded_by: author.actor, recorded_at: author.at })
        .execute();
      changes.push({ entity: 'attendances', ref: `${ref} ${role}`, before, after });
    }
    const [first, ...others] = changes;
    return first === undefined ? { left: null } : { result: null, changes: [first, ...others] };
  });
}

/** Records an interest that somebody declared. @throws Refusal `MeetingNotFound`, `MeetingCancelled` */
export async function declareInterest(
  session: Session,
  { ref, role, text }: { readonly ref: string; readonly role: string; readonly text: string },
): Promise<void> {
  const author = await session.author('meetings.declare');
  await session.workspace.write(author, async (db) => {
    const { id: meeting_id } = await liveMeeting(db, ref);
    const row = { meeting_id, role, text };
    await db
      .insertInto('declarations')
      .values({ ...row, recorded_by: author.actor, recorded_at: author.at })
      .execute();
    return { result: null, changes: [{ entity: 'declarations', ref: `${ref} ${role}`, before: null, after: row }] };
  });
}

/**
 * Adds a version of the minutes; those before it stay.
 * @throws Refusal `MeetingNotFound`, `MeetingCancelled`, `MeetingNotYetHeld`, `MinutesAreAgreed`, `CorrectionMissing`,
 * `MinutesDateNotPossible`
 */
export async function writeMinutes(session: Session, minutes: z.infer<typeof newMinutes>): Promise<void> {
  const author = await session.author('meetings.writeMinutes');
  const { ref, state, text, writtenOn, correction } = minutes;
  await session.workspace.write(author, async (db) => {
    const meeting = await heldMeeting(db, ref, session.today());
    const last = (await loadMinutes(db, everKnown)).get(meeting.id)?.at(-1) ?? null;
    const may = mayFollow(last?.state ?? null, { state, correction });
    if (may === 'draft_after_agreed') throw minutesAreAgreed(ref);
    if (may === 'correction_missing') throw correctionMissing(ref);
    if (writtenOn > session.today()) throw minutesDateNotPossible(writtenOn, 'after today');
    if (writtenOn < meeting.heldOn) throw minutesDateNotPossible(writtenOn, 'before the meeting');
    if (last !== null && writtenOn < last.writtenOn)
      throw minutesDateNotPossible(writtenOn, 'before the version that stands');
    const row = {
      meeting_id: meeting.id,
      state,
      text,
      written_on: writtenOn,
      correction: last?.state === 'agreed' ? correction : '',
    };
    await db
      .insertInto('minutes')
      .values({ ...row, recorded_by: author.actor, recorded_at: author.at })
      .execute();
    const before = last === null ? null : { state: last.state, writtenOn: last.writtenOn };
    return { result: null, changes: [{ entity: 'minutes', ref: `${ref} ${writtenOn}`, before, after: row }] };
  });
}

/**
 * Says which pack was before the meeting; the latest choice stands.
 * @throws Refusal `MeetingNotFound`, `MeetingCancelled`, `PackNotFound`
 */
export async function chooseMeetingPack(session: Session, ref: string, pack: number): Promise<void> {
  const author = await session.author('meetings.choosePack');
  await session.workspace.write(author, async (db) => {
    const { id: meeting_id } = await liveMeeting(db, ref);
    const found = await db
      .selectFrom('packs')
      .select(['id', 'snapshot_sha256'])
      .where('id', '=', pack)
      .executeTakeFirst();
    if (found === undefined) throw packNotFound(pack);
    await db
      .insertInto('meeting_packs')
      .values({ meeting_id, pack_id: pack, recorded_by: author.actor, recorded_at: author.at })
      .execute();
    const after = { pack, snapshotSha256: found.snapshot_sha256 };
    return { result: null, changes: [{ entity: 'meeting_packs', ref, before: null, after }] };
  });
}
