import type { PlanStructure, StructureChange } from '#shared/contract/plan.ts';
import { dateInWords, isIsoDate, type IsoDate } from '#shared/domain/dates.ts';
import { structureFieldLabels } from '#shared/wording/plan-labels.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { loadAmendments } from '../../amendments/load-amendments.ts';
import { endOfKnowledge, knownNow, type AsAt } from '../../as-at.ts';
import { loadCitations } from '../../load-citations.ts';
import { standingPeople, type StandingPerson } from '../../people/standing-people.ts';
import { standingWorkstreams } from '../load-workstreams.ts';
import { loadPlans } from './load-plans.ts';

/** The plans and their workstreams as known today, and what they were called and led by before. */
export async function planStructure(db: ReadableDb, today: IsoDate): Promise<PlanStructure> {
  const asAt = knownNow(today, today);
  const citationOf = await loadCitations(db);
  const people = await standingPeople(db, asAt);
  const plans = await loadPlans(db, asAt);
  const codes = new Map(plans.map(({ id, code }) => [id, code]));
  const counts = await actionCounts(db, asAt);
  const workstreams = [...(await standingWorkstreams(db, asAt)).values()];
  return {
    plans: plans.map(({ code, title, kind, purpose, adopted_on, source_id }) => ({
      code,
      title,
      kind,
      purpose,
      adoptedOn: adopted_on,
      citation: citationOf(source_id),
    })),
    workstreams: workstreams.map(({ id, code, name, lead_id, position, plan_id }) => ({
      code,
      name,
      plan: plan_id === null ? null : (codes.get(plan_id) ?? null),
      position,
      lead: leadOf(lead_id === null ? undefined : people.get(lead_id)),
      actions: counts.get(id) ?? 0,
    })),
    changes: await structureChanges(db, asAt, people, codes),
    people: leadsOnOffer(people, today),
  };
}

const leadOf = (person: StandingPerson | undefined) =>
  person === undefined ? null : { role: person.role, agency: person.agency };

/** Roles that somebody holds today. */
export const leadsOnOffer = (people: ReadonlyMap<number, StandingPerson>, today: IsoDate) =>
  [...people.values()]
    .filter(({ leftOn }) => leftOn === null || leftOn > today)
    .map(({ role, agency }) => ({ role, agency }));

/** Actions of each workstream, by the workstream they belong to now. */
async function actionCounts(db: ReadableDb, asAt: AsAt): Promise<ReadonlyMap<number, number>> {
  const amendments = await loadAmendments(db, 'actions', asAt);
  const rows = await db
    .selectFrom('actions')
    .select(['id', 'workstream_id'])
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .execute();
  const counts = new Map<number, number>();
  for (const { id, workstream_id } of rows) {
    const workstream = amendments.get(id)?.workstream_id ?? workstream_id;
    counts.set(workstream, (counts.get(workstream) ?? 0) + 1);
  }
  return counts;
}

/** What was said of a plan or workstream so far. */
interface Said {
  readonly code: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

async function structureChanges(
  db: ReadableDb,
  asAt: AsAt,
  people: ReadonlyMap<number, StandingPerson>,
  planCodes: ReadonlyMap<number, string>,
): Promise<StructureChange[]> {
  const amendments = await db
    .selectFrom('amendments')
    .selectAll()
    .where('entity', 'in', ['plans', 'workstreams'])
    .where('amended_on', '<=', asAt.asAtOn)
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('amended_on')
    .orderBy('id')
    .execute();
  const plans = await db.selectFrom('plans').selectAll().execute();
  const workstreams = await db.selectFrom('workstreams').selectAll().execute();
  const standing = new Map<string, Said>([
    ...plans.map((row) => [`plans ${row.id}`, { code: row.code, fields: row }] as const),
    ...workstreams.map((row) => [`workstreams ${row.id}`, { code: row.code, fields: row }] as const),
  ]);
  const inWords = (field: string, value: unknown): string => {
    if (field === 'plan_id') return planCodes.get(Number(value)) ?? '';
    if (field === 'lead_id') {
      const person = people.get(Number(value));
      return person === undefined ? '' : `${person.role}, ${person.agency}`;
    }
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    return isIsoDate(text) ? dateInWords(text) : text;
  };
  return amendments
    .map((row): StructureChange => {
      const key = `${row.entity} ${row.entity_id}`;
      const { code, fields } = standing.get(key) ?? { code: '', fields: {} };
      const value: unknown = JSON.parse(row.value_json);
      standing.set(key, { code, fields: { ...fields, [row.field]: value } });
      return {
        code,
        field: structureFieldLabels[row.field] ?? row.field,
        before: inWords(row.field, fields[row.field]),
        after: inWords(row.field, value),
        holdsFrom: row.amended_on,
        by: row.amended_by,
        reason: row.reason,
      };
    })
    .toReversed();
}
