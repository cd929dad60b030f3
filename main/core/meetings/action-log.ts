import type { ActionLog, LogRow } from '#shared/contract/action-log.ts';
import type { Period } from '#shared/domain/dates.ts';
import { nextRef } from '../plan/create-action.ts';
import { standingWorkstreams } from '../plan/load-workstreams.ts';
import type { Session } from '../session.ts';
import { askedDay } from './day-in-view.ts';
import { loadLog } from './load-log.ts';
import { loadRoles } from './load-roles.ts';

/** Every decision with how it stood at the day of a month, or stands today; the latest ones overdue first. */
export async function actionLog(session: Session, period?: Period): Promise<ActionLog> {
  const { db } = session.workspace;
  const { asAt, asAtOn, isLatest } = await askedDay(session, period);
  const rows = (await loadLog(db, asAt)).map(({ row }) => row).toSorted(byUrgency);
  const count = (wanted: (row: LogRow) => boolean): number => rows.filter(wanted).length;
  const workstreams = [...(await standingWorkstreams(db, asAt)).values()];
  return {
    today: session.today(),
    asAtOn,
    isLatest,
    counts: {
      open: count(({ state }) => state === 'open'),
      overdue: count((row) => row.daysOverdue > 0),
      done: count(({ state }) => state === 'done'),
      dropped: count(({ state }) => state === 'dropped'),
      becameAction: count(({ state }) => state === 'became_action'),
    },
    rows,
    workstreams: await Promise.all(
      workstreams.map(async ({ code, name }) => ({ code, name, nextRef: await nextRef(db, code) })),
    ),
    people: await loadRoles(db, asAt),
  };
}

/** The longest overdue first, then what is open by its date, then the rest, the newest meeting first. */
function byUrgency(a: LogRow, b: LogRow): number {
  const open = Number(b.state === 'open') - Number(a.state === 'open');
  const late = b.daysOverdue - a.daysOverdue;
  const due = compare(a.dueOn ?? '9999', b.dueOn ?? '9999');
  const newest = -compare(a.meetingOn, b.meetingOn) || compare(a.ref, b.ref);
  return open || (a.state === 'open' ? late || due || newest : newest);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
