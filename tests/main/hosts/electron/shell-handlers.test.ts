import { createRouterClient } from '@orpc/server';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../store/temporary-workspace.ts';

const dialog = vi.hoisted(() => ({ showOpenDialog: vi.fn(), showSaveDialog: vi.fn() }));
const system = vi.hoisted(() => ({ showItemInFolder: vi.fn(), openPath: vi.fn() }));
vi.mock('electron', () => ({ dialog, shell: system }));
const { shellRouter } = await import('#main/hosts/electron/shell-handlers.ts');
const { writeForLooking } = await import('#main/hosts/electron/show-file.ts');

const window = { id: 1 };
const shell = createRouterClient(shellRouter(() => window as never));
beforeEach(() => vi.clearAllMocks());

test('a file is saved where the person says, whatever folder its name asks for', async () => {
  const filePath = path.join(temporaryFolder(), 'pack.pdf');
  dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath });
  const data = new Blob(['%PDF']);
  expect(await shell.saveFile({ name: '../../etc/pack.pdf', data })).toEqual({ saved: true });
  expect(dialog.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({ defaultPath: 'pack.pdf' });
  expect(readFileSync(filePath, 'utf8')).toBe('%PDF');
});

test('nothing happens when the person cancels', async () => {
  dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' });
  dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });
  expect(await shell.saveFile({ name: 'pack.pdf', data: new Blob([]) })).toEqual({ saved: false });
  expect(await shell.chooseWorkspace()).toEqual({ path: null });
  expect(await shell.chooseNewWorkspace({ suggestedName: 'One.plumbline' })).toEqual({ path: null });
});

test('a workspace is chosen in a dialog of the window that asked', async () => {
  dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/w/one.plumbline'] });
  expect(await shell.chooseWorkspace()).toEqual({ path: '/w/one.plumbline' });
  expect(dialog.showOpenDialog.mock.calls[0]?.[0]).toBe(window);
});

test('evidence is written read-only under a safe name into a folder of its own, which is shown; nothing opens it', async () => {
  const bytes = Uint8Array.from([77, 90, 0, 255]);
  const data = new Blob([bytes]);
  const shown = await shell.showFile({ name: '..\\..\\Startup\\annex\u202Efdp.exe', data });
  expect(shown).toEqual({ name: '_.._Startup_annex_fdp.exe.txt', disarmed: true, where: 'folder' });
  expect(system.showItemInFolder).toHaveBeenCalledOnce();
  const written = String(system.showItemInFolder.mock.calls[0]?.[0]);
  expect(path.basename(written)).toBe(shown.name);
  expect(path.dirname(path.dirname(written))).toBe(tmpdir());
  expect(new Uint8Array(readFileSync(written))).toStrictEqual(bytes);
  expect(statSync(written).mode & 0o777).toBe(0o400);
  expect(system.openPath).not.toHaveBeenCalled();
  await shell.showFile({ name: 'audit.pdf', data });
  expect(system.showItemInFolder.mock.calls[1]?.[0]).not.toContain(path.dirname(written));
  for (const [file] of system.showItemInFolder.mock.calls) rmSync(path.dirname(String(file)), { recursive: true });
});

test('what was written for looking at is gone a day later, and nothing else is', () => {
  const temporary = temporaryFolder();
  const old = writeForLooking('old.pdf', new Uint8Array(1), temporary);
  const recent = writeForLooking('recent.pdf', new Uint8Array(1), temporary);
  const others = path.join(temporary, 'somebody-else');
  mkdirSync(others);
  const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
  for (const folder of [old.folder, others]) utimesSync(folder, longAgo, longAgo);
  writeForLooking('new.pdf', new Uint8Array(1), temporary);
  expect([old.folder, recent.folder, others].map((folder) => existsSync(folder))).toStrictEqual([false, true, true]);
});
