import type { HandoverRow, LedItem } from '#shared/contract/people.ts';
import { periodOf } from '#shared/domain/dates.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../amendments/load-amendments.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { loadDefinitions } from '../indicators/load-definitions.ts';
import { standingWorkstreams } from '../plan/load-workstreams.ts';
import { standingPeople } from './standing-people.ts';

/** Every handover to or from a role that was recorded by the as-at date, newest first, with what went over. */
export async function loadHandovers(db: ReadableDb, asAt: AsAt, personId: number): Promise<HandoverRow[]> {
  const people = await standingPeople(db, asAt);
  const roleOf = (id: number): string => people.get(id)?.role ?? '';
  const rows = await db
    .selectFrom('handovers')
    .selectAll()
    .where((eb) => eb.or([eb('from_person_id', '=', personId), eb('to_person_id', '=', personId)]))
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('handed_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const titleOf = await loadTitles(db, asAt);
  const handovers: HandoverRow[] = [];
  for (const row of rows) {
    handovers.push({
      from: roleOf(row.from_person_id),
      to: roleOf(row.to_person_id),
      handedOn: row.handed_on,
      decidedBy: row.decided_by,
      reason: row.reason,
      items: [...(await ledOf(db, row)), ...(await indicatorsOf(db, row.id))].map(({ kind, id }) => titleOf(kind, id)),
    });
  }
  return handovers;
}

interface Given {
  readonly kind: LedItem['kind'];
  readonly id: number;
}

/** The new leads that were written in the handover's own transaction: they carry its instant. */
async function ledOf(
  db: ReadableDb,
  handover: { readonly recorded_at: string; readonly to_person_id: number },
): Promise<Given[]> {
  const rows = await db
    .selectFrom('amendments')
    .select(['entity', 'entity_id'])
    .where('entity', 'in', ['actions', 'workstreams'])
    .where('field', '=', 'lead_id')
    .where('recorded_at', '=', handover.recorded_at)
    .where('value_json', '=', JSON.stringify(handover.to_person_id))
    .orderBy('entity')
    .orderBy('id')
    .execute();
  return rows.map(({ entity, entity_id }) => ({ kind: entity === 'actions' ? 'action' : 'workstream', id: entity_id }));
}

async function indicatorsOf(db: ReadableDb, handoverId: number): Promise<Given[]> {
  const rows = await db
    .selectFrom('indicator_owners')
    .select('indicator_id')
    .where('handover_id', '=', handoverId)
    .orderBy('id')
    .execute();
  return rows.map(({ indicator_id }) => ({ kind: 'indicator', id: indicator_id }));
}

/** Code and title of anything that can be led, as they stood then. */
async function loadTitles(db: ReadableDb, asAt: AsAt): Promise<(kind: LedItem['kind'], id: number) => LedItem> {
  const amendments = await loadAmendments(db, 'actions', asAt);
  const actions = await db.selectFrom('actions').select(['id', 'ref', 'title']).execute();
  const indicators = await db.selectFrom('indicators').select(['id', 'code']).execute();
  const definitions = await loadDefinitions(db, asAt, periodOf(asAt.asAtOn));
  const items = new Map<string, LedItem>();
  const put = (kind: LedItem['kind'], id: number, code: string, title: string): void =>
    void items.set(`${kind} ${id}`, { kind, code, title });
  for (const row of actions) put('action', row.id, row.ref, amended(row, amendments).title);
  for (const row of (await standingWorkstreams(db, asAt)).values()) put('workstream', row.id, row.code, row.name);
  for (const { id, code } of indicators) put('indicator', id, code, definitions.get(id)?.definition.name ?? '');
  return (kind, id) => items.get(`${kind} ${id}`) ?? { kind, code: String(id), title: '' };
}
