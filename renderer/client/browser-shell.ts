import { safeFileName } from '#shared/domain/evidence/safe-file-name.ts';
import type { ShellClient } from './connect.ts';

/** How long a saved file's bytes are kept for the browser to fetch. */
const keepForMs = 60_000;

/** Saved, never shown: with `download` a browser does not open what the address holds, whatever its type. */
function save(name: string, data: Blob): void {
  const url = URL.createObjectURL(data);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), keepForMs);
}

/** What a browser can do in place of Electron's dialogs: it saves into its own downloads folder and cannot browse. */
export const browserShell: ShellClient = {
  capabilities: () => Promise.resolve({ canBrowse: false }),
  chooseWorkspace: () => Promise.resolve({ path: null }),
  chooseNewWorkspace: () => Promise.resolve({ path: null }),
  saveFile({ name, data }) {
    save(name, data);
    return Promise.resolve({ saved: true });
  },
  showFile({ name, data }) {
    const safe = safeFileName(name);
    // without a type of its own, whatever the sender said it is
    save(safe.name, new Blob([data], { type: 'application/octet-stream' }));
    return Promise.resolve({ ...safe, where: 'downloads' });
  },
};
