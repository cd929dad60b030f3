import { createRouterClient } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import type { PlumblineClient } from '#shared/contract/plumbline.ts';
import type { PublicationRow } from '#shared/contract/publishing.ts';
import { router } from '#main/hosts/router.ts';
import { openWorkspace } from '#main/store/open-workspace.ts';
import { testSession } from '../../hosts/test-session.ts';
import { smallWorkspace } from '../packs/small-workspace.ts';
import { because } from './published.ts';

/** A client of a session with a small workspace open, and where its file is. */
async function opened(): Promise<{ readonly api: PlumblineClient; readonly path: string; readonly packId: number }> {
  const { session, folder } = testSession();
  const path = `${folder}/w.plumbline`;
  await session.use(await smallWorkspace(path));
  const api: PlumblineClient = createRouterClient(router, { context: { session } });
  let packId = 0;
  for await (const event of await api.packs.build({ period: '2019-06' }))
    if (event.kind === 'built') packId = event.pack.id;
  return { api, path, packId };
}

async function publishedBy(api: PlumblineClient, packId: number): Promise<PublicationRow> {
  for await (const event of await api.publishing.publish({ packId }))
    if (event.kind === 'published') return event.publication;
  throw new Error('it was not published');
}

describe('the operations of publishing', () => {
  test('take a draft to final and published, and verify its files', async () => {
    const { api, packId } = await opened();
    expect(await api.publishing.plan({ packId })).toEqual({ number: 1, version: 1, replaces: null });
    expect(await api.publishing.finalise({ packId, warningsAcceptedBecause: because })).toMatchObject({
      state: 'final',
    });
    const row = await publishedBy(api, packId);
    expect(await api.publishing.list()).toEqual([row]);
    for (const { kind, name } of row.files) {
      const file = await api.publishing.file({ publicationId: row.id, kind });
      expect(file.name).toBe(name);
      expect(await api.publishing.verify(file)).toMatchObject({
        verdict: 'published',
        fileName: name,
        publication: row,
      });
    }
    expect(await api.packs.list()).toMatchObject([{ id: packId, state: 'published' }]);
  });

  test('verify works without a workspace', async () => {
    const { api, packId } = await opened();
    await api.publishing.finalise({ packId, warningsAcceptedBecause: because });
    const file = await api.publishing.file({ publicationId: (await publishedBy(api, packId)).id, kind: 'pdf' });
    const { session } = testSession();
    const stranger: PlumblineClient = createRouterClient(router, { context: { session } });
    expect(await stranger.publishing.verify(file)).toMatchObject({ verdict: 'intact_elsewhere', publication: null });
    await expect(stranger.publishing.list()).rejects.toMatchObject({ data: { code: 'NoWorkspaceOpen' } });
  });

  test('stop when the caller goes away, and leave nothing', async () => {
    const { api, packId } = await opened();
    await api.publishing.finalise({ packId, warningsAcceptedBecause: because });
    const abort = new AbortController();
    const steps: string[] = [];
    await expect(
      (async () => {
        for await (const event of await api.publishing.publish({ packId }, { signal: abort.signal })) {
          if (event.kind === 'progress') steps.push(event.step);
          if (event.kind === 'progress' && event.step === 'pdf') abort.abort();
        }
      })(),
    ).rejects.toThrow();
    expect(steps).toEqual(['check', 'document', 'pdf']);
    expect(await api.publishing.list()).toEqual([]);
    expect(await api.packs.list()).toMatchObject([{ state: 'final' }]);
  });

  test('refuse in a workspace that can only be read', async () => {
    const { api, path, packId } = await opened();
    await api.publishing.finalise({ packId, warningsAcceptedBecause: because });
    const { session } = testSession();
    await session.use(await openWorkspace(path, { readOnly: true }));
    const reader: PlumblineClient = createRouterClient(router, { context: { session } });
    await expect(publishedBy(reader, packId)).rejects.toMatchObject({ code: 'REFUSED' });
    expect(await reader.publishing.list()).toEqual([]);
  });
});
