import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { EventEmitter } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { PlumblineClient } from '#shared/contract/plumbline.ts';
import { channel } from '../ports.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-backend-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the utility process serves every port that the main process hands it, on one workspace', async () => {
  const parentPort = new EventEmitter();
  Object.assign(process, { parentPort });
  process.argv.splice(2, process.argv.length, '9.9', path.join(folder, 'data'), folder);
  await import('#main/hosts/electron/backend.ts');
  const connect = (): { api: PlumblineClient; close: () => void } => {
    const { page, main } = channel();
    parentPort.emit('message', { data: 'connect', ports: [main] });
    page.start();
    return { api: createORPCClient(new RPCLink({ port: page })), close: () => page.close() };
  };
  const [first, second] = [connect(), connect()];
  const order = { path: 'board', authority: 'Exampleshire', board: 'Board', withCatalogue: false };
  await first.api.workspace.create(order);
  expect(await second.api.settings.get()).toMatchObject({
    version: '9.9',
    host: 'electron',
    authority: 'Exampleshire',
  });
  await second.api.workspace.close();
  expect(await first.api.workspace.current()).toBeNull();
  first.close();
  second.close();
});

test('asked to close, it closes the workspace so that one file is left, and ends', async () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  const { page, main } = channel();
  process.parentPort.emit('message', { data: 'connect', ports: [main] });
  page.start();
  const api: PlumblineClient = createORPCClient(new RPCLink({ port: page }));
  await api.workspace.create({ path: 'other', authority: 'Exampleshire', board: 'Board', withCatalogue: false });
  process.parentPort.emit('message', { data: 'close', ports: [] });
  await vi.waitUntil(() => exit.mock.calls.length === 1);
  expect(exit).toHaveBeenCalledWith(0);
  expect(readdirSync(folder).filter((name) => name.startsWith('other'))).toEqual(['other.plumbline']);
  page.close();
});
