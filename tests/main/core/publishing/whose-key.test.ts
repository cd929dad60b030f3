import { describe, expect, test } from 'vitest';
import { publishPack } from '#main/core/publishing/publish.ts';
import { verifyFile } from '#main/core/publishing/verify.ts';
import { june } from '../packs/document-of.ts';
import { smallWorkspace } from '../packs/small-workspace.ts';
import { temporaryFolder } from '../../store/temporary-workspace.ts';
import { openWorkspace } from '#main/store/open-workspace.ts';
import { copyFileSync } from 'node:fs';
import { bytesOf, finalPack, publish, sessionOn } from './published.ts';
import { twoPacks } from './two-packs.ts';

const ours = twoPacks();
const impostor = twoPacks();
const neighbour = twoPacks('00000000-0000-4000-8000-000000000002');

describe('whose key it is', () => {
  test.each(['pdf', 'xlsx', 'plumbpack'] as const)(
    '%s that claims to be ours under another key is altered',
    async (kind) => {
      const found = await verifyFile(ours().session, 'a', impostor().files.june[kind]);
      expect(found.verdict).toBe('altered');
      expect(found.sentence).toContain(`signed with another key (${impostor().june.keyFingerprint})`);
      expect(found.checks.filter(({ outcome }) => outcome === 'failed').map(({ what }) => what)).toContain(
        'The key is that of this workspace',
      );
    },
  );

  test.each(['pdf', 'xlsx', 'plumbpack'] as const)(
    '%s of a neighbour is intact, and its key is named',
    async (kind) => {
      const found = await verifyFile(ours().session, 'a', neighbour().files.june[kind]);
      expect(found).toMatchObject({ verdict: 'intact_elsewhere', publication: null });
      expect(found.next).toContain(neighbour().june.keyFingerprint);
    },
  );
});

describe('what became of it since', () => {
  test('a version that was replaced is still published, and says by which', async () => {
    const session = await sessionOn(await smallWorkspace());
    const one = await publish(session);
    const packId = await finalPack(session, { ...june, boardOn: '2019-08-20' });
    await publishPack(session, { packId, replaces: one.id, reason: 'The day was missing.' });
    const found = await verifyFile(session, 'a.pdf', await bytesOf(session, one, 'pdf'));
    expect(found).toMatchObject({ verdict: 'published', next: 'Use version 2.' });
    expect(found.sentence).toContain('Version 2 has replaced it since, on 14 August 2019.');
    expect(found.checks.at(-1)).toMatchObject({ outcome: 'failed' });
  });

  test('a copy of the workspace that is older than the pack knows its key', async () => {
    const folder = temporaryFolder();
    const first = await sessionOn(await smallWorkspace(`${folder}/w.plumbline`));
    await publish(first, { ...june, period: '2019-05', asAtOn: '2019-06-30' });
    await first.close();
    copyFileSync(`${folder}/w.plumbline`, `${folder}/older.plumbline`);
    const later = await sessionOn(await openWorkspace(`${folder}/w.plumbline`, {}));
    const pdf = await bytesOf(later, await publish(later), 'pdf');
    await later.close();
    const older = await sessionOn(await openWorkspace(`${folder}/older.plumbline`, { readOnly: true }));
    const found = await verifyFile(older, 'a.pdf', pdf);
    expect(found.verdict).toBe('intact_elsewhere');
    expect(found.sentence).toContain('this copy of the workspace may be older than the pack');
    await older.close();
  });

  test('a draft is known as one, in a workspace that can only be read too', async () => {
    const path = `${temporaryFolder()}/w.plumbline`;
    const session = await sessionOn(await smallWorkspace(path));
    const { buildPack } = await import('#main/core/packs/build-pack.ts');
    const { contextFor } = await import('../packs/document-of.ts');
    const built = await buildPack(contextFor(session.workspace), june);
    await session.close();
    const reader = await sessionOn(await openWorkspace(path, { readOnly: true }));
    for (const { bytes } of built.files) {
      const found = await verifyFile(reader, 'a', bytes);
      expect(found).toMatchObject({ verdict: 'draft', claims: null });
      expect(found.sentence).toContain('This is a draft of "Improvement board pack: June 2019"');
    }
    await reader.close();
  });
});
