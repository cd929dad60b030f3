import type { PackDetail, PackFinal } from '#shared/contract/packs.ts';
import type { PackDocument } from '#shared/domain/pack/document.ts';
import { draftIssue } from '#shared/domain/pack/issue.ts';
import { profileKeyOf } from '#shared/domain/pack/profile.ts';
import type { Readiness } from '#shared/domain/pack/readiness.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { sha256Of } from '../sha256.ts';
import { buildDocument } from './document/build-document.ts';
import { listPacks } from './list-packs.ts';
import { recordedPack } from './recorded-pack.ts';
import { askedSpan } from './review-span.ts';
import { storedSnapshot } from './stored-snapshot.ts';

/**
 * One recorded pack with what it was ordered by.
 * @throws Refusal `PackNotFound`, `SnapshotDamaged`
 */
export async function packDetail(db: ReadableDb, id: number): Promise<PackDetail> {
  const pack = await recordedPack(db, id);
  const row = (await listPacks(db)).find((listed) => listed.id === id);
  if (row === undefined) throw new Error(`pack ${id} is recorded and not listed`);
  const snapshot = storedSnapshot(pack);
  const { meta } = buildDocument(snapshot, pack.snapshot_sha256);
  return {
    asAtOn: row.asAtOn,
    row,
    profileName: meta.profile,
    boardOn: snapshot.boardOn,
    knownOn: snapshot.knownOn,
    span: snapshot.span ?? null,
    verificationCode: meta.verificationCode,
    order: orderOf(snapshot),
    final: await finalOf(db, id),
  };
}

/** A day that was asked for is asked for again; else the day is left to the rule, as it was the first time. */
function orderOf(snapshot: Snapshot): PackDetail['order'] {
  const { period, asAtOn, knownOn, boardOn } = snapshot;
  const span = askedSpan(snapshot);
  return {
    period,
    profile: profileKeyOf(snapshot),
    boardOn,
    ...(knownOn === null ? {} : { asAtOn }),
    ...(span === null ? {} : { from: span.from }),
    ...(span === null || span.baselineEvent === null ? {} : { baselineEvent: span.baselineEvent }),
  };
}

async function finalOf(db: ReadableDb, packId: number): Promise<PackFinal | null> {
  const row = await db.selectFrom('pack_finals').selectAll().where('pack_id', '=', packId).executeTakeFirst();
  return row === undefined
    ? null
    : {
        by: row.decided_by,
        on: row.decided_on,
        warningsAcceptedBecause: row.warnings_accepted_because,
        readiness: { ...noReadiness, ...(JSON.parse(row.readiness_json) as Partial<Readiness>) },
      };
}

const noReadiness: Readiness = { issues: [], checked: [] };

/**
 * The document of a recorded pack: laid out from its stored snapshot, or, once published, the very document that was.
 * @throws Refusal `PackNotFound`, `SnapshotDamaged`, `DocumentDamaged`
 */
export async function packDocument(db: ReadableDb, id: number): Promise<PackDocument> {
  const pack = await recordedPack(db, id);
  const published = await publishedDocument(db, id);
  if (published !== null) return published;
  const state = (await finalOf(db, id)) === null ? 'draft' : 'final';
  return buildDocument(storedSnapshot(pack), pack.snapshot_sha256, { ...draftIssue, state });
}

async function publishedDocument(db: ReadableDb, packId: number): Promise<PackDocument | null> {
  const stored = await db
    .selectFrom('pack_publications as publication')
    .innerJoin('files as file', 'file.sha256', 'publication.document_sha256')
    .select(['publication.document_sha256', 'file.content'])
    .where('publication.pack_id', '=', packId)
    .executeTakeFirst();
  if (stored === undefined) return null;
  const text = new TextDecoder().decode(stored.content);
  if (sha256Of(text) === stored.document_sha256) return JSON.parse(text) as PackDocument;
  throw new Refusal({
    code: 'DocumentDamaged',
    message: 'The document of this published pack has been changed in the workspace file since, so it is not shown.',
    where: `pack ${packId}`,
    next: 'Keep the files of the pack that you have, and open the newest checked backup of the workspace.',
  });
}
