import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { checkPublications } from '#main/core/publishing/check-publications.ts';
import { listPublications } from '#main/core/publishing/publications.ts';
import { openWorkspace } from '#main/store/open-workspace.ts';
import { temporaryFolder } from '../../store/temporary-workspace.ts';
import { smallWorkspace } from '../packs/small-workspace.ts';
import { publish, sessionOn } from './published.ts';

/** A workspace file with one published pack, into which another program then wrote. */
async function rewritten(sql: readonly string[]): Promise<string> {
  const path = `${temporaryFolder()}/w.plumbline`;
  const session = await sessionOn(await smallWorkspace(path));
  await publish(session);
  await session.close();
  const raw = new Database(path);
  raw.pragma('foreign_keys = OFF');
  const triggers = raw
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all();
  for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`);
  for (const statement of sql) raw.exec(statement);
  // put back, so that the program opens the file as it would any other
  for (const trigger of triggers) raw.exec(trigger.sql);
  raw.close();
  return path;
}

async function checked(sql: readonly string[]) {
  const workspace = await openWorkspace(await rewritten(sql), { readOnly: true });
  const check = await checkPublications(workspace.db);
  const listed = await listPublications(workspace.db);
  await workspace.close();
  return { check, listed };
}

const file = (kind: string) => `(SELECT sha256 FROM pack_publication_files WHERE kind = '${kind}')`;
const record = 'its record in the workspace says other than what was signed';
const manifest = 'its manifest is not the one signed';

test('what was published and left alone is as it was signed', async () => {
  expect((await checked([])).check).toEqual({ count: 1, damaged: [] });
});

test.each([
  ['a title', ["UPDATE packs SET title = 'All is well'"], [record]],
  ['a month', ["UPDATE packs SET period = '2019-05'"], [record]],
  ['who published it', ["UPDATE pack_publications SET published_by = 'Nobody'"], [record]],
  ['a number', ['UPDATE pack_publications SET number = 7'], [record]],
  [
    'the data',
    ["UPDATE packs SET snapshot_json = replace(snapshot_json, '40', '41')"],
    ['the data that it was made from was changed'],
  ],
  [
    'the document',
    ["UPDATE files SET content = CAST('{}' AS BLOB) WHERE sha256 = (SELECT document_sha256 FROM pack_publications)"],
    ['its document was changed'],
  ],
  [
    'a word of the manifest',
    ["UPDATE pack_publications SET manifest_json = replace(manifest_json, 'June', 'July')"],
    [manifest],
  ],
  [
    'the PDF',
    [`UPDATE files SET content = CAST(substr(content, 1, size - 9) AS BLOB) WHERE sha256 = ${file('pdf')}`],
    ['the file exampleshire-board-pack-2019-06-published-1-v1.pdf was changed'],
  ],
  [
    'the PDF, with the digest that fits what was put in its place',
    [
      `UPDATE files SET content = (SELECT content FROM files WHERE sha256 = ${file('xlsx')}) WHERE sha256 = ${file('pdf')}`,
    ],
    ['the file exampleshire-board-pack-2019-06-published-1-v1.pdf was changed'],
  ],
  [
    'a file taken away',
    ["DELETE FROM pack_publication_files WHERE kind = 'xlsx'"],
    ['one of its three files is missing'],
  ],
])('somebody who changes %s is found out', async (_, sql, because) => {
  const { check, listed } = await checked(sql);
  expect(check).toEqual({ count: 1, damaged: [{ number: expect.any(Number), version: 1, because }] });
  expect(listed).toHaveLength(1);
});

test('the list of what was published says what was signed, whatever the record says', async () => {
  const { listed } = await checked(["UPDATE packs SET title = 'All is well', period = '2019-05', edition = 'public'"]);
  expect(listed).toMatchObject([{ title: 'Improvement board pack: June 2019', period: '2019-06', edition: 'board' }]);
});
