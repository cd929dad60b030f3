import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDocument } from '#main/core/packs/document/build-document.ts';
import { scopeSnapshot } from '#main/core/packs/scope-snapshot.ts';
import { takeSnapshot } from '#main/core/packs/take-snapshot.ts';
import { packFileBase } from '#main/core/packs/write-pack.ts';
import type { PackScope } from '#shared/domain/pack/profile.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import type { ActionFacts } from '#shared/domain/plan.ts';
import { boardMeeting, meetingsSession, refused } from '../meetings/meetings-session.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { documentOf, june, profileOf, proseOf, rowsOf, sectionOf, tableOf } from './document-of.ts';
import { publishByHand } from './publish-by-hand.ts';
import { smallWorkspace } from './small-workspace.ts';

const practice: PackScope = { kind: 'workstream', code: 'W1' };
const police: PackScope = { kind: 'agency', name: 'Police' };
const scopedTo = (scope: PackScope) => ({ ...june, profile: { ...profileOf('one-workstream'), scope } });

describe('a pack about one workstream', () => {
  test('holds its actions with what hangs on them, and says at its beginning what it leaves out', async () => {
    const document = await documentOf(await smallWorkspace(), scopedTo(practice));
    const [note] = document.sections[0]?.blocks ?? [];
    expect(document.meta.about).toBe('one workstream: W1 Practice');
    expect((await documentOf(await smallWorkspace())).meta).not.toHaveProperty('about');
    expect(note).toMatchObject({ kind: 'callout', title: 'This pack is about one workstream: W1 Practice' });
    expect(note === undefined ? '' : proseOf(note)).toBe(
      'It holds 2 of 3 actions, 1 of 3 indicators, 1 of 2 findings, 0 of 1 recommendations and 0 of 0 decisions of the ' +
        'workspace. The rest is left out: every total, and what stands beside a finding, is of what is in the pack.',
    );
    expect(rowsOf(tableOf(document, 'full-plan-table')).flatMap(({ ref }) => ref ?? [])).toEqual(
      expect.arrayContaining(['A-01', 'A-02']),
    );
    expect(rowsOf(tableOf(document, 'scorecard-table')).map(({ code }) => code)).not.toContain('FD10');
    expect(JSON.stringify(document)).not.toContain('Agree a protocol');
  });

  test('rolls up what is in it, and never calls it the whole plan', async () => {
    const document = await documentOf(await smallWorkspace(), scopedTo(practice));
    const [whole] = sectionOf(document, 'plan-on-a-page').blocks;
    expect(whole === undefined ? '' : proseOf(whole)).toContain(
      'All of this pack: 1 high-priority item is red (2 of 2 rated)',
    );
  });

  test('is compared with the same workstream before, so that nothing of another one seems to have gone', async () => {
    const snapshot = await takeSnapshot((await smallWorkspace()).db, scopedTo(practice), 'test');
    expect(snapshot.previous?.actions.map(({ ref }) => ref)).toEqual(['A-01', 'A-02']);
    expect(snapshot.previous?.things?.map(({ ref }) => ref)).not.toContain('W2');
    expect(JSON.stringify(snapshot)).not.toContain('Agree a protocol');
  });

  test('is not compared with a pack of the same kind that was about something else', async () => {
    const workspace = await smallWorkspace();
    const may = { ...scopedTo(police), period: '2019-05', asAtOn: '2019-06-30' };
    await publishByHand(workspace, await takeSnapshot(workspace.db, may, 'test'), '2019-07-01T00:00:00.000Z');
    const other = await takeSnapshot(workspace.db, scopedTo(practice), 'test');
    expect(other.previous).toMatchObject({ basis: 'recalculated' });
    const same = await takeSnapshot(workspace.db, scopedTo(police), 'test');
    expect(same.previous).toMatchObject({ basis: 'pack', actions: [{ ref: 'A-03' }] });
  });
});

test('a scoped pack is called by its own name, and kinds of one edition and month are two files', async () => {
  const { meta } = await documentOf(await smallWorkspace(), scopedTo(practice));
  expect(meta.title).toBe('One workstream: June 2019');
  expect(packFileBase({ meta })).toBe('exampleshire-one-workstream-2019-06');
  const { meta: usual } = await documentOf(await smallWorkspace());
  expect(packFileBase({ meta: usual })).toBe('exampleshire-board-pack-2019-06');
  expect(usual.profileKey).toBeUndefined();
});

test('a pack about one agency holds what the agency leads', async () => {
  const snapshot = await takeSnapshot((await smallWorkspace()).db, scopedTo(police), 'test');
  expect(snapshot).toMatchObject({
    scoped: { about: 'one agency: Police', of: { actions: 3, indicators: 3 } },
    actions: [{ ref: 'A-03' }],
    workstreams: [{ code: 'W2' }],
    indicators: [],
    scrutinyEvents: [],
    reviews: [{ code: 'Child Xa', recommendations: [{ ref: 'XA-1' }] }],
    returns: [],
  });
});

test('decisions go with what they are about', async () => {
  const { client, session } = await meetingsSession();
  await client.meetings.plan({ ...boardMeeting, heldOn: '2019-07-10' });
  const about = (kind: 'action' | 'indicator' | 'finding', reference: string) =>
    client.meetings.decide({ ref: 'M001', text: `Of ${reference}`, lead: '', dueOn: null, about: { kind, reference } });
  for (const ref of ['A-01', 'A-03']) await about('action', ref);
  await about('indicator', 'CP03');
  await about('finding', 'F1');
  await client.meetings.decide({ ref: 'M001', text: 'Of nothing', lead: '', dueOn: null });
  const { decisions } = await takeSnapshot(session.workspace.db, scopedTo(practice), 'test');
  expect(decisions.map(({ text }) => text)).toEqual(['Of A-01', 'Of CP03', 'Of F1']);
});

test('a kind of pack that waits for its workstream cannot be built, and one of nothing is refused', async () => {
  const { client, session } = await meetingsSession();
  const waiting = client.packs.preview({ period: '2019-06', profile: 'one-workstream' });
  await expect(waiting).rejects.toMatchObject(refused('PackScopeNotChosen'));
  const none = scopedTo({ kind: 'agency', name: 'Navy' });
  expect(await refusalOf(() => takeSnapshot(session.workspace.db, none, 'test'))).toMatchObject({
    code: 'PackEmpty',
    message: 'The pack is about one agency: Navy, and no action of it was known on 31 July 2019.',
  });
});

/** A plan of actions at random: who leads what, and which findings, recommendations and indicators they name. */
const plans = fc.array(
  fc.record({
    workstream: fc.constantFrom('Practice', 'Partnership'),
    agency: fc.constantFrom('Council', 'Police'),
    findings: fc.subarray(['F1', 'F2']),
    recommendations: fc.subarray(['XA-1']),
    indicators: fc.subarray(['CP03', 'FD10', 'WF02']),
  }),
  { minLength: 1, maxLength: 12 },
);

const planted = (whole: Snapshot, drawn: readonly Partial<ActionFacts>[]): Snapshot => {
  const [pattern] = whole.actions;
  if (pattern === undefined) throw new Error('no action');
  const actions = drawn.map((one, i): ActionFacts => ({
    ...pattern,
    ...one,
    ref: `ZZ-${i + 10}`,
    title: `Marker ${i + 10}.`,
  }));
  return { ...whole, actions, previous: null };
};

test('whatever the plan, a scoped pack names nothing of the actions outside it, and holds what its own name', async () => {
  const whole = await takeSnapshot((await smallWorkspace()).db, june, 'test');
  fc.assert(
    fc.property(plans, fc.constantFrom(practice, police), (drawn, scope) => {
      const snapshot = planted(whole, drawn);
      const isIn = (action: ActionFacts): boolean =>
        scope.kind === 'agency' ? action.agency === scope.name : action.workstream === 'Practice';
      const [own, others] = [snapshot.actions.filter(isIn), snapshot.actions.filter((action) => !isIn(action))];
      fc.pre(own.length > 0);
      const scoped = scopeSnapshot(snapshot, scope);
      const said = JSON.stringify([scoped, buildDocument(scoped, '0'.repeat(64))]);
      for (const { ref, title } of others) expect(said.includes(ref) || said.includes(title)).toBe(false);
      for (const { title } of own) expect(said).toContain(title);
      const held = scoped.scrutinyEvents.flatMap((event) => event.findings.map(({ ref }) => ref));
      expect(new Set(held)).toEqual(new Set(own.flatMap(({ findings }) => findings)));
      const shared = new Set(others.flatMap(({ findings, recommendations }) => [...findings, ...recommendations]));
      expect(scoped.scoped?.shared).toEqual(
        [...new Set(own.flatMap(({ findings, recommendations }) => [...findings, ...recommendations]))]
          .filter((ref) => shared.has(ref))
          .toSorted(),
      );
    }),
    { numRuns: 60 },
  );
});

test('the indicators are those that the actions name; only where they name none those of their findings', async () => {
  const whole = await takeSnapshot((await smallWorkspace()).db, june, 'test');
  const codes = (indicators: readonly string[]) => {
    const drawn = [{ workstream: 'Practice', findings: ['F1'], indicators }];
    return scopeSnapshot(planted(whole, drawn), practice).indicators.map(({ code }) => code);
  };
  expect(codes(['WF02'])).toEqual(['WF02']);
  expect(codes([])).toEqual(['CP03']);
});

test('a pack of the whole plan is the snapshot itself', async () => {
  const whole = await takeSnapshot((await smallWorkspace()).db, june, 'test');
  expect(scopeSnapshot(whole, { kind: 'whole' })).toBe(whole);
  expect(whole.scoped).toBeUndefined();
});
