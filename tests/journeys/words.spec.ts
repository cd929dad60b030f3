import { expect, type Page } from '@playwright/test';
import { onScreen, openSample, test } from './plumbline-test.ts';

const go = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    window.location.hash = to;
  }, hash);

const stateOf = (page: Page, title: string) =>
  page.getByRole('list', { name: 'Sections, in the order of the pack' }).getByRole('heading', { name: title });

test('words are written by keyboard, carried over as a draft, and printed as one until they are confirmed', async ({
  welcome: page,
}) => {
  test.slow();
  await openSample(page, /Open this sample.*Exampleshire/u);
  await go(page, '/packs/words?period=2019-05');
  await onScreen(page, /Words of the pack: May 2019/);
  await page.getByLabel('Words of Summary for May 2019').fill('May was steady.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Words of What changed since the last pack for May 2019')).toBeFocused();
  await page.keyboard.type('Nothing moved by the rules alone.');
  await page.keyboard.press('Control+s');
  await expect(stateOf(page, 'What changed since the last pack')).toContainText('Draft');
  await expect(stateOf(page, 'Summary')).toContainText('Confirmed');

  await go(page, '/packs/words?period=2019-06');
  await onScreen(page, /Words of the pack: June 2019/);
  await page.getByRole('button', { name: 'Carry over all 2 of earlier months' }).click();
  await expect(page.getByText('0 of 17 sections have confirmed words, 2 are drafts.', { exact: true })).toBeVisible();
  await go(page, '/packs/preview?period=2019-06');
  await onScreen(page, /Improvement board pack/);
  await expect(page.getByText('Draft words, not confirmed yet').first()).toBeVisible();
  await expect(page.getByText(/begun from the words of May 2019/).first()).toBeVisible();

  await go(page, '/packs/words?period=2019-06');
  await onScreen(page, /Words of the pack: June 2019/);
  await page.getByRole('button', { name: 'Confirm all 2 drafts' }).click();
  await expect(page.getByText('2 of 17 sections have confirmed words.', { exact: true })).toBeVisible();
  await go(page, '/packs/preview?period=2019-06');
  await onScreen(page, /Improvement board pack/);
  await expect(page.getByText(/^Words confirmed by /).first()).toBeVisible();
  await expect(page.getByText('Draft words, not confirmed yet')).toHaveCount(0);
});

test('what was typed and not saved is there again after the window was closed', async ({ welcome: page }) => {
  await openSample(page, /Open this sample.*Exampleshire/u);
  await go(page, '/packs/words?period=2019-06');
  await onScreen(page, /Words of the pack: June 2019/);
  await page.getByLabel('Words of Summary for June 2019').fill('Half a sent');
  await expect(page.getByText('Typed, not saved', { exact: true })).toBeVisible();
  page.once('dialog', (dialog) => void dialog.accept());
  await go(page, '/packs/kinds');
  await onScreen(page, /Kinds of pack/);
  await go(page, '/packs/words?period=2019-06');
  await onScreen(page, /Words of the pack: June 2019/);
  await expect(page.getByText(/This was not saved on/)).toBeVisible();
  await expect(page.getByLabel('Words of Summary for June 2019')).toHaveValue('Half a sent');
});

test('a pattern becomes a kind of pack for one workstream, and its pack says what it leaves out', async ({
  welcome: page,
}) => {
  await openSample(page, /Open this sample.*Exampleshire/u);
  await go(page, '/packs/kinds');
  await onScreen(page, /Kinds of pack/);
  await page.getByRole('link', { name: 'One workstream' }).click();
  await onScreen(page, /One workstream/);
  await page.getByLabel('Name of the new kind of pack').fill('Front door pack');
  const choose = page.getByRole('region', { name: /No pack can be made by this one yet/ });
  await choose.getByRole('button', { name: /Workstream/ }).click();
  await page.getByRole('option', { name: /^FD / }).click();
  await choose.getByRole('button', { name: 'Make this kind of pack' }).click();
  await onScreen(page, /Front door pack/);
  await go(page, '/packs/preview?period=2019-06&profile=front-door-pack');
  await onScreen(page, /Front door pack: June 2019/);
  await expect(page.getByText(/^This pack is about one workstream: FD/)).toBeVisible();
  await expect(page.getByText(/It holds \d+ of \d+ actions/)).toBeVisible();
});
