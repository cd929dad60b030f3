import { isDefinedError, ORPCError, safe } from '@orpc/client';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlumblineClient } from '#shared/contract/plumbline.ts';
import { sha256Of } from '#main/core/sha256.ts';
import { openWorkspace } from '#main/store/open-workspace.ts';
import { smallWorkspace } from '../main/core/packs/small-workspace.ts';
import { testSession } from '../main/hosts/test-session.ts';
import { hosts } from './hosts.ts';

describe.each(hosts)('one contract in the %s host', (name, connect) => {
  async function withSmallWorkspace() {
    const { session, folder, faults } = testSession({ name });
    await session.use(await smallWorkspace(path.join(folder, 'small.plumbline')));
    return { api: await connect(session), faults, session };
  }
  async function withoutWorkspace(): Promise<{ api: PlumblineClient; folder: string; faults: unknown[] }> {
    const { session, folder, faults } = testSession({ name });
    return { api: await connect(session), folder, faults };
  }
  const update = {
    ref: 'A-02',
    reportedOn: '2019-08-10',
    status: 'in_progress',
    progressPercent: 40,
    selfRating: 'green',
    forecastOn: null,
    narrative: 'Six of ten audits are done.',
  } as const;

  test('an action is listed with all its ratings, each colour with its sentence', async () => {
    const { api } = await withSmallWorkspace();
    const { period, asAtOn, rows } = await api.actions.list({});
    expect([period, asAtOn]).toEqual(['2019-06', '2019-07-31']);
    expect(rows.map(({ ref, rating }) => [ref, rating.colour])).toEqual([
      ['A-01', 'red'],
      // 211 of 364 days gone with 5% done: 53 points behind
      ['A-02', 'red'],
      ['A-03', 'green'],
    ]);
    for (const row of rows) expect(row.rating.because.length).toBeGreaterThan(10);
    expect(rows[0]).toMatchObject({ slippageDays: 153, timesMoved: 1, ownRating: 'amber', ownerGreener: true });
  });

  test('an owner’s report is added, audited and shown', async () => {
    const { api } = await withSmallWorkspace();
    const detail = await api.actions.addUpdate(update);
    expect(detail).toMatchObject({ asAtOn: '2019-08-14', row: { progressPercent: 40, lastUpdateOn: '2019-08-10' } });
    expect(detail.facts.updates).toHaveLength(2);
    expect(await api.audit.verify()).toMatchObject({ intact: true, brokenAt: null });
    const { entries } = await api.audit.list({});
    expect(entries[0]).toMatchObject({ actor: 'Secretariat', operation: 'actions.addUpdate' });
  });

  test('a report without progress is kept as one: null, never 0', async () => {
    const { api } = await withSmallWorkspace();
    const { row, facts } = await api.actions.addUpdate({ ...update, progressPercent: null });
    expect(row.progressPercent).toBeNull();
    expect(facts.updates.map(({ progressPercent }) => progressPercent)).toEqual([5, null]);
    expect(row.byRule.because).toContain('progress 5% when last reported on 20 June 2019');
  });

  test('a grid of updates is saved whole or not at all, and a correction is told apart from what it corrects', async () => {
    const { api } = await withSmallWorkspace();
    const { reportedOn, ...row } = update;
    const wrong = { ...row, ref: 'A-99' };
    const refused = await api.updates.saveGrid({ reportedOn, rows: [row, wrong] });
    expect(refused).toMatchObject({ kind: 'refused', problems: [{ ref: 'A-99', code: 'ActionNotFound' }] });
    expect(await api.updates.saveGrid({ reportedOn, rows: [row] })).toEqual({ kind: 'saved', saved: 1 });
    const { lastUpdateId } = await api.updates.since({ ref: 'A-02' });
    const { report } = await api.updates.correct({
      ...update,
      progressPercent: 30,
      updateId: lastUpdateId,
      reason: 'Typed wrong',
    });
    expect(report).toMatchObject({ corrects: { id: lastUpdateId, reason: 'Typed wrong' }, progressPercent: 30 });
  });

  test('bad input is refused with the path of each field and nothing is written', async () => {
    const { api } = await withSmallWorkspace();
    const bad = { ...update, ref: '', reportedOn: '2019-02-29', progressPercent: 120 };
    const { error } = await safe(api.actions.addUpdate(bad));
    expect(error).toBeInstanceOf(ORPCError);
    expect(error).toMatchObject({
      code: 'BAD_REQUEST',
      data: { issues: [{ path: ['ref'] }, { path: ['reportedOn'] }, { path: ['progressPercent'] }] },
    });
    expect((await api.actions.get({ ref: 'A-02' })).facts.updates).toHaveLength(1);
  });

  test('a refusal arrives as a typed error with its four parts', async () => {
    const { api, faults } = await withSmallWorkspace();
    const { error } = await safe(api.actions.addUpdate({ ...update, ref: 'A-99' }));
    if (!isDefinedError(error)) throw new Error('this should be an error of the contract', { cause: error });
    expect(error.data).toMatchObject({ code: 'ActionNotFound', where: 'A-99' });
    const future = await safe(api.actions.addUpdate({ ...update, reportedOn: '2019-08-15' }));
    expect(future.error).toMatchObject({ code: 'REFUSED', data: { code: 'UpdateInTheFuture', where: 'reportedOn' } });
    expect(faults).toEqual([]);
  });

  test('limits are calculated anew by decision, looked at first, and a month without a figure is refused', async () => {
    const { api, faults } = await withSmallWorkspace();
    const decided = { reason: 'New system', decidedBy: 'Improvement board', decidedOn: '2019-08-01' };
    const rebase = { code: 'CP03', period: '2019-06', ...decided };
    const looked = await api.spcDecisions.preview({
      code: 'CP03',
      change: { kind: 'rebase', period: '2019-06', reason: 'New system' },
    });
    expect(looked.chart.rebases).toEqual([{ index: 13, label: 'New system' }]);
    expect(looked.warnings.join(' ')).toContain('trial limits');
    expect((await api.indicators.get({ code: 'CP03' })).chart.rebases).toEqual([]);
    expect((await api.spcDecisions.addRebase(rebase)).rebases).toHaveLength(1);
    expect((await api.indicators.get({ code: 'CP03' })).chart.rebases).toHaveLength(1);
    const refused = await safe(api.spcDecisions.addRebase({ ...rebase, period: '2019-07' }));
    expect(refused.error).toMatchObject({ code: 'REFUSED', data: { code: 'RebaseNotPossible' } });
    const wordless = await safe(api.spcDecisions.addRebase({ ...rebase, reason: ' ' }));
    expect(wordless.error).toMatchObject({ code: 'BAD_REQUEST', data: { issues: [{ path: ['reason'] }] } });
    expect(faults).toEqual([]);
  });

  test('who owes what is decided, chased, and answered with workbooks that come through whole', async () => {
    const { api, faults } = await withSmallWorkspace();
    const schedule = {
      sender: 'Performance team',
      contact: '',
      firstPeriod: '2019-06',
      lastPeriod: null,
      everyMonths: 1,
      dueWorkingDays: 10,
      indicators: ['CP03'],
    } as const;
    await api.calendar.saveSchedule({ ...schedule, indicators: [...schedule.indicators] });
    const chase = { sender: 'Performance team', period: '2019-06', chasedOn: '2019-07-20', note: '' };
    expect((await api.calendar.recordChase(chase)).owed[0]).toMatchObject({ chases: [{ chasedOn: '2019-07-20' }] });
    const events: string[] = [];
    let sha256 = '';
    for await (const event of await api.calendar.makeTemplates({ period: '2019-06' })) {
      events.push(event.kind);
      if (event.kind === 'made') sha256 = event.files[0]?.sha256 ?? '';
    }
    expect(events).toEqual(['progress', 'made']);
    const file = await api.calendar.templateFile({ sha256 });
    expect(file.name).toBe('2019-06-performance-team.xlsx');
    expect(sha256Of(new Uint8Array(await file.content.arrayBuffer()))).toBe(sha256);
    const none = await safe(api.calendar.saveSchedule({ ...schedule, contact: 'nobody', indicators: [] }));
    expect(none.error).toMatchObject({ data: { issues: [{ path: ['contact'] }, { path: ['indicators'] }] } });
    expect(faults).toEqual([]);
  });

  test('evidence arrives byte for byte, is decided on, and comes back as it was', async () => {
    const { api, faults } = await withSmallWorkspace();
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 31) % 256);
    const claim = { ref: 'A-01', title: 'Audit', claimedOn: '2019-08-10', claimedBy: 'Owner' };
    const file = { name: 'audit.exe', content: new Blob([bytes]) };
    const { row } = await api.evidence.claim({ ...claim, file });
    expect(row).toMatchObject({ file: { name: 'audit.exe', bytes: 300_000, sha256: sha256Of(bytes) } });
    const back = await api.evidence.file({ id: row.id });
    expect(new Uint8Array(await back.content.arrayBuffer())).toStrictEqual(bytes);
    await api.evidence.decide({ id: row.id, state: 'accepted', decidedOn: '2019-08-12', decidedBy: 'Owner' });
    const detail = await api.evidence.get({ id: row.id });
    expect(detail.row.warnings).toEqual(['Accepted by the same role that claimed it: Owner']);
    const empty = await safe(api.evidence.claim({ ...claim, file: { ...file, content: new Blob([]) } }));
    expect(empty.error).toMatchObject({ code: 'REFUSED', data: { code: 'EvidenceEmpty' } });
    const nothing = await safe(api.evidence.claim({ ...claim, reference: ' ' }));
    expect(nothing.error).toMatchObject({ code: 'BAD_REQUEST', data: { issues: [{ path: ['reference'] }] } });
    expect(faults).toEqual([]);
  });

  test('a role hands over what it leads, and the past keeps its leads', async () => {
    const { api, faults } = await withSmallWorkspace();
    const order = { fromId: 1, toId: 2, on: '2019-08-10', reason: 'Left', leaves: true };
    expect((await api.people.handOver(order)).handovers).toHaveLength(1);
    const { people } = await api.people.list();
    expect(people.map(({ role, left, openActions }) => [role, left, openActions])).toEqual([
      ['Head of safeguarding', true, 0],
      ['Superintendent', false, 2],
    ]);
    expect((await api.actions.get({ ref: 'A-01', period: '2019-06' })).row.lead).toBe('Head of safeguarding');
    expect((await api.actions.get({ ref: 'A-01', period: '2019-07' })).row.lead).toBe('Superintendent');
    const again = await safe(api.people.handOver(order));
    expect(again.error).toMatchObject({ code: 'REFUSED', data: { code: 'NothingToHandOver' } });
    expect(faults).toEqual([]);
  });

  test('without a workspace every screen is told so, and nothing is a fault', async () => {
    const { api, faults } = await withoutWorkspace();
    expect(await api.workspace.current()).toBeNull();
    const calls = [
      api.actions.list({}),
      api.indicators.list({}),
      api.overview.get({}),
      api.calendar.get({}),
      api.settings.get(),
    ];
    for (const call of calls)
      expect((await safe<unknown, unknown>(call)).error).toMatchObject({ data: { code: 'NoWorkspaceOpen' } });
    expect(faults).toEqual([]);
  });

  test('a pack is refused, not begun, where its draft cannot be recorded', async () => {
    const { session, folder } = testSession({ name });
    const file = path.join(folder, 'small.plumbline');
    await (await smallWorkspace(file)).close();
    await session.use(await openWorkspace(file, { readOnly: true }));
    const api = await connect(session);
    const events = await api.packs.build({ period: '2019-06' });
    const { error } = await safe(events.next());
    expect(error).toMatchObject({ code: 'REFUSED', data: { code: 'WorkspaceReadOnly' } });
  });

  test('an error that no one foresaw is logged, and reaches a person as a plain sentence without its stack', async () => {
    const { api, faults, session } = await withSmallWorkspace();
    Object.defineProperty(session, 'actor', { value: () => Promise.reject(new Error('secret detail of line 12')) });
    const { error } = await safe(api.settings.get());
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', data: { code: 'InternalError' } });
    expect(JSON.stringify(error)).not.toContain('secret');
    expect(faults).toHaveLength(1);
  });

  test('a workspace is made with the catalogue, remembered, closed and opened again', async () => {
    const { api, folder } = await withoutWorkspace();
    const order = { path: 'Exampleshire', authority: 'Exampleshire', board: 'Improvement board', withCatalogue: true };
    const made = await api.workspace.create(order);
    expect(made).toMatchObject({
      path: path.join(folder, 'Exampleshire.plumbline'),
      kind: 'real',
      latestPeriod: '2019-07',
    });
    expect((await api.indicators.list({})).rows).toHaveLength(118);
    await api.workspace.close();
    expect(await api.workspace.recent()).toEqual([
      { path: made.path, authority: 'Exampleshire', openedAt: '2019-08-14T09:00:00.000Z', problem: null },
    ]);
    expect(await api.workspace.open({ path: made.path })).toEqual(made);
    const again = await safe(api.workspace.create(order));
    expect(again.error).toMatchObject({ code: 'REFUSED', data: { code: 'FileExists' } });
  });

  test('a file arrives byte for byte, is staged without a change, and accepted once', async () => {
    const { api } = await withSmallWorkspace();
    const content = new Blob(['Code,Period,Value\nCP03,2019-07,88%\n']);
    const file = { fileName: 'july.csv', content, sender: 'Council' };
    const staged = await api.returns.stage(file);
    expect(staged).toMatchObject({ outcome: 'staged', rows: [{ indicator: 'CP03', value: 88, outcome: 'new' }] });
    const before = await api.returns.list();
    expect(await api.returns.accept(file)).toMatchObject({ outcome: 'accepted', sha256: staged.sha256 });
    expect(await api.returns.list()).toHaveLength(before.length + 1);
    expect(await api.returns.accept(file)).toMatchObject({ outcome: 'unchanged' });
  });

  test('a pack is published, its files arrive byte for byte and are known again, and an altered one is not', async () => {
    const { api, faults } = await withSmallWorkspace();
    let packId = 0;
    for await (const event of await api.packs.build({ period: '2019-06' }))
      if (event.kind === 'built') packId = event.pack.id;
    const early = await safe(api.publishing.finalise({ packId }));
    expect(early.error).toMatchObject({ code: 'REFUSED', data: { code: 'PackWarningsOpen' } });
    await api.publishing.finalise({ packId, warningsAcceptedBecause: 'The board knows of them' });
    const seen = new Set<string>();
    for await (const event of await api.publishing.publish({ packId })) seen.add(event.kind);
    expect([...seen]).toEqual(['progress', 'published']);
    const [publication] = await api.publishing.list();
    for (const { kind, sha256 } of publication?.files ?? []) {
      const file = await api.publishing.file({ publicationId: publication?.id ?? 0, kind });
      const bytes = new Uint8Array(await file.content.arrayBuffer());
      expect(sha256Of(bytes)).toBe(sha256);
      expect(await api.publishing.verify(file)).toMatchObject({ verdict: 'published', publication });
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      const altered = { name: file.name, content: new Blob([bytes]) };
      expect(['altered', 'unknown']).toContain((await api.publishing.verify(altered)).verdict);
    }
    expect(publication?.files).toHaveLength(3);
    expect(faults).toEqual([]);
  });

  test('a pack that is called off while it is built leaves nothing behind', async () => {
    const { api, faults } = await withSmallWorkspace();
    const abort = new AbortController();
    const seen: string[] = [];
    const work = (async () => {
      for await (const event of await api.packs.build({ period: '2019-06' }, { signal: abort.signal })) {
        seen.push(event.kind);
        abort.abort();
      }
    })();
    await expect(work).rejects.toThrow();
    expect(seen).toEqual(['progress']);
    // long enough for a build that went on regardless to be recorded
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(await api.packs.list()).toEqual([]);
    expect(faults).toEqual([]);
  });
});
