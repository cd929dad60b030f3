import { describe, expect, test } from 'vitest';
import { listPacks, remakePackFile } from '#main/core/packs/list-packs.ts';
import type { PackRequest } from '#main/core/packs/pack-request.ts';
import { packRequest } from '#main/core/packs/pack-session.ts';
import { reportsOf } from '#main/core/work-reports.ts';
import { snapshotSha256, takeSnapshot } from '#main/core/packs/take-snapshot.ts';
import { packFileBase } from '#main/core/packs/write-pack.ts';
import { openWorkspace } from '#main/store/open-workspace.ts';
import { verifyAuditChain } from '#main/store/audit-chain.ts';
import { newWorkspace, refusalOf, temporaryFolder } from '../../store/temporary-workspace.ts';
import type { Workspace } from '#main/store/workspace.ts';
import { canonicalJson } from '#shared/domain/pack/canonical-json.ts';
import type { PackDocument } from '#shared/domain/pack/document.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import { build, contextFor, documentOf, june, proseOf, sectionOf, tableOf } from './document-of.ts';
import { publishByHand } from './publish-by-hand.ts';
import { smallWorkspace } from './small-workspace.ts';

async function snapshotOf(workspace: Workspace, request: PackRequest): Promise<Snapshot> {
  const { producer } = contextFor(workspace);
  return takeSnapshot(workspace.db, request, producer);
}

/** A pack in the table that no build put there, recorded in 2026; its PDF is of other bytes than any build makes. */
async function recordByHand(
  workspace: Workspace,
  snapshot: Snapshot,
  text: string = canonicalJson(snapshot),
): Promise<void> {
  const at = '2026-01-01T00:00:00.000Z';
  await workspace.write({ actor: 'x', operation: 'test', at }, async (db) => {
    const { edition, period, asAtOn: as_at_on } = snapshot;
    const what = { edition, period, as_at_on, state: 'draft' as const, title: 'By hand', recorded_at: at };
    await db
      .insertInto('packs')
      .values({ ...what, snapshot_sha256: snapshotSha256(snapshot), snapshot_json: text })
      .execute();
    await db.insertInto('pack_files').values({ pack_id: 1, kind: 'pdf', sha256: 'other', bytes: 1 }).execute();
    return { result: null, changes: [{ entity: 'pack', ref: '1', before: null, after: 'by hand' }] };
  });
}

describe('building a pack', () => {
  test('twice gives the same bytes and one record, in the audit trail', async () => {
    const workspace = await smallWorkspace();
    const first = await build(workspace);
    const second = await build(workspace);
    expect(second.files.map((file) => file.sha256)).toEqual(first.files.map((file) => file.sha256));
    expect(second.id).toBe(first.id);
    const packs = await listPacks(workspace.db);
    expect(packs).toHaveLength(1);
    expect(packs[0]?.files.map((file) => file.sha256).toSorted()).toEqual(
      first.files.map((file) => file.sha256).toSorted(),
    );
    expect((await verifyAuditChain(workspace.db)).brokenAt).toBeNull();
  });

  test('is the same in another file made the same way', async () => {
    const one = await build(await smallWorkspace());
    const two = await build(await smallWorkspace());
    expect(two.snapshotSha256).toBe(one.snapshotSha256);
    expect(two.files.map((file) => file.sha256)).toEqual(one.files.map((file) => file.sha256));
  });

  test('makes a recorded file again from its stored snapshot', async () => {
    const workspace = await smallWorkspace();
    const { id, files } = await build(workspace);
    const again = await remakePackFile(workspace.db, id ?? 0, 'xlsx');
    expect(again.sha256).toBe(files.find((file) => file.kind === 'xlsx')?.sha256);
    expect(await refusalOf(() => remakePackFile(workspace.db, 99, 'pdf'))).toMatchObject({ code: 'PackNotFound' });
  });

  test('is refused when the bytes are not those recorded for the same snapshot', async () => {
    const workspace = await smallWorkspace();
    await recordByHand(workspace, await snapshotOf(workspace, june));
    expect(await refusalOf(() => build(workspace))).toMatchObject({ code: 'PackNotReproduced' });
  });

  test('again is refused when what it was made from was changed in the file', async () => {
    const workspace = await smallWorkspace();
    await recordByHand(workspace, await snapshotOf(workspace, june), '{}');
    expect(await refusalOf(() => remakePackFile(workspace.db, 1, 'pdf'))).toMatchObject({ code: 'SnapshotDamaged' });
  });

  test('stops when it is cancelled and records nothing', async () => {
    const workspace = await smallWorkspace();
    const abort = new AbortController();
    const steps: string[] = [];
    const cancelled = build(workspace, {
      signal: abort.signal,
      onProgress: ({ step }) => {
        steps.push(step);
        if (step === 'pdf') abort.abort();
      },
    });
    await expect(cancelled).rejects.toThrow();
    expect(steps).toEqual(['snapshot', 'document', 'pdf']);
    expect(await listPacks(workspace.db)).toEqual([]);
  });

  test('of a workspace that cannot be written to makes the files without a record', async () => {
    const path = `${temporaryFolder()}/board.plumbline`;
    await (await smallWorkspace(path)).close();
    const workspace = await openWorkspace(path, { readOnly: true });
    const built = await build(workspace);
    await workspace.close();
    expect(built.id).toBeNull();
    expect(built.files.map((file) => file.kind)).toEqual(['pdf', 'xlsx']);
  });
});

describe('what was known, and when', () => {
  /** A figure of June 2019 that was recorded years later, as when somebody types in the history. */
  async function withLateFigure() {
    const workspace = await smallWorkspace();
    await workspace.write({ actor: 'x', operation: 'test', at: '2026-01-10T09:00:00.000Z' }, async (db) => {
      const late = { indicator_id: 3, period: '2019-06', value: 17, original_text: '17', source_id: 1 };
      await db
        .insertInto('observations')
        .values({ ...late, recorded_at: '2026-01-10T09:00:00.000Z' })
        .execute();
      return { result: null, changes: [{ entity: 'observation', ref: 'WF02', before: null, after: 17 }] };
    });
    return workspace;
  }
  const rowIds = (document: PackDocument) => tableOf(document, 'scorecard-table').rows.map(({ id }) => id);

  test('a pack holds all that is known when it is made, however late it came', async () => {
    expect(rowIds(await documentOf(await withLateFigure()))).toContain('scorecard-WF02');
  });

  test('a pack asked for as known then does not', async () => {
    const then = packRequest(
      { period: '2019-06', profile: june.profile.key, asAtOn: '2019-07-31', boardOn: null },
      june.profile,
      '2026-01-15',
    );
    expect(then.knownOn).toBe('2019-07-31');
    expect(rowIds(await documentOf(await withLateFigure(), then))).not.toContain('scorecard-WF02');
  });

  test('history that was typed in later is compared with itself, and the pack says so', async () => {
    const workspace = await smallWorkspace();
    const early = { ...june, period: '2018-06', asAtOn: '2018-07-31' };
    const basis = sectionOf(await documentOf(workspace, early), 'changes').blocks.find(
      ({ id }) => id === 'changes-basis',
    );
    expect(basis === undefined ? '' : proseOf(basis)).toContain('Nothing had been recorded in this workspace by then');
  });

  test('what changed is counted from the last published pack, unless it was published after what is asked for', async () => {
    const workspace = await smallWorkspace();
    const may = { ...june, period: '2019-05', asAtOn: '2019-06-30' };
    await publishByHand(workspace, await snapshotOf(workspace, may), '2026-01-01T00:00:00.000Z');
    expect((await snapshotOf(workspace, june)).previous).toMatchObject({ basis: 'pack', period: '2019-05' });
    const then = { ...june, knownOn: june.asAtOn };
    expect((await snapshotOf(workspace, then)).previous?.basis).not.toBe('pack');
  });

  test('a day that has not come is refused', async () => {
    const order = { period: '2026-01', profile: june.profile.key, asAtOn: '2026-02-01', boardOn: null } as const;
    expect(await refusalOf(() => packRequest(order, june.profile, '2026-01-15'))).toMatchObject({
      code: 'AsAtInFuture',
    });
  });
});

describe('a pack that cannot be', () => {
  test('of an empty workspace is refused, and nothing is recorded', async () => {
    const workspace = await newWorkspace();
    expect(await refusalOf(() => build(workspace))).toMatchObject({
      code: 'PackEmpty',
      next: expect.stringContaining('import a return'),
    });
    expect(await listPacks(workspace.db)).toEqual([]);
  });

  test('of a month that has not begun is refused', async () => {
    const order = { period: '2026-12', profile: june.profile.key, boardOn: null } as const;
    expect(await refusalOf(() => packRequest(order, june.profile, '2026-11-21'))).toMatchObject({
      code: 'PeriodInFuture',
    });
  });

  test.each([
    ['2019-06', '2026-11-21', '2019-07-31'],
    ['2026-10', '2026-11-21', '2026-11-21'],
  ])('as-at date of %s, asked on %s, is %s', (period, today, asAtOn) => {
    expect(packRequest({ period, profile: june.profile.key, boardOn: null }, june.profile, today).asAtOn).toBe(asAtOn);
  });
});

test('the name of a pack is safe on every file system', () => {
  const meta = { authority: 'Ynys Môn / Łódź: “Test”', edition: 'progress_review', period: '2019-06' } as const;
  expect(packFileBase({ meta })).toBe('ynys-mon-odz-test-progress-review-pack-2019-06');
});

test('reports arrive in order, and a failure reaches whoever reads them', async () => {
  const seen: string[] = [];
  const stream = reportsOf<void, { readonly step: string }>(async (report) => {
    report({ step: 'snapshot' });
    await Promise.resolve();
    report({ step: 'document' });
    throw new Error('the disk is full');
  });
  await expect(
    (async () => {
      for await (const { step } of stream) seen.push(step);
    })(),
  ).rejects.toThrow('the disk is full');
  expect(seen).toEqual(['snapshot', 'document']);
});
