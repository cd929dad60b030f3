import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSample, type SampleOptions } from '#main/core/samples/make-sample.ts';
import type { Author, Workspace } from '#main/store/workspace.ts';
import type { SampleName } from '#shared/contract/workspace.ts';

const author: Author = {
  actor: 'Secretariat',
  operation: 'workspace.openSample',
  at: '2026-01-15T09:00:00.000Z',
};

/** Where samples are made for one test file; `clean` takes it away again. */
export function sampleFolder(): { readonly path: string; clean(): void } {
  const path = mkdtempSync(join(tmpdir(), 'plumbline-sample-'));
  return { path, clean: () => rmSync(path, { recursive: true, force: true }) };
}

export const makeIn = (
  folder: string,
  name: SampleName,
  file: string,
  exampleshire: SampleOptions['exampleshire'] = {},
): Promise<Workspace> => makeSample(name, join(folder, `${file}.plumbline`), { author, exampleshire });

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

/** Looks into a closed workspace with plain SQL, past all of our own code. */
export function inspect<T>(path: string, look: (sqlite: Database.Database) => T): T {
  const sqlite = new Database(path, { readonly: true });
  try {
    return look(sqlite);
  } finally {
    sqlite.close();
  }
}

const columnsOf = (sqlite: Database.Database): readonly Column[] =>
  sqlite
    .prepare<[], Column>(
      `SELECT s.name AS "table", c.name, c.type FROM sqlite_schema s, pragma_table_info(s.name) c WHERE s.type = 'table'`,
    )
    .all();

/** Every text in every table, one a line. */
export function everyText(path: string): string {
  return inspect(path, (sqlite) =>
    columnsOf(sqlite)
      .filter(({ type }) => type === 'TEXT')
      .map(({ table, name }) =>
        sqlite
          .prepare<[], string>(`SELECT DISTINCT "${name}" FROM "${table}" WHERE "${name}" IS NOT NULL`)
          .pluck()
          .all()
          .join('\n'),
      )
      .join('\n'),
  );
}

/** Rows with a `source_id` column that name no source and come from no return either: there must be none. */
export function rowsWithoutSource(path: string): readonly string[] {
  return inspect(path, (sqlite) => {
    const columns = columnsOf(sqlite);
    const tables = columns.filter(({ name }) => name === 'source_id').map(({ table }) => table);
    return tables.flatMap((table) => {
      const fromReturn = columns.some((column) => column.table === table && column.name === 'return_id');
      const where = `source_id IS NULL${fromReturn ? ' AND return_id IS NULL' : ''}`;
      const count = sqlite.prepare<[], number>(`SELECT count(*) FROM "${table}" WHERE ${where}`).pluck().get();
      return count === 0 ? [] : [`${table}: ${count}`];
    });
  });
}
