// What a command costs with every process it starts: CPU as the shell adds it up, memory as the kernel's high-water
// marks of all its processes together (an upper bound: they need not peak at once). Linux only for the memory.
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** Peak resident memory in MB by process, for the tree under `root`. */
function peaksUnder(root, peaks) {
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(name, /PPid:\s+(\d+)/.exec(status)?.[1]);
      peaks.set(`candidate ${name}`, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // it ended while we looked
    }
  }
  const isOurs = (pid) => pid !== undefined && (pid === root || isOurs(parents.get(pid)));
  for (const pid of parents.keys()) if (isOurs(pid)) peaks.set(pid, peaks.get(`candidate ${pid}`) ?? 0);
  for (const key of peaks.keys()) if (key.startsWith('candidate')) peaks.delete(key);
}

/** Runs a command line in bash and resolves to { cpu, wall, rssMb }; rejects when it fails. */
export function usageOf(argv, env) {
  const quoted = argv.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
  const script = `TIMEFORMAT='TIMES %R %U %S'; time ${quoted} >/dev/null`;
  const child = spawn('bash', ['-c', script], { stdio: ['ignore', 'ignore', 'pipe'], env });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const peaks = new Map();
  const watch = setInterval(() => peaksUnder(String(child.pid), peaks), 40);
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      clearInterval(watch);
      const [, wall, user, system] = /TIMES (\S+) (\S+) (\S+)/.exec(said) ?? [];
      if (code !== 0 || wall === undefined) return reject(new Error(`${quoted} ended with ${code}: ${said}`));
      const rssMb = [...peaks.values()].reduce((sum, peak) => sum + peak, 0);
      return resolve({ cpu: Number(user) + Number(system), wall: Number(wall), rssMb });
    });
  });
}
