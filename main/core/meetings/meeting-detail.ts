import type { AgendaItem, AgendaProposal, MeetingDetail } from '#shared/contract/meeting-views.ts';
import { plural } from '#shared/domain/in-words.ts';
import { agendaTime, minutesInWords, proposeItems } from '#shared/domain/meetings/agenda.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { knownThen, type AsAt } from '../as-at.ts';
import { listPacks } from '../packs/list-packs.ts';
import type { Session } from '../session.ts';
import { dayInView } from './day-in-view.ts';
import { loadAgendaItems, loadForwardItems, takenItems, type StandingAgendaItem } from './load-agenda.ts';
import { loadLog, type LoggedRow } from './load-log.ts';
import { loadMeetings, meetingRow, type StandingMeeting } from './load-meetings.ts';
import { loadAttendance, loadDeclarations, loadMeetingPacks, loadMinutes, loadNoted } from './load-records.ts';
import { loadRoles } from './load-roles.ts';
import { moderationsOf } from './live-view.ts';
import { meetingNotFound } from './meeting-refusals.ts';
import { meetingText } from './meeting-text.ts';

/** One meeting with everything prepared for it and recorded of it, as known today. @throws Refusal `MeetingNotFound` */
export async function meetingDetail(session: Session, ref: string): Promise<MeetingDetail> {
  const { db } = session.workspace;
  const today = session.today();
  const asAt = await dayInView(session);
  const meetings = await loadMeetings(db, knownThen(today));
  const meeting = meetings.find((one) => one.ref === ref);
  if (meeting === undefined) throw meetingNotFound(ref);
  const items = await loadAgendaItems(db, asAt);
  const mine = items.filter(({ meetingId }) => meetingId === meeting.id);
  const log = await loadLog(db, asAt);
  const decisions = log.filter(({ meetingId }) => meetingId === meeting.id).map(({ row }) => row);
  const roles = await loadRoles(db, asAt);
  const attendance = (await loadAttendance(db, asAt)).get(meeting.id) ?? [];
  const minutes = ((await loadMinutes(db, asAt)).get(meeting.id) ?? []).toReversed();
  const pack = (await loadMeetingPacks(db, asAt)).get(meeting.id);
  const reasons = await withdrawalReasons(db, mine);
  const detail: MeetingDetail = {
    row: meetingRow(meeting, today, decisions.length),
    today,
    note: meeting.note,
    cancelledBecause: meeting.cancelled ? await cancelReason(db, meeting.id) : '',
    agenda: mine.filter(({ withdrawn }) => !withdrawn).map((item) => agendaItem(item, '')),
    withdrawn: mine.filter((item) => item.withdrawn).map((item) => agendaItem(item, reasons.get(item.id) ?? '')),
    agendaTime: timeInWords(mine.filter(({ withdrawn }) => !withdrawn)),
    proposals: await proposals(db, { asAt, meeting, meetings, items, log }),
    attendance: attendance.toSorted((a, b) => a.role.localeCompare(b.role, 'en-GB')),
    expected: await expectedRoles(db, { asAt, meeting, meetings, roles }),
    declarations: (await loadDeclarations(db, asAt)).get(meeting.id) ?? [],
    decisions,
    moderations: await moderationsOf(session, meeting),
    noted: (await loadNoted(db, asAt)).get(meeting.id) ?? [],
    minutes,
    pack: (await listPacks(db)).find(({ id }) => id === pack) ?? null,
    roles: [...new Set(roles.map(({ role }) => role))],
    actor: await session.actor(),
    asText: '',
  };
  return { ...detail, asText: meetingText(detail) };
}

const agendaItem = (item: StandingAgendaItem, withdrawn: string): AgendaItem => ({
  id: item.id,
  title: item.title,
  presenter: item.presenter,
  minutes: item.minutes,
  fromForwardPlan: item.forwardItem !== null,
  withdrawn,
});

function timeInWords(items: readonly StandingAgendaItem[]): string {
  const { minutes, untimed } = agendaTime(items);
  if (items.length === 0) return '';
  if (untimed === items.length) return 'No item has a time';
  const rest = untimed === 0 ? '' : `, and ${plural(untimed, 'item')} without a time`;
  return `${minutesInWords(minutes)}${rest}`;
}

interface Around {
  readonly asAt: AsAt;
  readonly meeting: StandingMeeting;
  readonly meetings: readonly StandingMeeting[];
  readonly items: readonly StandingAgendaItem[];
  readonly log: readonly LoggedRow[];
}

/** What the forward plan has for this meeting, and what of the action log has aged. */
async function proposals(db: ReadableDb, around: Around): Promise<AgendaProposal[]> {
  const { asAt, meeting, meetings, items, log } = around;
  if (meeting.cancelled) return [];
  const taken = takenItems(items, meetings);
  const forward = proposeItems(await loadForwardItems(db, asAt), taken, { ref: meeting.ref, on: meeting.heldOn });
  const standing = new Set(
    items
      .filter(({ meetingId, withdrawn }) => meetingId === meeting.id && !withdrawn)
      .map(({ title }) => title.toLowerCase()),
  );
  const late = log.filter(({ row, meetingId }) => row.daysOverdue > 0 && meetingId !== meeting.id);
  const longest = Math.max(0, ...late.map(({ row }) => row.daysOverdue));
  const offered: AgendaProposal[] = [
    ...forward.map((item) => ({ ...item, kind: 'forward' as const })),
    ...(late.length === 0
      ? []
      : [
          {
            kind: 'log' as const,
            forwardItem: null,
            title: `Action log: ${plural(late.length, 'decision')} overdue`,
            presenter: '',
            minutes: 10,
            why: `The longest by ${plural(longest, 'day')}`,
          },
        ]),
    {
      kind: 'exceptions' as const,
      forwardItem: null,
      title: 'Exceptions, in meeting mode',
      presenter: '',
      minutes: 45,
      why: 'Red and overdue actions, ratings in dispute, figures of concern',
    },
  ];
  // One item of the log is enough, whatever it counts by now.
  const known = (title: string): boolean =>
    standing.has(title.toLowerCase()) ||
    (title.startsWith('Action log:') && [...standing].some((one) => one.startsWith('action log')));
  return offered.filter(({ title, kind }) => kind === 'forward' || !known(title));
}

interface Expecting {
  readonly asAt: AsAt;
  readonly meeting: StandingMeeting;
  readonly meetings: readonly StandingMeeting[];
  readonly roles: readonly { readonly role: string; readonly agency: string }[];
}

/** Who was at the last meeting of the kind, and where there is none everybody who leads something. */
async function expectedRoles(db: ReadableDb, { asAt, meeting, meetings, roles }: Expecting) {
  const all = await loadAttendance(db, asAt);
  const here = new Set((all.get(meeting.id) ?? []).map(({ role }) => role.toLowerCase()));
  const last = meetings.find(
    (one) => one.kind === meeting.kind && one.heldOn < meeting.heldOn && !one.cancelled && all.has(one.id),
  );
  const usual = last === undefined ? roles : (all.get(last.id) ?? []);
  return usual
    .map(({ role, agency }) => ({ role, agency }))
    .filter(({ role }) => !here.has(role.toLowerCase()))
    .toSorted((a, b) => a.role.localeCompare(b.role, 'en-GB'));
}

async function cancelReason(db: ReadableDb, id: number): Promise<string> {
  const row = await db
    .selectFrom('amendments')
    .select('reason')
    .where('entity', '=', 'meetings')
    .where('entity_id', '=', id)
    .where('field', '=', 'cancelled')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.reason ?? '';
}

async function withdrawalReasons(
  db: ReadableDb,
  items: readonly StandingAgendaItem[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('amendments')
    .select(['entity_id', 'reason'])
    .where('entity', '=', 'agenda_items')
    .where('field', '=', 'withdrawn')
    .where(
      'entity_id',
      'in',
      items.map(({ id }) => id),
    )
    .execute();
  return new Map(rows.map((row) => [row.entity_id, row.reason]));
}
