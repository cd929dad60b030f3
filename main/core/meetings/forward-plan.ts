import type { z } from 'zod';
import type { ForwardPlan, ForwardRow } from '#shared/contract/meeting-views.ts';
import type { newForwardItem } from '#shared/contract/meetings.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { proposeItems } from '#shared/domain/meetings/agenda.ts';
import { nextMeeting } from '#shared/domain/meetings/meeting.ts';
import { amend } from '../amendments/amend.ts';
import { everKnown, knownThen } from '../as-at.ts';
import type { Session } from '../session.ts';
import { writeOrLeave } from '../write-or-leave.ts';
import { loadAgendaItems, loadForwardItems, takenItems, type StandingForwardItem } from './load-agenda.ts';
import { decisionCounts, loadMeetings, meetingRow } from './load-meetings.ts';
import { forwardItemNotFound } from './meeting-refusals.ts';
import { loadRoles } from './load-roles.ts';

export type NewForwardItem = z.infer<typeof newForwardItem>;

/** Everything that is to come before the board, and how each item stands for the next meeting. */
export async function forwardPlan(session: Session): Promise<ForwardPlan> {
  const { db } = session.workspace;
  const today = session.today();
  const asAt = knownThen(today);
  const meetings = await loadMeetings(db, asAt);
  const taken = takenItems(await loadAgendaItems(db, asAt), meetings);
  const next = nextMeeting(meetings, today);
  const items = await loadForwardItems(db, asAt);
  const due = new Map(
    proposeItems(items, taken, { ref: next?.ref ?? '', on: next?.heldOn ?? today }).map((item) => [
      item.forwardItem,
      item.why,
    ]),
  );
  const rows = items.map((item): ForwardRow => {
    const of = taken.filter((one) => one.forwardItem === item.id);
    return {
      ...item,
      taken: of
        .toSorted((a, b) => (a.on > b.on ? -1 : Number(a.on < b.on)))
        .map(({ meeting, on }) => ({ ref: meeting, on })),
      stands:
        due.get(item.id) ??
        whyNotDue(
          item,
          of.some((one) => one.meeting === next?.ref),
          of.length > 0,
        ),
    };
  });
  const ended = (row: ForwardRow): boolean => row.endedOn !== null && row.endedOn <= today;
  const counts = await decisionCounts(db, asAt);
  return {
    today,
    next: next === null ? null : meetingRow(next, today, counts.get(next.id) ?? 0),
    items: rows.toSorted((a, b) => Number(ended(a)) - Number(ended(b))),
    roles: (await loadRoles(db, asAt)).map(({ role }) => role),
  };
}

function whyNotDue({ endedOn, repeats }: StandingForwardItem, onNext: boolean, taken: boolean): string {
  if (endedOn !== null) return `Ended on ${dateInWords(endedOn)}`;
  if (onNext) return 'On the next agenda';
  return repeats === 'once' && taken ? 'Taken' : 'Not due at the next meeting';
}

/** Adds something that is to come before the board. */
export async function addForwardItem(session: Session, item: NewForwardItem): Promise<void> {
  const author = await session.author('meetings.addForwardItem');
  await session.workspace.write(author, async (db) => {
    const row = {
      title: item.title,
      presenter: item.presenter,
      repeats: item.repeats,
      wanted_on: item.wantedOn,
      minutes: item.minutes,
      note: item.note,
    };
    await db
      .insertInto('forward_plan_items')
      .values({ ...row, recorded_by: author.actor, recorded_at: author.at })
      .execute();
    return {
      result: null,
      changes: [{ entity: 'forward_plan_items', ref: item.title, before: null, after: row }],
    };
  });
}

/** Mends an item of the forward plan. @throws Refusal `ForwardItemNotFound` */
export async function amendForwardItem(session: Session, id: number, item: NewForwardItem): Promise<void> {
  await changeForwardItem(session, 'meetings.amendForwardItem', id, {
    fields: {
      title: item.title,
      presenter: item.presenter,
      repeats: item.repeats,
      wanted_on: item.wantedOn,
      minutes: item.minutes,
      note: item.note,
    },
    reason: '',
  });
}

/** From today on the item is not wanted any more. @throws Refusal `ForwardItemNotFound` */
export async function endForwardItem(session: Session, id: number, reason: string): Promise<void> {
  await changeForwardItem(session, 'meetings.endForwardItem', id, { fields: { ended_on: session.today() }, reason });
}

type ForwardChange = Pick<Parameters<typeof amend<'forward_plan_items'>>[2], 'fields' | 'reason'>;

async function changeForwardItem(session: Session, operation: string, id: number, what: ForwardChange): Promise<void> {
  const author = await session.author(operation);
  await writeOrLeave(session.workspace, author, async (db) => {
    const standing = (await loadForwardItems(db, everKnown)).find((item) => item.id === id);
    if (standing === undefined || standing.endedOn !== null) throw forwardItemNotFound(id);
    const row = await db.selectFrom('forward_plan_items').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const change = await amend(db, author, {
      entity: 'forward_plan_items',
      id,
      ref: standing.title,
      row,
      on: author.at.slice(0, 10),
      ...what,
    });
    return change === null ? { left: null } : { result: null, changes: [change] };
  });
}
