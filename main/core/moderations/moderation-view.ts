import type { ModerationList, ModerationRow, ModerationSubject, ModerationView } from '#shared/contract/moderations.ts';
import { addDays, daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import { longestEnd, usualEnd } from '#shared/domain/meetings/moderation.ts';
import { meetingState } from '#shared/domain/meetings/meeting.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { knownNow, knownThen } from '../as-at.ts';
import { dayInView, type AskedDay } from '../meetings/day-in-view.ts';
import { loadMeetings } from '../meetings/load-meetings.ts';
import type { Session } from '../session.ts';
import { loadModerationRecords, subjectKey, type ModerationRecord } from './load-records.ts';
import { moderationRow, stateOf, subjectOf } from './moderation-row.ts';
import { ratedSubject, type RatedSubject } from './rule-ratings.ts';

/** The key under which the records of a subject stand. */
export const keyOf = (subject: ModerationSubject): string =>
  subjectKey(
    subject.kind === 'action'
      ? { action: subject.ref, indicator: null, period: null }
      : { action: null, indicator: subject.code, period: subject.period },
  );

/** Everything about the moderation of one action, or of one month of an indicator, as of today. */
export async function moderationView(
  session: Session,
  subject: ModerationSubject,
  remarks: readonly string[] = [],
): Promise<ModerationView> {
  const { db } = session.workspace;
  const today = session.today();
  const { asAtOn } = await dayInView(session);
  const rated = await ratedSubject(db, subject, asAtOn, today);
  const records = (await loadModerationRecords(db, knownThen(today))).filter(
    (record) => subjectKey(record) === keyOf(subject),
  );
  const history = await Promise.all(
    records
      .toReversed()
      .map(async (record) => moderationRow(record, await asRatedThen(db, record, { on: asAtOn, today }), asAtOn)),
  );
  const meetings = (await loadMeetings(db, knownThen(today))).filter(
    (meeting) => meetingState(meeting, today) === 'held',
  );
  const { board_name: board } = await db.selectFrom('authorities').select('board_name').executeTakeFirstOrThrow();
  const { updateCycleDays } = rated.ruleSet.action;
  return {
    subject,
    reference: rated.reference,
    title: rated.title,
    today,
    rating: rated.rating,
    byRule: rated.byRule,
    closedBecause: rated.closedBecause,
    history,
    updateCycleDays,
    usualEnd: usualEnd(today, updateCycleDays),
    longestEnd: longestEnd(today),
    meetings: meetings.map(({ ref, title, heldOn }) => ({ ref, title, heldOn })),
    board,
    remarks,
  };
}

/** What the rule says today of one in force, and what it said on the day of one that counts no more. */
const asRatedThen = (
  db: ReadableDb,
  record: ModerationRecord,
  { on, today }: { readonly on: IsoDate; readonly today: IsoDate },
): Promise<RatedSubject> =>
  ratedSubject(db, subjectOf(record), stateOf(record, on) === 'in_force' ? on : record.moderatedOn, today);

/** A board that meets each quarter sees what lapsed since its last meeting. */
const lapsedLatelyDays = 90;

/** All moderations that count as at a day, and those that had lapsed lately. */
export async function moderationList(
  session: Session,
  { asAtOn: on, isLatest }: Omit<AskedDay, 'asAt'>,
): Promise<ModerationList> {
  const { db } = session.workspace;
  const today = session.today();
  const records = await loadModerationRecords(db, knownNow(on, today));
  const rows: ModerationRow[] = [];
  let cycle = 0;
  for (const record of records) {
    const state = stateOf(record, on);
    if (state === 'withdrawn' || state === 'replaced') continue;
    if (state === 'lapsed' && daysBetween(record.holdsUntil ?? on, on) > lapsedLatelyDays) continue;
    const rated = await asRatedThen(db, record, { on, today });
    cycle = rated.ruleSet.action.updateCycleDays;
    rows.push(moderationRow(record, rated, on));
  }
  const inForce = rows.filter(({ state }) => state === 'in_force');
  const count = (wanted: (row: ModerationRow) => boolean): number => inForce.filter(wanted).length;
  return {
    today,
    asAtOn: on,
    isLatest,
    counts: {
      inForce: inForce.length,
      greener: count(({ direction }) => direction === 'greener'),
      redder: count(({ direction }) => direction === 'redder'),
      unrated: count(({ direction }) => direction === 'unrated'),
      lapsing: count(({ holdsUntil }) => holdsUntil !== null && holdsUntil <= addDays(on, cycle)),
    },
    rows: rows.toSorted(byWeight),
  };
}

const weights = { greener: 0, unrated: 1, redder: 2, rated: 3, same: 4 } as const;

const byWeight = (a: ModerationRow, b: ModerationRow): number =>
  Number(b.state === 'in_force') - Number(a.state === 'in_force') ||
  weights[a.direction] - weights[b.direction] ||
  (a.moderatedOn < b.moderatedOn ? -1 : Number(a.moderatedOn > b.moderatedOn));
