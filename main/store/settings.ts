import { Refusal } from '#shared/domain/refusal.ts';
import { pragmaValue, type Sqlite } from './sqlite.ts';

interface Setting {
  readonly name: string;
  readonly set: string;
  /** What SQLite answers when the setting is in force. */
  readonly expected: string | number;
}

/**
 * What keeps an acknowledged change through a power loss, and a hostile file from running code. None of these are the
 * driver's defaults for a reopened file, so each is set and read back on every open (docs/decisions/003-sqlite-settings.md).
 * recursive_triggers: without it INSERT OR REPLACE deletes a row without firing the triggers that forbid deleting it.
 * cache_spill: with it a long transaction writes to the file before it commits, and the stat guard could no longer tell
 * our own change from somebody else's.
 */
const connectionSettings: readonly Setting[] = [
  { name: 'trusted_schema', set: 'OFF', expected: 0 },
  { name: 'cell_size_check', set: 'ON', expected: 1 },
  { name: 'mmap_size', set: '0', expected: 0 },
  { name: 'locking_mode', set: 'NORMAL', expected: 'normal' },
  { name: 'synchronous', set: 'FULL', expected: 2 },
  { name: 'foreign_keys', set: 'ON', expected: 1 },
  { name: 'recursive_triggers', set: 'ON', expected: 1 },
  { name: 'cache_spill', set: 'OFF', expected: 0 },
  { name: 'secure_delete', set: 'ON', expected: 1 },
  ...(process.platform === 'darwin'
    ? [
        { name: 'fullfsync', set: 'ON', expected: 1 },
        { name: 'checkpoint_fullfsync', set: 'ON', expected: 1 },
      ]
    : []),
];

/** Written into the file's header when it was WAL before, so only set once the file has proved to be ours. */
const journalSetting: Setting = { name: 'journal_mode', set: 'TRUNCATE', expected: 'truncate' };

function apply(sqlite: Sqlite, path: string, setting: Setting): void {
  sqlite.pragma(`${setting.name}=${setting.set}`);
  const answer = pragmaValue(sqlite, setting.name);
  if (answer === setting.expected) return;
  throw new Refusal({
    code: 'StoreSettingRefused',
    message: `The workspace cannot be kept safely here: SQLite was asked for ${setting.name} ${setting.set} and answered ${String(answer)}.`,
    where: path,
    next: 'Close other programs that use this file, or copy it to a folder on this computer and open the copy.',
  });
}

/** Settings that touch nothing in the file; safe before it has been checked. */
export function applyConnectionSettings(sqlite: Sqlite, path: string): void {
  for (const setting of connectionSettings) apply(sqlite, path, setting);
}

/** The rollback journal that survives power loss; converts a file that another program left in WAL mode. */
export function applyJournalSetting(sqlite: Sqlite, path: string): void {
  apply(sqlite, path, journalSetting);
}

/** A setting as SQLite itself answers it now. */
export interface StoreSetting {
  readonly name: string;
  readonly value: string;
  readonly expected: string;
}

/** Every setting above read back from the open connection, for the settings screen and the diagnostic bundle. */
export function readSettings(sqlite: Sqlite): readonly StoreSetting[] {
  return [journalSetting, ...connectionSettings].map(({ name, expected }) => ({
    name,
    value: String(pragmaValue(sqlite, name)),
    expected: String(expected),
  }));
}
