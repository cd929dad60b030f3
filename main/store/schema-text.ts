import { migrateTo } from './migrate.ts';
import { createSqlite, type Sqlite } from './sqlite.ts';

interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly table: string;
  readonly sql: string | null;
}

const schemaObjects = (sqlite: Sqlite): readonly SchemaObject[] =>
  sqlite
    .prepare<[], SchemaObject>('SELECT type, name, tbl_name AS "table", sql FROM sqlite_schema ORDER BY type, name')
    .all();

/** Every table, index, trigger and view with its text, one a block: two databases with the same text are built alike. */
export const schemaText = (sqlite: Sqlite): string =>
  schemaObjects(sqlite)
    .map(({ type, name, table, sql }) => `-- ${type} ${name} on ${table}\n${sql ?? ''}`)
    .join('\n\n');

const expectedByVersion = new Map<number, string>();

/** What `schemaText` is after the migrations up to `version`: found by running them in memory, so there is no second list to forget. */
export async function expectedSchemaText(version: number): Promise<string> {
  const known = expectedByVersion.get(version);
  if (known !== undefined) return known;
  const sqlite = createSqlite(':memory:');
  try {
    await migrateTo(sqlite, version);
    const text = schemaText(sqlite);
    expectedByVersion.set(version, text);
    return text;
  } finally {
    sqlite.close();
  }
}

/** Name of the first table, index, trigger or view whose text differs, to name in a refusal. */
export async function firstDifference(sqlite: Sqlite, version: number): Promise<string | null> {
  const expected = await expectedSchemaText(version);
  if (schemaText(sqlite) === expected) return null;
  const found = schemaObjects(sqlite).find(
    ({ type, name, table, sql }) => !expected.includes(`-- ${type} ${name} on ${table}\n${sql ?? ''}`),
  );
  return found?.name ?? 'a table, index or trigger is missing';
}
