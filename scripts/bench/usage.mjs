// What a command costs with every process it starts: CPU as the shell adds it up, or as it was last seen of each process
// where that is more (nobody waits for the ones that Chromium draws in, so that the shell misses them); memory as the kernel's high-water
// marks of all its processes added (an upper bound: they need not peak at once), and as the most that they held at one
// time, looked at every 25 ms. Linux only for the memory.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

const ticksASecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/**
 * Notes the highest resident memory in MB of each process of the tree under `root`; one that has ended keeps its own.
 * Returns what they hold together now.
 */
function notePeaks(root, peaks) {
  const seen = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const cpu = cpuOf(readFileSync(`/proc/${pid}/stat`, 'utf8'));
      const [peak, now] = ['VmHWM', 'VmRSS'].map(
        (key) => Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024,
      );
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      seen.set(pid, { parent: /PPid:\s+(\d+)/.exec(status)?.[1], peak, now, cpu, command });
    } catch {
      // it ended while we looked
    }
  }
  const isOurs = (pid) => pid === root || (seen.has(pid) && isOurs(seen.get(pid).parent));
  let together = 0;
  for (const [pid, { peak, now, cpu, command }] of seen) {
    if (!isOurs(pid)) continue;
    together += now;
    const known = peaks.get(pid) ?? { command: '', peakMb: 0, cpu: 0 };
    // one that has just ended has no command line any more
    peaks.set(pid, {
      command: command === '' ? known.command : command,
      peakMb: Math.max(peak, known.peakMb),
      cpu: Math.max(cpu, known.cpu),
    });
  }
  return together;
}

/** Seconds of CPU of a process itself, in user and in system mode: the 14th and 15th fields of its line, proc(5). */
function cpuOf(stat) {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksASecond;
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
      const seen = processes.reduce((sum, { cpu }) => sum + cpu, 0);
      const cpu = Math.max(Number(user) + Number(system), seen);
      return resolve({ cpu, wall: Number(wall), rssMb, togetherMb, processes });
    });
  });
}
