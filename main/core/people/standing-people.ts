import type { IsoDate } from '#shared/domain/dates.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { loadAmendments } from '../amendments/load-amendments.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { loadAgencyNames } from './agency-names.ts';

/** A role in an agency: who is meant when a lead or an owner is named. */
export interface StandingPerson {
  readonly id: number;
  readonly role: string;
  readonly agencyId: number;
  readonly agency: string;
  /** The day from which on nobody holds the role; null while somebody does. */
  readonly leftOn: IsoDate | null;
}

/** Roles known at an as-at date, with their agencies' names of then, by id and in the order of role and agency. */
export async function standingPeople(db: ReadableDb, asAt: AsAt): Promise<Map<number, StandingPerson>> {
  const end = endOfKnowledge(asAt);
  const agencyNames = await loadAgencyNames(db, asAt);
  const amendments = await loadAmendments(db, 'people', asAt);
  const rows = await db
    .selectFrom('people')
    .select(['id', 'role', 'agency_id'])
    .where('recorded_at', '<', end)
    .orderBy('role')
    .execute();
  return new Map(
    rows.map(({ id, role, agency_id }) => [
      id,
      {
        id,
        role,
        agencyId: agency_id,
        agency: agencyNames.get(agency_id) ?? '',
        leftOn: amendments.get(id)?.left_on ?? null,
      },
    ]),
  );
}
