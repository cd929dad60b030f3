import { expect } from '@playwright/test';
import { tabTo } from './keys.ts';
import { onScreen, openSample, test } from './plumbline-test.ts';

test('an update is added with the keyboard alone, its first mistake said and mended', async ({ welcome: page }) => {
  await openSample(page, /Open this sample.*Exampleshire/u);
  await page.keyboard.press('Tab');
  await tabTo(page, /^Improvement plan$/u);
  await page.keyboard.press('Enter');
  await onScreen(page, /Improvement plan/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await tabTo(page, /^Ref/u);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('status').filter({ has: page.getByRole('link') })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Three ratings' })).toBeVisible();

  await tabTo(page, /^Day$/u);
  await page.keyboard.type('15');
  await page.keyboard.press('Tab');
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2019');
  await tabTo(page, /^Save the update$/u);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The new form is in use in two teams.');
  await tabTo(page, /^Save the update$/u);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The update was saved.')).toBeVisible();
  await expect(page.getByText(/^The rule now says /u)).toBeVisible();
  await expect(page.getByRole('cell', { name: /^The new form is in use in two teams\./ })).toBeVisible();
});

test('the skip link goes past the navigation, and Escape closes what lies over the screen', async ({
  welcome: page,
}) => {
  await openSample(page, /Open this sample.*Exampleshire/u);
  await page.reload();
  await onScreen(page, /Overview/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.getByRole('button', { name: /Period/ }).press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
});

test('the window names the screen, and says once when the program behind it has stopped', async ({
  page,
  plumbline,
}) => {
  await page.goto(plumbline.url);
  await openSample(page, /Open this sample.*Exampleshire/u);
  await expect(page).toHaveTitle('June 2019: Overview - Plumbline');
  plumbline.stop();
  await expect(page.getByRole('alert')).toContainText('The connection to Plumbline was lost.');
});
