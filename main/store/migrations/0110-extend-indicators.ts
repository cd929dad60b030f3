import { sql } from 'kysely';
import { makeAppendOnly } from '../append-only.ts';
import type { Migration } from '../migration.ts';

/**
 * A catalogue that can be edited: a second (national) target, trajectories by month, owners and retirement that are
 * dated facts like everything else, and benchmarks of which a later edition may restate an earlier one.
 */
export const migration: Migration = {
  async up(db) {
    await sql`
      ALTER TABLE indicator_targets ADD COLUMN kind TEXT NOT NULL DEFAULT 'local' CHECK (kind IN ('local', 'national'))
    `.execute(db);
    await sql`ALTER TABLE indicator_targets ADD COLUMN reason TEXT NOT NULL DEFAULT ''`.execute(db);
    await sql`ALTER TABLE indicator_targets ADD COLUMN decided_by TEXT NOT NULL DEFAULT ''`.execute(db);
    await sql`ALTER TABLE indicator_definitions ADD COLUMN decided_by TEXT NOT NULL DEFAULT ''`.execute(db);
    await sql`
      CREATE TABLE trajectory_points (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        period TEXT NOT NULL,
        target REAL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE indicator_owners (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        owner_id INTEGER REFERENCES people (id),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE indicator_retirements (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        from_period TEXT,
        reason TEXT NOT NULL CHECK (reason <> ''),
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await reviseBenchmarks(db);
    for (const table of ['trajectory_points', 'indicator_owners', 'indicator_retirements']) {
      await makeAppendOnly(db, table);
    }
  },
};

/** SQLite cannot drop a UNIQUE of a table, so it is made anew; nothing refers to it. */
async function reviseBenchmarks(db: Parameters<Migration['up']>[0]): Promise<void> {
  await sql`ALTER TABLE benchmarks RENAME TO benchmarks_before`.execute(db);
  await sql`
    CREATE TABLE benchmarks (
      id INTEGER PRIMARY KEY,
      indicator_id INTEGER REFERENCES indicators (id),
      measure_code TEXT NOT NULL,
      measure TEXT NOT NULL,
      topic TEXT NOT NULL DEFAULT '',
      area TEXT NOT NULL CHECK (area IN ('authority', 'statistical_neighbours', 'region', 'england')),
      area_name TEXT NOT NULL,
      year TEXT NOT NULL,
      value REAL NOT NULL,
      source_id INTEGER REFERENCES sources (id),
      file_name TEXT,
      sha256 TEXT REFERENCES files (sha256),
      cell TEXT,
      recorded_at TEXT NOT NULL,
      CHECK ((file_name IS NULL) = (sha256 IS NULL) AND (file_name IS NULL) = (cell IS NULL))
    ) STRICT
  `.execute(db);
  await sql`
    INSERT INTO benchmarks (id, indicator_id, measure_code, measure, topic, area, area_name, year, value, source_id, recorded_at)
    SELECT id, indicator_id, measure_code, measure, topic, area, area_name, year, value, source_id, recorded_at
    FROM benchmarks_before
  `.execute(db);
  await sql`DROP TABLE benchmarks_before`.execute(db);
  await makeAppendOnly(db, 'benchmarks');
}
