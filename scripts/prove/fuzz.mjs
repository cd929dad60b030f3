// 5,000 damaged and hostile workbooks and CSV files through the use case that accepts returns, with the program's own
// reader and its own limits. Case N of seed S is always the same file: --seed S --only N plays it again.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { at } from '../lib.mjs';
import { runFuzz } from '../../tests/main/formats/sheets/fuzz/run-fuzz.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
const from = Number(values.only ?? values.from);
const to = values.only === undefined ? from + Number(values.count) : from + 1;
const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-fuzz-'));
const started = performance.now();
const report = await runFuzz({
  seed: Number(values.seed),
  from,
  to,
  folder,
  entry: at('out/main/sheet-reader.js'),
  onCase: (done, made, outcome, took) => {
    if (values.verbose) console.log(`${from + done - 1} ${outcome} ${Math.round(took)} ms: ${made}`);
    else if (done % 500 === 0) console.error(`${done} of ${to - from} …`);
  },
});
rmSync(folder, { recursive: true, force: true });
const seconds = (performance.now() - started) / 1000;
console.log(
  `${to - from} files of seed ${values.seed} in ${seconds.toFixed(0)} s, by ${report.readersStarted} reading processes`,
);
for (const [outcome, count] of Object.entries(report.outcomes).toSorted(([, a], [, b]) => b - a)) {
  console.log(`${String(count).padStart(6)}  ${outcome}`);
}
console.log(
  `slowest ${(report.slowestMs / 1000).toFixed(2)} s: case ${report.slowest}; most memory of a reader ${report.peakMb.toFixed(0)} MB`,
);
for (const failure of report.failures) console.log(`FAILED ${failure}`);
console.log(
  report.failures.length === 0
    ? 'No hang, no crash, and every refusal left the workspace as it was.'
    : `${report.failures.length} failed.`,
);
process.exit(report.failures.length === 0 ? 0 : 1);
