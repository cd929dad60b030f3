import type { ReadableDb } from '#main/store/workspace.ts';
import { packStates } from '../packs/pack-state.ts';
import { packNotFound } from '../packs/recorded-pack.ts';
import * as refusals from './publishing-refusals.ts';

/** Which pack is to be published, and in whose place. */
export interface PublishOrder {
  readonly packId: number;
  /** The publication that it replaces; null for a first version. */
  readonly replaces: number | null;
  /** Why; printed on the cover of the correction. */
  readonly reason: string;
}

/** What a pack becomes when it is published: decided before its files are set, and looked at again when it is recorded. */
export interface PublishPlan {
  readonly pack: PlannedPack;
  readonly number: number;
  readonly version: number;
  readonly replaces: {
    readonly id: number;
    readonly version: number;
    readonly on: string;
    readonly reason: string;
    readonly snapshotSha256: string;
  } | null;
}

type PlannedPack = NonNullable<Awaited<ReturnType<typeof findPack>>>;
type Published = Awaited<ReturnType<typeof publishedVersions>>[number];

/**
 * The number and version that the pack gets.
 * @throws Refusal `PackNotFound`, `PackAlreadyPublished`, `MonthAlreadyPublished`, `PublicationNotFound`,
 * `CorrectionMismatch`, `AlreadyReplaced`, `CorrectionReasonMissing`
 */
export async function publishPlan(db: ReadableDb, { packId, replaces, reason }: PublishOrder): Promise<PublishPlan> {
  const pack = await findPack(db, packId);
  if (pack === undefined) throw packNotFound(packId);
  const published = await publishedVersions(db);
  const own = published.find((version) => version.pack_id === packId);
  if (own !== undefined) throw refusals.packAlreadyPublished(packId, own);
  if (replaces !== null) return correction(pack, published, replaces, reason);
  refuseSecondOfMonth(pack, published);
  return { pack, number: Math.max(0, ...published.map(({ number }) => number)) + 1, version: 1, replaces: null };
}

/** @throws Refusal `PackNotFinal` */
export async function refuseUnlessFinal(db: ReadableDb, packId: number): Promise<void> {
  if ((await packStates(db)).get(packId) !== 'final') throw refusals.packNotFinal(packId);
}

const findPack = (db: ReadableDb, id: number) =>
  db
    .selectFrom('packs')
    .select(['id', 'snapshot_json', 'snapshot_sha256', 'profile', 'edition', 'period'])
    .where('id', '=', id)
    .executeTakeFirst();

const publishedVersions = (db: ReadableDb) =>
  db
    .selectFrom('pack_publications as publication')
    .innerJoin('packs as pack', 'pack.id', 'publication.pack_id')
    .select(['publication.id', 'publication.pack_id', 'publication.number', 'publication.version'])
    .select(['publication.replaces_id', 'publication.published_on'])
    .select(['pack.profile', 'pack.edition', 'pack.period', 'pack.snapshot_sha256'])
    .orderBy('publication.id')
    .execute();

/** Two packs of one kind for one month that do not name each other would contradict each other unseen. */
function refuseSecondOfMonth(pack: PlannedPack, published: readonly Published[]): void {
  const same = published.findLast(
    ({ profile, edition, period }) => profile === pack.profile && edition === pack.edition && period === pack.period,
  );
  if (same !== undefined) throw refusals.monthAlreadyPublished(pack.period, { ...same, on: same.published_on });
}

function correction(pack: PlannedPack, published: readonly Published[], replaces: number, reason: string): PublishPlan {
  const replaced = published.find(({ id }) => id === replaces);
  if (replaced === undefined) throw refusals.publicationNotFound(replaces);
  const other =
    replaced.profile !== pack.profile || replaced.edition !== pack.edition
      ? 'kind'
      : replaced.period === pack.period
        ? null
        : 'month';
  if (other !== null) throw refusals.correctionMismatch(other, replaced);
  const by = published.find(({ replaces_id: id }) => id === replaced.id);
  if (by !== undefined) throw refusals.alreadyReplaced(replaced, latestOf(published, by));
  if (reason === '') throw refusals.correctionReasonMissing();
  const { id, number, version, published_on: on, snapshot_sha256: snapshotSha256 } = replaced;
  return { pack, number, version: version + 1, replaces: { id, version, on, reason, snapshotSha256 } };
}

/** The version that stands at the end of a row of corrections. */
function latestOf(published: readonly Published[], version: Published): Published {
  const by = published.find(({ replaces_id: id }) => id === version.id);
  return by === undefined ? version : latestOf(published, by);
}
