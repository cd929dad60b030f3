import type { PackOrder } from '#shared/contract/packs.ts';
import type { PackReadiness } from '#shared/contract/readiness.ts';
import type { Readiness } from '#shared/domain/pack/readiness.ts';
import type { EarlierIssue } from '#shared/domain/pack/readiness-rules/readiness-check.ts';
import { readinessOf } from '#shared/domain/pack/readiness-rules/readiness-checks.ts';
import { profileKeyOf } from '#shared/domain/pack/profile.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import { newsSince } from '#shared/domain/pack/stale.ts';
import { sectionLabels } from '#shared/wording/section-labels.ts';
import { packFontCoverage } from '#main/formats/pdf/pack-fonts.ts';
import { undrawableTexts } from '#main/formats/pdf/undrawable-texts.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { loadCountRelations } from '../disclosure/load-count-relations.ts';
import { loadProfile } from '../pack-profiles/load-profiles.ts';
import { buildDocument } from '../packs/document/build-document.ts';
import { buildContext, requestInSession } from '../packs/pack-session.ts';
import { recordedPack } from '../packs/recorded-pack.ts';
import { askedSpan } from '../packs/review-span.ts';
import { storedSnapshot } from '../packs/stored-snapshot.ts';
import { snapshotSha256, takeSnapshot } from '../packs/take-snapshot.ts';
import type { Session } from '../session.ts';
import { loadClearedTexts } from './cleared-texts.ts';

/** The checklist of a pack as it would be made now. @throws Refusal as `packs.preview` does */
export async function checkReadiness(session: Session, order: PackOrder): Promise<Readiness> {
  const request = await requestInSession(session, order);
  const { workspace, producer } = await buildContext(session);
  const snapshot = await takeSnapshot(workspace.db, request, producer);
  return readinessOfSnapshot(workspace.db, snapshot, snapshotSha256(snapshot), { packId: null, news: '' });
}

/**
 * The checklist of a recorded pack from what it holds, and whether the workspace knows something else of that day by now.
 * @throws Refusal `PackNotFound`, `SnapshotDamaged`
 */
export async function checkPackReadiness(session: Session, packId: number): Promise<PackReadiness> {
  const { db } = session.workspace;
  const pack = await recordedPack(db, packId);
  const snapshot = storedSnapshot(pack);
  const news = await newsSinceDraft(db, snapshot, pack.snapshot_sha256);
  return {
    ...(await readinessOfSnapshot(db, snapshot, pack.snapshot_sha256, { packId, news })),
    stale: news !== '',
    staleBecause: news,
  };
}

async function readinessOfSnapshot(
  db: ReadableDb,
  snapshot: Snapshot,
  sha256: string,
  { packId, news }: { readonly packId: number | null; readonly news: string },
): Promise<Readiness> {
  const cleared = await loadClearedTexts(db);
  const document = buildDocument(snapshot, sha256);
  return readinessOf({
    snapshot,
    document,
    undrawable: undrawableTexts(document, await packFontCoverage()),
    published: await publishedBefore(db, snapshot, packId),
    cleared: cleared.map(({ text }) => text),
    notOfPeople: loadCountRelations().notOfPeople.map(({ group }) => group),
    news,
    titles: sectionLabels,
  });
}

/** Versions that stand of packs of the same kind and month, this pack's own left out. */
async function publishedBefore(db: ReadableDb, snapshot: Snapshot, packId: number | null): Promise<EarlierIssue[]> {
  const rows = await db
    .selectFrom('pack_publications as publication')
    .innerJoin('packs as pack', 'pack.id', 'publication.pack_id')
    .leftJoin('pack_publications as later', 'later.replaces_id', 'publication.id')
    .select(['publication.number', 'publication.version', 'publication.published_on', 'pack.id'])
    .where('later.id', 'is', null)
    .where('pack.profile', '=', profileKeyOf(snapshot))
    .where('pack.edition', '=', snapshot.edition)
    .where('pack.period', '=', snapshot.period)
    .orderBy('publication.id')
    .execute();
  return rows
    .filter(({ id }) => id !== packId)
    .map(({ number, version, published_on: publishedOn }) => ({ number, version, publishedOn }));
}

/** What the same order would give now, held against what the draft holds; empty where it is the same. */
async function newsSinceDraft(db: ReadableDb, draft: Snapshot, sha256: string): Promise<string> {
  const { period, asAtOn, knownOn, boardOn } = draft;
  const span = askedSpan(draft);
  const profile = await loadProfile(db, profileKeyOf(draft));
  const now = await takeSnapshot(db, { profile, period, asAtOn, knownOn, boardOn, span }, draft.producer);
  return snapshotSha256(now) === sha256 ? '' : newsSince(draft, now);
}
