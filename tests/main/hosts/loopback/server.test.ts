import { writeFileSync } from 'node:fs';
import { request, type OutgoingHttpHeaders } from 'node:http';
import { createConnection } from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { startLoopback } from '#main/hosts/loopback/server.ts';
import { temporaryFolder } from '../../store/temporary-workspace.ts';
import { testSession } from '../test-session.ts';

async function started() {
  const root = temporaryFolder();
  writeFileSync(path.join(root, 'index.html'), '<p>ok</p>');
  const { session, faults } = testSession();
  const loopback = await startLoopback(root, { session });
  onTestFinished(() => loopback.close());
  return { loopback, host: new URL(loopback.url).host, faults };
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Node's own client: unlike fetch it sends any Host, Origin and path as they are given. */
const ask = (host: string, target: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const port = Number(host.split(':')[1]);
    const sent = request({ host: '127.0.0.1', port, path: target, method, headers: { host, ...headers } }, (res) => {
      let body = '';
      res.setEncoding('utf8').on('data', (text: string) => (body += text));
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body }));
    });
    sent.on('error', reject).end();
  });

async function letIn() {
  const running = await started();
  const { pathname, search } = new URL(running.loopback.url);
  const reply = await ask(running.host, pathname + search);
  const cookie = String(reply.headers['set-cookie']).split(';')[0] ?? '';
  return { ...running, reply, cookie, ticketPath: pathname + search };
}

describe('the one-time link', () => {
  test('buys a cookie that scripts and other sites cannot use, once', async () => {
    const { host, reply, ticketPath } = await letIn();
    expect(reply.status).toBe(303);
    expect(String(reply.headers['set-cookie'])).toMatch(/^plumbline=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    expect((await ask(host, ticketPath)).status).toBe(404);
  });

  test('opened again in the browser that has the cookie leads to the program', async () => {
    const { host, cookie, ticketPath } = await letIn();
    expect((await ask(host, ticketPath, { cookie })).status).toBe(303);
  });

  test('is dead after twenty wrong guesses', async () => {
    const { host, loopback } = await started();
    for (let i = 0; i < 20; i += 1) await ask(host, `/?ticket=guess${i}`);
    const { pathname, search } = new URL(loopback.url);
    expect((await ask(host, pathname + search)).status).toBe(404);
  });
});

describe('with the cookie', () => {
  test('the screens are served with the policy and are never stored', async () => {
    const { host, cookie } = await letIn();
    const reply = await ask(host, '/', { cookie });
    expect(reply).toMatchObject({ status: 200, body: '<p>ok</p>' });
    expect(reply.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(reply.headers['content-security-policy']).toContain(`connect-src 'self' ws://${host};`);
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each([
    ['another Host, as DNS rebinding sends', '/', { host: 'evil.test' }, 'GET', 421],
    ['localhost, which is not the name it gave', '/', { host: 'localhost' }, 'GET', 421],
    ['a fetch from another site', '/', { 'sec-fetch-site': 'cross-site' }, 'GET', 404],
    ['a fetch from another port', '/', { 'sec-fetch-site': 'same-site' }, 'GET', 404],
    ['a form post', '/', { 'content-type': 'text/plain' }, 'POST', 405],
    ['PUT', '/', {}, 'PUT', 405],
    ['DELETE', '/', {}, 'DELETE', 405],
    ['OPTIONS', '/', { origin: 'http://evil.test' }, 'OPTIONS', 405],
    ['TRACE', '/', {}, 'TRACE', 405],
    ['a path out of the folder', '/../../etc/passwd', {}, 'GET', 404],
    ['an encoded path out of the folder', '/..%2f..%2fetc%2fpasswd', {}, 'GET', 404],
    ['a doubly encoded one', '/..%252f..%252fetc%252fpasswd', {}, 'GET', 404],
    ['backslashes', '/..\\..\\etc\\passwd', {}, 'GET', 404],
    ['a broken escape', '/%', {}, 'GET', 404],
    ['a null byte', '/index.html%00.js', {}, 'GET', 404],
    ['a folder', '/.', {}, 'GET', 200],
    ['a file that is not there', '/none.js', {}, 'GET', 404],
  ])('%s gets %s', async (_what, target, headers, method, status) => {
    const { host, cookie, faults } = await letIn();
    expect((await ask(host, target, { cookie, ...headers }, method)).status).toBe(status);
    expect(faults).toEqual([]);
  });
});

describe('without the cookie', () => {
  test('everything gets the same answer, so that a scan learns nothing', async () => {
    const { host, cookie } = await letIn();
    const replies = await Promise.all([
      ask(host, '/'),
      ask(host, '/index.html'),
      ask(host, '/none.js'),
      ask(host, '/rpc'),
      ask(host, '/', { cookie: 'plumbline=' }),
      ask(host, '/', { cookie: 'plumbline=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }),
      ask(host, '/', { cookie: `other${cookie}` }),
      ask(host, '/', {}, 'POST'),
      ask(host, '/', {}, 'OPTIONS'),
      ask(host, '/?ticket='),
    ]);
    const [first] = replies;
    expect(first?.status).toBe(404);
    expect(new Set(replies.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
  });
});

describe('the socket', () => {
  const opens = (host: string, headers: Record<string, string>, target = '/rpc'): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`ws://${host}${target}`, { headers });
      onTestFinished(() => socket.terminate());
      socket.on('error', () => resolve(false)).on('open', () => resolve(true));
    });

  test('opens for our own page only', async () => {
    const { host, cookie } = await letIn();
    const origin = `http://${host}`;
    expect(await opens(host, { cookie, origin })).toBe(true);
    expect(await opens(host, { origin })).toBe(false);
    expect(await opens(host, { cookie })).toBe(false);
    expect(await opens(host, { cookie, origin: 'http://evil.test' })).toBe(false);
    expect(await opens(host, { cookie, origin: 'null' })).toBe(false);
    expect(await opens(host, { cookie, origin, host: 'evil.test' })).toBe(false);
    expect(await opens(host, { cookie, origin }, '/other')).toBe(false);
  });

  test('a message that is no message closes nothing but itself', async () => {
    const { host, cookie } = await letIn();
    const socket = new WebSocket(`ws://${host}/rpc`, { headers: { cookie, origin: `http://${host}` } });
    onTestFinished(() => socket.terminate());
    await new Promise((resolve) => socket.on('open', resolve));
    socket.send('not json');
    socket.send(new Uint8Array([0xff, 0xfe]));
    expect((await ask(host, '/', { cookie })).status).toBe(200);
    expect(await opens(host, { cookie, origin: `http://${host}` })).toBe(true);
  });
});

test('it listens on 127.0.0.1 and on no other address of this machine', async () => {
  const { host } = await started();
  const port = Number(host.split(':')[1]);
  const reached = await new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.2', port });
    onTestFinished(() => void socket.destroy());
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
  });
  expect(reached).toBe(false);
});
