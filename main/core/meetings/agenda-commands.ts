import type { Author, Change, ReadableDb, WritableDb } from '#main/store/workspace.ts';
import { amend } from '../amendments/amend.ts';
import type { Amendable } from '../amendments/amendable.ts';
import { everKnown } from '../as-at.ts';
import type { Session } from '../session.ts';
import { writeOrLeave } from '../write-or-leave.ts';
import { loadAgendaItems, loadForwardItems, type StandingAgendaItem } from './load-agenda.ts';
import { liveMeeting } from './meeting-by-ref.ts';
import { agendaItemNotFound, agendaOrderIncomplete, forwardItemNotFound, itemTwice } from './meeting-refusals.ts';

interface ItemWords {
  readonly title: string;
  readonly presenter: string;
  readonly minutes: number | null;
}

/**
 * Puts items at the end of an agenda, from the forward plan or typed.
 * @throws Refusal `MeetingNotFound`, `MeetingCancelled`, `ForwardItemNotFound`, `AgendaItemTwice`
 */
export async function addAgendaItems(
  session: Session,
  ref: string,
  items: readonly (ItemWords & { readonly forwardItem: number | null })[],
): Promise<void> {
  const author = await session.author('meetings.addItems');
  await session.workspace.write(author, async (db) => {
    const { id: meeting_id } = await liveMeeting(db, ref);
    const forward = new Set((await loadForwardItems(db, everKnown)).map(({ id }) => id));
    const changes: Change[] = [];
    for (const { forwardItem, title, presenter, minutes } of items) {
      if (forwardItem !== null && !forward.has(forwardItem)) throw forwardItemNotFound(forwardItem);
      const standing = await standingItems(db, meeting_id);
      refuseTwice(ref, standing, { title, forwardItem });
      const position = Math.max(0, ...standing.map((item) => item.position)) + 1;
      const row = { meeting_id, forward_item_id: forwardItem, position, title, presenter, minutes };
      await db
        .insertInto('agenda_items')
        .values({ ...row, recorded_by: author.actor, recorded_at: author.at })
        .execute();
      changes.push({ entity: 'agenda_items', ref: `${ref} ${title}`, before: null, after: row });
    }
    const [first, ...others] = changes;
    if (first === undefined) throw agendaOrderIncomplete(ref);
    return { result: null, changes: [first, ...others] };
  });
}

const standingItems = async (db: ReadableDb, meeting: number): Promise<StandingAgendaItem[]> =>
  (await loadAgendaItems(db, everKnown)).filter((item) => item.meetingId === meeting && !item.withdrawn);

function refuseTwice(
  ref: string,
  standing: readonly StandingAgendaItem[],
  item: { readonly title: string; readonly forwardItem: number | null },
): void {
  const twice = standing.some(
    ({ title, forwardItem }) =>
      title.toLowerCase() === item.title.toLowerCase() || (forwardItem !== null && forwardItem === item.forwardItem),
  );
  if (twice) throw itemTwice(ref, item.title);
}

/** Mends an item of an agenda. @throws Refusal `MeetingNotFound`, `MeetingCancelled`, `AgendaItemNotFound`, `AgendaItemTwice` */
export async function amendAgendaItem(session: Session, ref: string, item: number, words: ItemWords): Promise<void> {
  const author = await session.author('meetings.amendItem');
  await writeOrLeave(session.workspace, author, async (db) => {
    const { id } = await liveMeeting(db, ref);
    const others = (await standingItems(db, id)).filter((one) => one.id !== item);
    refuseTwice(ref, others, { title: words.title, forwardItem: null });
    const change = await changeItem(db, author, { ref, meeting: id, item, fields: { ...words }, reason: '' });
    return change === null ? { left: null } : { result: null, changes: [change] };
  });
}

/** Takes an item off an agenda; it stays on record. @throws Refusal `MeetingNotFound`, `MeetingCancelled`, `AgendaItemNotFound` */
export async function withdrawAgendaItem(session: Session, ref: string, item: number, reason: string): Promise<void> {
  const author = await session.author('meetings.withdrawItem');
  await writeOrLeave(session.workspace, author, async (db) => {
    const { id } = await liveMeeting(db, ref);
    const change = await changeItem(db, author, { ref, meeting: id, item, fields: { withdrawn: 1 }, reason });
    return change === null ? { left: null } : { result: null, changes: [change] };
  });
}

/**
 * Puts the items of an agenda into another order.
 * @throws Refusal `MeetingNotFound`, `MeetingCancelled`, `AgendaOrderIncomplete`
 */
export async function orderAgenda(session: Session, ref: string, order: readonly number[]): Promise<void> {
  const author = await session.author('meetings.orderItems');
  await writeOrLeave(session.workspace, author, async (db) => {
    const { id: meeting } = await liveMeeting(db, ref);
    const standing = await standingItems(db, meeting);
    const wanted = new Set(order);
    const complete = wanted.size === order.length && standing.length === order.length;
    if (!complete || standing.some(({ id }) => !wanted.has(id))) throw agendaOrderIncomplete(ref);
    const changes: Change[] = [];
    for (const [index, item] of order.entries()) {
      const fields = { position: index + 1 };
      const change = await changeItem(db, author, { ref, meeting, item, fields, reason: '' });
      if (change !== null) changes.push(change);
    }
    const [first, ...others] = changes;
    return first === undefined ? { left: null } : { result: null, changes: [first, ...others] };
  });
}

interface ItemChange {
  readonly ref: string;
  readonly meeting: number;
  readonly item: number;
  readonly fields: Partial<Amendable<'agenda_items'>>;
  readonly reason: string;
}

async function changeItem(
  db: WritableDb,
  author: Author,
  { ref, meeting, item, fields, reason }: ItemChange,
): Promise<Change | null> {
  const standing = (await standingItems(db, meeting)).find(({ id }) => id === item);
  if (standing === undefined) throw agendaItemNotFound(ref, item);
  const row = await db.selectFrom('agenda_items').selectAll().where('id', '=', item).executeTakeFirstOrThrow();
  return amend(db, author, {
    entity: 'agenda_items',
    id: item,
    ref: `${ref} ${standing.title}`,
    row,
    on: author.at.slice(0, 10),
    reason,
    fields,
  });
}
