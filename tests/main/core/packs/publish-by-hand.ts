import { profileKeyOf } from '#shared/domain/pack/profile.ts';
import { canonicalJson } from '#shared/domain/pack/canonical-json.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import { snapshotSha256 } from '#main/core/packs/take-snapshot.ts';
import type { WritableDb, Workspace } from '#main/store/workspace.ts';

/** A published pack of a snapshot as rows, without its files: for what only asks what a board was shown last. */
export async function publishByHand(workspace: Workspace, snapshot: Snapshot, at: string): Promise<void> {
  await workspace.write({ actor: 'x', operation: 'test.publish', at }, async (db) => {
    const { id } = await db
      .insertInto('packs')
      .values({
        edition: snapshot.edition,
        profile: profileKeyOf(snapshot),
        period: snapshot.period,
        as_at_on: snapshot.asAtOn,
        state: 'draft',
        title: 'By hand',
        snapshot_sha256: snapshotSha256(snapshot),
        snapshot_json: canonicalJson(snapshot),
        recorded_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await publicationRows(db, id, at);
    return { result: null, changes: [{ entity: 'pack', ref: String(id), before: null, after: 'by hand' }] };
  });
}

/** The rows that make a recorded pack final and published. */
export async function publicationRows(db: WritableDb, packId: number, at: string): Promise<void> {
  const on = at.slice(0, 10);
  await db
    .insertInto('pack_finals')
    .values({ pack_id: packId, readiness_json: '{}', decided_by: 'x', decided_on: on, recorded_at: at })
    .execute();
  const key = await db
    .insertInto('signing_keys')
    .values({ public_key: `public ${packId}`, private_key: 'secret', made_by: 'x', recorded_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  const document = { sha256: `document ${packId}`, size: 2, content: new TextEncoder().encode('{}') };
  await db.insertInto('files').values(document).execute();
  await db
    .insertInto('pack_publications')
    .values({
      pack_id: packId,
      number: packId,
      version: 1,
      replaces_id: null,
      published_by: 'x',
      published_on: on,
      signing_key_id: key.id,
      document_sha256: document.sha256,
      manifest_json: '{}',
      recorded_at: at,
    })
    .execute();
}
