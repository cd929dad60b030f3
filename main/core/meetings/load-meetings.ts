import type { MeetingRow } from '#shared/contract/meeting-views.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { meetingState, type MeetingKind } from '#shared/domain/meetings/meeting.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../amendments/load-amendments.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';

/** A meeting as it stands: what was amended over what was first recorded. */
export interface StandingMeeting {
  readonly id: number;
  readonly ref: string;
  readonly title: string;
  readonly heldOn: IsoDate;
  readonly kind: MeetingKind;
  readonly startsAt: string;
  readonly place: string;
  readonly note: string;
  readonly cancelled: boolean;
  readonly sourceId: number | null;
}

/** Meetings known at an as-at date, those ahead of it included, the newest first. */
export async function loadMeetings(db: ReadableDb, asAt: AsAt): Promise<StandingMeeting[]> {
  const amendments = await loadAmendments(db, 'meetings', asAt);
  const rows = await db
    .selectFrom('meetings')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('id', 'desc')
    .execute();
  return rows
    .map((row): StandingMeeting => {
      const meeting = amended(row, amendments);
      return {
        id: meeting.id,
        ref: meeting.ref,
        title: meeting.title,
        heldOn: meeting.held_on,
        kind: meeting.kind,
        startsAt: meeting.starts_at,
        place: meeting.place,
        note: meeting.note,
        cancelled: amendments.get(row.id)?.cancelled === 1,
        sourceId: meeting.source_id,
      };
    })
    .toSorted((a, b) => (a.heldOn > b.heldOn ? -1 : Number(a.heldOn < b.heldOn)));
}

/** How many decisions each meeting took, by its id. */
export async function decisionCounts(db: ReadableDb, asAt: AsAt): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('decisions')
    .select((eb) => ['meeting_id', eb.fn.countAll<number>().as('count')])
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .groupBy('meeting_id')
    .execute();
  return new Map(rows.map((row) => [row.meeting_id, row.count]));
}

/** A meeting as lists show it. */
export const meetingRow = (meeting: StandingMeeting, today: IsoDate, decisions: number): MeetingRow => ({
  ref: meeting.ref,
  title: meeting.title,
  heldOn: meeting.heldOn,
  kind: meeting.kind,
  state: meetingState(meeting, today),
  startsAt: meeting.startsAt,
  place: meeting.place,
  decisions,
});
