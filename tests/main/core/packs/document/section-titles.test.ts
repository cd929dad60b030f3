import { expect, test } from 'vitest';
import { sectionIds } from '#shared/domain/pack/profile.ts';
import { sectionLabels } from '#shared/wording/section-labels.ts';
import { documentOf, june, profileOf, tableOf } from '../document-of.ts';
import { smallWorkspace } from '../small-workspace.ts';

test.each(['monthly-board', 'public', 'progress-review'])(
  'sections of a pack by %s are called what they are called where kinds of pack are chosen',
  async (key) => {
    const profile = profileOf(key);
    const span = profile.edition === 'progress_review' ? { from: '2019-01', baselineEvent: null } : null;
    const { sections } = await documentOf(await smallWorkspace(), { ...june, profile, span });
    const labels = new Map<string, string>(sectionIds.map((id) => [id, sectionLabels[id].title]));
    expect(sections.length).toBeGreaterThan(5);
    for (const { id, title } of sections) expect([id, title]).toEqual([id, labels.get(id)]);
  },
);

test('the publications are those of the whole pack, wherever their section stands', async () => {
  const workspace = await smallWorkspace();
  const { profile } = june;
  const first = { ...profile, sections: profile.sections.toReversed() };
  const document = await documentOf(workspace, { ...june, profile: first });
  expect(document.sections[0]?.id).toBe('sources');
  const titles = (rows: ReturnType<typeof tableOf>['rows']) => rows.map(({ cells: [cell] }) => cell);
  const usual = await documentOf(workspace);
  expect(titles(tableOf(document, 'sources-table').rows)).toEqual(titles(tableOf(usual, 'sources-table').rows));
});
