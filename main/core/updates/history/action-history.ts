import type { ActionHistory, HistoryEntry } from '#shared/contract/updates.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../../amendments/load-amendments.ts';
import { knownNow } from '../../as-at.ts';
import { loadCitations } from '../../load-citations.ts';
import { actionByRef } from '../../plan/plan-commands.ts';
import { amendmentEntries } from './amendment-entries.ts';
import { boardEntries } from './board-entries.ts';
import { dateEntries } from './date-entries.ts';
import { evidenceEntries } from './evidence-entries.ts';
import { historyOf } from './history-entry.ts';
import { linkEntries } from './link-entries.ts';
import { milestoneEntries } from './milestone-entries.ts';
import { reportEntries } from './report-entries.ts';

/** Everything that ever happened to an action up to a day, newest first. @throws Refusal `ActionNotFound` */
export async function actionHistory(db: ReadableDb, ref: string, today: IsoDate): Promise<ActionHistory> {
  const action = await actionByRef(db, ref);
  const asAt = knownNow(today, today);
  const of = historyOf(db, action.id, asAt, await loadCitations(db));
  const entries: HistoryEntry[] = [];
  for (const part of parts) entries.push(...(await part(of)));
  return {
    ref,
    title: amended(action, await loadAmendments(db, 'actions', asAt)).title,
    today,
    firstKnownOn: action.recorded_at.slice(0, 10),
    entries: entries.toSorted(newestFirst),
  };
}

const parts = [
  dateEntries,
  linkEntries,
  milestoneEntries,
  amendmentEntries,
  evidenceEntries,
  boardEntries,
  reportEntries,
];

/** By the day it is about; of one day, by when it was recorded. */
const newestFirst = (a: HistoryEntry, b: HistoryEntry): number =>
  a.datedOn === b.datedOn ? compare(b.recordedAt, a.recordedAt) : compare(b.datedOn, a.datedOn);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
