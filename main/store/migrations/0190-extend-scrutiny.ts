import { sql } from 'kysely';
import { makeAppendOnly } from '../append-only.ts';
import type { Migration } from '../migration.ts';

/**
 * Judgement areas and grades as data, because frameworks change (care leavers are judged apart from 2023), and what an
 * event requires of the authority by when. The due date is kept as it was counted, with the words of how.
 */
export const migration: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE judgement_areas (
        id INTEGER PRIMARY KEY,
        framework TEXT NOT NULL CHECK (framework <> ''),
        name TEXT NOT NULL CHECK (name <> ''),
        position INTEGER NOT NULL,
        continues_id INTEGER REFERENCES judgement_areas (id),
        recorded_at TEXT NOT NULL,
        UNIQUE (framework, name)
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE judgement_grades (
        id INTEGER PRIMARY KEY,
        framework TEXT NOT NULL CHECK (framework <> ''),
        name TEXT NOT NULL CHECK (name <> ''),
        rank INTEGER NOT NULL,
        recorded_at TEXT NOT NULL,
        UNIQUE (framework, name)
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE response_deadlines (
        id INTEGER PRIMARY KEY,
        event_id INTEGER NOT NULL REFERENCES scrutiny_events (id),
        requirement TEXT NOT NULL CHECK (requirement <> ''),
        counted_from_on TEXT,
        working_days INTEGER CHECK (working_days BETWEEN 1 AND 400),
        due_on TEXT NOT NULL,
        basis TEXT NOT NULL CHECK (basis <> ''),
        source_id INTEGER REFERENCES sources (id),
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL,
        CHECK ((counted_from_on IS NULL) = (working_days IS NULL))
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE response_reports (
        id INTEGER PRIMARY KEY,
        deadline_id INTEGER NOT NULL REFERENCES response_deadlines (id),
        state TEXT NOT NULL CHECK (state IN ('submitted', 'accepted', 'returned', 'withdrawn')),
        reported_on TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '',
        source_id INTEGER REFERENCES sources (id),
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    // Ofsted's framework for local authority children's services (ILACS), as published 2018 to 2022 and from 2023, when
    // care leavers came to be judged apart. Known from the start; a workspace adds what else it needs.
    await sql`
      INSERT INTO judgement_areas (id, framework, name, position, continues_id, recorded_at) VALUES
        (1, 'Ofsted ILACS 2018', 'Impact of leaders on social work practice with children and families', 1, NULL, ''),
        (2, 'Ofsted ILACS 2018', 'Experiences and progress of children who need help and protection', 2, NULL, ''),
        (3, 'Ofsted ILACS 2018', 'Experiences and progress of children in care and care leavers', 3, NULL, ''),
        (4, 'Ofsted ILACS 2018', 'Overall effectiveness', 4, NULL, ''),
        (5, 'Ofsted ILACS 2023', 'Impact of leaders on social work practice with children and families', 1, 1, ''),
        (6, 'Ofsted ILACS 2023', 'Experiences and progress of children who need help and protection', 2, 2, ''),
        (7, 'Ofsted ILACS 2023', 'Experiences and progress of children in care', 3, 3, ''),
        (8, 'Ofsted ILACS 2023', 'Experiences and progress of care leavers', 4, 3, ''),
        (9, 'Ofsted ILACS 2023', 'Overall effectiveness', 5, 4, '')
    `.execute(db);
    await sql`
      INSERT INTO judgement_grades (framework, name, rank, recorded_at) VALUES
        ('Ofsted ILACS 2018', 'Outstanding', 1, ''), ('Ofsted ILACS 2018', 'Good', 2, ''),
        ('Ofsted ILACS 2018', 'Requires improvement to be good', 3, ''), ('Ofsted ILACS 2018', 'Inadequate', 4, ''),
        ('Ofsted ILACS 2023', 'Outstanding', 1, ''), ('Ofsted ILACS 2023', 'Good', 2, ''),
        ('Ofsted ILACS 2023', 'Requires improvement to be good', 3, ''), ('Ofsted ILACS 2023', 'Inadequate', 4, '')
    `.execute(db);
    for (const table of ['judgement_areas', 'judgement_grades', 'response_deadlines', 'response_reports']) {
      await makeAppendOnly(db, table);
    }
  },
};
