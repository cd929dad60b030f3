import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../amendments/load-amendments.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';

/** Events as they stood, begun by the as-at date, oldest first. What is said of one may have been amended since. */
export async function standingEvents(db: ReadableDb, asAt: AsAt) {
  const rows = await knownEvents(db, asAt);
  return rows.filter(({ starts_on }) => starts_on <= asAt.asAtOn);
}
export type StandingEvent = Awaited<ReturnType<typeof standingEvents>>[number];

/** The same, with those that had not begun. */
export async function knownEvents(db: ReadableDb, asAt: AsAt) {
  const amendments = await loadAmendments(db, 'scrutiny_events', asAt);
  const rows = await db
    .selectFrom('scrutiny_events')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('id')
    .execute();
  return rows
    .map((row) => amended(row, amendments))
    .toSorted((a, b) => (a.starts_on < b.starts_on ? -1 : a.starts_on > b.starts_on ? 1 : 0));
}

/** Judgements as they stood, those withdrawn left out, in the order of their report. */
export async function standingJudgements(db: ReadableDb, asAt: AsAt) {
  const amendments = await loadAmendments(db, 'judgements', asAt);
  const rows = await db
    .selectFrom('judgements')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('event_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.filter(({ id }) => amendments.get(id)?.withdrawn !== 1).map((row) => amended(row, amendments));
}

/** Findings as they stood, those withdrawn left out, in the order of their report. */
export async function standingFindings(db: ReadableDb, asAt: AsAt) {
  const amendments = await loadAmendments(db, 'findings', asAt);
  const rows = await db
    .selectFrom('findings')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('event_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.filter(({ id }) => amendments.get(id)?.withdrawn !== 1).map((row) => amended(row, amendments));
}
