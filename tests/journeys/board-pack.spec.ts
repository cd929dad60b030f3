import type { Download, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPack, goTo, goToBuild, makeWorkspace, onScreen, openSample, test } from './plumbline-test.ts';
import { inWords, lastMonth, monthBefore, writeReturn } from './return-file.ts';
import { accept } from './return-screens.ts';

const firstBytes = async (download: Download): Promise<string> =>
  (await readFile(await download.path())).subarray(0, 4).toString('latin1');

async function stageFile(page: Page, file: string): Promise<void> {
  await goTo(page, 'Returns');
  await page.getByRole('link', { name: 'Import a return' }).click();
  await onScreen(page, 'Import a return');
  await page.locator('input[type=file]').setInputFiles(file);
}

test('the published sample keeps both values of October 2018 side by side, each with its source', async ({
  welcome: page,
}) => {
  await openSample(page, /Open this sample.*Northamptonshire/u);
  await expect(page.getByText('Published facts only')).toBeVisible();
  await goTo(page, 'Indicators');
  await page.getByRole('link', { name: /^FD10 / }).click();
  await onScreen(page, /without an allocated social worker/);
  const october = page.getByRole('row', { name: /^October 2018/ });
  await expect(october).toContainText('267');
  await expect(october).toContainText('383');
  await october.getByRole('button', { name: /values and where they came from/ }).click();
  await expect(page.getByText('Why this one:')).toBeVisible();
  await expect(page.getByText(/^Source:/).first()).toBeVisible();
});

test('a return is imported, a rating changes with its reason, and the pack is built and saved as PDF and Excel', async ({
  welcome: page,
  plumbline,
}) => {
  await makeWorkspace(page, 'Testshire', true);
  await stageFile(page, await writeReturn(plumbline.documents, 'first.xlsx', monthBefore, { FD02: 97, FD06: 18 }));
  await accept(page, 'first.xlsx');

  await stageFile(page, await writeReturn(plumbline.documents, 'second.xlsx', lastMonth, { FD02: 80, FD06: 17 }));
  const change = page
    .getByRole('row', { name: /FD02/ })
    .filter({ hasText: inWords(lastMonth) })
    .first();
  await expect(page.getByRole('heading', { name: 'Ratings that would change' })).toBeVisible();
  await expect(change).toContainText('Red');
  await expect(change).toContainText(`80.0% for ${inWords(lastMonth)}`);
  await accept(page, 'second.xlsx');

  await goTo(page, 'Overview');
  await onScreen(page, `${inWords(lastMonth)} Overview`);
  await buildPack(page);
  for (const [button, bytes] of [
    ['Save PDF', '%PDF'],
    ['Save Excel workbook', 'PK\u0003\u0004'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    expect(await firstBytes(await download)).toBe(bytes);
    await expect(page.getByText(/was saved\.$/).first()).toBeVisible();
  }
});

test('a restatement needs a reason, and the old value stays beside the new one', async ({
  welcome: page,
  plumbline,
}) => {
  await makeWorkspace(page, 'Testshire');
  await stageFile(page, await writeReturn(plumbline.documents, 'first.xlsx', lastMonth, { FD02: 90.5 }));
  await accept(page, 'first.xlsx');
  await stageFile(page, await writeReturn(plumbline.documents, 'again.xlsx', lastMonth, { FD02: 84.5 }));
  await page.getByRole('button', { name: 'Accept this return' }).click();
  await expect(page.getByText('Enter why earlier figures change')).toBeVisible();
  await page.getByLabel('Why earlier figures change').fill('Late records were added.');
  await accept(page, 'again.xlsx');
  await goTo(page, 'Indicators');
  await page.getByRole('link', { name: /^FD02 / }).click();
  await expect(page.getByRole('row', { name: new RegExp(inWords(lastMonth), 'u') }).first()).toContainText('90.5');
});

test('a pack that is being built can be cancelled, and nothing is recorded', async ({ welcome: page }) => {
  await openSample(page, /Open this sample.*Exampleshire/u);
  await goToBuild(page);
  await page.getByRole('button', { name: 'Build the pack' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The pack was cancelled. Nothing was recorded.')).toBeVisible();
  await page.reload();
  await goTo(page, 'Packs');
  await expect(page.getByText('No pack has been built yet.')).toBeVisible();
});

test('a text file named .xlsx is refused with a sentence, a code and what to do next', async ({
  welcome: page,
  plumbline,
}) => {
  await makeWorkspace(page, 'Testshire');
  const file = path.join(plumbline.documents, 'not-a-workbook.xlsx');
  await writeFile(file, 'Code;June\nFD02;90\n');
  await stageFile(page, file);
  const summary = page.getByRole('alert');
  await expect(summary).toContainText('not-a-workbook.xlsx');
  await expect(summary).toContainText(/Code: [A-Z][A-Za-z]+/);
  await expect(summary).toBeFocused();
});

test('a file that is no workspace is refused, and the first screen stays usable', async ({
  welcome: page,
  plumbline,
}) => {
  const file = path.join(plumbline.documents, 'letter.plumbline');
  await writeFile(file, 'Dear board');
  await page.getByRole('textbox', { name: 'File', exact: true }).fill(file);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(/Code: [A-Z]/);
  await makeWorkspace(page, 'Testshire');
});

test('an action that is not in the plan is refused on its own screen, with the way back in sight', async ({
  welcome: page,
}) => {
  await makeWorkspace(page, 'Testshire');
  await page.evaluate(() => {
    window.location.hash = '/plan/NO-SUCH';
  });
  await onScreen(page, 'This cannot be shown');
  await expect(page.getByRole('alert')).toContainText('Code: ActionNotFound');
  await goTo(page, 'Improvement plan');
  await onScreen(page, /Improvement plan/);
});
