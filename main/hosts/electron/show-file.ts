import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { safeFileName } from '#shared/domain/evidence/safe-file-name.ts';

const prefix = 'plumbline-look-';
/** Evidence may be sensitive: what was written for looking at does not stay for ever in a temporary folder. */
const keepForMs = 24 * 60 * 60 * 1000;

export interface WrittenForLooking {
  readonly path: string;
  readonly folder: string;
  readonly name: string;
  /** True where `.txt` was added because files of the kind can run. */
  readonly disarmed: boolean;
}

/**
 * Writes a file that came from outside into a fresh folder of its own under the temporary folder, under a name that
 * nothing runs, for the person alone to read: neither writable nor executable. Nothing here opens it.
 */
export function writeForLooking(given: string, bytes: Uint8Array, temporary = tmpdir()): WrittenForLooking {
  sweep(temporary);
  const { name, disarmed } = safeFileName(given);
  const folder = mkdtempSync(join(temporary, prefix));
  const path = join(folder, name);
  writeFileSync(path, bytes, { flag: 'wx', mode: 0o400 });
  // on Windows the mode of a new file says nothing; this sets its read-only attribute
  chmodSync(path, 0o400);
  return { path, folder, name, disarmed };
}

/** Takes away what was written for looking at more than a day ago, by whichever run of the program. */
function sweep(temporary: string): void {
  const before = Date.now() - keepForMs;
  for (const entry of readdirSync(temporary, { withFileTypes: true })) {
    if (!entry.isDirectory() || !entry.name.startsWith(prefix)) continue;
    const folder = join(temporary, entry.name);
    try {
      if (statSync(folder).mtimeMs < before) rmSync(folder, { recursive: true, force: true });
    } catch {
      // another account's, or still open in another program: it is tried again the next time
    }
  }
}
