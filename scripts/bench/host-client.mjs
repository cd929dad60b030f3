// A client of the running browser host that talks to it as the page does.
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { WebSocket } from 'ws';

export async function connect(host) {
  const entered = await fetch(host.url, { redirect: 'manual' });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0];
  const origin = new URL(host.url).origin;
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { headers: { cookie, origin } });
  return { api: createORPCClient(new RPCLink({ websocket: socket })), close: () => socket.close() };
}

/** Builds one draft to its end. */
export async function build(api, period) {
  for await (const event of await api.packs.build({ period })) void event;
}
