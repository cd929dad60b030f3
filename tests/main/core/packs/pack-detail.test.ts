import { expect, test } from 'vitest';
import { packDetail, packDocument } from '#main/core/packs/pack-detail.ts';
import { packRequest } from '#main/core/packs/pack-session.ts';
import { sha256Of } from '#main/core/sha256.ts';
import type { Workspace } from '#main/store/workspace.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { build, documentOf, june, profileOf } from './document-of.ts';
import { smallWorkspace } from './small-workspace.ts';

const at = '2026-01-16T09:00:00.000Z';

/** The rows of a step that publishing makes, with the readiness and the document that the test gives. */
async function takeSteps(
  workspace: Workspace,
  packId: number,
  document?: string,
  sha256 = sha256Of(document ?? ''),
): Promise<void> {
  await workspace.write({ actor: 'Secretariat', operation: 'test.publish', at }, async (db) => {
    await db
      .insertInto('pack_finals')
      .values({
        pack_id: packId,
        readiness_json: '{"issues":[],"checked":[{"code":"A","what":"That A is so"}]}',
        warnings_accepted_because: 'Agreed with the chair.',
        decided_by: 'Chair',
        decided_on: '2026-01-16',
        recorded_at: at,
      })
      .execute();
    if (document !== undefined) {
      const content = new TextEncoder().encode(document);
      await db.insertInto('files').values({ sha256, size: content.length, content }).execute();
      const { id } = await db
        .insertInto('signing_keys')
        .values({ public_key: 'p', private_key: 's', made_by: 'x', recorded_at: at })
        .returning('id')
        .executeTakeFirstOrThrow();
      await db
        .insertInto('pack_publications')
        .values({
          pack_id: packId,
          number: 1,
          version: 1,
          replaces_id: null,
          published_by: 'Chair',
          published_on: '2026-01-16',
          signing_key_id: id,
          document_sha256: sha256,
          manifest_json: '{}',
          recorded_at: at,
        })
        .execute();
    }
    return { result: null, changes: [{ entity: 'pack', ref: String(packId), before: null, after: 'by hand' }] };
  });
}

test('a recorded pack says who built it, of which kind, and what it would be ordered by again', async () => {
  const workspace = await smallWorkspace();
  const { id, snapshotSha256 } = await build(workspace);
  const detail = await packDetail(workspace.db, id ?? 0);
  expect(detail).toMatchObject({ profileName: 'Monthly board pack', boardOn: null, knownOn: null, final: null });
  expect(detail.row).toMatchObject({ state: 'draft', builtBy: 'Secretariat' });
  expect(detail.verificationCode.replaceAll(' ', '').toLowerCase()).toBe(snapshotSha256.slice(0, 16));
  expect(packRequest(detail.order, profileOf(detail.order.profile), '2026-01-15')).toEqual(june);
});

test('a draft and a final are the same document, issued differently', async () => {
  const workspace = await smallWorkspace();
  const { id } = await build(workspace);
  const draft = await packDocument(workspace.db, id ?? 0);
  expect(draft).toEqual(await documentOf(workspace));
  await takeSteps(workspace, id ?? 0);
  const final = await packDocument(workspace.db, id ?? 0);
  expect(final).toEqual({ ...draft, meta: { ...draft.meta, state: 'final' } });
  expect((await packDetail(workspace.db, id ?? 0)).final).toEqual({
    by: 'Chair',
    on: '2026-01-16',
    warningsAcceptedBecause: 'Agreed with the chair.',
    readiness: { issues: [], checked: [{ code: 'A', what: 'That A is so' }] },
  });
});

test('a published pack is shown as it was published, not as it would be laid out today', async () => {
  const workspace = await smallWorkspace();
  const { id, document } = await build(workspace);
  const asPublished = { ...document, meta: { ...document.meta, title: 'As it was printed' } };
  await takeSteps(workspace, id ?? 0, JSON.stringify(asPublished));
  expect(await packDocument(workspace.db, id ?? 0)).toEqual(asPublished);
});

test('a published document that was changed in the file is refused, not shown', async () => {
  const workspace = await smallWorkspace();
  const { id, document } = await build(workspace);
  await takeSteps(workspace, id ?? 0, JSON.stringify(document), 'f'.repeat(64));
  expect(await refusalOf(() => packDocument(workspace.db, id ?? 0))).toMatchObject({ code: 'DocumentDamaged' });
});

test('a pack that is not there is refused', async () => {
  const workspace = await smallWorkspace();
  expect(await refusalOf(() => packDetail(workspace.db, 9))).toMatchObject({ code: 'PackNotFound' });
  expect(await refusalOf(() => packDocument(workspace.db, 9))).toMatchObject({ code: 'PackNotFound' });
});
