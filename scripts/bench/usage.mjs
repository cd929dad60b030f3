// Runs a built program as a command and writes what it cost to file descriptor 3 when it ends: the operating system's
// own accounting of the whole process, all threads included. `node usage.mjs out/main/cli.js pack …`
import { writeSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const started = process.hrtime.bigint();
const [program, ...args] = process.argv.slice(2);
const file = path.resolve(program);
process.argv.splice(1, process.argv.length, file, ...args);
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const wall = Number(process.hrtime.bigint() - started) / 1e9;
  writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, wall, rssMb: maxRSS / 1024 }));
});
await import(pathToFileURL(file).href);
