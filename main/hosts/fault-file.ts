import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';

/** A log that grows beyond this is kept once as `.old` and begun anew. */
const mostBytes = 1_000_000;

/**
 * Records unforeseen errors in `plumbline.log` in the data folder, one entry each, and says in one line on standard
 * error where. Never throws: a log that cannot be written must not hide the fault itself.
 */
export function faultReporter(dataFolder: string, version: string, now: () => Date): (error: unknown) => void {
  const file = path.join(dataFolder, 'plumbline.log');
  return (error) => {
    const detail = inspect(error, { breakLength: 120 });
    try {
      mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) renameSync(file, `${file}.old`);
      appendFileSync(file, `${now().toISOString()} plumbline ${version}\n${detail}\n\n`, { mode: 0o600 });
      process.stderr.write(`Plumbline: an unexpected error was recorded in ${file}\n`);
    } catch {
      process.stderr.write(`Plumbline: an unexpected error could not be recorded in ${file}\n`);
    }
  };
}
