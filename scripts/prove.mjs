// npm run prove -- fuzz [--count N] [--seed S] [--only CASE]: what takes too long to be among the tests of every day.
import { ensureBuilt, ensureDependencies, run } from './lib.mjs';

const proofs = { fuzz: 'scripts/prove/fuzz.mjs' };
const [name, ...args] = process.argv.slice(2);
const script = proofs[name];
if (script === undefined) {
  console.error(`Usage: npm run prove -- ${Object.keys(proofs).join('|')}`);
  process.exit(2);
}
ensureDependencies();
ensureBuilt();
process.exit(run(script, args));
