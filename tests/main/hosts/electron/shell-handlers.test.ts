import { createRouterClient } from '@orpc/server';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../store/temporary-workspace.ts';

const dialog = vi.hoisted(() => ({ showOpenDialog: vi.fn(), showSaveDialog: vi.fn() }));
vi.mock('electron', () => ({ dialog }));
const { shellRouter } = await import('#main/hosts/electron/shell-handlers.ts');

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
