import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import type { WritableDb } from '#main/store/workspace.ts';
import { inBatches } from './in-batches.ts';
import { instantOf } from './lookup.ts';
import { createRandom } from './random.ts';

interface MeetingsOrder {
  readonly roles: readonly { readonly role: string; readonly agency: string }[];
  readonly seed: number;
}
interface Held {
  readonly id: number;
  readonly held_on: IsoDate;
}

const secretariat = 'Secretariat';
/** What comes before the board again and again. */
const forwardItems = [
  { title: 'Minutes of the last meeting', repeats: 'every_meeting', presenter: 'Independent chair', minutes: 5 },
  { title: 'Action log', repeats: 'every_meeting', presenter: secretariat, minutes: 10 },
  {
    title: 'Exceptions of the improvement plan',
    repeats: 'every_meeting',
    presenter: 'Independent chair',
    minutes: 45,
  },
  { title: 'Workforce', repeats: 'quarterly', presenter: 'Head of workforce', minutes: 20 },
  { title: 'What children and families say', repeats: 'quarterly', presenter: 'Principal social worker', minutes: 20 },
  { title: 'Self-evaluation', repeats: 'yearly', presenter: "Director of children's services", minutes: 30 },
] as const;

/** Agendas, attendance and minutes of the last three meetings, and what came of the decisions before them. */
export async function addMeetingRecords(db: WritableDb, order: MeetingsOrder): Promise<void> {
  const meetings = await db.selectFrom('meetings').select(['id', 'held_on']).orderBy('held_on').execute();
  await addForwardPlan(db, meetings);
  for (const [index, meeting] of meetings.slice(-3).entries()) {
    await addAgenda(db, meeting, index);
    await addAttendance(db, meeting, order);
  }
  for (const [index, meeting] of meetings.slice(-3).entries()) {
    const next = meetings.slice(-3)[index + 1];
    await addMinutes(db, meeting, next ?? null);
  }
  await addOutcomes(db, meetings, order.seed);
}

async function addForwardPlan(db: WritableDb, [first]: readonly Held[]): Promise<void> {
  if (first === undefined) return;
  const rows = forwardItems.map((item) => ({
    ...item,
    wanted_on: first.held_on,
    recorded_by: secretariat,
    recorded_at: instantOf(first.held_on),
  }));
  await db.insertInto('forward_plan_items').values(rows).execute();
}

/** The standing items, and by turns one of the others. */
async function addAgenda(db: WritableDb, { id, held_on }: Held, index: number): Promise<void> {
  const items = forwardItems.flatMap((item, at) =>
    item.repeats === 'every_meeting' || at === 3 + index ? [{ item, at }] : [],
  );
  const rows = items.map(({ item: { title, presenter, minutes }, at }, position) => ({
    meeting_id: id,
    forward_item_id: at + 1,
    position: position + 1,
    title,
    presenter,
    minutes,
    recorded_by: secretariat,
    recorded_at: instantOf(addDays(held_on, -5)),
  }));
  await db.insertInto('agenda_items').values(rows).execute();
}

async function addAttendance(db: WritableDb, { id, held_on }: Held, { roles, seed }: MeetingsOrder): Promise<void> {
  const random = createRandom(seed, `attendance ${held_on}`);
  const rows = [{ role: 'Independent chair', agency: '' }, ...roles].map(({ role, agency }, index) => ({
    meeting_id: id,
    role,
    agency,
    attendance: index === 0 || random.chance(0.8) ? ('present' as const) : ('apologies' as const),
    recorded_by: secretariat,
    recorded_at: instantOf(held_on),
  }));
  await db.insertInto('attendances').values(rows).execute();
}

/** Agreed at the next meeting; those of the last one are a draft. */
async function addMinutes(db: WritableDb, meeting: Held, next: Held | null): Promise<void> {
  const text = [
    '1. The minutes of the last meeting were agreed.',
    '2. The secretariat went through the action log; what is overdue was noted, each with its lead.',
    '3. The board went through the exceptions of the plan one after another. What it decided is listed under the decisions of this meeting; ratings that it moderated are listed with their reasons.',
    '4. The board thanked staff and partners for their work.',
  ].join('\n\n');
  const version = (state: 'draft' | 'agreed', written_on: IsoDate) => ({
    meeting_id: meeting.id,
    state,
    text,
    written_on,
    recorded_by: secretariat,
    recorded_at: instantOf(written_on),
  });
  const draft = version('draft', addDays(meeting.held_on, 3));
  const rows = next === null ? [draft] : [draft, version('agreed', next.held_on)];
  await db.insertInto('minutes').values(rows).execute();
}

/** All but the last meetings' decisions are done; of the last but one's some are, and are overdue where they are not. */
async function addOutcomes(db: WritableDb, meetings: readonly Held[], seed: number): Promise<void> {
  const place = new Map(meetings.map(({ id }, index) => [id, meetings.length - index]));
  const heldOn = new Map(meetings.map(({ id, held_on }) => [id, held_on]));
  const decisions = await db.selectFrom('decisions').select(['id', 'ref', 'meeting_id']).orderBy('id').execute();
  const rows = decisions.flatMap(({ id, ref, meeting_id }) => {
    const random = createRandom(seed, `outcome ${ref}`);
    const back = place.get(meeting_id) ?? 0;
    const done = back > 3 || (back > 1 && random.chance(0.5));
    const on = addDays(heldOn.get(meeting_id) ?? '', 20 + random.whole(0, 8));
    return done
      ? [
          {
            decision_id: id,
            state: 'done' as const,
            reported_on: on,
            recorded_by: secretariat,
            recorded_at: instantOf(on),
          },
        ]
      : [];
  });
  await inBatches(rows, (batch) => db.insertInto('decision_outcomes').values(batch).execute());
}
