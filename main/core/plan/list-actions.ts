import type { ActionRow } from '#shared/contract/actions.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import type { PeriodInView } from '../period-in-view.ts';
import { actionRow } from './action-row.ts';
import { loadActionsForList } from './load-actions.ts';
import { actionsWithNews, marksOf, type Marks } from './news-of-actions.ts';

interface KeptList {
  readonly marks: Marks;
  readonly rows: readonly ActionRow[];
}

/** How many lists are kept of a workspace: going to and fro between a few periods costs nothing. */
const mostKept = 6;
/** With more news than this a list is made anew: as quick, and simpler. */
const mostNews = 200;

const keptOf = new WeakMap<ReadableDb, Map<string, KeptList>>();

/**
 * Every action as the plan's list shows it. A list is kept; after a write only the actions that something was recorded
 * about are rated again, so that one report on a plan of 5,000 actions does not cost a reading of 100,000 updates.
 */
export async function listActions(view: PeriodInView): Promise<readonly ActionRow[]> {
  const { db, asAtOn, asAt, ruleSet } = view;
  const key = [asAtOn, asAt.knownOn, ruleSet.id].join(' ');
  const kept = keptOf.get(db) ?? new Map<string, KeptList>();
  keptOf.set(db, kept);
  const marks = await marksOf(db);
  const before = kept.get(key);
  const rows = before === undefined ? await ratedRows(view) : await brought(view, before, marks);
  kept.delete(key);
  kept.set(key, { marks, rows });
  for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
  return rows;
}

/** A kept list brought up to date. */
async function brought(view: PeriodInView, { marks, rows }: KeptList, now: Marks): Promise<readonly ActionRow[]> {
  const news = await actionsWithNews(view.db, marks, now);
  if (news === null || news.length > mostNews) return ratedRows(view);
  if (news.length === 0) return rows;
  const fresh = new Map((await ratedRows(view, news)).map((row) => [row.ref, row]));
  return rows.map((row) => fresh.get(row.ref) ?? row);
}

async function ratedRows(
  { db, asAtOn, asAt, ruleSet }: PeriodInView,
  only: readonly number[] | null = null,
): Promise<ActionRow[]> {
  const actions = await loadActionsForList(db, asAt, only);
  return actions.map((facts) => actionRow(facts, asAtOn, ruleSet));
}
