import { dataFolderOf } from '../host-folders.ts';
import { programVersion } from '../program-version.ts';
import { runCli } from './run-cli.ts';
import type { Stream } from './terminal.ts';

/** A reader that has seen enough (`plumbline list … | head`) closes the pipe: that is no fault of the command. */
function streamOf(stream: NodeJS.WriteStream): Stream {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exitCode ??= 0;
  });
  return { isTerminal: stream.isTTY, write: (text) => void (stream.writable && stream.write(text)) };
}

process.exitCode = await runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  version: programVersion(import.meta.dirname),
  out: streamOf(process.stdout),
  err: streamOf(process.stderr),
  now: () => new Date(),
  dataFolder: dataFolderOf(process.env, process.platform),
});
