// npm run demo: both samples and their packs in demo/, for machines without a screen. Made anew on every run.
import { mkdirSync, rmSync } from 'node:fs';
import { at, ensureBuilt, ensureDependencies, run, say } from './lib.mjs';

/** The month that each sample is worth reading at. */
const samples = [
  { name: 'northamptonshire', period: '2019-06' },
  { name: 'exampleshire', period: '2019-06' },
];

ensureDependencies();
ensureBuilt();
rmSync(at('demo'), { recursive: true, force: true });
mkdirSync(at('demo'));
for (const { name, period } of samples) {
  say(`making the ${name} sample and its pack for ${period} …`);
  const file = `demo/${name}.plumbline`;
  for (const command of [
    ['sample', name, file],
    ['pack', file, '--period', period, '--out', 'demo'],
  ]) {
    if (run('out/main/cli.js', command) !== 0) {
      say(`plumbline ${command.join(' ')} did not succeed: see above.`);
      process.exit(1);
    }
  }
}
say('done: the workspaces and their packs are in demo/.');
