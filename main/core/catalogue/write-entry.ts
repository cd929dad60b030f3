import type { Period } from '#shared/domain/dates.ts';
import type {
  CatalogueEntry,
  DefinitionDraft,
  OwnerDraft,
  TargetDraft,
  TrajectoryDraft,
} from '#shared/domain/catalogue/entry.ts';
import type { Author, Change, WritableDb } from '#main/store/workspace.ts';
import { keepPerson } from '../people/keep-person.ts';

/** Why something of the catalogue is so from now on, and who decided it. */
export interface Decision {
  readonly reason: string;
  readonly decidedBy: string;
}

/** One indicator to write about, inside one transaction. */
export interface Written {
  readonly db: WritableDb;
  readonly author: Author;
  readonly id: number;
  readonly code: string;
}

/** Adds an indicator at the end of the catalogue with its first definition; gives its id and what to audit. */
export async function writeIndicator(
  db: WritableDb,
  author: Author,
  entry: Pick<CatalogueEntry, 'code' | 'definition' | 'monthly'>,
  first: Decision & { readonly from: Period },
): Promise<{ readonly id: number; readonly change: Change }> {
  const { last } = await db
    .selectFrom('indicators')
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  const row = { code: entry.code, position: (last ?? 0) + 1, monthly: entry.monthly ? (1 as const) : (0 as const) };
  const { id } = await db
    .insertInto('indicators')
    .values({ ...row, recorded_at: author.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeDefinition({ db, author, id, code: entry.code }, entry.definition, first, null);
  const after = { ...row, ...entry.definition, from: first.from, reason: first.reason };
  return { id, change: { entity: 'indicators', ref: entry.code, before: null, after } };
}

/** Adds a version of a definition from a month on; older figures keep the version that they were given under. */
export async function writeDefinition(
  { db, author, id, code }: Written,
  definition: DefinitionDraft,
  { from, reason, decidedBy }: Decision & { readonly from: Period },
  before: DefinitionDraft | null,
): Promise<Change> {
  const { last } = await db
    .selectFrom('indicator_definitions')
    .select((eb) => eb.fn.max('version').as('last'))
    .where('indicator_id', '=', id)
    .executeTakeFirstOrThrow();
  const version = (last ?? 0) + 1;
  await db
    .insertInto('indicator_definitions')
    .values({
      indicator_id: id,
      version,
      effective_from: from,
      name: definition.name,
      group_name: definition.group,
      numerator_label: definition.numeratorLabel,
      denominator_label: definition.denominatorLabel,
      unit: definition.unit,
      polarity: definition.polarity,
      range_low: definition.rangeLow,
      range_high: definition.rangeHigh,
      statutory_timescale: definition.statutoryTimescale,
      data_source: definition.dataSource,
      reason,
      decided_by: decidedBy,
      recorded_at: author.at,
    })
    .execute();
  const after = { ...definition, version, from, reason, decidedBy };
  return { entity: 'indicator_definitions', ref: `${code} version ${version}`, before, after };
}

/** Sets a target from a month on; of two for one month the later recorded stands. */
export async function writeTarget(
  { db, author, id, code }: Written,
  kind: 'local' | 'national',
  target: TargetDraft,
  { reason, decidedBy }: Decision,
  before: TargetDraft | null,
): Promise<Change> {
  await db
    .insertInto('indicator_targets')
    .values({
      indicator_id: id,
      from_period: target.from,
      target: target.target,
      amber_limit: target.amberLimit,
      basis: target.basis,
      kind,
      reason,
      decided_by: decidedBy,
      recorded_at: author.at,
    })
    .execute();
  const after = { ...target, kind, reason, decidedBy };
  return { entity: 'indicator_targets', ref: `${code} ${target.from}`, before, after };
}

/** Sets months of a trajectory; a null target takes a month off it, and months not named stay as they are. */
export async function writeTrajectory(
  { db, author, id, code }: Written,
  points: readonly TrajectoryDraft[],
  { reason, decidedBy }: Decision,
  before: readonly TrajectoryDraft[],
): Promise<Change> {
  const decision = { reason, decided_by: decidedBy, recorded_at: author.at };
  await db
    .insertInto('trajectory_points')
    .values(points.map(({ period, target }) => ({ indicator_id: id, period, target, ...decision })))
    .execute();
  return { entity: 'trajectory_points', ref: code, before, after: { points, reason, decidedBy } };
}

/** Sets who owns an indicator from now on; the role and its agency are added where they are new. */
export async function writeOwner(
  { db, author, id, code }: Written,
  owner: OwnerDraft | null,
  before: OwnerDraft | null,
): Promise<Change> {
  const owner_id = owner === null ? null : (await keepPerson(db, author, owner)).id;
  await db.insertInto('indicator_owners').values({ indicator_id: id, owner_id, recorded_at: author.at }).execute();
  return { entity: 'indicator_owners', ref: code, before, after: owner };
}

/** Retires an indicator from a month on, or with null brings it back into use. */
export async function writeRetirement(
  { db, author, id, code }: Written,
  from: Period | null,
  { reason, decidedBy }: Decision,
  before: Period | null,
): Promise<Change> {
  await db
    .insertInto('indicator_retirements')
    .values({ indicator_id: id, from_period: from, reason, decided_by: decidedBy, recorded_at: author.at })
    .execute();
  return {
    entity: 'indicator_retirements',
    ref: code,
    before: { retiredFrom: before },
    after: { retiredFrom: from, reason, decidedBy },
  };
}

/** Starts the control limits anew from a month on, as a change of definition asks for. */
export async function writeRebase(
  { db, author, id, code }: Written,
  period: Period,
  { reason, decidedBy }: Decision,
): Promise<Change> {
  const row = { period, reason, decided_by: decidedBy, decided_on: author.at.slice(0, 10) };
  await db
    .insertInto('rebases')
    .values({ ...row, indicator_id: id, recorded_at: author.at })
    .execute();
  return { entity: 'rebases', ref: `${code} ${period}`, before: null, after: row };
}
