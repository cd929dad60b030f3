import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { auditHead, chainStart, verifyAuditChain } from '#main/store/audit-chain.ts';
import { openWorkspace } from '#main/store/open-workspace.ts';
import { addAgency, author, newWorkspace } from './temporary-workspace.ts';

const dropGuards = 'DROP TRIGGER audit_entries_no_update; DROP TRIGGER audit_entries_no_delete;';
const guards = `
CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries
      BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END;
CREATE TRIGGER audit_entries_no_delete BEFORE DELETE ON audit_entries
      BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END;`;

/** A workspace with entries 1 to 7, changed with the triggers off and put back so that the file still opens. */
async function tampered(change: string) {
  const made = await newWorkspace();
  for (const name of ['b', 'c', 'd', 'e', 'f', 'g']) await addAgency(made, name);
  await made.close();
  const sqlite = new Database(made.path);
  sqlite.exec(`${dropGuards}${change};${guards}`);
  sqlite.close();
  const workspace = await openWorkspace(made.path);
  const check = await verifyAuditChain(workspace.db);
  await workspace.close();
  return check;
}

const swap = `
  UPDATE audit_entries SET id = -1 WHERE id = 3;
  UPDATE audit_entries SET id = 3 WHERE id = 4;
  UPDATE audit_entries SET id = 4 WHERE id = -1`;
const copyRow = (id: number) => `
  INSERT INTO audit_entries (id, at, actor, operation, entity, entity_ref, previous_sha256, sha256)
  SELECT ${id}, at, actor, operation, entity, entity_ref, previous_sha256, 'forged' FROM audit_entries WHERE id = 7`;

const tamperings: readonly (readonly [what: string, change: string, brokenAt: number])[] = [
  ['a changed value in the middle', `UPDATE audit_entries SET after_json = '{"name":"z"}' WHERE id = 4`, 4],
  ['a changed actor', `UPDATE audit_entries SET actor = 'Somebody' WHERE id = 2`, 2],
  ['a changed time', `UPDATE audit_entries SET at = '2020-01-01' WHERE id = 1`, 1],
  ['a value that is not JSON', `UPDATE audit_entries SET after_json = '{' WHERE id = 5`, 5],
  ['the same value spelt otherwise', `UPDATE audit_entries SET after_json = '{ "name":"d"}' WHERE id = 4`, 4],
  ['an entry removed from the middle', 'DELETE FROM audit_entries WHERE id = 4', 5],
  ['two entries in the other order', swap, 3],
  ['an entry under another number', 'UPDATE audit_entries SET id = 70 WHERE id = 7', 70],
  ['an entry added at the end', copyRow(8), 8],
  ['an entry added before the first', copyRow(0), 0],
  ['an entry added far before the first', copyRow(-5), -5],
  ['a changed hash', `UPDATE audit_entries SET sha256 = 'abc' WHERE id = 6`, 6],
];

describe('the audit chain', () => {
  test('holds over many entries, and its head is the last entry', async () => {
    const workspace = await newWorkspace();
    for (let i = 0; i < 30; i += 1) await addAgency(workspace, `Agency ${i}`);
    const check = await verifyAuditChain(workspace.db);
    expect(check).toEqual({ entries: 31, headSha256: await auditHead(workspace.db), brokenAt: null });
  });

  test('goes on over more entries than are read at once', async () => {
    const workspace = await newWorkspace();
    const change = (i: number) => ({ entity: 'x', ref: String(i), before: { i }, after: { i: i + 1, é: 'ü\n' } });
    await workspace.write(author, async () => ({
      result: null,
      changes: [change(0), ...Array.from({ length: 1_100 }, (_, i) => change(i + 1))],
    }));
    expect(await verifyAuditChain(workspace.db)).toMatchObject({ entries: 1_102, brokenAt: null });
  });

  test('is the same for the same history and another when one word differs', async () => {
    const heads: string[] = [];
    for (const name of ['Police', 'Police', 'Health']) {
      const workspace = await newWorkspace();
      await addAgency(workspace, name);
      heads.push(await auditHead(workspace.db));
    }
    expect(heads[0]).toBe(heads[1]);
    expect(heads[0]).not.toBe(heads[2]);
    expect(heads[0]).not.toBe(chainStart);
  });

  test.for(tamperings)('shows %s', async ([, change, brokenAt]) => {
    expect(await tampered(change)).toMatchObject({ brokenAt });
  });

  test('cannot show a tail cut off by itself: its head is then not the one that was printed', async () => {
    const whole = await tampered('SELECT 1');
    const cut = await tampered('DELETE FROM audit_entries WHERE id > 5');
    expect(cut.brokenAt).toBeNull();
    expect(cut.entries).toBe(5);
    expect(cut.headSha256).not.toBe(whole.headSha256);
  });
});
