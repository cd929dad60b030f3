import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Session } from '#main/core/session.ts';
import { startLoopback } from '#main/hosts/loopback/server.ts';
import { router } from '#main/hosts/router.ts';
import { servePort } from '#main/hosts/serve.ts';
import type { PlumblineClient } from '#shared/contract/plumbline.ts';
import { channel } from '../main/hosts/ports.ts';

/** The same contract as a window of Electron reaches it, as a browser does, and as the command line does. */
export const hosts: readonly (readonly [
  'electron' | 'loopback' | 'cli',
  (session: Session) => Promise<PlumblineClient>,
])[] = [
  ['electron', overPort],
  ['loopback', overSocket],
  ['cli', (session) => Promise.resolve(createRouterClient(router, { context: { session } }))],
];

function overPort(session: Session): Promise<PlumblineClient> {
  const { page, main } = channel();
  servePort(main, { session });
  page.start();
  onTestFinished(() => page.close());
  return Promise.resolve(createORPCClient(new PortLink({ port: page })));
}

async function overSocket(session: Session): Promise<PlumblineClient> {
  const loopback = await startLoopback('/nonexistent', { session });
  onTestFinished(() => loopback.close());
  const { host } = new URL(loopback.url);
  const reply = await fetch(loopback.url, { redirect: 'manual' });
  const cookie = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const socket = new WebSocket(`ws://${host}/rpc`, { headers: { cookie, origin: `http://${host}` } });
  onTestFinished(() => socket.terminate());
  return createORPCClient(new SocketLink({ websocket: socket as unknown as globalThis.WebSocket }));
}
