import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { actionsSheet, fillIn } from '../main/formats/owner-workbook/fill-owner-workbook.ts';
import { bytesOf, openWorkbook } from '../main/formats/template/fill-template.ts';
import { goTo, onScreen, openSample, test } from './plumbline-test.ts';

const owner = 'Head of workforce';

/** Writes to a sender whose return is missing, and records it. */
async function chase(page: Page): Promise<void> {
  await goTo(page, 'Return calendar');
  await onScreen(page, 'Return calendar');
  await page
    .getByRole('button', { name: /^I have chased/u })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Note' }).fill('By telephone');
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByText(/^Recorded: .+ was chased for /u)).toBeVisible();
}

/** Sends an owner their actions, lets them report on two, and accepts what came back. */
async function collect(page: Page, folder: string): Promise<void> {
  await goTo(page, 'Improvement plan');
  await page.getByRole('link', { name: 'To owners and back' }).click();
  await onScreen(page, /To owners, and back/u);
  await page.getByRole('checkbox', { name: 'Choose all' }).press(' ');
  await page.getByRole('checkbox', { name: new RegExp(`Choose ${owner}`, 'u') }).press(' ');
  await page.getByRole('button', { name: 'Make 1 workbook' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save the workbook/u }).click();
  const file = path.join(folder, 'month.xlsx');
  await (await download).saveAs(file);
  const workbook = await openWorkbook(readFileSync(file));
  fillIn(actionsSheet(workbook), {
    'FD-14': { progressPercent: 80, narrative: 'Every team has been trained once' },
    'CP-28': { progressPercent: 60 },
  });
  await writeFile(file, await bytesOf(workbook));
  await page.evaluate(() => {
    window.location.hash = '/plan/owners/collect';
  });
  await onScreen(page, /Collect what came back/u);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Accept 2 reports' }).click();
  await expect(page.getByRole('heading', { name: 'month.xlsx was accepted: 2 reports are kept' })).toBeFocused();
}

/** Holds a meeting of today: one rating is set by the board, one decision is taken. */
async function meet(page: Page): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  await goTo(page, 'Meetings');
  await page.getByRole('link', { name: 'Plan a meeting' }).click();
  await onScreen(page, 'Plan a meeting');
  const day = page.getByRole('group', { name: 'Day' });
  await day.getByLabel('Day').fill(today.slice(8, 10));
  await day.getByLabel('Month').fill(today.slice(5, 7));
  await day.getByLabel('Year').fill(today.slice(0, 4));
  await page.getByRole('button', { name: 'Plan the meeting' }).click();
  await page.getByRole('link', { name: 'Prepare it' }).click();
  await onScreen(page, /^M037/);
  await page.getByRole('link', { name: 'Meeting mode' }).click();
  const running = page.getByRole('region', { name: 'Recorded in this meeting' });
  await expect(page.getByText(/^1 of \d+$/u)).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByRole('textbox', { name: 'Why' })).toBeFocused();
  await page.keyboard.type('The board saw the signed recovery plan.');
  await page.keyboard.press('Control+Enter');
  await expect(running).toContainText('The board saw the signed recovery plan.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.keyboard.press('d');
  await expect(page.getByRole('textbox', { name: 'What was decided' })).toBeFocused();
  await page.keyboard.type('Bring a recovery plan to the next board');
  await page.keyboard.press('Control+Enter');
  await expect(running).toContainText('D37-1');
  await page.getByRole('link', { name: 'Leave meeting mode' }).click();
}

test('a month is run: chased, collected, moderated, decided, and every step stands in the audit trail', async ({
  welcome: page,
  plumbline,
}) => {
  test.setTimeout(180_000);
  await openSample(page, /Open this sample.*Exampleshire/u);
  await chase(page);
  await collect(page, plumbline.documents);
  await meet(page);

  await goTo(page, 'Meetings');
  await page.getByRole('link', { name: 'Action log' }).click();
  await expect(page.getByText('Bring a recovery plan to the next board')).toBeVisible();
  await page.getByRole('link', { name: 'Moderated ratings' }).click();
  await expect(page.getByText('The board saw the signed recovery plan.').first()).toBeVisible();
  await goTo(page, 'Audit trail');
  await onScreen(page, 'Audit trail');
  for (const step of [
    'Chased a return',
    'Made workbooks for owners',
    'Took in workbooks of owners',
    'Moderated a rating',
    'Recorded a decision',
  ])
    await expect(page.getByRole('rowheader', { name: step }).first()).toBeVisible();
});
