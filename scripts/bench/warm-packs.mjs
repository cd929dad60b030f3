// Builds packs one after another inside the running browser host and prints the CPU seconds of each: what a person
// waits for after the first. Arguments: the workspace, how many, which Typst, and a file for the document as JSON.
// In WebAssembly each pack comes after the list of packs was looked at for a while, so that a thread waits for it.
import { writeFileSync } from 'node:fs';
import { build, connect } from './host-client.mjs';
import { startHost } from './host.mjs';

const [workspace, builds = '4', engine = 'native', documentFile] = process.argv.slice(2);
const host = await startHost(workspace, engine === 'wasm' ? { PLUMBLINE_TYPST: 'wasm' } : {});
const { api, close } = await connect(host);
const periods = (await api.workspace.current()).periods;
if (documentFile) writeFileSync(documentFile, JSON.stringify(await api.packs.preview({ period: periods[0] })));

/** Until the host has been idle for a second: the waiting thread is then ready. */
async function untilIdle() {
  for (let [still, before] = [0, host.cpu()]; still < 4;) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const now = host.cpu();
    still = now - before < 0.05 ? still + 1 : 0;
    before = now;
  }
}

for (let i = 0; i < Number(builds); i += 1) {
  await api.packs.list();
  if (engine === 'wasm') await untilIdle();
  const before = host.cpu();
  const started = performance.now();
  await build(api, periods[i]);
  const wall = (performance.now() - started) / 1000;
  process.stdout.write(`${JSON.stringify({ cpu: host.cpu() - before, wall, rssMb: host.rssMb() })}\n`);
}
close();
host.stop();
