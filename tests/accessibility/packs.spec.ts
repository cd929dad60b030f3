import { expect, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { buildPack, goTo, goToBuild, onScreen, openSample, test } from '../journeys/plumbline-test.ts';
import { violationsOf } from './violations.ts';

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

/** What axe finds, and whether the page scrolls sideways where the window is as narrow as at a zoom of 200%. */
async function look(page: Page, where: string): Promise<string[]> {
  const found = (await violationsOf(page)).map((line) => `${where} ${line}`);
  await page.setViewportSize({ width: 640, height: 400 });
  if (await scrollsSideways(page)) found.push(`${where} scrolls sideways`);
  await page.setViewportSize({ width: 1280, height: 800 });
  return found;
}

/** A published pack read from its file, and a choice of two that is answered. */
async function lookAtComparing(page: Page, published: string, found: string[]): Promise<void> {
  await page.getByRole('navigation', { name: 'Packs' }).getByRole('link', { name: 'Read and compare' }).click();
  await onScreen(page, 'Read and compare packs');
  const file = { name: 'published.plumbpack', mimeType: 'application/zip', buffer: await readFile(published) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText(/It is open for reading only\.$/u)).toBeVisible({ timeout: 60_000 });
  found.push(...(await look(page, 'read from a file')));
  await page.getByText(/, pack 1 of /u).click();
  await page.getByRole('button', { name: 'Compare 2 packs' }).click();
  await expect(page.getByRole('alert').or(page.getByRole('heading', { name: /^Comparison of/u }))).toBeVisible();
  found.push(...(await look(page, 'compared')));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing on a pack from its draft to its publication, nor in the answer of what a file is', async ({
      welcome: page,
    }) => {
      test.setTimeout(360_000);
      await openSample(page, /Open this sample.*Exampleshire/u);
      await goToBuild(page);
      await page.getByRole('button', { name: /Kind of pack/u }).click();
      await page.getByRole('option', { name: /progress review/iu }).click();
      await page.getByRole('group', { name: 'As-at date' }).getByLabel('Day').fill('31');
      await page.getByRole('button', { name: 'Preview it first' }).click();
      await expect(page.getByRole('alert')).toBeFocused();
      const found = await look(page, 'order');
      await buildPack(page);
      const closed = page.locator('main .disclosure-button[aria-expanded=false]');
      while ((await closed.count()) > 0) await closed.first().press('Enter');
      found.push(...(await look(page, 'draft')));
      await page.getByRole('button', { name: 'Make this pack final' }).click();
      await expect(page.getByRole('alert')).toBeFocused();
      found.push(...(await look(page, 'reason missing')));
      await page.getByLabel(/^Why it is made final/u).fill('Agreed with the chair.');
      await page.getByRole('button', { name: 'Make this pack final' }).click();
      await expect(page.getByText('This pack is final now')).toBeVisible();
      found.push(...(await look(page, 'final')));
      await page.getByRole('button', { name: 'Publish this pack…' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      found.push(...(await look(page, 'dialog')));
      await page.getByRole('button', { name: 'Publish it' }).click();
      await expect(page.getByText('This pack is published')).toBeVisible({ timeout: 60_000 });
      found.push(...(await look(page, 'published')));
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save Pack as data' }).click();
      const published = await (await download).path();
      await page.getByRole('link', { name: 'Read this pack on the screen' }).click();
      await expect(page.getByText('Published pack 1, version 1')).toBeVisible({ timeout: 60_000 });
      found.push(...(await look(page, 'read')));
      await goTo(page, 'Packs');
      await expect(page.getByRole('heading', { name: 'Packs built' })).toBeVisible();
      found.push(...(await look(page, 'list')));
      await lookAtComparing(page, published, found);
      await page.getByRole('link', { name: 'Verify a file' }).click();
      const letter = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 Dear board') };
      await page.locator('input[type=file]').setInputFiles(letter);
      await expect(page.getByRole('heading', { name: 'Not known here' })).toBeVisible();
      found.push(...(await look(page, 'verified')));
      expect(found).toEqual([]);
    });
  });
}
