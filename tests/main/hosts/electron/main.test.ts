import { EventEmitter } from 'node:events';
import path from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { programVersion } from '#main/hosts/program-version.ts';

/** Runs hosts/electron/main.ts on a stand-in for Electron: no binary needed, so this also runs in CI. */
const made = vi.hoisted(() => ({
  windows: [] as { options: Record<string, unknown>; url: string }[],
  forked: [] as unknown[][],
  calls: [] as string[],
}));
const electron = vi.hoisted(() => {
  const backend = { on: vi.fn(), once: vi.fn(), postMessage: vi.fn(), pid: 4242 as number | undefined };
  const handlers = new Map<string, (event: unknown) => void>();
  const appEvents = new Map<string, (event: { preventDefault(): void }) => void>();
  class BrowserWindow {
    readonly record: { options: Record<string, unknown>; url: string };
    constructor(options: Record<string, unknown>) {
      this.record = { options, url: '' };
      made.windows.push(this.record);
    }
    once(): void {}
    loadURL(url: string): Promise<void> {
      this.record.url = url;
      return Promise.resolve();
    }
  }
  return {
    backend,
    handlers,
    appEvents,
    BrowserWindow,
    app: {
      isPackaged: true,
      enableSandbox: () => made.calls.push('enableSandbox'),
      on: (name: string, listener: (event: { preventDefault(): void }) => void) => appEvents.set(name, listener),
      quit: vi.fn(),
      requestSingleInstanceLock: () => made.calls.push('requestSingleInstanceLock') > 0,
      whenReady: () => Promise.resolve(),
      getPath: (name: string) => `/persons/own/${name}`,
    },
    dialog: { showErrorBox: vi.fn(), showSaveDialog: vi.fn(), showOpenDialog: vi.fn(), showMessageBox: vi.fn() },
    ipcMain: { on: (name: string, f: (event: unknown) => void) => handlers.set(name, f) },
    Menu: { setApplicationMenu: vi.fn() },
    protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
    session: {
      defaultSession: {
        setPermissionRequestHandler: vi.fn(),
        setPermissionCheckHandler: vi.fn(),
        setDevicePermissionHandler: vi.fn(),
        webRequest: { onBeforeRequest: vi.fn() },
      },
    },
    shell: { openExternal: vi.fn() },
    utilityProcess: {
      fork: (...args: unknown[]) => {
        made.forked.push(args);
        return backend;
      },
    },
  };
});
vi.mock('electron', () => electron);
beforeAll(async () => {
  await import('#main/hosts/electron/main.ts');
  await vi.waitUntil(() => made.windows.length === 1);
});

test('the window is isolated, sandboxed and loads only the app scheme', () => {
  expect(made.windows[0]?.url).toBe('app://plumbline/index.html');
  expect(made.windows[0]?.options['webPreferences']).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    devTools: false,
  });
  expect(made.calls).toEqual(['enableSandbox', 'requestSingleInstanceLock']);
});

test('the backend is told its version and folders', () => {
  // the same version as the other hosts print in a pack, which names the build and not only the release
  const version = programVersion(path.resolve('main'));
  expect(made.forked[0]?.[1]).toEqual([version, '/persons/own/userData', '/persons/own/documents']);
});

test('a port is handed to the backend only from the trusted top frame', () => {
  const connect = electron.handlers.get('connect:backend');
  const port = new EventEmitter();
  connect?.({ senderFrame: { parent: null, origin: 'https://evil.example' }, ports: [port] });
  connect?.({ senderFrame: { parent: {}, origin: 'app://plumbline' }, ports: [port] });
  connect?.({ senderFrame: null, ports: [port] });
  expect(electron.backend.postMessage).not.toHaveBeenCalled();
  connect?.({ senderFrame: { parent: null, origin: 'app://plumbline' }, ports: [port] });
  expect(electron.backend.postMessage).toHaveBeenCalledWith('connect', [port]);
});

test('quitting waits until the backend has closed the workspace, and then quits once', () => {
  const beforeQuit = electron.appEvents.get('before-quit');
  const event = { preventDefault: vi.fn() };
  beforeQuit?.(event);
  expect(event.preventDefault).toHaveBeenCalledTimes(1);
  expect(electron.backend.postMessage).toHaveBeenLastCalledWith('close');
  expect(electron.app.quit).not.toHaveBeenCalled();
  const exited = electron.backend.once.mock.calls.find(([name]) => name === 'exit')?.[1];
  exited();
  exited();
  expect(electron.app.quit).toHaveBeenCalledTimes(1);
  beforeQuit?.(event);
  expect(event.preventDefault).toHaveBeenCalledTimes(1);
});
