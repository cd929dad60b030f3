import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const named = (env: Environment, name: string): string | null => {
  const value = env[name];
  return value === undefined || value === '' ? null : path.resolve(value);
};

/** The program's own folder for this person; PLUMBLINE_DATA names another. */
export function dataFolderOf(env: Environment, platform: NodeJS.Platform, home: string = homedir()): string {
  const chosen = named(env, 'PLUMBLINE_DATA');
  if (chosen !== null) return chosen;
  if (platform === 'win32') return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Plumbline');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Plumbline');
  return path.join(env['XDG_DATA_HOME'] ?? path.join(home, '.local', 'share'), 'plumbline');
}

/** Where new workspaces go when no folder is chosen; PLUMBLINE_DOCUMENTS names another. */
export function documentsFolderOf(env: Environment, home: string = homedir()): string {
  const documents = path.join(home, 'Documents');
  return named(env, 'PLUMBLINE_DOCUMENTS') ?? (existsSync(documents) ? documents : home);
}
