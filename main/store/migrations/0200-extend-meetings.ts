import { sql } from 'kysely';
import { makeAppendOnly } from '../append-only.ts';
import type { Migration } from '../migration.ts';

/**
 * Meetings from the forward plan to the action log. A moderation may say until when it holds, and may be taken back: a
 * colour that a board set in spring must not colour the autumn unseen.
 */
export const migration: Migration = {
  async up(db) {
    await sql`ALTER TABLE meetings ADD COLUMN ref TEXT NOT NULL DEFAULT ''`.execute(db);
    await sql`
      ALTER TABLE meetings ADD COLUMN kind TEXT NOT NULL DEFAULT 'board'
        CHECK (kind IN ('board', 'subgroup', 'progress_review', 'between_meetings', 'other'))
    `.execute(db);
    await sql`ALTER TABLE meetings ADD COLUMN place TEXT NOT NULL DEFAULT ''`.execute(db);
    await sql`ALTER TABLE meetings ADD COLUMN starts_at TEXT NOT NULL DEFAULT ''`.execute(db);
    await sql`UPDATE meetings SET ref = 'M' || printf('%03d', id)`.execute(db);
    await sql`CREATE UNIQUE INDEX meetings_by_ref ON meetings (ref) WHERE ref <> ''`.execute(db);
    await sql`
      CREATE TABLE forward_plan_items (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL CHECK (title <> ''),
        presenter TEXT NOT NULL DEFAULT '',
        repeats TEXT NOT NULL CHECK (repeats IN ('once', 'every_meeting', 'quarterly', 'half_yearly', 'yearly')),
        wanted_on TEXT NOT NULL,
        minutes INTEGER CHECK (minutes BETWEEN 1 AND 480),
        note TEXT NOT NULL DEFAULT '',
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE agenda_items (
        id INTEGER PRIMARY KEY,
        meeting_id INTEGER NOT NULL REFERENCES meetings (id),
        forward_item_id INTEGER REFERENCES forward_plan_items (id),
        position INTEGER NOT NULL,
        title TEXT NOT NULL CHECK (title <> ''),
        presenter TEXT NOT NULL DEFAULT '',
        minutes INTEGER CHECK (minutes BETWEEN 1 AND 480),
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE attendances (
        id INTEGER PRIMARY KEY,
        meeting_id INTEGER NOT NULL REFERENCES meetings (id),
        role TEXT NOT NULL CHECK (role <> ''),
        agency TEXT NOT NULL DEFAULT '',
        attendance TEXT NOT NULL CHECK (attendance IN ('present', 'apologies', 'deputy', 'absent', 'not_expected')),
        deputy TEXT NOT NULL DEFAULT '',
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE declarations (
        id INTEGER PRIMARY KEY,
        meeting_id INTEGER NOT NULL REFERENCES meetings (id),
        role TEXT NOT NULL CHECK (role <> ''),
        text TEXT NOT NULL CHECK (text <> ''),
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE minutes (
        id INTEGER PRIMARY KEY,
        meeting_id INTEGER NOT NULL REFERENCES meetings (id),
        state TEXT NOT NULL CHECK (state IN ('draft', 'agreed')),
        text TEXT NOT NULL CHECK (text <> ''),
        written_on TEXT NOT NULL,
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE meeting_packs (
        id INTEGER PRIMARY KEY,
        meeting_id INTEGER NOT NULL REFERENCES meetings (id),
        pack_id INTEGER NOT NULL REFERENCES packs (id),
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`ALTER TABLE decisions ADD COLUMN agenda_item_id INTEGER REFERENCES agenda_items (id)`.execute(db);
    await sql`ALTER TABLE decisions ADD COLUMN action_id INTEGER REFERENCES actions (id)`.execute(db);
    await sql`ALTER TABLE decisions ADD COLUMN indicator_id INTEGER REFERENCES indicators (id)`.execute(db);
    await sql`ALTER TABLE decisions ADD COLUMN finding_id INTEGER REFERENCES findings (id)`.execute(db);
    await sql`
      CREATE TABLE decision_outcomes (
        id INTEGER PRIMARY KEY,
        decision_id INTEGER NOT NULL REFERENCES decisions (id),
        state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped', 'became_action')),
        action_id INTEGER REFERENCES actions (id),
        note TEXT NOT NULL DEFAULT '',
        reported_on TEXT NOT NULL,
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL,
        CHECK ((state = 'became_action') = (action_id IS NOT NULL)),
        CHECK (state <> 'dropped' OR note <> '')
      ) STRICT
    `.execute(db);
    await sql`ALTER TABLE due_date_changes ADD COLUMN meeting_id INTEGER REFERENCES meetings (id)`.execute(db);
    await sql`ALTER TABLE moderations ADD COLUMN holds_until TEXT`.execute(db);
    await sql`
      CREATE TABLE moderation_withdrawals (
        id INTEGER PRIMARY KEY,
        moderation_id INTEGER NOT NULL UNIQUE REFERENCES moderations (id),
        withdrawn_on TEXT NOT NULL,
        withdrawn_by TEXT NOT NULL CHECK (withdrawn_by <> ''),
        reason TEXT NOT NULL CHECK (reason <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    const appendOnly = [
      'forward_plan_items',
      'agenda_items',
      'attendances',
      'declarations',
      'minutes',
      'meeting_packs',
      'decision_outcomes',
      'moderation_withdrawals',
    ];
    for (const table of appendOnly) await makeAppendOnly(db, table);
  },
};
