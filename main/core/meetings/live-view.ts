import type { ActionRow } from '#shared/contract/actions.ts';
import type { LiveException, LiveView } from '#shared/contract/meeting-live.ts';
import { addMonths, earlierOf, periodOf, type IsoDate, type Period } from '#shared/domain/dates.ts';
import { meetingState } from '#shared/domain/meetings/meeting.ts';
import type { ActionFacts } from '#shared/domain/plan.ts';
import { slippageOf } from '#shared/domain/rating/slippage.ts';
import type { Session } from '../session.ts';
import { knownNow, type AsAt } from '../as-at.ts';
import { indicatorRow } from '../indicators/indicator-row.ts';
import { loadForList } from '../indicators/load-indicators.ts';
import { loadModerationRecords } from '../moderations/load-records.ts';
import { moderationRow, subjectOf } from '../moderations/moderation-row.ts';
import { ratedSubject } from '../moderations/rule-ratings.ts';
import { moderationList } from '../moderations/moderation-view.ts';
import { actionRow } from '../plan/action-row.ts';
import { loadActionsForList } from '../plan/load-actions.ts';
import { latestPeriod } from '../period-in-view.ts';
import { loadRuleSet } from '../rule-sets/load-rule-set.ts';
import { loadDeadlines } from '../scrutiny/load-deadlines.ts';
import { findExceptions, type FoundException, type OverdueDeadline } from './exceptions.ts';
import { loadLog, type LoggedRow } from './load-log.ts';
import { decisionCounts, meetingRow, type StandingMeeting } from './load-meetings.ts';
import { loadNoted } from './load-records.ts';
import { loadRoles } from './load-roles.ts';
import { standingMeeting } from './meeting-by-ref.ts';

/**
 * What meeting mode goes through. The position is that of the meeting's own day, as known now, so that the record of
 * a past meeting is typed up against what the board saw; of one ahead, that of today.
 */
export async function liveView(session: Session, ref: string): Promise<LiveView> {
  const { db } = session.workspace;
  const today = session.today();
  const meeting = await standingMeeting(db, ref);
  const asAtOn = earlierOf(meeting.heldOn, today);
  const asAt = knownNow(asAtOn, today);
  const period = earlierOf(await latestPeriod(db, today), addMonths(periodOf(asAtOn), -1));
  const log = await loadLog(db, asAt);
  const { facts, ...before } = await position(session, asAt, period, log);
  const found = findExceptions({ asAtOn, period, ...before });
  const taken = log.filter(({ meetingId }) => meetingId === meeting.id).map(({ row }) => row);
  const moderations = await moderationsOf(session, meeting);
  const noted = (await loadNoted(db, asAtOn < today ? knownNow(today, today) : asAt)).get(meeting.id) ?? [];
  const done = (key: string): string[] => [
    ...taken
      .filter(({ about }) => about !== null && `${about.kind} ${about.reference}` === key)
      .map((row) => `Decided ${row.ref}`),
    ...moderations
      .filter((row) => keyOfModeration(row) === key)
      .map((row) => `${row.state === 'withdrawn' ? 'Set and taken back' : 'Set'} to ${row.colour}`),
    ...(noted.some(({ subject }) => subject === key) ? ['Noted'] : []),
  ];
  const exceptions = found.map((one) => shown(one, { asAtOn, period, facts, done: done(one.key) }));
  const { board_name: board } = await db.selectFrom('authorities').select('board_name').executeTakeFirstOrThrow();
  const counts = await decisionCounts(db, knownNow(today, today));
  return {
    meeting: meetingRow(meeting, today, counts.get(meeting.id) ?? 0),
    board,
    asAtOn,
    period,
    closedBecause: whyClosed(session, meeting, today),
    exceptions,
    decisions: taken.toReversed(),
    moderations,
    noted: noted.length,
    roles: (await loadRoles(db, asAt)).map(({ role }) => role),
  };
}

function whyClosed(session: Session, meeting: StandingMeeting, today: IsoDate): string {
  if (session.workspace.readOnly) return 'The workspace is open for reading only.';
  switch (meetingState(meeting, today)) {
    case 'cancelled':
      return 'This meeting was cancelled: nothing can be recorded of it.';
    case 'planned':
      return 'This meeting is still ahead: go through the exceptions, and record what is decided on its day.';
    case 'held':
      return '';
  }
}

const keyOfModeration = ({ subject }: { readonly subject: ReturnType<typeof subjectOf> }): string =>
  subject.kind === 'action' ? `action ${subject.ref}` : `indicator ${subject.code}`;

async function position(session: Session, asAt: AsAt, period: Period, log: readonly LoggedRow[]) {
  const { db } = session.workspace;
  const ruleSet = await loadRuleSet(db, asAt);
  const known = await loadActionsForList(db, asAt);
  const indicators = (await loadForList(db, asAt, period)).map((facts) =>
    indicatorRow(facts, asAt.asAtOn, period, ruleSet),
  );
  return {
    facts: new Map(known.map((facts) => [facts.ref, facts])),
    actions: known.map((facts) => actionRow(facts, asAt.asAtOn, ruleSet)),
    indicators,
    moderations: (await moderationList(session, { asAtOn: asAt.asAtOn, isLatest: false })).rows,
    log: log.map(({ row }) => row),
    deadlines: await overdueDeadlines(session, asAt),
    updateCycleDays: ruleSet.action.updateCycleDays,
  };
}

async function overdueDeadlines(session: Session, asAt: AsAt): Promise<OverdueDeadline[]> {
  return (await loadDeadlines(session.workspace.db, asAt)).flatMap(({ id, requirement, eventTitle, dueOn, standing }) =>
    standing.daysLeft !== null && standing.daysLeft < 0
      ? [{ id, requirement, event: eventTitle, dueOn, daysLate: -standing.daysLeft }]
      : [],
  );
}

/** Moderations made at this meeting, newest first. */
export async function moderationsOf(session: Session, meeting: StandingMeeting) {
  const { db } = session.workspace;
  const today = session.today();
  const records = (await loadModerationRecords(db, knownNow(today, today))).filter(
    ({ meetingId }) => meetingId === meeting.id,
  );
  return Promise.all(
    records
      .toReversed()
      .map(async (record) =>
        moderationRow(record, await ratedSubject(db, subjectOf(record), record.moderatedOn, today), today),
      ),
  );
}

interface Shown {
  readonly asAtOn: IsoDate;
  readonly period: Period;
  readonly facts: ReadonlyMap<string, ActionFacts>;
  readonly done: readonly string[];
}

function shown({ found, ...base }: FoundException, { asAtOn, period, facts, done }: Shown): LiveException {
  switch (found.kind) {
    case 'action':
      return { ...base, done, kind: 'action', ...shownAction(found.row, facts.get(found.row.ref), asAtOn) };
    case 'indicator':
      return { ...base, done, kind: 'indicator', indicator: found.row, period };
    case 'decision':
      return { ...base, done, kind: 'decision', log: found.row };
    case 'deadline':
      return { ...base, done, kind: 'deadline', dueOn: found.row.dueOn, event: found.row.event };
  }
}

function shownAction(row: ActionRow, facts: ActionFacts | undefined, asAtOn: IsoDate) {
  const last = facts?.updates.at(-1);
  return {
    action: row,
    startsOn: facts?.startsOn ?? row.baselineDueOn,
    slippageSentence: facts === undefined ? '' : slippageOf(facts, asAtOn).because,
    lastReport: last === undefined ? null : { on: last.reportedOn, narrative: last.narrative },
    boardReason: row.moderated ? (facts?.moderation?.reason ?? '') : '',
    evidence: (facts?.evidence ?? []).map(({ title, state }) => ({ title, state })),
  };
}
