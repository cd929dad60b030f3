import { expect, test } from 'vitest';
import { refuseUnprintableInput } from '#main/core/printable-input.ts';
import { refusalOf } from '../store/temporary-workspace.ts';
import { meetingsSession, refused } from './meetings/meetings-session.ts';

const narrative = (text: string) => ({
  ref: 'A-01',
  reportedOn: '2019-08-01',
  status: 'in_progress' as const,
  progressPercent: 70,
  selfRating: null,
  forecastOn: null,
  narrative: text,
});

test('an update with a character that no pack can print is refused, with the field named, and nothing is recorded', async () => {
  const { client, session } = await meetingsSession();
  const updates = () => session.workspace.db.selectFrom('updates').selectAll().execute();
  const before = await updates();
  const sent = client.actions.addUpdate(narrative('All done ✅'));
  await expect(sent).rejects.toMatchObject({
    ...refused('GlyphMissing'),
    message: expect.stringContaining('The narrative holds "✅" (U+2705)'),
    data: { where: 'narrative' },
  });
  expect(await updates()).toEqual(before);
});

test.each([
  ['letters of Welsh, Polish and Turkish names', 'Ŵyl, Łódź, Beşiktaş'],
  ['dashes, quotes, ticks and arrows', '“On track” – 85 % → 90 % ✓'],
  [
    'a bullet of a symbol font, a joiner and a mark of direction, as other programs copy them',
    '\uF0B7 one\u200D\uFEFF',
  ],
])('takes %s', async (_, text) => {
  await expect(refuseUnprintableInput(['actions', 'addUpdate'], narrative(text))).resolves.toBeUndefined();
});

test.each([
  ['a list of texts', ['scrutiny', 'addFramework'], { name: 'ILACS', areas: [{ area: '🙂' }] }, 'area'],
  ['a name in another script', ['people', 'addAgency'], { name: '警察' }, 'name'],
  ['a nested introduction', ['packProfiles', 'save'], { sections: [{ introduction: '🙂' }] }, 'introduction'],
])('looks into %s', async (_, path, input, where) => {
  expect(await refusalOf(() => refuseUnprintableInput(path, input))).toMatchObject({ code: 'GlyphMissing', where });
});

test.each([
  ['what is still being typed', ['drafts', 'keep'], { key: 'x', text: '🙂' }],
  ['what is looked for', ['search', 'find'], { text: '🙂' }],
  ['the sender’s words in a return', ['returns', 'accept'], { text: '🙂', reason: '🙂' }],
  ['a path', ['workspace', 'open'], { path: '/home/🙂/board.plumbline' }],
  ['the name of a file', ['evidence', 'claim'], { title: 'Audit', file: { name: '🙂.pdf', content: new Blob([]) } }],
  ['a file that is checked', ['publishing', 'verify'], { name: '🙂.pdf', content: new Blob([]) }],
  ['nothing', ['packs', 'list'], undefined],
])('leaves %s alone', async (_, path, input) => {
  await expect(refuseUnprintableInput(path, input)).resolves.toBeUndefined();
});
