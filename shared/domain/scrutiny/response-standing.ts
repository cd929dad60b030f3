import { dateInWords, daysBetween, type IsoDate } from '../dates.ts';
import { capitalised, plural } from '../in-words.ts';

export const responseStates = ['submitted', 'accepted', 'returned', 'withdrawn'] as const;
export type ResponseState = (typeof responseStates)[number];

/** What was said of an answer on a day: sent, accepted, sent back, or not asked for any more. */
export interface ResponseReport {
  readonly state: ResponseState;
  readonly reportedOn: IsoDate;
}

export interface ResponseStanding {
  /** `awaited` until it is sent, and again after it was sent back. */
  readonly state: 'awaited' | 'submitted' | 'accepted' | 'returned' | 'withdrawn';
  /** True while an answer is owed and its day has passed. */
  readonly overdue: boolean;
  /** Days from the as-at date to the due date, below 0 once it has passed; null where nothing is owed any more. */
  readonly daysLeft: number | null;
  /** Days by which the first answer came after its day; 0 in time, null where none came. */
  readonly daysLate: number | null;
  /** One plain sentence with the days it rests on. */
  readonly because: string;
}

/**
 * Where an answer stands at the end of a day. Reports dated later do not count yet; of two of one day the later in the
 * list is the later. An answer that was sent back is owed again, against the day it was due all along.
 */
export function responseStanding(
  dueOn: IsoDate,
  reports: readonly ResponseReport[],
  asAtOn: IsoDate,
): ResponseStanding {
  const known = reports
    .filter(({ reportedOn }) => reportedOn <= asAtOn)
    .toSorted((a, b) => daysBetween(b.reportedOn, a.reportedOn));
  const last = known.at(-1);
  const sent = known.find(({ state }) => state === 'submitted' || state === 'accepted');
  const daysLate = sent === undefined ? null : Math.max(0, daysBetween(dueOn, sent.reportedOn));
  const state = last?.state ?? 'awaited';
  const owed = state === 'awaited' || state === 'returned';
  const daysLeft = owed ? daysBetween(asAtOn, dueOn) : null;
  const overdue = daysLeft !== null && daysLeft < 0;
  const because = sentence({
    dueOn,
    state,
    on: last?.reportedOn ?? asAtOn,
    sentOn: sent?.reportedOn ?? null,
    daysLeft,
  });
  return { state, overdue, daysLeft, daysLate, because };
}

interface Said {
  readonly dueOn: IsoDate;
  readonly state: ResponseStanding['state'];
  readonly on: IsoDate;
  readonly sentOn: IsoDate | null;
  readonly daysLeft: number | null;
}

function sentence({ dueOn, state, on, sentOn, daysLeft }: Said): string {
  const due = dateInWords(dueOn);
  switch (state) {
    case 'awaited':
      return (daysLeft ?? 0) < 0
        ? `No answer is recorded, ${leftInWords(daysLeft ?? 0)}: due on ${due}`
        : `${capitalised(leftInWords(daysLeft ?? 0))}: due on ${due}`;
    case 'returned':
      return `Sent back on ${dateInWords(on)} and owed again; it was due on ${due}, ${leftInWords(daysLeft ?? 0)}`;
    case 'submitted':
      return `Submitted on ${dateInWords(sentOn ?? on)}, ${punctuality(dueOn, sentOn ?? on)}`;
    case 'accepted':
      return `Accepted on ${dateInWords(on)}; submitted on ${dateInWords(sentOn ?? on)}, ${punctuality(dueOn, sentOn ?? on)}`;
    case 'withdrawn':
      return `Not asked for any more since ${dateInWords(on)}; it was due on ${due}`;
  }
}

/** "overdue by 3 days", "due that day", "12 days left". */
function leftInWords(daysLeft: number): string {
  if (daysLeft < 0) return `overdue by ${plural(-daysLeft, 'day')}`;
  return daysLeft === 0 ? 'due that day' : `${plural(daysLeft, 'day')} left`;
}

function punctuality(dueOn: IsoDate, sentOn: IsoDate): string {
  const late = daysBetween(dueOn, sentOn);
  if (late === 0) return 'on the day it was due';
  return late > 0
    ? `${plural(late, 'day')} late: due on ${dateInWords(dueOn)}`
    : `${plural(-late, 'day')} before it was due`;
}
