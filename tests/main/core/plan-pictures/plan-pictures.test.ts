import { createRouterClient } from '@orpc/server';
import { afterAll, expect, test } from 'vitest';
import { planPicturesHandlers } from '#main/core/plan-pictures/plan-pictures-handlers.ts';
import { actionsHandlers } from '#main/core/plan/actions-handlers.ts';
import { testSession } from '../../hosts/test-session.ts';
import { makeIn, sampleFolder } from '../samples/sample-workspace.ts';

const folder = sampleFolder();
afterAll(() => folder.clean());

test('the pictures of a sample say what its list says', async () => {
  const { session } = testSession();
  await session.use(await makeIn(folder.path, 'exampleshire', 'pictures', { actions: 40, indicators: 4 }));
  const client = createRouterClient(
    { planPictures: planPicturesHandlers, actions: actionsHandlers },
    { context: { session } },
  );
  const pictures = await client.planPictures.get({});
  const { rows } = await client.actions.list({});
  expect(rows.length).toBeGreaterThan(20);
  const now = new Map(pictures.history.rows.map(({ ref, months }) => [ref, months.at(-1)?.rating.colour]));
  const begun = rows.filter(({ ref }) => now.get(ref) !== undefined);
  expect(begun.length).toBeGreaterThan(20);
  for (const row of begun) expect([row.ref, now.get(row.ref)]).toEqual([row.ref, row.rating.colour]);
  const bars = pictures.timeline.flatMap((group) => group.bars);
  expect(bars.map(({ ref }) => ref).toSorted()).toEqual(rows.map(({ ref }) => ref).toSorted());
  for (const by of [pictures.byWorkstream, pictures.byAgency]) {
    expect(by.reduce((sum, { total }) => sum + total, 0)).toBe(rows.length);
    expect(by.reduce((sum, { counts }) => sum + counts.red, 0)).toBe(
      rows.filter(({ rating }) => rating.colour === 'red').length,
    );
  }
  const [one = ''] = pictures.workstreams;
  const alone = await client.planPictures.get({ workstream: one });
  expect(alone.timeline.map(({ workstream }) => workstream)).toEqual([one]);
  expect(alone.workstreams).toEqual(pictures.workstreams);
  await session.close();
});
