import { expect, test } from 'vitest';
import { createRouterClient } from '@orpc/server';
import { router } from '#main/hosts/router.ts';
import { checkPackReadiness, checkReadiness } from '#main/core/readiness/check-readiness.ts';
import { clearText, loadClearedTexts } from '#main/core/readiness/cleared-texts.ts';
import { packDetail } from '#main/core/packs/pack-detail.ts';
import { buildPackInSession } from '#main/core/packs/pack-session.ts';
import { publicationRows } from '../packs/publish-by-hand.ts';
import { auditOf, decisionsSession } from '../spc-decisions/decisions-session.ts';

const order = { period: '2019-06', profile: 'monthly-board', boardOn: null };
/** Skips the files: what is checked is the draft's snapshot. */
const draft = async (session: Awaited<ReturnType<typeof decisionsSession>>): Promise<number> => {
  const { id } = await buildPackInSession(session, order, { engine: 'native' });
  if (id === null) throw new Error('not recorded');
  return id;
};

test('a pack is checked as it would be made now, by the contract too', async () => {
  const session = await decisionsSession();
  const readiness = await checkReadiness(session, order);
  expect(readiness.issues.map(({ code }) => code)).toContain('BoardDateMissing');
  expect(readiness.checked.length).toBeGreaterThan(4);
  expect(await createRouterClient(router, { context: { session } }).readiness.check(order)).toEqual(readiness);
});

test('a draft is stale once what it says has changed, and the sentence says what', async () => {
  const session = await decisionsSession();
  const id = await draft(session);
  expect(await checkPackReadiness(session, id)).toMatchObject({ stale: false, staleBecause: '' });
  await session.workspace.write({ actor: 'x', operation: 'test', at: '2019-08-14T10:00:00.000Z' }, async (db) => {
    await db
      .insertInto('updates')
      .values({
        action_id: 2,
        status: 'in_progress',
        progress_percent: 30,
        reported_on: '2019-07-20',
        reported_by: 'Owner',
        recorded_at: '2019-08-14T10:00:00.000Z',
      })
      .execute();
    return { result: null, changes: [{ entity: 'updates', ref: 'A-02', before: null, after: 30 }] };
  });
  expect(await checkPackReadiness(session, id)).toMatchObject({
    stale: true,
    staleBecause: 'Since this draft was made, 1 action has changed (A-02). Build it again to take it in.',
  });
});

test('a progress review whose baseline the rule chose is not stale, and is built again by the rule', async () => {
  const session = await decisionsSession();
  const reviewOrder = { ...order, profile: 'progress-review', from: '2019-05' };
  const { id } = await buildPackInSession(session, reviewOrder, { engine: 'native' });
  const { span, order: again } = await packDetail(session.workspace.db, id ?? 0);
  expect(span?.baselineEvent).not.toBeNull();
  expect(again).toEqual(reviewOrder);
  expect(await checkPackReadiness(session, id ?? 0)).toMatchObject({ stale: false, staleBecause: '' });
});

test('a pack that is not there is refused', async () => {
  const session = await decisionsSession();
  await expect(checkPackReadiness(session, 7)).rejects.toMatchObject({ code: 'PackNotFound' });
});

test('a published pack of the month is named, except to itself', async () => {
  const session = await decisionsSession();
  const id = await draft(session);
  await session.workspace.write({ actor: 'x', operation: 'test', at: '2019-08-14T10:00:00.000Z' }, async (db) => {
    await publicationRows(db, id, '2019-08-14T10:00:00.000Z');
    return { result: null, changes: [{ entity: 'pack', ref: '1', before: null, after: 'published' }] };
  });
  const codesOf = ({ issues }: { readonly issues: readonly { readonly code: string }[] }) =>
    issues.map(({ code }) => code);
  expect(codesOf(await checkPackReadiness(session, id))).not.toContain('PublishedBefore');
  const now = await checkReadiness(session, order);
  expect(now.issues.find(({ code }) => code === 'PublishedBefore')?.sentence).toBe(
    'Pack 1 of the same kind and month was published on 14 August 2019: publish this one as a correction that names what it replaces.',
  );
});

test('words are cleared once, with a reason and a name, and the clearance is audited', async () => {
  const session = await decisionsSession();
  await clearText(session, 'Rose Cottage', 'It is the name of a building');
  await clearText(session, 'Rose Cottage', 'Another reason that changes nothing');
  expect(await loadClearedTexts(session.workspace.db)).toEqual([
    {
      id: 1,
      text: 'Rose Cottage',
      reason: 'It is the name of a building',
      clearedBy: 'Secretariat',
      clearedOn: '2019-08-14',
    },
  ]);
  expect((await auditOf(session)).operation).toBe('readiness.clear');
});
