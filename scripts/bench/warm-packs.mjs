// Builds packs one after another inside the running browser host and prints the CPU seconds of each: what a person
// waits for after the first. Talks to the host as the page does. Argument: the workspace.
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { WebSocket } from 'ws';
import { startHost } from './host.mjs';

const [workspace, builds = '4'] = process.argv.slice(2);
const host = await startHost(workspace);
const entered = await fetch(host.url, { redirect: 'manual' });
const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0];
const origin = new URL(host.url).origin;
const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { headers: { cookie, origin } });
const api = createORPCClient(new RPCLink({ websocket: socket }));
const periods = (await api.workspace.current()).periods;
for (let i = 0; i < Number(builds); i += 1) {
  const before = host.cpu();
  const started = performance.now();
  for await (const event of await api.packs.build({ period: periods[i] })) void event;
  const wall = (performance.now() - started) / 1000;
  process.stdout.write(`${JSON.stringify({ cpu: host.cpu() - before, wall, rssMb: host.rssMb() })}\n`);
}
socket.close();
host.stop();
