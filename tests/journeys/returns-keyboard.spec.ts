import { expect, type Page } from '@playwright/test';
import { Buffer } from 'node:buffer';
import { tabTo } from './keys.ts';
import { makeWorkspace, onScreen, test } from './plumbline-test.ts';
import { lastMonth, inWords } from './return-file.ts';

/** Opens the list that has the focus, finds an entry by typing how it begins, and takes it. */
async function pickByKeys(page: Page, start: string): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.type(start);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(page.locator('.select-button:focus')).toHaveCount(1);
}

test('a return of an unknown layout with an unknown name is brought in with the keyboard alone', async ({
  welcome: page,
}) => {
  const text = `Figures of the service,,\nThing,Wanted,Now\nContacts recieved,up,812\n`;
  await makeWorkspace(page, 'Testshire');
  await tabTo(page, /^Returns$/u);
  await page.keyboard.press('Enter');
  await onScreen(page, 'Returns');
  await tabTo(page, /^Import a return$/u);
  await page.keyboard.press('Enter');
  await onScreen(page, 'Import a return');
  await tabTo(page, /^Who sent it/u);
  await page.keyboard.type('Front door');
  await tabTo(page, /^Choose a file/u);
  // a browser that is busy with the list of senders may not open its window for the first key
  await expect(async () => {
    const chooser = page.waitForEvent('filechooser', { timeout: 5000 });
    await page.keyboard.press('Enter');
    await (await chooser).setFiles({ name: 'odd.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  }).toPass();
  await expect(page.getByRole('alert')).toBeFocused();

  await tabTo(page, /^Say where the figures are$/u);
  await page.keyboard.press('Enter');
  await onScreen(page, 'Say where the figures are');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(page, /^\(choose\)/u);
  await pickByKeys(page, '2');
  await tabTo(page, /^\(none\)/u);
  await tabTo(page, /^\(none\)/u);
  await pickByKeys(page, 'A');
  await tabTo(page, /^\(choose\)/u);
  await pickByKeys(page, 'C');
  await tabTo(page, /^Month of column C/u);
  await page.keyboard.type(inWords(lastMonth));
  await expect(page.getByText(/^1 figure of 1 indicator would be read/u)).toBeVisible();
  await tabTo(page, /^Read it this way$/u);
  await page.keyboard.press('Enter');
  await expect(page.locator('#staged')).toBeFocused();

  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
  await tabTo(page, /^Use this answer$/u);
  await page.keyboard.press('Enter');
  await expect(page.locator('#staged')).toHaveText('odd.csv: Ready to accept');
  await expect(page.locator('#staged')).toBeFocused();

  await tabTo(page, /^Indicator$/u);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-target="true"]')).toHaveText('812 (this cell)');
  await page.keyboard.press('Enter');
  await expect(page.locator('#row-detail')).toBeFocused();
  await tabTo(page, /^Accept this return$/u);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'odd.csv was accepted' })).toBeFocused();
});

test('places are pointed at with the arrow keys in the picture itself', async ({ welcome: page }) => {
  const text = `Figures of the service,,\nThing,Wanted,Now\nFD01,up,812\n`;
  await makeWorkspace(page, 'Testshire');
  await page.evaluate(() => {
    window.location.hash = '/returns/import';
  });
  await onScreen(page, 'Import a return');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'odd.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Say where the figures are' }).press('Enter');
  const picture = page.getByRole('grid', { name: 'Picture of the file' });
  await picture.locator('[data-active="true"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(picture.getByRole('rowheader', { name: /^2/u })).toHaveText('2Headings');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(picture.getByRole('columnheader', { name: /^A/u })).toHaveText('ACode');
});
