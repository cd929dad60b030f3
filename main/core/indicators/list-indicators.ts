import type { IndicatorRow } from '#shared/contract/indicators.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import type { PeriodInView } from '../period-in-view.ts';
import { indicatorRow } from './indicator-row.ts';
import { loadForList } from './load-indicators.ts';

/** How many lists are kept of a workspace: going to and fro between a few periods costs nothing. */
const mostKept = 6;

const keptLists = new WeakMap<ReadableDb, Map<string, readonly IndicatorRow[]>>();

/**
 * Every indicator as the list shows it. A list is kept for as long as nothing was written: every write of any program
 * appends to the audit chain, so its length says whether anything can have changed.
 */
export async function listIndicators(view: PeriodInView): Promise<readonly IndicatorRow[]> {
  const { db, period, asAtOn, asAt, ruleSet } = view;
  const key = [await auditLength(db), period, asAtOn, asAt.knownOn, ruleSet.id].join(' ');
  const kept = keptLists.get(db) ?? new Map<string, readonly IndicatorRow[]>();
  keptLists.set(db, kept);
  const found = kept.get(key);
  if (found !== undefined) return found;
  const indicators = await loadForList(db, asAt, period);
  const rows = indicators.map((facts) => indicatorRow(facts, asAtOn, period, ruleSet));
  kept.set(key, rows);
  for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
  return rows;
}

async function auditLength(db: ReadableDb): Promise<number> {
  const row = await db
    .selectFrom('audit_entries')
    .select((eb) => eb.fn.max('id').as('last'))
    .executeTakeFirst();
  return row?.last ?? 0;
}
