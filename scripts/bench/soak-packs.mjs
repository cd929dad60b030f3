// Builds many packs in one running browser host: does its memory grow, does it leave a file behind?
// Arguments: the workspace, how many. The host has a folder of its own for temporary files.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, connect } from './host-client.mjs';
import { startHost } from './host.mjs';
import { median } from './measure.mjs';

const [workspace, packs = '500'] = process.argv.slice(2);
const temporary = mkdtempSync(path.join(os.tmpdir(), 'plumbline-soak-'));
const host = await startHost(workspace, { TMPDIR: temporary });
const { api, close } = await connect(host);
const periods = (await api.workspace.current()).periods.slice(0, 6);
const held = [];
for (let i = 0; i < Number(packs); i += 1) {
  await build(api, periods[i % periods.length]);
  held.push(host.rssNowMb());
  if ((i + 1) % 50 === 0) process.stderr.write(`${i + 1} packs, ${held.at(-1).toFixed(0)} MB\n`);
}
// the first fifth is the program finding its size
const part = Math.max(1, Math.floor(held.length / 5));
const [early, late] = [median(held.slice(part, 2 * part)), median(held.slice(-part))];
const left = readdirSync(temporary, { recursive: true }).length;
process.stdout.write(
  `${JSON.stringify({ packs: held.length, earlyMb: early, lateMb: late, growth: late / early - 1, left })}\n`,
);
close();
host.stop();
rmSync(temporary, { recursive: true, force: true });
