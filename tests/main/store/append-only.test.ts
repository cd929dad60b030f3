import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openWorkspace } from '#main/store/open-workspace.ts';
import { migrateTo } from '#main/store/migrate.ts';
import { currentVersion } from '#main/store/migrations.ts';
import { applyConnectionSettings } from '#main/store/settings.ts';
import { author, newWorkspace, temporaryFolder } from './temporary-workspace.ts';

/** What was shown to a board and must never change or go: by name, so that a new table has to be decided about here. */
const appendOnly = [
  'action_links',
  'agenda_items',
  'amendments',
  'attendances',
  'audit_entries',
  'baselines',
  'benchmarks',
  'chases',
  'cleared_texts',
  'commentaries',
  'commentary_sign_offs',
  'decision_outcomes',
  'decisions',
  'declarations',
  'due_date_changes',
  'evidence',
  'evidence_decisions',
  'exceptions_noted',
  'files',
  'finding_links',
  'forward_plan_items',
  'handovers',
  'indicator_aliases',
  'indicator_definitions',
  'indicator_owners',
  'indicator_retirements',
  'indicator_targets',
  'judgement_areas',
  'judgement_grades',
  'layout_mappings',
  'meeting_packs',
  'milestone_reports',
  'milestones',
  'minutes',
  'moderation_withdrawals',
  'moderations',
  'observation_choices',
  'observations',
  'owner_returns',
  'owner_workbooks',
  'pack_files',
  'pack_finals',
  'pack_profiles',
  'pack_publication_files',
  'pack_publications',
  'packs',
  'plans',
  'rebase_withdrawals',
  'rebases',
  'recommendation_responses',
  'response_deadlines',
  'response_reports',
  'return_schedule_indicators',
  'return_schedules',
  'returns',
  'section_text_confirmations',
  'section_texts',
  'sign_offs',
  'signing_keys',
  'spc_options',
  'successions',
  'theme_links',
  'themes',
  'tracker_imports',
  'tracker_mappings',
  'trajectory_points',
  'updates',
];

async function database(): Promise<Database.Database> {
  // A file rather than memory: memory does not know every setting.
  const sqlite = new Database(join(temporaryFolder(), 'empty.db'));
  onTestFinished(() => void sqlite.close());
  await migrateTo(sqlite, currentVersion);
  applyConnectionSettings(sqlite, sqlite.name);
  return sqlite;
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

const columnsOf = (sqlite: Database.Database, table: string): readonly Column[] =>
  sqlite.prepare<[string], Column>('SELECT name, type, "notnull", pk FROM pragma_table_info(?)').all(table);

/** Values that the closed lists of the tables accept; everything else is filled by type. */
const valueByColumn: Readonly<Record<string, string | number>> = {
  colour: 'red',
  status: 'in_progress',
  state: 'accepted',
  unit: 'count',
  polarity: 'lower',
  area: 'england',
  edition: 'board',
  kind: 'pdf',
  value: 1,
  return_id: 1,
  sheet: 'S',
  cell: 'A1',
  action_id: 1,
  progress_percent: 10,
};
const special: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  packs: { state: 'final' },
  indicator_targets: { kind: 'local' },
  spc_options: { run_length: 7, two_in_three: 'package' },
  // The file, its content and its place come together or not at all.
  benchmarks: { file_name: 'x', sha256: 'x' },
  judgement_areas: { id: 900 },
  judgement_grades: { id: 900 },
  amendments: { entity: 'actions', value_json: '1' },
  plans: { kind: 'improvement' },
  milestone_reports: { state: 'due' },
  successions: { kind: 'split', from_action_id: 1, to_action_id: 2 },
  handovers: { from_person_id: 1, to_person_id: 2 },
  owner_workbooks: { person_id: 1, sent_json: '{}' },
  owner_returns: { decided_json: '{}' },
  tracker_imports: { decided_json: '{}' },
  action_links: { finding_id: 1 },
  recommendation_responses: { response: 'accepted' },
  response_reports: { state: 'submitted' },
  forward_plan_items: { repeats: 'once' },
  attendances: { attendance: 'present' },
  minutes: { state: 'draft' },
  decision_outcomes: { state: 'became_action' },
};

/** One row of `table`, with as few columns as its rules allow; foreign keys are off while it is put in. */
function insertRow(sqlite: Database.Database, table: string): void {
  sqlite.pragma('foreign_keys=OFF');
  const filled = columnsOf(sqlite, table)
    .filter(
      ({ name, notnull, pk }) => notnull === 1 || pk > 0 || name in valueByColumn || name in (special[table] ?? {}),
    )
    .map(({ name, type }) => {
      const byType = type === 'TEXT' ? 'x' : type === 'BLOB' ? Buffer.of(1) : 1;
      return { name, value: special[table]?.[name] ?? valueByColumn[name] ?? byType };
    });
  const names = filled.map(({ name }) => `"${name}"`).join(', ');
  sqlite
    .prepare(`INSERT INTO "${table}" (${names}) VALUES (${filled.map(() => '?').join(', ')})`)
    .run(...filled.map(({ value }) => value));
}

const rowsOf = (sqlite: Database.Database, table: string): unknown[] =>
  sqlite.prepare(`SELECT * FROM "${table}"`).all();

describe('append-only', () => {
  test('is every table that has a trigger saying so, and only those', async () => {
    const sqlite = await database();
    const guarded = sqlite
      .prepare<[], { name: string }>(
        "SELECT DISTINCT tbl_name AS name FROM sqlite_schema WHERE type='trigger' AND name LIKE '%_no_update' ORDER BY 1",
      )
      .all();
    expect(guarded.map(({ name }) => name)).toEqual(appendOnly);
  });

  test.for(appendOnly)('%s: no row can be updated, deleted or replaced', async (table) => {
    const sqlite = await database();
    insertRow(sqlite, table);
    const before = rowsOf(sqlite, table);
    expect(before.length).toBeGreaterThan(0);
    const refused = new RegExp(`${table} is append-only`);
    const [first] = columnsOf(sqlite, table);
    expect(() => sqlite.exec(`UPDATE "${table}" SET "${first?.name}" = "${first?.name}"`)).toThrow(refused);
    expect(() => sqlite.exec(`DELETE FROM "${table}"`)).toThrow(refused);
    expect(() => sqlite.exec(`INSERT OR REPLACE INTO "${table}" SELECT * FROM "${table}"`)).toThrow(refused);
    expect(() => sqlite.exec(`UPDATE OR REPLACE "${table}" SET "${first?.name}" = "${first?.name}"`)).toThrow(refused);
    expect(rowsOf(sqlite, table)).toEqual(before);
  });
});

describe('an action', () => {
  const withAction = async () => {
    const workspace = await newWorkspace();
    await workspace.write(author, async (db) => {
      await db.insertInto('agencies').values({ id: 1, name: 'Council' }).execute();
      await db.insertInto('people').values({ id: 1, role: 'Director', agency_id: 1 }).execute();
      await db.insertInto('workstreams').values({ id: 1, code: 'W1', name: 'Front door', position: 1 }).execute();
      const action = {
        ref: 'A1',
        workstream_id: 1,
        title: 'Answer within a day',
        lead_id: 1,
        starts_on: '2026-01-01',
        baseline_due_on: '2026-06-30',
        recorded_at: author.at,
      };
      await db.insertInto('actions').values(action).execute();
      return { result: null, changes: [{ entity: 'actions', ref: 'A1', before: null, after: action }] };
    });
    return workspace;
  };

  test('keeps its baseline due date, its reference and the time it was recorded, and may change its lead', async () => {
    const workspace = await withAction();
    const set = (change: { baseline_due_on?: string; ref?: string; recorded_at?: string; title?: string }) =>
      workspace.write(author, async (db) => {
        await db.updateTable('actions').set(change).where('ref', '=', 'A1').execute();
        return { result: null, changes: [{ entity: 'actions', ref: 'A1', before: null, after: change }] };
      });
    await expect(set({ baseline_due_on: '2026-12-31' })).rejects.toThrow('set once');
    await expect(set({ ref: 'A2' })).rejects.toThrow('set once');
    await expect(set({ recorded_at: '2027-01-01' })).rejects.toThrow('set once');
    await set({ title: 'Answer within one working day' });
    const row = await workspace.db.selectFrom('actions').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ ref: 'A1', baseline_due_on: '2026-06-30', title: 'Answer within one working day' });
  });

  test('is never deleted or replaced, also not by another program that keeps the triggers on', async () => {
    const workspace = await withAction();
    await workspace.close();
    const sqlite = new Database(workspace.path);
    sqlite.pragma('recursive_triggers=ON');
    expect(() => sqlite.exec('DELETE FROM actions')).toThrow('never deleted');
    expect(() => sqlite.exec('INSERT OR REPLACE INTO actions SELECT * FROM actions')).toThrow('never deleted');
    sqlite.close();
    const reopened = await openWorkspace(workspace.path);
    expect(await reopened.db.selectFrom('actions').select('ref').execute()).toEqual([{ ref: 'A1' }]);
    await reopened.close();
  });
});
