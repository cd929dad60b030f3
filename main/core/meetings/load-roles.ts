import type { ReadableDb } from '#main/store/workspace.ts';
import type { AsAt } from '../as-at.ts';
import { standingPeople } from '../people/standing-people.ts';

/** Roles that somebody holds on a day, with their agencies: who may lead, present or attend. */
export async function loadRoles(
  db: ReadableDb,
  asAt: AsAt,
): Promise<readonly { readonly role: string; readonly agency: string }[]> {
  return [...(await standingPeople(db, asAt)).values()]
    .filter(({ leftOn }) => leftOn === null || leftOn > asAt.asAtOn)
    .map(({ role, agency }) => ({ role, agency }));
}
