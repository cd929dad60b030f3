// The browser host as a child process, with what it has cost so far (Linux only: /proc).
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { at, env, node } from '../lib.mjs';

/** Clock ticks a second in /proc/PID/stat: 100 on every Linux that Node runs on. */
const ticks = 100;

export async function startHost(workspace, extra = {}) {
  const data = mkdtempSync(path.join(os.tmpdir(), 'plumbline-bench-'));
  const child = spawn(node(), [at('out/main/loopback.js'), ...(workspace ? [workspace] : [])], {
    env: env({ PLUMBLINE_DATA: data, ...extra }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      const found = /PLUMBLINE_URL (\S+)/.exec(text)?.[1];
      if (found) resolve(found);
    });
    child.on('exit', (code) => reject(new Error(`the host stopped with ${code}`)));
  });
  const proc = (name) => readFileSync(`/proc/${child.pid}/${name}`, 'utf8');
  return {
    url,
    // its own CPU seconds and those of the processes it has waited for
    cpu: () => {
      const fields = proc('stat')
        .slice(proc('stat').lastIndexOf(')') + 2)
        .split(' ');
      return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / ticks;
    },
    // what is left once garbage is collected, in bytes; only of a host that loads `tell-memory.mjs`
    memory: () =>
      new Promise((resolve) => {
        const told = (text) => {
          const found = /PLUMBLINE_MEMORY (.+)/.exec(text)?.[1];
          if (found === undefined) return;
          child.stdout.off('data', told);
          resolve(JSON.parse(found));
        };
        child.stdout.on('data', told);
        child.kill('SIGUSR2');
      }),
    rssMb: () => Number(/VmHWM:\s+(\d+)/.exec(proc('status'))?.[1] ?? 0) / 1024,
    stop: () => {
      child.removeAllListeners('exit');
      child.kill();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
