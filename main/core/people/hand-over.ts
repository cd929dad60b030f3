import type { z } from 'zod';
import type { handover, LedItem } from '#shared/contract/people.ts';
import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Author, Change, WritableDb } from '#main/store/workspace.ts';
import { amend } from '../amendments/amend.ts';
import { lastAmendedOn } from '../amendments/last-amended-on.ts';
import { everKnown, knownNow } from '../as-at.ts';
import type { Session } from '../session.ts';
import { loadLeads, type Led, type Leads } from './led-by.ts';
import { personById, refuseFarAhead } from './people-commands.ts';
import { standingPeople, type StandingPerson } from './standing-people.ts';

export type Handover = z.infer<typeof handover>;

/** A handover inside its transaction. */
interface Handing {
  readonly db: WritableDb;
  readonly author: Author;
  readonly order: Handover;
  readonly from: StandingPerson;
  readonly to: StandingPerson;
}

/**
 * Hands open actions, workstreams and indicators from one role to another from a day on. Nothing is rewritten: as at a
 * day before, the former lead stands.
 * @throws Refusal `PersonNotFound`, `HandoverToSelf`, `HandoverToLeft`, `HandoverTooEarly`, `NothingToHandOver`,
 * `NotLedByThem`, `PeopleDateTooLate`
 */
export async function handOver(session: Session, order: Handover): Promise<void> {
  if (order.fromId === order.toId) throw toSelf();
  const today = session.today();
  refuseFarAhead(order.on, today);
  const author = await session.author('people.handOver');
  await session.workspace.write(author, async (db) => {
    const last = order.on > today ? order.on : today;
    const [from, to] = [await standing(db, order.fromId), await standing(db, order.toId)];
    if (to.leftOn !== null && to.leftOn <= last) throw toLeft(to, to.leftOn);
    await refuseBeforeRole(db, order);
    const led = chosen(await loadLeads(db, knownNow(last, today)), order, from);
    const handing = { db, author, order, from, to };
    const change = await recordHandover(handing, led);
    const left = await recordLeaving(handing, today);
    return { result: null, changes: left === null ? [change] : [change, left] };
  });
}

async function standing(db: WritableDb, id: number): Promise<StandingPerson> {
  await personById(db, id);
  const person = (await standingPeople(db, everKnown)).get(id);
  if (person === undefined) throw new Error(`role ${id} is held and not standing`);
  return person;
}

/** A lead cannot stand on a day on which nobody knew of the role. */
async function refuseBeforeRole(db: WritableDb, { fromId, toId, on }: Handover): Promise<void> {
  for (const id of [fromId, toId]) {
    const { role, recorded_at } = await personById(db, id);
    const since = recorded_at.slice(0, 10);
    if (on < since) throw tooEarly(`${role} was added on ${dateInWords(since)}, after ${dateInWords(on)}.`, since);
  }
}

type Kind = LedItem['kind'];
const listOf = { action: 'actions', workstream: 'workstreams', indicator: 'indicators' } as const;

/** What is to be handed over, of what the role leads. */
function chosen(leads: Leads, { items }: Handover, from: StandingPerson): Record<Kind, readonly Led[]> {
  const own = (kind: Kind): readonly Led[] => leads[listOf[kind]].filter(({ leadId }) => leadId === from.id);
  for (const { kind, code } of items ?? []) {
    if (!own(kind).some((led) => led.code === code)) throw notTheirs(code, from);
  }
  const pick = (kind: Kind): readonly Led[] =>
    own(kind).filter(({ code }) => items?.some((item) => item.kind === kind && item.code === code) ?? true);
  const picked = { action: pick('action'), workstream: pick('workstream'), indicator: pick('indicator') };
  if (Object.values(picked).every((led) => led.length === 0)) throw nothing(from);
  return picked;
}

async function recordHandover(handing: Handing, led: Record<Kind, readonly Led[]>): Promise<Change> {
  const { db, author, order, from, to } = handing;
  const { id } = await db
    .insertInto('handovers')
    .values({
      from_person_id: from.id,
      to_person_id: to.id,
      handed_on: order.on,
      decided_by: order.decidedBy === '' ? author.actor : order.decidedBy,
      reason: order.reason,
      recorded_at: author.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const one of led.action) await giveLead(handing, 'actions', one);
  for (const one of led.workstream) await giveLead(handing, 'workstreams', one);
  for (const { id: indicator_id } of led.indicator) {
    await db
      .insertInto('indicator_owners')
      .values({ indicator_id, owner_id: to.id, owns_from: order.on, handover_id: id, recorded_at: author.at })
      .execute();
  }
  const codes = (kind: Kind): readonly string[] => led[kind].map(({ code }) => code);
  const after = {
    to: named(to),
    on: order.on,
    reason: order.reason,
    actions: codes('action'),
    workstreams: codes('workstream'),
    indicators: codes('indicator'),
  };
  return { entity: 'handovers', ref: named(from), before: { lead: named(from) }, after };
}

/** @throws Refusal `HandoverTooEarly` where somebody was made the lead after the day: that would stand over it. */
async function giveLead(
  { db, author, order, from, to }: Handing,
  entity: 'actions' | 'workstreams',
  { id, code }: Led,
): Promise<void> {
  const last = await lastAmendedOn(db, entity, id, ['lead_id']);
  if (last !== null && last > order.on)
    throw tooEarly(`${from.role} leads ${code} from ${dateInWords(last)} on.`, last);
  const { reason, on } = order;
  await amend(db, author, { entity, id, ref: code, row: { lead_id: from.id }, on, reason, fields: { lead_id: to.id } });
}

const recordLeaving = ({ db, author, order, from }: Handing, today: IsoDate): Promise<Change | null> =>
  order.leaves
    ? amend(db, author, {
        entity: 'people',
        id: from.id,
        ref: from.role,
        row: {},
        on: today,
        reason: order.reason,
        fields: { left_on: order.on },
      })
    : Promise.resolve(null);

/** A role with its agency, as the audit trail and a sentence name it. */
const named = ({ role, agency }: { readonly role: string; readonly agency: string }): string => `${role}, ${agency}`;

const toSelf = (): Refusal =>
  new Refusal({
    code: 'HandoverToSelf',
    message: 'A role cannot hand over to itself.',
    where: 'toId',
    next: 'Choose another role. If somebody else has taken the same role, nothing needs to be handed over.',
  });

const toLeft = ({ role }: StandingPerson, leftOn: IsoDate): Refusal =>
  new Refusal({
    code: 'HandoverToLeft',
    message: `Nobody holds the role "${role}" from ${dateInWords(leftOn)} on.`,
    where: 'toId',
    next: 'Choose a role that somebody holds.',
  });

const tooEarly = (message: string, since: IsoDate): Refusal =>
  new Refusal({
    code: 'HandoverTooEarly',
    message,
    where: 'on',
    next: `Hand over from ${dateInWords(since)} or a later day.`,
  });

const nothing = ({ role }: StandingPerson): Refusal =>
  new Refusal({
    code: 'NothingToHandOver',
    message: `${role} leads no open action, no workstream and no indicator that was chosen.`,
    where: 'items',
    next: 'Choose what is handed over. If the role leads nothing, record on its page that nobody holds it any more.',
  });

const notTheirs = (code: string, { role }: StandingPerson): Refusal =>
  new Refusal({
    code: 'NotLedByThem',
    message: `${code} is not led by ${role}, or is not open any more.`,
    where: code,
    next: 'Choose from what the role leads now.',
  });
