// What a pack costs: cold and in the running program, native and WebAssembly, beside what else could have made it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium, run } from '../lib.mjs';
import { line, measureCommand, median } from './measure.mjs';
import { chromiumPdf, libreOfficePdf } from './pack-rivals.mjs';

const period = '2019-06';
const middle = (figures) =>
  Object.fromEntries(['cpu', 'wall', 'rssMb'].map((key) => [key, median(figures.map((one) => one[key]))]));

/** Measures packs of the workspace; `figuresOf` runs one of the in-process benches. */
export async function benchPacks(workspace, folder, figuresOf) {
  if (run('scripts/bench/pack-workspace.mjs', [workspace, period, '2019-07-20']) !== 0)
    throw new Error('the sample could not be made red');
  console.log(
    '\nPack of 60 indicators × 36 months × 300 actions with a page and a chart for each indicator\n(median of 3; a cold command starts from nothing)',
  );
  const order = ['pack', workspace, '--period', period, '--out', path.join(folder, 'out-%RUN%')];
  const native = await measureCommand([...order, '--engine', 'native']);
  const wasm = await measureCommand([...order, '--engine', 'wasm']);
  line('cold, Typst native', native);
  line('cold, Typst WebAssembly', wasm);
  const file = path.join(folder, 'document.json');
  const warm = figuresOf('warm-packs.mjs', [workspace, '4', 'native', file]);
  line('in the running program, native, later', middle(warm.slice(1)));
  const prepared = figuresOf('warm-packs.mjs', [workspace, '4', 'wasm']);
  line('in the running program, WebAssembly, first', prepared[0]);
  line('in the running program, WebAssembly, later', middle(prepared.slice(1)));
  console.log(`WebAssembly / native, cold, CPU: ${(wasm.cpu / native.cpu).toFixed(1)}`);
  const rivals = [
    [
      'Chromium, printToPDF of the same words',
      await chromiumPdf(ensureChromium(), JSON.parse(readFileSync(file, 'utf8')), folder),
    ],
    ['LibreOffice, the workbook to PDF', await libreOfficePdf(path.join(folder, 'out-0'), folder)],
  ];
  for (const [what, used] of rivals) {
    if (used === null) console.log(`${what}: not installed here`);
    else {
      line(what, used);
      console.log(
        `  / our whole pack (both files), native: CPU ${(used.cpu / native.cpu).toFixed(1)}, memory at once ${(used.togetherMb / native.togetherMb).toFixed(1)}`,
      );
    }
  }
}

/** Many packs in one process: growth of what they leave in memory once it has found its size, and temporary files left. */
export function soakPacks(folder, packs, figuresOf) {
  const workspace = path.join(folder, 'soak.plumbline');
  const size = ['--indicators', '12', '--months', '18', '--actions', '30'];
  if (run('out/main/cli.js', ['sample', 'exampleshire', workspace, ...size], { stdio: 'ignore' }) !== 0)
    throw new Error('the sample could not be made');
  console.log(`\n${packs} packs in one process`);
  const [{ rss, heap, left }] = figuresOf('soak-packs.mjs', [workspace, String(packs)]);
  const grown = ({ early, late, growth }) =>
    `${early.toFixed(0)} MB → ${late.toFixed(0)} MB (${(growth * 100).toFixed(1)} %)`;
  console.log(`after the first 20, once garbage is collected: memory ${grown(rss)}, of it JavaScript ${grown(heap)}`);
  console.log(`temporary files left: ${left}`);
}
