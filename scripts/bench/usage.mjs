// What a command costs with every process it starts: CPU as the shell adds it up; memory as the kernel's high-water
// marks of all its processes added (an upper bound: they need not peak at once), and as the most that they held at one
// time, looked at every 25 ms. Linux only for the memory.
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/**
 * Notes the highest resident memory in MB of each process of the tree under `root`; one that has ended keeps its own.
 * Returns what they hold together now.
 */
function notePeaks(root, peaks) {
  const seen = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const [peak, now] = ['VmHWM', 'VmRSS'].map(
        (key) => Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024,
      );
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      seen.set(pid, { parent: /PPid:\s+(\d+)/.exec(status)?.[1], peak, now, command });
    } catch {
      // it ended while we looked
    }
  }
  const isOurs = (pid) => pid === root || (seen.has(pid) && isOurs(seen.get(pid).parent));
  let together = 0;
  for (const [pid, { peak, now, command }] of seen) {
    if (!isOurs(pid)) continue;
    together += now;
    const known = peaks.get(pid) ?? { command: '', peakMb: 0 };
    // one that has just ended has no command line any more
    peaks.set(pid, { command: command === '' ? known.command : command, peakMb: Math.max(peak, known.peakMb) });
  }
  return together;
}

/** Runs a command line in bash and resolves to { cpu, wall, rssMb, processes }; rejects when it fails. */
export function usageOf(argv, env) {
  const quoted = argv.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
  const script = `TIMEFORMAT='TIMES %R %U %S'; time ${quoted} >/dev/null`;
  const child = spawn('bash', ['-c', script], { stdio: ['ignore', 'ignore', 'pipe'], env });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const peaks = new Map();
  let togetherMb = 0;
  const watch = setInterval(() => {
    togetherMb = Math.max(togetherMb, notePeaks(String(child.pid), peaks));
  }, 25);
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      clearInterval(watch);
      const [, wall, user, system] = /TIMES (\S+) (\S+) (\S+)/.exec(said) ?? [];
      if (code !== 0 || wall === undefined) return reject(new Error(`${quoted} ended with ${code}: ${said}`));
      const processes = [...peaks.values()];
      const rssMb = processes.reduce((sum, { peakMb }) => sum + peakMb, 0);
      return resolve({ cpu: Number(user) + Number(system), wall: Number(wall), rssMb, togetherMb, processes });
    });
  });
}
