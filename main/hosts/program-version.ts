import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The program's version: of the nearest package.json above `start` that is ours; "0" where there is none. */
export function programVersion(start: string): string {
  for (let folder = start; ; folder = path.dirname(folder)) {
    const version = versionIn(path.join(folder, 'package.json'));
    if (version !== null) return version;
    if (path.dirname(folder) === folder) return '0';
  }
}

function versionIn(file: string): string | null {
  try {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof data !== 'object' || data === null || Reflect.get(data, 'name') !== 'plumbline') return null;
    const version: unknown = Reflect.get(data, 'version');
    return typeof version === 'string' ? version : null;
  } catch {
    return null;
  }
}
