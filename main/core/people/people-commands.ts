import type { z } from 'zod';
import type { agencyRename, leaving, newRole } from '#shared/contract/people.ts';
import { addDays, dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Change, ReadableDb } from '#main/store/workspace.ts';
import { amend } from '../amendments/amend.ts';
import { amendedBeforeLast, lastAmendedOn } from '../amendments/last-amended-on.ts';
import type { Session } from '../session.ts';
import { writeOrLeave } from '../write-or-leave.ts';
import { findAgency, keepAgency, keepPerson } from './keep-person.ts';

/** Adds an agency. @throws Refusal `AgencyNameTaken` */
export async function addAgency(session: Session, name: string): Promise<void> {
  const author = await session.author('people.addAgency');
  await session.workspace.write(author, async (db) => {
    const [change] = (await keepAgency(db, author, name)).changes;
    if (change === undefined) throw nameTaken(name);
    return { result: null, changes: [change] };
  });
}

/**
 * Gives an agency another name from a day on; what is shown as at a day before keeps the old one.
 * @throws Refusal `AgencyNotFound`, `AgencyNameTaken`, `AmendedBeforeLast`, `PeopleDateTooLate`
 */
export async function renameAgency(session: Session, rename: z.infer<typeof agencyRename>): Promise<void> {
  refuseFarAhead(rename.on, session.today());
  const author = await session.author('people.renameAgency');
  await writeOrLeave<null>(session.workspace, author, async (db) => {
    const row = await db.selectFrom('agencies').selectAll().where('id', '=', rename.id).executeTakeFirst();
    if (row === undefined) throw agencyNotFound(rename.id);
    const held = await findAgency(db, rename.name);
    if (held !== null && held.id !== row.id) throw nameTaken(rename.name);
    const last = await lastAmendedOn(db, 'agencies', row.id);
    if (last !== null && last > rename.on) throw amendedBeforeLast(rename.on, last, 'on');
    const change = await amend(db, author, {
      entity: 'agencies',
      id: row.id,
      ref: row.name,
      row: { name: row.name },
      on: rename.on,
      reason: rename.reason,
      fields: { name: rename.name },
    });
    return change === null ? { left: null } : { result: null, changes: [change] };
  });
}

/** Adds a role, and its agency where it is new. @throws Refusal `RoleTaken` */
export async function addRole(session: Session, { role, agency }: z.infer<typeof newRole>): Promise<void> {
  const author = await session.author('people.addRole');
  await session.workspace.write(author, async (db) => {
    const { changes } = await keepPerson(db, author, { role, agency });
    const added = changes.find(({ entity }) => entity === 'people');
    if (added === undefined) throw roleTaken(role, agency);
    return { result: null, changes: [added, ...changes.filter((change) => change !== added)] };
  });
}

/**
 * Keeps, changes or clears the name of who holds a role. It is personal data: the row itself is changed, and the audit
 * trail says only whether a name is kept. @throws Refusal `PersonNotFound`
 */
export async function setName(session: Session, { id, name }: { readonly id: number; readonly name: string }) {
  const author = await session.author('people.setName');
  await writeOrLeave<null>(session.workspace, author, async (db) => {
    const person = await personById(db, id);
    if (person.name === name) return { left: null };
    await db.updateTable('people').set({ name }).where('id', '=', id).execute();
    const change: Change = {
      entity: 'people',
      ref: person.role,
      before: { nameKept: person.name !== '' },
      after: { nameKept: name !== '' },
    };
    return { result: null, changes: [change] };
  });
}

/**
 * From which day on nobody holds a role, or with null that somebody holds it again.
 * @throws Refusal `PersonNotFound`, `PeopleDateTooLate`
 */
export async function setLeft(session: Session, { id, leftOn, reason }: z.infer<typeof leaving>): Promise<void> {
  const today = session.today();
  if (leftOn !== null) refuseFarAhead(leftOn, today);
  const author = await session.author('people.setLeft');
  await writeOrLeave<null>(session.workspace, author, async (db) => {
    const person = await personById(db, id);
    const change = await amend(db, author, {
      entity: 'people',
      id,
      ref: person.role,
      row: {},
      // holds from the day it is said: a day ahead is shown before it comes, and the latest that was said stands
      on: today,
      reason,
      fields: { left_on: leftOn },
    });
    return change === null ? { left: null } : { result: null, changes: [change] };
  });
}

/** The row of a role, as first recorded. @throws Refusal `PersonNotFound` */
export async function personById(db: ReadableDb, id: number) {
  const row = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw personNotFound(id);
  return row;
}

/** A day more than a year ahead is a slip of the hand. @throws Refusal `PeopleDateTooLate` */
export function refuseFarAhead(on: IsoDate, today: IsoDate): void {
  if (on <= addDays(today, 366)) return;
  throw new Refusal({
    code: 'PeopleDateTooLate',
    message: `${dateInWords(on)} is more than a year from now.`,
    where: 'on',
    next: 'Enter a day within a year from today.',
  });
}

const personNotFound = (id: number): Refusal =>
  new Refusal({
    code: 'PersonNotFound',
    message: 'There is no such role in this workspace.',
    where: String(id),
    next: 'Choose a role from the list of people.',
  });

const agencyNotFound = (id: number): Refusal =>
  new Refusal({
    code: 'AgencyNotFound',
    message: 'There is no such agency in this workspace.',
    where: String(id),
    next: 'Choose an agency from the list of people.',
  });

const nameTaken = (name: string): Refusal =>
  new Refusal({
    code: 'AgencyNameTaken',
    message: `There is an agency called "${name}" already, or one that was called so.`,
    where: 'name',
    next: 'Use that agency, or choose another name.',
  });

const roleTaken = (role: string, agency: string): Refusal =>
  new Refusal({
    code: 'RoleTaken',
    message: `The role "${role}" is in ${agency} already.`,
    where: 'role',
    next: 'Use the role that is there; if nobody held it for a time, bring it back on its page.',
  });
