import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ReadinessIssue, ReadinessPlace } from '#shared/domain/pack/readiness.ts';
import { groupIssues, mendedSince } from '../../../../renderer/features/packs/readiness/compare-readiness.ts';
import { mendLink, type PackInView } from '../../../../renderer/features/packs/readiness/mend-link.ts';
import { ReadinessSection } from '../../../../renderer/features/packs/readiness/ReadinessSection.tsx';
import { hostWith, render } from '../../render.tsx';
import { blocking, buildReadiness, checked, warning } from './pack-builders.ts';

const pack: PackInView = {
  packId: 5,
  title: 'Improvement board pack: June 2019',
  order: { period: '2019-06', profile: 'monthly-board', boardOn: '2019-08-14' },
};
const issue = (code: string, place: ReadinessPlace): ReadinessIssue => ({
  severity: 'warning',
  code,
  sentence: 'Something.',
  place,
});
const action = { kind: 'action', ref: 'FD-04' } as const;
const figure = { kind: 'indicator', code: 'FD10', period: '2019-05' } as const;

describe('the way to where a thing is mended', () => {
  test.each<readonly [string, ReadinessPlace, object]>([
    ['UpdateStale', action, { to: '/plan/$ref', params: { ref: 'FD-04' }, hash: 'add-update' }],
    ['EvidenceWaiting', action, { to: '/plan/$ref', hash: 'evidence' }],
    ['Anything', action, { to: '/plan/$ref', hash: '' }],
    ['CommentaryMissing', figure, { to: '/indicators/$code', params: { code: 'FD10' }, hash: 'commentary' }],
    ['Anything', figure, { to: '/indicators/$code', search: { period: '2019-05' } }],
    ['ValuesInConflict', figure, { to: '/indicators/$code/months/$month', params: { code: 'FD10', month: '2019-05' } }],
    ['FigureMissing', figure, { to: '/returns/import' }],
    ['Anything', { kind: 'review', code: 'Child Xd' }, { to: '/reviews/$code', params: { code: 'Child Xd' } }],
    ['Anything', { kind: 'finding', ref: 'R01' }, { to: '/scrutiny/findings/$ref/edit', params: { ref: 'R01' } }],
    ['Anything', { kind: 'decision', ref: 'D-01' }, { to: '/meetings/log', hash: 'decision-D-01' }],
    ['ReturnMissing', { kind: 'calendar', period: '2019-06' }, { to: '/calendar', search: { period: '2019-06' } }],
    ['Anything', { kind: 'preview', block: 'kpi-FD10' }, { to: '/packs/$id/preview', search: { block: 'kpi-FD10' } }],
    ['Anything', { kind: 'settings' }, { to: '/settings' }],
    [
      'WordsInDraft',
      blocking.place,
      { to: '/packs/words', search: { profile: 'monthly-board', section: 'summary' }, hash: 'words-summary' },
    ],
    ['SectionEmpty', { kind: 'profile', profile: 'public' }, { to: '/packs/kinds/$key', params: { key: 'public' } }],
    [
      'BoardDateMissing',
      { kind: 'profile', profile: 'monthly-board' },
      {
        to: '/packs/build',
        search: { period: '2019-06', profile: 'monthly-board', board: '2019-08-14' },
        hash: 'pack-board',
      },
    ],
  ])('%s at %o', (code, place, link) => {
    expect(mendLink(issue(code, place), pack)?.link).toMatchObject(link);
  });

  test('that of an earlier published pack is the correction on the pack’s own screen', () => {
    expect(mendLink(issue('PublishedBefore', { kind: 'profile', profile: 'monthly-board' }), pack)).toBeNull();
  });
});

test('issues stand with the check that found them, in the order of the checklist', () => {
  const other = issue('ReturnMissing', { kind: 'calendar', period: '2019-06' });
  const readiness = { issues: [blocking, warning, other, { ...warning, sentence: 'A second.' }], checked };
  expect(groupIssues(readiness, 'blocking').map(({ issues }) => issues)).toEqual([[blocking]]);
  expect(groupIssues(readiness, 'warning').map(({ what, issues }) => [what, issues.length])).toEqual([
    ['Every action has an update of this cycle', 2],
    ['Every return that was due has come', 1],
  ]);
});

test('what a new draft would not have any more is mended; what it would have anew is not', () => {
  const now = { issues: [warning, issue('ReturnMissing', { kind: 'settings' })], checked };
  expect(mendedSince({ issues: [blocking, warning], checked }, now)).toEqual([blocking]);
});

test('blocking errors come first, each with its way, and the checks that found nothing can be seen', async () => {
  render(<ReadinessSection pack={pack} readiness={buildReadiness([blocking, warning])} now={null} readOnly={false} />);
  await expect
    .element(page.getByRole('heading', { level: 2 }))
    .toMatchTextContent('This draft cannot be made final yet: 1 blocking error and 1 warning');
  const [first, second] = page.getByRole('heading', { level: 3 }).elements();
  expect([first?.textContent, second?.textContent]).toEqual(['To mend first', 'Warnings']);
  await expect.element(page.getByRole('link', { name: 'Report on FD-04' })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: '3 checks were made, 1 of them found nothing' }));
  await expect.element(page.getByText(/^Every return that was due has come/u)).toBeVisible();
});

test('an empty checklist says that it was made', async () => {
  render(<ReadinessSection pack={pack} readiness={buildReadiness()} now={null} readOnly={false} />);
  await expect.element(page.getByRole('heading', { name: 'Nothing stands in the way of this draft' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: '3 checks were made, 3 of them found nothing' })).toBeVisible();
});

test('after mending, what is left comes first, then what was mended, and the draft’s own list is still there', async () => {
  const readiness = buildReadiness([blocking, warning], '1 text has changed.');
  render(<ReadinessSection pack={pack} readiness={readiness} now={{ issues: [warning], checked }} readOnly={false} />);
  await expect
    .element(page.getByRole('heading', { name: 'Nothing blocks a new draft: 1 warning to look at' }))
    .toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Mended since this draft was built' })).toBeVisible();
  await expect.element(page.getByText(blocking.sentence).first()).toBeVisible();
  await expect
    .element(page.getByRole('button', { name: 'What this draft itself holds: 1 blocking error and 1 warning' }))
    .toBeVisible();
});

test('many of one check do not hide the next: the first stand, the others open', async () => {
  const many = Array.from({ length: 8 }, (_, i) => ({ ...warning, sentence: `Action ${i} has had no update.` }));
  render(<ReadinessSection pack={pack} readiness={buildReadiness(many)} now={null} readOnly={false} />);
  await expect.element(page.getByText('Action 2 has had no update.')).toBeVisible();
  expect(page.getByText('Action 3 has had no update.').element().checkVisibility()).toBe(false);
  await userEvent.click(page.getByRole('button', { name: /^5 more/u }));
  await expect.element(page.getByText('Action 3 has had no update.')).toBeVisible();
});

test('words that look personal are cleared with a reason', async () => {
  const sent: unknown[] = [];
  const clear = async (input: unknown) => {
    sent.push(input);
    return [];
  };
  const personal = { ...blocking, clearable: 'Child Ak' };
  render(
    <ReadinessSection pack={pack} readiness={buildReadiness([personal])} now={null} readOnly={false} />,
    hostWith({ readiness: { clear } }),
  );
  await userEvent.click(page.getByRole('button', { name: /^These words name nobody/u }));
  await userEvent.fill(page.getByLabelText('Why “Child Ak” names nobody'), 'It is the code of a review.');
  await userEvent.click(page.getByRole('button', { name: 'Clear these words' }));
  await expect.poll(() => sent).toEqual([{ text: 'Child Ak', reason: 'It is the code of a review.' }]);
});
