import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../store/temporary-workspace.ts';

const electron = vi.hoisted(() => ({
  app: { enableSandbox: vi.fn(), on: vi.fn() },
  dialog: { showMessageBox: vi.fn() },
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
}));
vi.mock('electron', () => electron);
const security = await import('#main/hosts/electron/security.ts');
beforeEach(() => vi.clearAllMocks());

test('denies every permission and every request that is not the app', () => {
  security.hardenSession();
  const own = electron.session.defaultSession;
  const answer = vi.fn();
  own.setPermissionRequestHandler.mock.calls[0]?.[0](null, 'media', answer);
  expect(answer).toHaveBeenCalledWith(false);
  expect(own.setPermissionCheckHandler.mock.calls[0]?.[0]()).toBe(false);
  const cancel = vi.fn();
  const onBeforeRequest = own.webRequest.onBeforeRequest.mock.calls[0]?.[0];
  for (const url of ['https://example.com/', 'file:///etc/passwd', 'app://plumbline/index.html']) {
    onBeforeRequest({ url }, cancel);
  }
  expect(cancel.mock.calls).toEqual([[{ cancel: true }], [{ cancel: true }], [{ cancel: false }]]);
});

test('trusts only the top frame of the app', () => {
  expect(security.isTrusted(null)).toBe(false);
  expect(security.isTrusted({ parent: null, origin: 'https://x.example' } as never)).toBe(false);
  expect(security.isTrusted({ parent: {}, origin: security.origin } as never)).toBe(false);
  expect(security.isTrusted({ parent: null, origin: security.origin } as never)).toBe(true);
});

function windowOpener() {
  const contents = { on: vi.fn(), setWindowOpenHandler: vi.fn() };
  security.hardenContents(contents as never);
  return contents.setWindowOpenHandler.mock.calls[0]?.[0] as (details: { url: string }) => unknown;
}

test('opens no window, and an https address in the browser only once the person has agreed to it', async () => {
  const open = windowOpener();
  electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 1 });
  expect(open({ url: 'https://www.gov.uk/report' })).toEqual({ action: 'deny' });
  await vi.waitUntil(() => electron.dialog.showMessageBox.mock.settledResults.length === 1);
  expect(electron.shell.openExternal).not.toHaveBeenCalled();
  electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 0 });
  open({ url: 'https://www.gov.uk/report' });
  await vi.waitUntil(() => electron.shell.openExternal.mock.calls.length === 1);
  expect(electron.dialog.showMessageBox.mock.calls[1]?.[0]).toMatchObject({ detail: 'https://www.gov.uk/report' });
  expect(electron.shell.openExternal.mock.calls).toEqual([['https://www.gov.uk/report']]);
});

test('starts an e-mail only once the person has agreed, and says that nothing is sent by it', async () => {
  const open = windowOpener();
  electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 1 });
  expect(open({ url: 'mailto:returns@exampleshire.example?subject=Figures' })).toEqual({ action: 'deny' });
  await vi.waitUntil(() => electron.dialog.showMessageBox.mock.settledResults.length === 1);
  expect(electron.dialog.showMessageBox.mock.calls[0]?.[0]).toMatchObject({
    message: 'Start an e-mail in your e-mail program? Nothing is sent by this.',
    detail: 'mailto:returns@exampleshire.example?subject=Figures',
  });
  expect(electron.shell.openExternal).not.toHaveBeenCalled();
});

test.each(['http://www.gov.uk/', 'file:///etc/passwd', 'javascript:alert(1)', 'ms-word:ofe', 'not a url'])(
  'never offers %s to the system',
  (url) => {
    expect(windowOpener()({ url })).toEqual({ action: 'deny' });
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled();
  },
);

test('serves files below the root with the policy, and nothing else', async () => {
  const root = temporaryFolder();
  writeFileSync(path.join(root, 'index.html'), '<p>ok</p>');
  security.serveApp(root);
  const handle = electron.protocol.handle.mock.calls[0]?.[1];
  const served = await handle({ url: 'app://plumbline/' });
  expect(served.status).toBe(200);
  expect(served.headers.get('content-security-policy')).toContain("default-src 'none'");
  for (const url of [
    'app://plumbline/../../etc/passwd',
    'app://plumbline/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    'app://plumbline/%',
    'app://plumbline/none.js',
    'app://other/index.html',
  ]) {
    expect({ url, status: (await handle({ url })).status }).toEqual({ url, status: 404 });
  }
});
