import { periodOf } from '#shared/domain/dates.ts';
import type { ActionStatus } from '#shared/domain/plan.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../amendments/load-amendments.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { inUse, loadCatalogued } from '../indicators/load-in-use.ts';
import { standingWorkstreams } from '../plan/load-workstreams.ts';

/** One thing that a role leads: an open action, a workstream, or an indicator that it owns. */
export interface Led {
  readonly id: number;
  /** The action's reference, the workstream's or the indicator's code. */
  readonly code: string;
  readonly leadId: number;
}

export interface Leads {
  /** Neither completed nor cancelled nor superseded. */
  readonly actions: readonly (Led & { readonly title: string })[];
  readonly workstreams: readonly (Led & { readonly title: string })[];
  readonly indicators: readonly Led[];
}

/** Who leads what at an as-at date, in the order of their codes. */
export async function loadLeads(db: ReadableDb, asAt: AsAt): Promise<Leads> {
  return {
    actions: await openActions(db, asAt),
    workstreams: [...(await standingWorkstreams(db, asAt)).values()].flatMap(({ id, code, name, lead_id }) =>
      lead_id === null ? [] : [{ id, code, title: name, leadId: lead_id }],
    ),
    indicators: (await loadCatalogued(db, asAt))
      .filter((indicator) => inUse(indicator, periodOf(asAt.asAtOn)))
      .flatMap(({ id, code, ownerId }) => (ownerId === null ? [] : [{ id, code, leadId: ownerId }])),
  };
}

const ended: ReadonlySet<ActionStatus> = new Set(['completed', 'cancelled', 'superseded']);

async function openActions(db: ReadableDb, asAt: AsAt): Promise<Leads['actions']> {
  const amendments = await loadAmendments(db, 'actions', asAt);
  const statuses = await latestStatuses(db, asAt);
  const rows = await db
    .selectFrom('actions')
    .select(['id', 'ref', 'title', 'lead_id'])
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('ref')
    .execute();
  return rows
    .filter(({ id }) => !ended.has(statuses.get(id) ?? 'not_started'))
    .map((row) => amended(row, amendments))
    .map(({ id, ref, title, lead_id }) => ({ id, code: ref, title, leadId: lead_id }));
}

/** What each action's last standing report of its lead says, as `loadActions` reads it. */
async function latestStatuses(db: ReadableDb, asAt: AsAt): Promise<Map<number, ActionStatus>> {
  const rows = await db
    .selectFrom('updates')
    .select(['id', 'action_id', 'status', 'corrects_id'])
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('reported_on', '<=', asAt.asAtOn)
    .where('agency_id', 'is', null)
    .orderBy('reported_on')
    .orderBy('id')
    .execute();
  const corrected = new Set(rows.map((row) => row.corrects_id));
  return new Map(rows.filter((row) => !corrected.has(row.id)).map((row) => [row.action_id, row.status]));
}
