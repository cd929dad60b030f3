import { expect, test } from 'vitest';
import { listAudit } from '#main/core/audit/list-audit.ts';
import { getSettings, saveSettings } from '#main/core/settings/settings.ts';
import { createInSession } from '#main/core/workspaces/create-in-session.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { testSession } from '../../hosts/test-session.ts';

async function open() {
  const { session } = testSession();
  await createInSession(session, { path: 'One', authority: 'Exampleshire', board: 'Board', withCatalogue: false });
  return session;
}
const wanted = { board: 'Improvement board', marking: 'OFFICIAL', actor: 'Commissioner' };

test('a change of the role is recorded under the role so far, and later changes under the new one', async () => {
  const session = await open();
  await saveSettings(session, wanted);
  await saveSettings(session, { ...wanted, board: 'Board' });
  const { audit, ...settings } = await getSettings(session);
  expect(settings).toMatchObject({ board: 'Board', marking: 'OFFICIAL', actor: 'Commissioner', version: '1.2.3' });
  const { entries } = await listAudit(session.workspace.db, { limit: 50 });
  expect(entries.map(({ actor, operation }) => [actor, operation])).toEqual([
    ['Commissioner', 'settings.save'],
    ['Secretariat', 'settings.save'],
    ['Secretariat', 'workspace.create'],
  ]);
  expect(audit).toEqual({ entries: 3, headSha256: entries[0]?.sha256 });
});

test.each([
  ['board', 'Board 改善', 'The name of the board holds "改" (U+6539)'],
  ['marking', 'OFFICIAL 🎈', 'The marking holds "🎈" (U+1F388)'],
])('a %s that no pack could print is refused where it is entered', async (field, text, words) => {
  const session = await open();
  const refusal = await refusalOf(async () => saveSettings(session, { ...wanted, [field]: text }));
  expect(refusal).toMatchObject({ code: 'GlyphMissing', where: text });
  expect(refusal.message).toContain(words);
  expect((await getSettings(session)).audit.entries).toBe(1);
});

test('saving what is there already writes nothing', async () => {
  const session = await open();
  await saveSettings(session, wanted);
  await saveSettings(session, wanted);
  expect((await getSettings(session)).audit.entries).toBe(2);
});

test('the store answers for itself how it keeps the file', async () => {
  const { store } = await getSettings(await open());
  const values = new Map(store.map(({ name, value }) => [name, value]));
  expect([values.get('journal_mode'), values.get('synchronous'), values.get('foreign_keys')]).toEqual([
    'truncate',
    '2',
    '1',
  ]);
});
