import type { IsoDate, Period } from '#shared/domain/dates.ts';
import { asAtFor, knownNow, knownThen, type AsAt } from '../as-at.ts';
import { latestPeriod } from '../period-in-view.ts';
import type { Session } from '../session.ts';
import { loadMeetings } from './load-meetings.ts';

/**
 * The day as of which the action log and moderations are shown: today. A sample ends with its last month, as every
 * other screen shows it; a meeting that is held in it since, or a moderation, moves that day on.
 */
export async function dayInView(session: Session): Promise<AsAt> {
  const { db } = session.workspace;
  const today = session.today();
  const { kind } = await db.selectFrom('authorities').select('kind').executeTakeFirstOrThrow();
  if (kind === 'real') return knownNow(today, today);
  const meetings = (await loadMeetings(db, knownThen(today)))
    .filter(({ heldOn, cancelled }) => !cancelled && heldOn <= today)
    .map(({ heldOn }) => ({ on: heldOn }));
  const moderations = await db.selectFrom('moderations').select('moderated_on as on').execute();
  const outcomes = await db.selectFrom('decision_outcomes').select('reported_on as on').execute();
  const days = [...meetings, ...moderations, ...outcomes].map(({ on }) => on);
  const end = asAtFor(await latestPeriod(db, today), today);
  const last = days.reduce((latest, on) => (on > latest ? on : latest), end);
  return knownNow(last, today);
}

/** What a screen shows that follows the month in view. */
export interface AskedDay {
  readonly asAt: AsAt;
  readonly asAtOn: IsoDate;
  readonly isLatest: boolean;
}

/** The usual as-at date of the month asked for, with what is known today; the day in view where none is asked for. */
export async function askedDay(session: Session, period: Period | undefined): Promise<AskedDay> {
  const latest = await dayInView(session);
  const today = session.today();
  const asAt = period === undefined ? latest : knownNow(asAtFor(period, today), today);
  return { asAt, asAtOn: asAt.asAtOn, isLatest: asAt.asAtOn >= latest.asAtOn };
}
