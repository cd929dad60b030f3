import { copyFileSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { openWorkspace } from '#main/store/open-workspace.ts';
import type { Audited, ReadableDb, Workspace, WritableDb } from '#main/store/workspace.ts';
import { addAgency, agencyNames, author, newWorkspace, refusalOf } from './temporary-workspace.ts';

const auditCount = async (workspace: Workspace): Promise<number> =>
  (await workspace.db.selectFrom('audit_entries').select('id').execute()).length;

describe('a write', () => {
  test('keeps the change and its audit entry together', async () => {
    const workspace = await newWorkspace();
    await addAgency(workspace, 'Police');
    const entry = await workspace.db
      .selectFrom('audit_entries')
      .selectAll()
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(entry).toMatchObject({
      at: author.at,
      actor: 'Secretariat',
      operation: 'test.write',
      entity: 'agencies',
      entity_ref: 'Police',
      before_json: null,
      after_json: '{"name":"Police"}',
    });
  });

  test('that throws leaves neither the change nor an audit entry', async () => {
    const workspace = await newWorkspace();
    const failing = workspace.write(author, async (db) => {
      await db.insertInto('agencies').values({ name: 'Police' }).execute();
      throw new Error('the second half failed');
    });
    await expect(failing).rejects.toThrow('the second half failed');
    expect(await agencyNames(workspace)).toEqual([]);
    expect(await auditCount(workspace)).toBe(1);
    await addAgency(workspace, 'Health');
    expect(await agencyNames(workspace)).toEqual(['Health']);
  });

  test('that breaks a rule of the tables is rolled back whole', async () => {
    const workspace = await newWorkspace();
    await addAgency(workspace, 'Police');
    const failing = workspace.write(author, async (db) => {
      await db.insertInto('people').values({ role: 'Lead', agency_id: 99 }).execute();
      return { result: null, changes: [{ entity: 'people', ref: 'Lead', before: null, after: null }] };
    });
    await expect(failing).rejects.toThrow(/FOREIGN KEY/);
    expect(await workspace.db.selectFrom('people').selectAll().execute()).toEqual([]);
    expect(await auditCount(workspace)).toBe(2);
  });

  test('inserts many rows with one statement, checked and rolled back like any other', async () => {
    const workspace = await newWorkspace();
    const names = Array.from({ length: 2500 }, (_, i) => `Agency ${String(i).padStart(4, '0')}`);
    const insert = (given: readonly string[]) =>
      workspace.write(author, async (db) => {
        const rows = given.map((name) => ({ name }));
        const inserted = db.insertRows('agencies', ['name'], rows);
        return { result: inserted, changes: [{ entity: 'agencies', ref: 'all', before: null, after: inserted }] };
      });
    expect(await insert(names)).toBe(2500);
    expect(await agencyNames(workspace)).toEqual(names);
    await expect(insert(['New', 'Agency 0000'])).rejects.toThrow(/UNIQUE/);
    expect(await agencyNames(workspace)).toEqual(names);
  });

  test('cannot insert once it has ended', async () => {
    const workspace = await newWorkspace();
    const kept: WritableDb[] = [];
    await workspace.write(author, async (db) => {
      kept.push(db);
      await db.insertInto('agencies').values({ name: 'Police' }).execute();
      return { result: null, changes: [{ entity: 'agencies', ref: 'Police', before: null, after: null }] };
    });
    const insert = (): unknown => kept[0]?.insertRows('agencies', ['name'], [{ name: 'Health' }]);
    expect(insert).toThrow(/has ended/);
    expect(await agencyNames(workspace)).toEqual(['Police']);
  });

  test('without changes does not type-check, and is refused if it is forced', async () => {
    expectTypeOf<{ result: null; changes: [] }>().not.toExtend<Audited<null>>();
    expectTypeOf<{ result: null }>().not.toExtend<Audited<null>>();
    expectTypeOf<{
      result: null;
      changes: [{ entity: string; ref: string; before: null; after: null }];
    }>().toExtend<Audited<null>>();
    const workspace = await newWorkspace();
    const unaudited = { result: null, changes: [] } as unknown as Audited<null>;
    const failing = workspace.write(author, async (db) => {
      await db.insertInto('agencies').values({ name: 'Police' }).execute();
      return unaudited;
    });
    await expect(failing).rejects.toThrow('must say what it changed');
    expect(await agencyNames(workspace)).toEqual([]);
  });

  test('is the only place a writable handle comes from, and no handle can delete', () => {
    expectTypeOf<ReadableDb>().not.toHaveProperty('insertInto');
    expectTypeOf<ReadableDb>().not.toHaveProperty('updateTable');
    expectTypeOf<WritableDb>().not.toHaveProperty('deleteFrom');
    expectTypeOf<Workspace['db']>().toEqualTypeOf<ReadableDb>();
  });

  test('holds readers back until it has ended, so that nobody sees what may be rolled back', async () => {
    const workspace = await newWorkspace();
    const inserted = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const failing = workspace.write(author, async (db) => {
      await db.insertInto('agencies').values({ name: 'Police' }).execute();
      inserted.resolve();
      await goOn.promise;
      throw new Error('undone');
    });
    await inserted.promise;
    const read = agencyNames(workspace);
    // Time enough for a reader that does not wait to see the row.
    await new Promise((resolve) => setTimeout(resolve, 30));
    goOn.resolve();
    await expect(failing).rejects.toThrow('undone');
    expect(await read).toEqual([]);
  });

  test('waits for the one before it, so that writes started together all succeed in order', async () => {
    const workspace = await newWorkspace();
    const names = Array.from({ length: 20 }, (_, i) => `Agency ${i}`);
    await Promise.all(names.map((name) => addAgency(workspace, name)));
    expect(await agencyNames(workspace)).toEqual(names);
    expect(await auditCount(workspace)).toBe(21);
  });

  test('fails at once, instead of waiting for itself for ever, when it uses the reading handle or starts another', async () => {
    const workspace = await newWorkspace();
    const reading = workspace.write(author, async () => {
      await agencyNames(workspace);
      return { result: null, changes: [{ entity: 'x', ref: '', before: null, after: null }] };
    });
    await expect(reading).rejects.toThrow('handle the write was given');
    const nested = workspace.write(author, async () => {
      await addAgency(workspace, 'Police');
      return { result: null, changes: [{ entity: 'x', ref: '', before: null, after: null }] };
    });
    await expect(nested).rejects.toThrow('inside another write');
  });

  test('gives a handle that is useless afterwards', async () => {
    const workspace = await newWorkspace();
    const kept: WritableDb[] = [];
    await workspace.write(author, async (db) => {
      kept.push(db);
      return { result: null, changes: [{ entity: 'x', ref: '', before: null, after: null }] };
    });
    const late = kept[0]?.insertInto('agencies').values({ name: 'Police' }).execute();
    await expect(late).rejects.toThrow('write that has ended');
    expect(await agencyNames(workspace)).toEqual([]);
  });

  test('larger than the page cache commits whole and does not take itself for somebody else', async () => {
    const workspace = await newWorkspace();
    const big = 'x'.repeat(100_000);
    await workspace.write(author, async (db) => {
      for (let i = 0; i < 400; i += 1)
        await db
          .insertInto('agencies')
          .values({ name: `${i} ${big}` })
          .execute();
      return { result: null, changes: [{ entity: 'agencies', ref: 'all', before: null, after: 400 }] };
    });
    await addAgency(workspace, 'Police');
    expect((await agencyNames(workspace)).length).toBe(401);
  });
});

const meddling: readonly (readonly [what: string, act: (path: string) => void])[] = [
  [
    'replaced by another file under its name',
    (path) => {
      copyFileSync(path, `${path}.new`);
      renameSync(`${path}.new`, path);
    },
  ],
  ['cut short', (path) => truncateSync(path, 8192)],
  ['overwritten in place', (path) => writeFileSync(path, readFileSync(path))],
  ['deleted', (path) => rmSync(path)],
  ['moved away', (path) => renameSync(path, join(dirname(path), 'elsewhere.plumbline'))],
];

describe('a file changed by another program while it is open', () => {
  test.for(meddling)('(%s) is never written to', async ([, act]) => {
    const workspace = await newWorkspace();
    await addAgency(workspace, 'Police');
    act(workspace.path);
    const refusal = await refusalOf(() => addAgency(workspace, 'Health'));
    expect(refusal).toMatchObject({ code: 'WorkspaceChangedOutside', where: workspace.path });
    expect(await refusalOf(() => addAgency(workspace, 'Again'))).toMatchObject({ code: 'WorkspaceChangedOutside' });
  });

  test('in the middle of a write loses that write, with a refusal', async () => {
    const workspace = await newWorkspace();
    const refusal = await refusalOf(() =>
      workspace.write(author, async (db) => {
        await db.insertInto('agencies').values({ name: 'Police' }).execute();
        copyFileSync(workspace.path, `${workspace.path}.new`);
        renameSync(`${workspace.path}.new`, workspace.path);
        return { result: null, changes: [{ entity: 'agencies', ref: 'Police', before: null, after: null }] };
      }),
    );
    expect(refusal.code).toBe('WorkspaceChangedOutside');
    const reopened = await openWorkspace(workspace.path);
    expect(await agencyNames(reopened)).toEqual([]);
    await reopened.close();
  });

  test('by a second window of our own is noticed too, and what that window wrote stays', async () => {
    const first = await newWorkspace();
    const second = await openWorkspace(first.path);
    await addAgency(second, 'Police');
    expect(await refusalOf(() => addAgency(first, 'Health'))).toMatchObject({ code: 'WorkspaceChangedOutside' });
    await second.close();
    expect(await agencyNames(first)).toEqual(['Police']);
  });

  test('that is being written to at this moment is refused as busy', async () => {
    const first = await newWorkspace();
    const second = await openWorkspace(first.path);
    const begun = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const holding = first.write(author, async (db) => {
      await db.insertInto('agencies').values({ name: 'Police' }).execute();
      begun.resolve();
      await goOn.promise;
      return { result: null, changes: [{ entity: 'agencies', ref: 'Police', before: null, after: null }] };
    });
    await begun.promise;
    expect(await refusalOf(() => addAgency(second, 'Health'))).toMatchObject({ code: 'WorkspaceBusy' });
    goOn.resolve();
    await holding;
    await second.close();
    expect(await agencyNames(first)).toEqual(['Police']);
  });
});
