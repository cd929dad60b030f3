import { expect } from '@playwright/test';
import { goTo, goToBuild, makeWorkspace, onScreen, openSample, test } from './plumbline-test.ts';

test('what is typed and not saved is not lost by a stray click: the person is asked, and may stay or leave', async ({
  welcome: page,
}) => {
  await openSample(page, /Open this sample.*Exampleshire/u);
  await page.evaluate(() => {
    window.location.hash = '/plan/FD-04';
  });
  const report = page.getByLabel('What was done, and what comes next');
  await report.fill('Half of what there is to say');
  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await goTo(page, 'Packs');
  expect(asked).toEqual(['What you typed here is not saved. Leave it?']);
  await expect(report).toHaveValue('Half of what there is to say');
  page.once('dialog', (dialog) => void dialog.accept());
  await goTo(page, 'Packs');
  await onScreen(page, 'Packs');
});

test('settings that were saved are not asked about again, and the button keeps the focus', async ({
  welcome: page,
}) => {
  await makeWorkspace(page, 'Testshire');
  await goTo(page, 'Settings');
  await page.getByLabel('Your role').fill('Secretariat officer');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The settings were saved.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeFocused();
  await goTo(page, 'Audit trail');
  await expect(page.getByRole('rowheader', { name: /^Changed the settings/u })).toBeVisible();
  await goTo(page, 'Packs');
  await onScreen(page, 'Packs');
});

test('who cancels a pack is led to what came of it', async ({ welcome: page }) => {
  await openSample(page, /Open this sample.*Exampleshire/u);
  await goToBuild(page);
  await page.getByRole('button', { name: 'Build the pack' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The pack was cancelled.' })).toBeFocused();
});

test('an address that no screen has is a page with a heading and a way back', async ({ welcome: page }) => {
  await page.evaluate(() => {
    window.location.hash = '/nonsense';
  });
  await expect(
    page.getByRole('main').getByRole('heading', { level: 1, name: 'There is no such screen' }),
  ).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Go to the start' }).click();
  await onScreen(page, 'Plumbline');
});
