// Whole commands, several runs, the median: what the other parts of the bench share.
import os from 'node:os';
import { at, env, node } from '../lib.mjs';
import { usageOf } from './usage.mjs';

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Runs a command of the command line `times` times: the median CPU seconds, wall seconds and peak MB, children included. */
export async function measureCommand(args, times = 3) {
  const runs = [];
  for (let i = 0; i < times; i += 1) {
    const command = args.map((arg) => arg.replace('%RUN%', String(i)));
    runs.push(await usageOf([node(), at('out/main/cli.js'), ...command], env()));
  }
  const of = (key) => median(runs.map((one) => one[key]));
  return { cpu: of('cpu'), wall: of('wall'), rssMb: of('rssMb'), togetherMb: of('togetherMb') };
}

/** Figures mean nothing without the machine they were measured on. */
export function machine() {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${cpus[0]?.model.trim() ?? 'unknown processor'}, ${cpus.length} cores, ${memory} GiB, ${os.type()} ${os.release()}, Node ${process.versions.node} (tools: ${node()
    .split(/[\\/]/)
    .at(-3)})`;
}

export const line = (what, { cpu, wall, rssMb, togetherMb }) =>
  console.log(
    `${what.padEnd(46)} ${cpu.toFixed(2).padStart(7)} s CPU ${wall.toFixed(2).padStart(7)} s wall ${rssMb.toFixed(0).padStart(6)} MB peak${togetherMb === undefined ? '' : ` ${togetherMb.toFixed(0).padStart(6)} MB at once`}`,
  );
