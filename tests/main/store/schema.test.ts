import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { currentVersion, migrations } from '#main/store/migrations.ts';
import { expectedSchemaText, schemaText } from '#main/store/schema-text.ts';
import { createSqlite } from '#main/store/sqlite.ts';
import { migrateTo, schemaVersionOf } from '#main/store/migrate.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const storeFolder = join(root, 'main', 'store');
const schemaFiles = ['schema.ts', ...readdirSync(join(storeFolder, 'schema')).map((file) => join('schema', file))];
const schemaSource = schemaFiles.map((file) => readFileSync(join(storeFolder, file), 'utf8')).join('\n');

interface DeclaredColumn {
  readonly name: string;
  readonly nullable: boolean;
  /** A column the tables fill themselves when it is left out. */
  readonly generated: boolean;
  readonly kind: 'number' | 'text' | 'bytes';
}

const numberTypes = /^(number|0 \| 1)$/;

function declaredColumn(line: string): DeclaredColumn {
  const [, name = '', declared = ''] = /^ {2}readonly (\w+): (.*);$/.exec(line) ?? [];
  const generated = declared.startsWith('Generated<');
  const plain = generated ? declared.slice('Generated<'.length, -1) : declared;
  const bare = plain.replace(/ \| null$/, '');
  const kind = numberTypes.test(bare) ? 'number' : bare === 'Uint8Array' ? 'bytes' : 'text';
  return { name, nullable: plain.endsWith(' | null'), generated, kind };
}

/** The tables as `schema.ts` declares them: the file itself is read, because types are gone at run time. */
function declaredTables(): Map<string, readonly DeclaredColumn[]> {
  const tables = new Map<string, readonly DeclaredColumn[]>();
  for (const [, table = '', type = ''] of schemaSource.matchAll(/^ {2}(\w+): (\w+Table);$/gm)) {
    const body = new RegExp(`interface ${type} \\{\\n([^}]*)\\}`).exec(schemaSource)?.[1] ?? '';
    // oxfmt breaks a long union over several lines; put each property back on one.
    const lines = body
      .replaceAll(/\n {4,}\| /g, ' | ')
      .replaceAll(':  |', ':')
      .split('\n');
    tables.set(table, lines.filter((line) => line.startsWith('  readonly')).map(declaredColumn));
  }
  return tables;
}

interface RealColumn {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly dflt_value: string | null;
  readonly pk: number;
}

async function realTables(): Promise<Map<string, readonly DeclaredColumn[]>> {
  const sqlite = createSqlite(':memory:');
  await migrateTo(sqlite, currentVersion);
  const names = sqlite.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const columns = sqlite.prepare<[string], RealColumn>('SELECT * FROM pragma_table_info(?)');
  const kinds: Readonly<Record<string, DeclaredColumn['kind']>> = {
    INTEGER: 'number',
    REAL: 'number',
    TEXT: 'text',
    BLOB: 'bytes',
  };
  return new Map(
    names.map(({ name: table }) => {
      const all = columns.all(table);
      const rowId = all.filter(({ pk }) => pk > 0).length === 1;
      const declared = all.map(({ name, type, notnull, dflt_value, pk }) => ({
        name,
        nullable: notnull === 0 && pk === 0,
        // The one authority has the id 1, which is said and not left to SQLite.
        generated: dflt_value !== null || (rowId && pk > 0 && type === 'INTEGER' && table !== 'authorities'),
        kind: kinds[type] ?? 'text',
      }));
      return [table, declared];
    }),
  );
}

describe('the schema', () => {
  test('is what schema.ts says: tables, columns, order, nulls, defaults and kinds', async () => {
    const real = await realTables();
    expect(real.size).toBeGreaterThan(30);
    expect(Object.fromEntries(declaredTables())).toEqual(Object.fromEntries(real));
  });

  test('is the one under review: a change shows as a change of the snapshot file', async () => {
    await expect(`${await expectedSchemaText(currentVersion)}\n`).toMatchFileSnapshot('schema.snapshot.sql');
  });

  test('has only STRICT tables', async () => {
    const text = await expectedSchemaText(currentVersion);
    const tables = text.split('\n\n-- ').filter((block) => /^(-- )?table /.test(block));
    expect(tables.length).toBeGreaterThan(30);
    for (const table of tables) expect(table).toMatch(/STRICT/);
  });
});

describe('migrations', () => {
  const files = readdirSync(join(root, 'main', 'store', 'migrations')).toSorted();

  test('are listed once each, under the number their file carries, in steps of ten', () => {
    expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(migrations.map(({ version }) => version));
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => (i + 1) * 10));
    for (const file of files) expect(file).toMatch(/^\d{4}(-[a-z]+)+\.ts$/);
  });

  test('bring a database from any earlier number to the same schema', async () => {
    const whole = await expectedSchemaText(currentVersion);
    for (const { version } of migrations) {
      const sqlite = createSqlite(':memory:');
      await migrateTo(sqlite, version);
      expect(schemaVersionOf(sqlite)).toBe(version);
      await migrateTo(sqlite, currentVersion);
      expect(schemaVersionOf(sqlite)).toBe(currentVersion);
      expect(schemaText(sqlite)).toBe(whole);
      sqlite.close();
    }
  });
});
