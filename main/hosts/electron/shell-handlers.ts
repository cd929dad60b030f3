import { dialog, shell, type BrowserWindow } from 'electron';
import { implement } from '@orpc/server';
import path from 'node:path';
import { shellContract } from '#shared/contract/shell.ts';
import { saveFile } from '#main/store/save-file.ts';
import { writeForLooking } from './show-file.ts';

const workspaceFiles = [{ name: 'Plumbline workspaces', extensions: ['plumbline'] }];

/** The window's own operations: the dialogs of the system, each as a sheet of the window that asked. */
export function shellRouter(window: () => BrowserWindow) {
  const os = implement(shellContract);
  return os.router({
    capabilities: os.capabilities.handler(() => ({ canBrowse: true })),
    chooseWorkspace: os.chooseWorkspace.handler(async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Open a workspace',
        filters: workspaceFiles,
        properties: ['openFile'],
      });
      return { path: canceled ? null : (filePaths[0] ?? null) };
    }),
    chooseNewWorkspace: os.chooseNewWorkspace.handler(async ({ input }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: 'Keep the new workspace as',
        defaultPath: path.basename(input.suggestedName),
        filters: workspaceFiles,
        // an existing file is refused when the workspace is made, never replaced
        properties: ['createDirectory'],
      });
      return { path: canceled || filePath === '' ? null : filePath };
    }),
    saveFile: os.saveFile.handler(async ({ input }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        defaultPath: path.basename(input.name),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || filePath === '') return { saved: false };
      saveFile(filePath, new Uint8Array(await input.data.arrayBuffer()), { overwrite: true });
      return { saved: true };
    }),
    showFile: os.showFile.handler(async ({ input }) => {
      const {
        path: written,
        name,
        disarmed,
      } = writeForLooking(input.name, new Uint8Array(await input.data.arrayBuffer()));
      // never openPath: what is shown came from outside, and opening it is the person's own decision
      shell.showItemInFolder(written);
      return { name, disarmed, where: 'folder' as const };
    }),
  });
}
