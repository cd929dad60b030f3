import { periodOf } from '#shared/domain/dates.ts';
import { isFinished } from '#shared/domain/plan.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../amendments/load-amendments.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { loadDefinitions } from '../indicators/load-definitions.ts';
import { inUse, loadCatalogued } from '../indicators/load-in-use.ts';
import { loadDecidingUpdates } from '../plan/load-updates.ts';
import { standingWorkstreams } from '../plan/load-workstreams.ts';

/** One thing that a role leads: an open action, a workstream, or an indicator that it owns. */
export interface Led {
  readonly id: number;
  /** The action's reference, the workstream's or the indicator's code. */
  readonly code: string;
  readonly title: string;
  readonly leadId: number;
}

export interface Leads {
  /** Neither completed nor cancelled nor superseded. */
  readonly actions: readonly Led[];
  readonly workstreams: readonly Led[];
  readonly indicators: readonly Led[];
}

/** Who leads what at an as-at date, in the order of their codes. */
export async function loadLeads(db: ReadableDb, asAt: AsAt): Promise<Leads> {
  return {
    actions: await openActions(db, asAt),
    workstreams: [...(await standingWorkstreams(db, asAt)).values()].flatMap(({ id, code, name, lead_id }) =>
      lead_id === null ? [] : [{ id, code, title: name, leadId: lead_id }],
    ),
    indicators: await ownedIndicators(db, asAt),
  };
}

async function ownedIndicators(db: ReadableDb, asAt: AsAt): Promise<Leads['indicators']> {
  const period = periodOf(asAt.asAtOn);
  const definitions = await loadDefinitions(db, asAt, period);
  return (await loadCatalogued(db, asAt))
    .filter((indicator) => inUse(indicator, period))
    .flatMap(({ id, code, ownerId }) => {
      const title = definitions.get(id)?.definition.name ?? '';
      return ownerId === null ? [] : [{ id, code, title, leadId: ownerId }];
    });
}

async function openActions(db: ReadableDb, asAt: AsAt): Promise<Leads['actions']> {
  const amendments = await loadAmendments(db, 'actions', asAt);
  // what its last report says, of those that decide a rating; where each came from is not asked
  const updates = await loadDecidingUpdates(db, asAt, () => null);
  const rows = await db
    .selectFrom('actions')
    .select(['id', 'ref', 'title', 'lead_id'])
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('ref')
    .execute();
  return rows
    .filter(({ id }) => !isFinished(updates.get(id)?.at(-1)?.status ?? 'not_started'))
    .map((row) => amended(row, amendments))
    .map(({ id, ref, title, lead_id }) => ({ id, code: ref, title, leadId: lead_id }));
}
