import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ProfileRow } from '#shared/contract/pack-profiles.ts';
import type { WorkspaceInfo } from '#shared/contract/workspace.ts';
import { PackBuildScreen } from '../../../../renderer/features/packs/build/PackBuildScreen.tsx';
import { hostWith, render } from '../../render.tsx';

const workspace: WorkspaceInfo = {
  path: 'example.plumbline',
  readOnly: false,
  authority: 'Exampleshire',
  board: 'Exampleshire Improvement Board',
  marking: '',
  kind: 'fictional_sample',
  notice: '',
  latestPeriod: '2019-06',
  periods: ['2019-06', '2019-05'],
};
const monthly: ProfileRow = {
  profile: {
    key: 'monthly-board',
    name: 'Monthly board pack',
    edition: 'board',
    scope: { kind: 'whole' },
    sections: [{ id: 'summary', included: true, introduction: '' }],
  },
  origin: 'shipped',
  about: 'The whole plan',
  notReady: '',
};

const show = (profile: string): unknown[] => {
  const sent: unknown[] = [];
  const build = async (order: unknown) => {
    sent.push(order);
    throw new Error('no pack is made in this test');
  };
  render(
    <PackBuildScreen
      workspace={workspace}
      profiles={[monthly]}
      events={[]}
      nextBoard={null}
      order={{ period: '2019-06', profile, boardOn: null }}
    />,
    hostWith({ packs: { build } }),
  );
  return sent;
};

test('an address that names a kind of pack that is not there says so, and no other is built in its place', async () => {
  const sent = show('front-door');
  await expect.element(page.getByText(/There is no kind of pack “front-door”, or not any more/u)).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'the kinds of pack there are' }))
    .toHaveAttribute('href', '/packs/kinds');
  await userEvent.click(page.getByRole('button', { name: 'Build the pack' }));
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Choose a kind of pack/u);
  expect(sent).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: /Kind of pack/u }));
  await userEvent.click(page.getByRole('option', { name: 'Monthly board pack' }));
  await expect.element(page.getByText(/Board edition · The whole plan · 1 sections?/u)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Build the pack' }));
  await expect.poll(() => sent).toMatchObject([{ profile: 'monthly-board' }]);
});

test('the kind of pack that an address names is offered', async () => {
  show('monthly-board');
  await expect.element(page.getByRole('button', { name: /Kind of pack/u })).toMatchTextContent(/Monthly board pack/u);
  expect(page.getByText(/There is no kind of pack/u).elements()).toEqual([]);
});
