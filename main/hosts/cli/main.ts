import { dataFolderOf } from '../host-folders.ts';
import { programVersion } from '../program-version.ts';
import { processStream } from './process-stream.ts';
import { runCli } from './run-cli.ts';

let answerLost = false;

/** A program that reads our output must not take half an answer for a whole one. */
function onAnswerLost(why: string): void {
  answerLost = true;
  process.exitCode = 1;
  process.stderr.write(`The answer could not be written in full: ${why}.\n`);
}

const exitCode = await runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  version: programVersion(import.meta.dirname),
  out: processStream(process.stdout, onAnswerLost),
  err: processStream(process.stderr, () => undefined),
  now: () => new Date(),
  dataFolder: dataFolderOf(process.env, process.platform),
});
// Not process.exit: what is still on its way to a pipe would be cut off.
process.exitCode = answerLost ? 1 : exitCode;
