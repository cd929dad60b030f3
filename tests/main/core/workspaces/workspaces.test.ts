import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createInSession } from '#main/core/workspaces/create-in-session.ts';
import { openInSession } from '#main/core/workspaces/open-in-session.ts';
import { openSample } from '#main/core/workspaces/open-sample.ts';
import { listRecent, rememberWorkspace } from '#main/core/workspaces/recent.ts';
import { testSession } from '../../hosts/test-session.ts';
import { refusalOf, temporaryFolder } from '../../store/temporary-workspace.ts';

const order = { path: 'One', authority: 'Exampleshire', board: 'Board', withCatalogue: false };

describe('opening', () => {
  test('a file that is refused leaves the open workspace open', async () => {
    const { session, folder } = testSession();
    const made = await createInSession(session, order);
    writeFileSync(path.join(folder, 'text.plumbline'), 'hello');
    expect(await refusalOf(() => openInSession(session, 'text.plumbline'))).toMatchObject({ code: 'NotAWorkspace' });
    expect(await refusalOf(() => openInSession(session, 'none.plumbline'))).toMatchObject({
      code: 'WorkspaceNotFound',
    });
    expect(session.opened?.path).toBe(made.path);
    expect(await session.author('test.write')).toMatchObject({ actor: 'Secretariat' });
  });

  test('the workspace that is open already opens nothing twice', async () => {
    const { session } = testSession();
    const made = await createInSession(session, order);
    const before = session.opened;
    expect(await openInSession(session, made.path)).toEqual(made);
    expect(session.opened).toBe(before);
  });

  test('another workspace closes the first, whose file is left alone and whole', async () => {
    const { session, folder } = testSession();
    const first = await createInSession(session, order);
    await createInSession(session, { ...order, path: 'Two' });
    expect(readdirSync(folder).filter((name) => name.includes('journal'))).toHaveLength(0);
    expect(await openInSession(session, first.path)).toEqual(first);
  });

  test('a sample never goes over a file that is there', async () => {
    const { session, folder } = testSession();
    const first = await openSample(session, 'northamptonshire');
    expect(first).toMatchObject({
      kind: 'published_sample',
      path: path.join(folder, 'Northamptonshire sample.plumbline'),
    });
    expect(first.notice).not.toBe('');
    await session.close();
    const bytes = readFileSync(first.path);
    const second = await openSample(session, 'northamptonshire');
    expect(path.basename(second.path)).toBe('Northamptonshire sample 2.plumbline');
    expect(readFileSync(first.path).equals(bytes)).toBe(true);
  });
});

describe('the list of recent workspaces', () => {
  const entry = (file: string) => ({ path: file, authority: 'Exampleshire', openedAt: '2019-08-14T09:00:00.000Z' });

  test('has each once, the last opened first, and no more than twelve', () => {
    const folder = path.join(temporaryFolder(), 'not', 'there', 'yet');
    for (let n = 1; n <= 14; n += 1) rememberWorkspace(folder, entry(`/w/${n}.plumbline`));
    rememberWorkspace(folder, entry('/w/5.plumbline'));
    const names = listRecent(folder).map((held) => path.basename(held.path, '.plumbline'));
    expect(names).toEqual(['5', '14', '13', '12', '11', '10', '9', '8', '7', '6', '4', '3']);
    expect(readdirSync(folder)).toEqual(['recent.json']);
  });

  test('says of a file that has moved that it is not there, and keeps it in the list', async () => {
    const { session } = testSession();
    const made = await createInSession(session, order);
    expect(listRecent(session.host.dataFolder)[0]?.problem).toBeNull();
    await session.close();
    renameSync(made.path, `${made.path}.moved`);
    expect(listRecent(session.host.dataFolder)[0]?.problem).toMatchObject({
      code: 'WorkspaceNotFound',
      where: made.path,
    });
  });

  test.each(['', '{', '{"format":"other","workspaces":[]}', '[1]', '\u0000'])(
    'begins anew when the file holds %j',
    (text) => {
      const folder = temporaryFolder();
      writeFileSync(path.join(folder, 'recent.json'), text);
      expect(listRecent(folder)).toEqual([]);
      rememberWorkspace(folder, entry('/w/1.plumbline'));
      expect(listRecent(folder)).toHaveLength(1);
    },
  );

  test('that cannot be saved does not stop a workspace from opening', async () => {
    const { session, folder, faults } = testSession();
    mkdirSync(path.join(folder, 'data', 'recent.json'), { recursive: true });
    const made = await createInSession(session, order);
    expect(session.opened?.path).toBe(made.path);
    expect(existsSync(made.path)).toBe(true);
    expect(faults).toHaveLength(1);
  });
});
