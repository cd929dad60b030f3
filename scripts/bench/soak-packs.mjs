// Builds many packs in one running browser host: does its memory grow, does it leave a file behind?
// Arguments: the workspace, how many. The host has a folder of its own for temporary files.
// Memory is looked at after every tenth pack, once garbage is collected. The first twenty are the program finding its size:
// code made fast, caches of the database, the young generation of V8 (64 MB more than a first pack has).
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { at } from '../lib.mjs';
import { build, connect } from './host-client.mjs';
import { startHost } from './host.mjs';
import { median } from './measure.mjs';

const [workspace, packs = '500'] = process.argv.slice(2);
const temporary = mkdtempSync(path.join(os.tmpdir(), 'plumbline-soak-'));
const probe = pathToFileURL(at('scripts/bench/tell-memory.mjs')).href;
const host = await startHost(workspace, { TMPDIR: temporary, NODE_OPTIONS: `--expose-gc --import ${probe}` });
const { api, close } = await connect(host);
const periods = (await api.workspace.current()).periods.slice(0, 6);
const [settled, step] = [20, 10];
const held = [];
for (let i = 1; i <= Number(packs); i += 1) {
  await build(api, periods[i % periods.length]);
  if (i < settled || i % step !== 0) continue;
  const found = await host.memory();
  held.push(found);
  const mb = Object.entries(found).map(([what, bytes]) => `${what} ${(bytes / 2 ** 20).toFixed(1)} MB`);
  if (i % 50 === 0 || i === settled) process.stderr.write(`${i} packs: ${mb.join(', ')}\n`);
}
// the first and the last fifth of what came after the program had found its size
const part = Math.max(1, Math.floor(held.length / 5));
const of = (some, what) => median(some.map((one) => one[what])) / 2 ** 20;
const figures = (what) => {
  const [early, late] = [of(held.slice(0, part), what), of(held.slice(-part), what)];
  return { early, late, growth: late / early - 1 };
};
const left = readdirSync(temporary, { recursive: true }).length;
process.stdout.write(
  `${JSON.stringify({ packs: Number(packs), rss: figures('rss'), heap: figures('heapUsed'), left })}\n`,
);
close();
host.stop();
rmSync(temporary, { recursive: true, force: true });
