import { Refusal } from '#shared/domain/refusal.ts';
import type { Author, Change, ReadableDb, WritableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../amendments/load-amendments.ts';
import { everKnown } from '../as-at.ts';

export interface KeptPerson {
  readonly id: number;
  /** What was new: an agency, a role, both or neither. */
  readonly changes: readonly Change[];
}

interface HeldAgency {
  readonly id: number;
  readonly name: string;
}

/** The agency of a name, whatever its letters' case: as it is called now, else as one was first called. */
export async function findAgency(db: ReadableDb, name: string): Promise<HeldAgency | null> {
  const recorded = await db.selectFrom('agencies').select(['id', 'name']).execute();
  const amendments = await loadAmendments(db, 'agencies', everKnown);
  const standing = recorded.map((row) => amended(row, amendments));
  const isNamed = (agency: HeldAgency): boolean => agency.name.toLowerCase() === name.toLowerCase();
  const found = standing.find(isNamed) ?? recorded.find(isNamed);
  return standing.find(({ id }) => id === found?.id) ?? null;
}

/** The id of an agency, added where no agency has or had the name. */
export async function keepAgency(db: WritableDb, author: Author, name: string): Promise<KeptPerson> {
  const held = await findAgency(db, name);
  if (held !== null) return { id: held.id, changes: [] };
  const { id } = await db
    .insertInto('agencies')
    .values({ name, recorded_at: author.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, changes: [{ entity: 'agencies', ref: name, before: null, after: { name } }] };
}

/**
 * The id of a role in an agency ("Head of front door" in "Exampleshire Council"), added where it is new.
 * @throws Refusal `RoleMissing`
 */
export async function keepPerson(
  db: WritableDb,
  author: Author,
  { role, agency }: { readonly role: string; readonly agency: string },
): Promise<KeptPerson> {
  if (role === '' || agency === '') throw roleMissing();
  const { id: agency_id, changes } = await keepAgency(db, author, agency);
  const held = (await db.selectFrom('people').select(['id', 'role']).where('agency_id', '=', agency_id).execute()).find(
    (person) => person.role.toLowerCase() === role.toLowerCase(),
  );
  if (held !== undefined) return { id: held.id, changes };
  const { id } = await db
    .insertInto('people')
    .values({ role, agency_id, recorded_at: author.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  const added = { entity: 'people', ref: `${role}, ${agency}`, before: null, after: { role, agency } };
  return { id, changes: [...changes, added] };
}

const roleMissing = (): Refusal =>
  new Refusal({
    code: 'RoleMissing',
    message: 'A lead is named by a role and an agency, and one of the two is missing.',
    where: 'lead',
    next: 'Enter both, for example "Head of service" and "Council".',
  });
