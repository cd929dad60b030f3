import type { AttendanceRow, MinutesVersion } from '#shared/contract/meeting-views.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';

const ownMeeting = (row: { readonly meeting_id: number }): number => row.meeting_id;

/** Who was at each meeting, by role: the latest row of a role stands; by the meeting's id. */
export async function loadAttendance(db: ReadableDb, asAt: AsAt): Promise<Map<number, AttendanceRow[]>> {
  const rows = await db
    .selectFrom('attendances')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('id')
    .execute();
  const last = new Map(rows.map((row) => [`${row.meeting_id} ${row.role.toLowerCase()}`, row]));
  return factsBy([...last.values()], ownMeeting, ({ role, agency, attendance, deputy }) => ({
    role,
    agency,
    attendance,
    deputy,
  }));
}

/** Interests declared at each meeting, in the order in which they were. */
export async function loadDeclarations(
  db: ReadableDb,
  asAt: AsAt,
): Promise<Map<number, { readonly role: string; readonly text: string }[]>> {
  const rows = await db
    .selectFrom('declarations')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('id')
    .execute();
  return factsBy(rows, ownMeeting, ({ role, text }) => ({ role, text }));
}

/** The versions of each meeting's minutes, oldest first: the last one stands. */
export async function loadMinutes(db: ReadableDb, asAt: AsAt): Promise<Map<number, MinutesVersion[]>> {
  const rows = await db
    .selectFrom('minutes')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('written_on', '<=', asAt.asAtOn)
    .orderBy('id')
    .execute();
  return factsBy(rows, ownMeeting, ({ state, text, written_on, recorded_by, correction }) => ({
    state,
    text,
    writtenOn: written_on,
    writtenBy: recorded_by,
    correction,
  }));
}

/** The pack that was before each meeting: the latest choice, by the meeting's id. */
export async function loadMeetingPacks(db: ReadableDb, asAt: AsAt): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('meeting_packs')
    .select(['meeting_id', 'pack_id'])
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.meeting_id, row.pack_id]));
}

/** Exceptions that each meeting looked at with nothing to decide; the latest word of a subject stands. */
export async function loadNoted(
  db: ReadableDb,
  asAt: AsAt,
): Promise<Map<number, { readonly subject: string; readonly said: string }[]>> {
  const rows = await db
    .selectFrom('exceptions_noted')
    .select(['meeting_id', 'subject', 'said'])
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('id')
    .execute();
  const last = new Map(rows.map((row) => [`${row.meeting_id} ${row.subject}`, row]));
  return factsBy([...last.values()], ownMeeting, ({ subject, said }) => ({ subject, said }));
}
