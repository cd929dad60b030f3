import type { ForwardItem, TakenItem } from '#shared/domain/meetings/agenda.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../amendments/load-amendments.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import type { StandingMeeting } from './load-meetings.ts';

/** An item of an agenda as it stands. */
export interface StandingAgendaItem {
  readonly id: number;
  readonly meetingId: number;
  readonly forwardItem: number | null;
  readonly position: number;
  readonly title: string;
  readonly presenter: string;
  readonly minutes: number | null;
  readonly withdrawn: boolean;
}

/** The items of every agenda, those withdrawn included, in the order of each agenda. */
export async function loadAgendaItems(db: ReadableDb, asAt: AsAt): Promise<StandingAgendaItem[]> {
  const amendments = await loadAmendments(db, 'agenda_items', asAt);
  const rows = await db
    .selectFrom('agenda_items')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('id')
    .execute();
  return rows
    .map((row): StandingAgendaItem => {
      const item = amended(row, amendments);
      return {
        id: item.id,
        meetingId: item.meeting_id,
        forwardItem: item.forward_item_id,
        position: item.position,
        title: item.title,
        presenter: item.presenter,
        minutes: item.minutes,
        withdrawn: amendments.get(row.id)?.withdrawn === 1,
      };
    })
    .toSorted((a, b) => a.position - b.position || a.id - b.id);
}

/** Which items of the forward plan stand on which agenda; a cancelled meeting took nothing. */
export function takenItems(
  items: readonly StandingAgendaItem[],
  meetings: readonly StandingMeeting[],
): readonly TakenItem[] {
  const byId = new Map(meetings.filter(({ cancelled }) => !cancelled).map((meeting) => [meeting.id, meeting]));
  return items.flatMap(({ forwardItem, meetingId, withdrawn }) => {
    const meeting = byId.get(meetingId);
    return forwardItem === null || withdrawn || meeting === undefined
      ? []
      : [{ forwardItem, meeting: meeting.ref, on: meeting.heldOn }];
  });
}

export type StandingForwardItem = ForwardItem & { readonly note: string };

/** The forward plan as it stands, the first wanted first. */
export async function loadForwardItems(db: ReadableDb, asAt: AsAt): Promise<StandingForwardItem[]> {
  const amendments = await loadAmendments(db, 'forward_plan_items', asAt);
  const rows = await db
    .selectFrom('forward_plan_items')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('id')
    .execute();
  return rows
    .map((row): StandingForwardItem => {
      const item = amended(row, amendments);
      return {
        id: item.id,
        title: item.title,
        presenter: item.presenter,
        repeats: item.repeats,
        wantedOn: item.wanted_on,
        minutes: item.minutes,
        note: item.note,
        endedOn: amendments.get(row.id)?.ended_on ?? null,
      };
    })
    .toSorted((a, b) => (a.wantedOn < b.wantedOn ? -1 : Number(a.wantedOn > b.wantedOn)));
}
