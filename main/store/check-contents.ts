import { Refusal } from '#shared/domain/refusal.ts';
import { foreignDatabaseRefusal, newerVersionRefusal } from './file-header.ts';
import { schemaVersionOf } from './migrate.ts';
import { currentVersion } from './migrations.ts';
import { firstDifference } from './schema-text.ts';
import { applicationId, pragmaValue, type Sqlite } from './sqlite.ts';
import { damagedRefusal } from './store-refusals.ts';

/**
 * What only SQLite can tell of a file: that its header still says so once a journal has been rolled back, that its pages
 * are sound, and that its tables are ours. Nothing of the schema is used before its text has proved to be ours, because a
 * view named like one of our tables could run anything, or for ever.
 */
export async function checkContents(sqlite: Sqlite, path: string): Promise<void> {
  if (pragmaValue(sqlite, 'application_id') !== applicationId) throw foreignDatabaseRefusal(path);
  const version = schemaVersionOf(sqlite);
  if (version > currentVersion) throw newerVersionRefusal(path, version);
  const check = pragmaValue(sqlite, 'quick_check(1)');
  if (check !== 'ok') throw damagedRefusal(path, String(check));
  const difference = await firstDifference(sqlite, version);
  if (difference === null) return;
  throw new Refusal({
    code: 'WorkspaceSchemaDiffers',
    message:
      'The tables in this file are not built as Plumbline builds them, so it was not opened and nothing in it was changed.',
    where: `${path} (${difference})`,
    next: 'Open the newest checked backup instead; never change a workspace with another program.',
  });
}
