import type { HistoryEntry } from '#shared/contract/updates.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../../as-at.ts';
import type { CitationOf } from '../../load-citations.ts';
import { loadMeetings, type StandingMeeting } from '../../meetings/load-meetings.ts';

/** What every part of a history is made from. */
export interface HistoryOf {
  readonly db: ReadableDb;
  readonly actionId: number;
  readonly asAt: AsAt;
  /** Rows count when their `recorded_at` sorts before it. */
  readonly end: string;
  readonly citationOf: CitationOf;
}

export const historyOf = (db: ReadableDb, actionId: number, asAt: AsAt, citationOf: CitationOf): HistoryOf => ({
  db,
  actionId,
  asAt,
  end: endOfKnowledge(asAt),
  citationOf,
});

/** Meetings by id, called and dated as they stand: one may have been moved since it was named. */
export const standingMeetings = async ({ db, asAt }: HistoryOf): Promise<ReadonlyMap<number, StandingMeeting>> =>
  new Map((await loadMeetings(db, asAt)).map((meeting) => [meeting.id, meeting]));

/** "Agreed at Improvement board of 24 July 2019."; empty where no meeting is known. */
export const atMeeting = (word: string, meeting: StandingMeeting | undefined): string =>
  meeting === undefined ? '' : `${word} ${meeting.title} of ${dateInWords(meeting.heldOn)}.`;

type Given = Pick<HistoryEntry, 'key' | 'kind' | 'datedOn' | 'recordedAt' | 'by' | 'heading'>;

/** An entry with what it has; most have no colour, no source and no cell. */
export const entry = (given: Given & Partial<HistoryEntry>): HistoryEntry => ({
  details: [],
  colour: null,
  citation: null,
  origin: null,
  report: null,
  ...given,
});

/** Sentences that say something: the empty ones are left out. */
export const said = (...sentences: readonly string[]): readonly string[] =>
  sentences.filter((sentence) => sentence !== '');
