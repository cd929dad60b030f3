#!/usr/bin/env node
// npm run plumbline -- COMMAND …: sets everything up, then runs the command line on Node 24.
// Standard output belongs to the command alone; whatever the set-up has to say goes to standard error.
import { spawn } from 'node:child_process';
import { at, ensureBuilt, ensureDependencies, env, node } from './lib.mjs';

// npm runs scripts in the project's folder; paths are meant from where the person stands.
const asNpmScript = process.env.npm_lifecycle_event === 'plumbline' && process.env.INIT_CWD !== undefined;
const cwd = asNpmScript ? process.env.INIT_CWD : process.cwd();

try {
  ensureDependencies();
  ensureBuilt();
} catch (error) {
  console.error(`Plumbline could not be set up: ${error.message}.`);
  process.exit(1);
}

const child = spawn(node(), [at('out/main/cli.js'), ...process.argv.slice(2)], { cwd, stdio: 'inherit', env: env() });
// A Ctrl+C reaches the command itself, being in the same group; it decides how to end, and its exit code is ours.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
child.on('error', (error) => {
  console.error(`The command line could not be started: ${error.message}.`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 130));
