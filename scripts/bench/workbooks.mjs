// The workbook half of the import bench: a million cells read by us, by SheetJS and by exceljs, in one run.
import path from 'node:path';
import { at, env, node } from '../lib.mjs';
import { line, median } from './measure.mjs';
import { usageOf } from './usage.mjs';
import { writeBigWorkbook } from './workbook-file.mjs';

const rows = 50_000;
const columns = 20;
const times = 3;

/** Median of several runs of a reader; the processes it starts are counted with it. */
async function measureReader(reader, file) {
  const runs = [];
  for (let i = 0; i < times; i += 1) {
    const used = await usageOf([node(), at('scripts/bench/read-workbook.mjs'), reader, file, String(rows)], env());
    const reading = used.processes.find(({ command }) => command.includes('sheet-reader.js'));
    runs.push({ ...used, readingMb: reading?.peakMb ?? 0 });
  }
  const of = (key) => median(runs.map((one) => one[key]));
  return { cpu: of('cpu'), wall: of('wall'), rssMb: of('rssMb'), readingMb: of('readingMb') };
}

export async function benchWorkbooks(folder) {
  const file = path.join(folder, 'million.xlsx');
  const cells = writeBigWorkbook(file, rows, columns);
  console.log(
    `\nWorkbook of ${cells.toLocaleString('en-GB')} cells, as objects in the program (median of ${times}; aim: 3 s CPU, 150 MB for the reading process)`,
  );
  const ours = await measureReader('ours', file);
  line('ours: reading process and the one that asks', ours);
  console.log(`  of this the reading process: ${ours.readingMb.toFixed(0)} MB peak`);
  for (const [name, reader] of [
    ['SheetJS 0.20.3', 'sheetjs'],
    ['exceljs 4.4.0', 'exceljs'],
  ]) {
    const theirs = await measureReader(reader, file);
    line(name, theirs);
    console.log(
      `  ${name} / ours: CPU ${(theirs.cpu / ours.cpu).toFixed(1)}, memory ${(theirs.rssMb / ours.rssMb).toFixed(1)} (both our processes together)`,
    );
  }
}
