import { sql } from 'kysely';
import { makeAppendOnly } from '../append-only.ts';
import type { Migration } from '../migration.ts';

/** Decisions on how figures are read: dated SPC options, fixed baselines, rebases taken back, commentaries signed off. */
export const migration: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE spc_options (
        id INTEGER PRIMARY KEY,
        valid_from TEXT NOT NULL,
        run_length INTEGER NOT NULL CHECK (run_length IN (6, 7)),
        two_in_three TEXT NOT NULL CHECK (two_in_three IN ('package', 'mdc2023')),
        screen_outliers INTEGER NOT NULL CHECK (screen_outliers IN (0, 1)),
        reason TEXT NOT NULL CHECK (reason <> ''),
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE baselines (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        points INTEGER CHECK (points >= 12),
        reason TEXT NOT NULL CHECK (reason <> ''),
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        decided_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE rebase_withdrawals (
        id INTEGER PRIMARY KEY,
        rebase_id INTEGER NOT NULL UNIQUE REFERENCES rebases (id),
        reason TEXT NOT NULL CHECK (reason <> ''),
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        decided_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE commentary_sign_offs (
        id INTEGER PRIMARY KEY,
        commentary_id INTEGER NOT NULL UNIQUE REFERENCES commentaries (id),
        signed_off_by TEXT NOT NULL CHECK (signed_off_by <> ''),
        signed_off_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    for (const table of ['spc_options', 'baselines', 'rebase_withdrawals', 'commentary_sign_offs']) {
      await makeAppendOnly(db, table);
    }
  },
};
