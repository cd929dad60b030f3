import { expect, test } from 'vitest';
import { openWorkspace } from '#main/store/open-workspace.ts';
import { anotherProgram, anotherWindow, refused, report, updatesSession } from './updates-session.ts';

const own = { ...report, progressPercent: 10, narrative: 'Two audits are done.' };
const progressOf = async (client: ReturnType<typeof anotherWindow>) =>
  (await client.actions.get({ ref: 'A-02', period: '2019-07' })).facts.updates.map((update) => update.progressPercent);

test('of two windows at once the later is shown the other’s report, saves all the same, and both are there', async () => {
  const { client, session } = await updatesSession();
  const theirs = anotherWindow(session);
  const { lastUpdateId } = await client.updates.since({ ref: 'A-02' });
  await theirs.actions.addUpdate({ ...report, seenUpdateId: lastUpdateId, reportedBy: 'Deputy head' });

  const said = await refused(client.actions.addUpdate({ ...own, seenUpdateId: lastUpdateId }));
  expect(said).toMatchObject({ code: 'UpdateSince', where: 'A-02' });
  expect(said.message).toContain('10 August 2019 by Deputy head: In progress, 40% done, rated green');
  expect(said.message).toContain('“Six of ten audits are done.”');
  expect(await progressOf(client)).toEqual([5, 40]);

  const since = await client.updates.since({ ref: 'A-02', seenUpdateId: lastUpdateId });
  expect(since.reports).toMatchObject([{ reportedBy: 'Deputy head', progressPercent: 40 }]);
  await client.actions.addUpdate({ ...own, seenUpdateId: since.lastUpdateId });
  expect(await progressOf(client)).toEqual([5, 40, 10]);
  expect(await progressOf(theirs)).toEqual([5, 40, 10]);
});

test('a third report in between is shown too', async () => {
  const { client, session } = await updatesSession();
  const theirs = anotherWindow(session);
  const seen = (await client.updates.since({ ref: 'A-02' })).lastUpdateId;
  await theirs.actions.addUpdate(report);
  const shown = await client.updates.since({ ref: 'A-02', seenUpdateId: seen });
  await theirs.actions.addUpdate({ ...report, progressPercent: 45 });
  const said = await refused(client.actions.addUpdate({ ...own, seenUpdateId: shown.lastUpdateId }));
  expect(said.message).toContain('45% done');
  expect(said.message).not.toContain('40% done');
});

test('a report that was corrected meanwhile is said as it now stands', async () => {
  const { client } = await updatesSession();
  const seen = (await client.updates.since({ ref: 'A-02' })).lastUpdateId;
  await client.updates.correct({ ...report, reportedOn: '2019-06-20', reason: 'Typed wrong', updateId: seen });
  const said = await refused(client.actions.addUpdate({ ...own, seenUpdateId: seen }));
  expect(said.message).toContain('Another report on A-02');
  expect(said.message).toContain('40% done');
});

test('of two programs with one file open the later one’s typing is kept, and both reports once it opens again', async () => {
  const mine = await updatesSession();
  const { lastUpdateId: seenUpdateId } = await mine.client.updates.since({ ref: 'A-02' });
  const typed = JSON.stringify({ ...own, seenUpdateId });
  await mine.client.drafts.keep({ key: 'update:A-02', body: typed });
  const theirs = await anotherProgram(mine.file);
  await theirs.client.actions.addUpdate(report);
  expect(await refused(mine.client.actions.addUpdate({ ...own, seenUpdateId }))).toMatchObject({
    code: 'WorkspaceChangedOutside',
  });
  await theirs.session.close();

  await mine.session.use(await openWorkspace(mine.file));
  const draft = await mine.client.drafts.get({ key: 'update:A-02' });
  expect(draft).toEqual({ body: typed, keptAt: '2019-08-14T09:00:00.000Z' });
  expect(await refused(mine.client.actions.addUpdate({ ...own, seenUpdateId }))).toMatchObject({ code: 'UpdateSince' });
  const { lastUpdateId } = await mine.client.updates.since({ ref: 'A-02' });
  await mine.client.actions.addUpdate({ ...own, seenUpdateId: lastUpdateId });
  expect(await progressOf(mine.client)).toEqual([5, 40, 10]);
});
