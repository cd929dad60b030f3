// npm run bench [-- packs [--soak 500]|import|lists|plan|page]: what it costs, on this machine, named. Nothing here passes or fails.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeLongReturn } from './bench/import-file.mjs';
import { benchWorkbooks } from './bench/workbooks.mjs';
import { line, machine, measureCommand, median } from './bench/measure.mjs';
import { benchPacks, soakPacks } from './bench/packs.mjs';
import { at, ensureBuilt, ensureChromium, ensureDependencies, env, node, run } from './lib.mjs';

const words = process.argv.slice(2);
const soakAt = words.indexOf('--soak');
/** How many packs to build in one process, in place of measuring one. */
const soak = soakAt < 0 ? 0 : Number(words[soakAt + 1] ?? 500);
const asked = words.filter((word, i) => !word.startsWith('-') && (soakAt < 0 || i !== soakAt + 1));
const wanted = (part) => asked.length === 0 || asked.includes(part);
ensureDependencies();
ensureBuilt();
const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-bench-'));
const workspace = path.join(folder, 'exampleshire.plumbline');
const size = ['--indicators', '60', '--months', '36', '--actions', '300'];

/** Runs one of the in-process benches and reads its lines of figures. */
function figuresOf(script, args, extra = {}) {
  const r = spawnSync(node(), [at('scripts/bench', script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: env(extra),
    encoding: 'utf8',
  });
  if (r.status !== 0) throw new Error(`${script} ended with ${r.status}`);
  return r.stdout
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text));
}
const middle = (figures) =>
  Object.fromEntries(['cpu', 'wall', 'rssMb'].map((key) => [key, median(figures.map((one) => one[key]))]));

console.log(`Machine: ${machine()}`);
if (run('out/main/cli.js', ['sample', 'exampleshire', workspace, ...size], { stdio: 'ignore' }) !== 0)
  throw new Error('the sample could not be made');

if (wanted('packs')) {
  if (soak > 0) soakPacks(folder, soak, figuresOf);
  else await benchPacks(workspace, folder, figuresOf);
}
if (wanted('import')) {
  const file = path.join(folder, 'return.csv');
  const rows = writeLongReturn(file, 72);
  const target = path.join(folder, 'import-%RUN%.plumbline');
  console.log(`\nImport of ${rows} rows with numerator and denominator (median of 3)`);
  for (let i = 0; i < 3; i += 1)
    run('out/main/cli.js', ['new', target.replace('%RUN%', String(i)), '--authority', 'Bench'], { stdio: 'ignore' });
  const staged = await measureCommand(['import', target, file]);
  const accepted = await measureCommand(['import', target, file, '--accept']);
  line('read and stage', staged);
  line('read, stage and accept', accepted);
  console.log(
    `accepted rows a second of wall time, start of the program included: ${Math.round(rows / accepted.wall)}`,
  );
  const [million] = figuresOf('million-row-import.mjs', [folder]);
  const [csv, empty] = ['million.csv', 'million.plumbline'].map((name) => path.join(folder, name));
  const kept = path.join(folder, 'kept-%RUN%.plumbline');
  for (let i = 0; i < 3; i += 1) copyFileSync(empty, kept.replace('%RUN%', String(i)));
  console.log(`\nA CSV file of ${million.rows} observations, ${Math.round(million.bytes / 1e6)} MB (median of 3)`);
  const validated = await measureCommand(['import', empty, csv]);
  const accepting = await measureCommand(['import', kept, csv, '--accept']);
  line('read and validate', validated);
  line('read, validate and accept', accepting);
  const rate = ({ wall }) => Math.round(million.rows / wall).toLocaleString('en-GB');
  console.log(`rows a second, start included: ${rate(validated)} validated, ${rate(accepting)} accepted`);
  await benchWorkbooks(folder);
}
const printTimes = (took) => {
  for (const what of new Set(took.map((one) => one.what))) {
    const times = took.filter((one) => one.what === what).map((one) => one.ms);
    console.log(`${what.padEnd(46)} ${median(times).toFixed(0).padStart(7)} ms${times.length > 1 ? ' (median)' : ''}`);
  }
};
if (wanted('lists')) {
  console.log('\n500 indicators × 240 months × 9 series, about 1,000,000 observations, in one process');
  printTimes(figuresOf('large-workspace.mjs', [folder]));
}
if (wanted('plan')) {
  console.log('\nA plan of 5,000 actions with 100,000 updates, in one process');
  printTimes(figuresOf('large-plan.mjs', [folder]));
}
if (wanted('page')) {
  const chromium = ensureChromium();
  console.log('\nFrom the link to the first figures of the overview (median of 3)');
  line(
    'browser host and page',
    middle(figuresOf('page-load.mjs', [workspace], chromium ? { CHROMIUM_PATH: chromium } : {})),
  );
}
rmSync(folder, { recursive: true, force: true });
