import type { Period } from '#shared/domain/dates.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { standingPeople } from '../people/standing-people.ts';

/** An indicator of the catalogue with what is not part of its definition. */
export interface CataloguedIndicator {
  readonly id: number;
  readonly code: string;
  readonly monthly: boolean;
  readonly owner: Owner | null;
  /** The owner's id; null where nobody owns it. */
  readonly ownerId: number | null;
  /** The first month in which it is not used any more; null while it is in use. */
  readonly retiredFrom: Period | null;
}

/** A role in an agency: never a person's name. */
export interface Owner {
  readonly role: string;
  readonly agency: string;
}

/**
 * Every indicator known at the as-at date in the catalogue's order, with the owner and the retirement recorded last by
 * then. With `codes` only these.
 */
export async function loadCatalogued(
  db: ReadableDb,
  asAt: AsAt,
  codes: readonly string[] | null = null,
): Promise<CataloguedIndicator[]> {
  const rows = await db
    .selectFrom('indicators')
    .select(['id', 'code', 'monthly', 'owner_id', 'retired_from'])
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .$if(codes !== null, (query) => query.where('code', 'in', codes ?? []))
    .orderBy('position')
    .orderBy('code')
    .execute();
  const owners = await latestOwners(db, asAt);
  const retirements = await latestRetirements(db, asAt);
  const people = await standingPeople(db, asAt);
  return rows.map((row) => {
    const ownerId = (owners.has(row.id) ? owners.get(row.id) : row.owner_id) ?? null;
    const owner = people.get(ownerId ?? 0);
    return {
      id: row.id,
      code: row.code,
      monthly: row.monthly === 1,
      owner: owner === undefined ? null : { role: owner.role, agency: owner.agency },
      ownerId,
      retiredFrom: (retirements.has(row.id) ? retirements.get(row.id) : row.retired_from) ?? null,
    };
  });
}

/** True where returns are due for the month: an indicator is used up to the month before it is retired from. */
export const inUse = ({ retiredFrom }: CataloguedIndicator, period: Period): boolean =>
  retiredFrom === null || retiredFrom > period;

/** The owner recorded last by the as-at date, for each indicator that was given one since it was added. */
async function latestOwners(db: ReadableDb, asAt: AsAt): Promise<Map<number, number | null>> {
  const rows = await db
    .selectFrom('indicator_owners')
    .select(['indicator_id', 'owner_id'])
    .where('recorded_at', '<', endOfKnowledge(asAt))
    // one that has a day of its own counts from that day on, one without from whenever it was recorded
    .where((eb) => eb.or([eb('owns_from', 'is', null), eb('owns_from', '<=', asAt.asAtOn)]))
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.indicator_id, row.owner_id]));
}

/** The retirement, or the return into use, recorded last by the as-at date. */
async function latestRetirements(db: ReadableDb, asAt: AsAt): Promise<Map<number, Period | null>> {
  const rows = await db
    .selectFrom('indicator_retirements')
    .select(['indicator_id', 'from_period'])
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.indicator_id, row.from_period]));
}
