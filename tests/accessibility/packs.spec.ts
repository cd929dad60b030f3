import { expect, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
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

/** A published pack read from its file. */
async function lookAtReading(page: Page, published: string, found: string[]): Promise<void> {
  await page.getByRole('navigation', { name: 'Packs' }).getByRole('link', { name: 'Read and compare' }).click();
  await onScreen(page, 'Read and compare packs');
  const file = { name: 'published.plumbpack', mimeType: 'application/zip', buffer: await readFile(published) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText(/It is open for reading only\.$/u)).toBeVisible({ timeout: 60_000 });
  found.push(...(await look(page, 'read from a file')));
}

const plumbline = (...args: readonly string[]) => promisify(execFile)(process.execPath, ['out/main/cli.js', ...args]);

/** A small workspace in which the packs of two months are published. */
async function publishTwo(folder: string): Promise<string> {
  const file = path.join(folder, 'two-months.plumbline');
  await plumbline('sample', 'exampleshire', file, '--indicators', '20', '--months', '18', '--actions', '12');
  for (const [at, month] of ['2019-05', '2019-06'].entries()) {
    await plumbline('pack', file, '--period', month, '--out', folder);
    await plumbline('publish', file, String(at + 1), '--out', folder, '--accept-warnings', 'Agreed with the chair.');
  }
  return file;
}

test('axe finds nothing on the comparison of two months', async ({ welcome: page, plumbline: { documents } }) => {
  test.setTimeout(240_000);
  await page.getByRole('textbox', { name: 'File', exact: true }).fill(await publishTwo(documents));
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await onScreen(page, /Overview/u);
  await goTo(page, 'Packs');
  await page.getByRole('navigation', { name: 'Packs' }).getByRole('link', { name: 'Read and compare' }).click();
  await page.getByText(/, pack 1 of /u).click();
  await page.getByText(/, pack 2 of /u).click();
  await page.getByRole('button', { name: 'Compare 2 packs' }).click();
  await expect(page.getByRole('heading', { name: 'What moved from May 2019 to June 2019' })).toBeVisible();
  await expect(page.getByRole('table', { name: /what is different, May 2019 to June 2019/u })).toBeVisible();
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await look(page, `compared, ${colorScheme}`)));
  }
  expect(found).toEqual([]);
});

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
      await page.getByRole('button', { name: 'Save pack as data' }).click();
      const published = await (await download).path();
      await page.getByRole('link', { name: 'Read this pack on the screen' }).click();
      await expect(page.getByText('Published pack 1, version 1')).toBeVisible({ timeout: 60_000 });
      found.push(...(await look(page, 'read')));
      await goTo(page, 'Packs');
      await expect(page.getByRole('heading', { name: 'Packs built' })).toBeVisible();
      found.push(...(await look(page, 'list')));
      await lookAtReading(page, published, found);
      await page.getByRole('link', { name: 'Verify a file' }).click();
      const letter = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 Dear board') };
      await page.locator('input[type=file]').setInputFiles(letter);
      await expect(page.getByRole('heading', { name: 'Not known here' })).toBeVisible();
      found.push(...(await look(page, 'verified')));
      expect(found).toEqual([]);
    });
  });
}
