import type { LedItem, PeopleList, PersonDetail, PersonRow } from '#shared/contract/people.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../amendments/load-amendments.ts';
import { endOfKnowledge, knownNow, type AsAt } from '../as-at.ts';
import type { Session } from '../session.ts';
import { loadLeads, type Led } from './led-by.ts';
import { loadHandovers } from './load-handovers.ts';
import { personById } from './people-commands.ts';
import { standingPeople } from './standing-people.ts';

/** Every role with its agency as today, and what it leads. */
export async function listPeople(db: ReadableDb, today: IsoDate): Promise<PeopleList> {
  const asAt = knownNow(today, today);
  const leads = await loadLeads(db, asAt);
  const [actions, workstreams, indicators] = [leads.actions, leads.workstreams, leads.indicators].map(countByLead);
  const people = [...(await standingPeople(db, asAt)).values()].map((person): PersonRow => ({
    ...person,
    left: person.leftOn !== null && person.leftOn <= today,
    openActions: actions?.get(person.id) ?? 0,
    workstreams: workstreams?.get(person.id) ?? 0,
    indicators: indicators?.get(person.id) ?? 0,
  }));
  return { asAtOn: today, agencies: await standingAgencies(db, asAt), people: people.toSorted(byAgencyAndRole) };
}

const byAgencyAndRole = (a: PersonRow, b: PersonRow): number =>
  a.agency.localeCompare(b.agency, 'en-GB') || a.role.localeCompare(b.role, 'en-GB');

function countByLead(led: readonly Led[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { leadId } of led) counts.set(leadId, (counts.get(leadId) ?? 0) + 1);
  return counts;
}

/** Agencies known at an as-at date with their names of then, in the order of the names. */
async function standingAgencies(db: ReadableDb, asAt: AsAt): Promise<PeopleList['agencies']> {
  const amendments = await loadAmendments(db, 'agencies', asAt);
  const rows = await db
    .selectFrom('agencies')
    .select(['id', 'name'])
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .execute();
  return rows.map((row) => amended(row, amendments)).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** One role: what it leads, what was handed over, and the name if one is kept. @throws Refusal `PersonNotFound` */
export async function personDetail(session: Session, id: number): Promise<PersonDetail> {
  const { db } = session.workspace;
  const today = session.today();
  const { name } = await personById(db, id);
  const { people } = await listPeople(db, today);
  const person = people.find((one) => one.id === id);
  if (person === undefined) throw new Error(`role ${id} is held and not listed`);
  const asAt = knownNow(today, today);
  const leads = await loadLeads(db, asAt);
  const own = (kind: LedItem['kind'], led: readonly Led[]): LedItem[] =>
    led.filter(({ leadId }) => leadId === id).map(({ code, title }) => ({ kind, code, title }));
  return {
    person,
    name,
    leads: [
      ...own('action', leads.actions),
      ...own('workstream', leads.workstreams),
      ...own('indicator', leads.indicators),
    ],
    handovers: await loadHandovers(db, asAt, id),
    others: people.filter((other) => other.id !== id && !other.left),
    actor: await session.actor(),
    asAtOn: today,
  };
}
