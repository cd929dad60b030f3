import { describe, expect, test } from 'vitest';
import type { PackProfile } from '#shared/domain/pack/profile.ts';
import { meetingsSession, refused } from '../meetings/meetings-session.ts';

type Client = Awaited<ReturnType<typeof meetingsSession>>['client'];

const profile = async (client: Client, key: string): Promise<PackProfile> =>
  (await client.packProfiles.get({ key })).profile;

const without = (held: PackProfile, id: string): PackProfile['sections'] =>
  held.sections.map((section) => (section.id === id ? { ...section, included: false } : section));

describe('copying a kind of pack', () => {
  test('makes one of this workspace with a key of its name, and the audit trail says so', async () => {
    const { client, session } = await meetingsSession();
    const copied = await client.packProfiles.copy({ from: 'monthly-board', name: 'Partners’ board, short' });
    expect(copied).toMatchObject({ origin: 'own', about: 'The whole plan', notReady: '' });
    expect(copied.profile).toMatchObject({ key: 'partners-board-short', edition: 'board' });
    expect(copied.history).toMatchObject([{ what: 'Made as “Partners’ board, short”', by: 'Secretariat' }]);
    expect((await client.packProfiles.list()).map(({ key }) => key)).toEqual([
      'monthly-board',
      'scrutiny-committee',
      'public',
      'progress-review',
      'one-workstream',
      'one-agency',
      'partners-board-short',
    ]);
    const entry = await session.workspace.db
      .selectFrom('audit_entries')
      .select(['operation', 'entity', 'entity_ref'])
      .orderBy('id', 'desc')
      .executeTakeFirst();
    expect(entry).toEqual({
      operation: 'packProfiles.copy',
      entity: 'pack_profiles',
      entity_ref: 'partners-board-short',
    });
  });

  test('never takes a key that another one had, so that packs and words of both stay apart', async () => {
    const { client } = await meetingsSession();
    await client.packProfiles.copy({ from: 'public', name: 'Cabinet' });
    await client.packProfiles.remove({ key: 'cabinet' });
    const again = await client.packProfiles.copy({ from: 'public', name: 'Cabinet' });
    expect(again.profile.key).toBe('cabinet-2');
  });

  test('of a pattern says which workstream or agency it is about', async () => {
    const { client } = await meetingsSession();
    const about = { kind: 'workstream', code: 'W1' } as const;
    const copied = await client.packProfiles.copy({ from: 'one-workstream', name: 'Front door', scope: about });
    expect(copied.profile.scope).toEqual(about);
    expect(copied.about).toContain('Workstream W1');
    expect(await client.packProfiles.get({ key: 'one-workstream' })).toMatchObject({
      about: 'One workstream, still to be chosen',
      notReady: expect.stringContaining('choose the workstream'),
    });
  });

  test.each([
    ['a name that is there, in other letters', { name: 'monthly BOARD pack' }, 'PackProfileNameTaken'],
    ['a kind that is not there', { from: 'weekly', name: 'Weekly' }, 'PackProfileNotFound'],
    [
      'a workstream that is not in the plan',
      { name: 'X', scope: { kind: 'workstream', code: 'ZZ' } as const },
      'WorkstreamNotFound',
    ],
    ['an agency that is not there', { name: 'X', scope: { kind: 'agency', name: 'Navy' } as const }, 'AgencyNotFound'],
    ['a pattern whose workstream is not chosen', { from: 'one-workstream', name: 'X' }, 'WorkstreamNotFound'],
  ])('is refused for %s', async (_, change, code) => {
    const { client } = await meetingsSession();
    await expect(client.packProfiles.copy({ from: 'monthly-board', ...change })).rejects.toMatchObject(refused(code));
    expect(await client.packProfiles.list()).toHaveLength(6);
  });
});

describe('changing a kind of pack', () => {
  test('keeps sections, their order and introductions, and says in words what was changed', async () => {
    const { client } = await meetingsSession();
    const held = await profile(client, 'monthly-board');
    const [first, second, ...rest] = without(held, 'workforce');
    if (first === undefined || second === undefined) throw new Error('no sections');
    const sections = [second, { ...first, introduction: 'Read this first.' }, ...rest];
    const saved = await client.packProfiles.save({ ...held, sections });
    expect(saved.origin).toBe('changed');
    expect(saved.profile.sections.map(({ id }) => id).slice(0, 2)).toEqual(['changes', 'summary']);
    expect(saved.history[0]?.what).toBe(
      'Switched off: Workforce. Introduction changed: Summary. Put into another order',
    );
    const { sections: printed } = await client.packs.preview({ period: '2019-06' });
    expect(printed.map(({ id }) => id).slice(0, 2)).toEqual(['changes', 'summary']);
  });

  test('from a form that was opened before somebody else changed it is refused, and undoes nothing', async () => {
    const { client } = await meetingsSession();
    const opened = await client.packProfiles.get({ key: 'monthly-board' });
    const { profile: held } = opened;
    const seenChanges = opened.history.length;
    const introduced = held.sections.map((one) => ({ ...one, introduction: one.id === 'summary' ? 'Read me.' : '' }));
    await client.packProfiles.save({ ...held, sections: introduced, seenChanges });
    const late = client.packProfiles.save({ ...held, sections: without(held, 'workforce'), seenChanges });
    await expect(late).rejects.toMatchObject(refused('PackProfileChanged'));
    const now = await client.packProfiles.get({ key: 'monthly-board' });
    expect(now.profile.sections.find(({ id }) => id === 'summary')?.introduction).toBe('Read me.');
    const again = { ...now.profile, sections: without(now.profile, 'workforce'), seenChanges: now.history.length };
    expect((await client.packProfiles.save(again)).history).toHaveLength(2);
  });

  test('that changes nothing is not recorded', async () => {
    const { client } = await meetingsSession();
    const saved = await client.packProfiles.save(await profile(client, 'public'));
    expect(saved).toMatchObject({ origin: 'shipped', history: [] });
  });

  test.each([
    ['monthly-board', 'changes'],
    ['monthly-board', 'data-quality'],
    ['monthly-board', 'definitions'],
    ['public', 'suppression'],
    ['public', 'definitions'],
    ['public', 'changes'],
    ['progress-review', 'review-slippage'],
    ['one-workstream', 'data-quality'],
  ])('%s cannot go without %s', async (key, id) => {
    const { client } = await meetingsSession();
    const held = await profile(client, key);
    const saved = client.packProfiles.save({ ...held, sections: without(held, id) });
    await expect(saved).rejects.toMatchObject(refused('SectionRequired'));
  });

  test.each<[string, (sections: PackProfile['sections']) => PackProfile['sections'], string]>([
    ['nothing switched on', (all) => all.map((one) => ({ ...one, included: false })), 'PackProfileEmpty'],
    ['a section named twice', (all) => [...all, ...all.slice(0, 1)], 'SectionTwice'],
    [
      'a section of another edition',
      (all) => [...all, { id: 'review-findings', included: true, introduction: '' }],
      'SectionNotOfEdition',
    ],
  ])('is refused with %s', async (_, change, code) => {
    const { client } = await meetingsSession();
    const held = await profile(client, 'monthly-board');
    const saved = client.packProfiles.save({ ...held, sections: [...change(held.sections)] });
    await expect(saved).rejects.toMatchObject(refused(code));
    expect(await client.packProfiles.get({ key: 'monthly-board' })).toMatchObject({ origin: 'shipped', history: [] });
  });

  test('leaves a pattern waiting for its workstream, but lets no other one begin to wait', async () => {
    const { client } = await meetingsSession();
    const pattern = await profile(client, 'one-workstream');
    const renamed = await client.packProfiles.save({ ...pattern, name: 'One workstream, in short' });
    expect(renamed.profile.name).toBe('One workstream, in short');
    const whole = await profile(client, 'monthly-board');
    const waiting = client.packProfiles.save({ ...whole, scope: { kind: 'workstream', code: '' } });
    await expect(waiting).rejects.toMatchObject(refused('WorkstreamNotFound'));
  });

  test('leaves packs that were made by it as they were', async () => {
    const { client, session } = await meetingsSession();
    for await (const _ of await client.packs.build({ period: '2019-06' }));
    const [pack] = await client.packs.list();
    const held = await profile(client, 'monthly-board');
    await client.packProfiles.save({ ...held, name: 'Another name', sections: without(held, 'scorecard') });
    const kept = await session.workspace.db.selectFrom('packs').selectAll().executeTakeFirstOrThrow();
    expect(JSON.parse(kept.snapshot_json)).toMatchObject({ profile: { name: 'Monthly board pack' } });
    const file = await client.packs.file({ id: pack?.id ?? 0, kind: 'xlsx' });
    expect(file.content.size).toBe(pack?.files.find(({ kind }) => kind === 'xlsx')?.bytes);
  });
});

describe('taking away and putting back', () => {
  test('a kind of this workspace can be taken away; one that shipped cannot', async () => {
    const { client } = await meetingsSession();
    await client.packProfiles.copy({ from: 'public', name: 'Cabinet' });
    const left = await client.packProfiles.remove({ key: 'cabinet' });
    expect(left.map(({ profile: { key } }) => key)).not.toContain('cabinet');
    await expect(client.packProfiles.get({ key: 'cabinet' })).rejects.toMatchObject(refused('PackProfileNotFound'));
    const shipped = client.packProfiles.remove({ key: 'public' });
    await expect(shipped).rejects.toMatchObject(refused('PackProfileShipped'));
  });

  test('one that shipped is put back to how it shipped, and may be changed again', async () => {
    const { client } = await meetingsSession();
    const held = await profile(client, 'public');
    await client.packProfiles.save({ ...held, name: 'For everybody' });
    const back = await client.packProfiles.restore({ key: 'public' });
    expect(back).toMatchObject({ origin: 'shipped', profile: { name: 'Public report' } });
    expect(back.history.map(({ what }) => what)).toEqual([
      'Put back to how it shipped',
      'Called “For everybody” instead of “Public report”',
    ]);
    const again = await client.packProfiles.save({ ...held, name: 'For all' });
    expect(again.profile.name).toBe('For all');
  });

  test('there is nothing to put back of one that is as it shipped, or that never shipped', async () => {
    const { client } = await meetingsSession();
    await client.packProfiles.copy({ from: 'public', name: 'Cabinet' });
    for (const key of ['public', 'cabinet']) {
      await expect(client.packProfiles.restore({ key })).rejects.toMatchObject(refused('PackProfileAsShipped'));
    }
  });
});
