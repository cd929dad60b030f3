import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Set by vite.config.ts: names the sources a build was made from. Not there when the sources run as they are. */
declare const sourceHash: string | undefined;

/** Semantic version with the build's sources as build metadata: two builds that could set a pack differently differ. */
const withBuild = (version: string): string => (typeof sourceHash === 'string' ? `${version}+${sourceHash}` : version);

/** The program's version: of the nearest package.json above `start` that is ours; "0" where there is none. */
export function programVersion(start: string): string {
  for (let folder = start; ; folder = path.dirname(folder)) {
    const version = versionIn(path.join(folder, 'package.json'));
    if (version !== null) return withBuild(version);
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
