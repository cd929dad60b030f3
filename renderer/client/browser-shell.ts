import type { ShellClient } from './connect.ts';

/** How long a saved file's bytes are kept for the browser to fetch. */
const keepForMs = 60_000;

/** What a browser can do in place of Electron's dialogs: it saves into its own downloads folder and cannot browse. */
export const browserShell: ShellClient = {
  capabilities: () => Promise.resolve({ canBrowse: false }),
  chooseWorkspace: () => Promise.resolve({ path: null }),
  chooseNewWorkspace: () => Promise.resolve({ path: null }),
  saveFile({ name, data }) {
    const url = URL.createObjectURL(data);
    Object.assign(document.createElement('a'), { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), keepForMs);
    return Promise.resolve({ saved: true });
  },
};
