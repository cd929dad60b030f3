import { expect } from '@playwright/test';
import path from 'node:path';
import { actionsSheet, propose } from '../main/formats/owner-workbook/fill-owner-workbook.ts';
import { collect, fill, makeWorkbook } from './owner-file.ts';
import { goTo, openSample, test } from './plumbline-test.ts';

test('a workbook goes out, comes back filled in, a conflict is decided and the reports are kept', async ({
  welcome: page,
  plumbline,
}) => {
  test.setTimeout(120_000);
  await openSample(page, /Open this sample.*Exampleshire/u);
  const sent = await makeWorkbook(page, plumbline.documents);
  // a first version comes back and is accepted
  const first = await fill(sent, path.join(plumbline.documents, 'first.xlsx'), { 'CP-28': { progressPercent: 55 } });
  await collect(page, first);
  await page.getByRole('button', { name: 'Accept 1 report' }).click();
  await expect(page.getByRole('heading', { name: 'first.xlsx was accepted: 1 report is kept' })).toBeFocused();
  await goTo(page, 'Improvement plan');

  const back = await fill(
    sent,
    path.join(plumbline.documents, 'workforce.xlsx'),
    {
      'FD-14': { progressPercent: '75%', narrative: 'Every team has been trained once' },
      'CP-28': { progressPercent: 80 },
      'CP-33': { forecastOn: 'TBC' },
    },
    (workbook) => {
      const sheet = actionsSheet(workbook);
      sheet.getCell(11, 1).value = null;
      sheet.getCell(11, 14).value = 'We finished the audit';
      propose(workbook, 'Recruit ten social workers', 'Ten posts filled', null, '31/3/2027');
    },
  );

  await collect(page, back);
  await expect(page.getByText(/“TBC” is not a date/u)).toBeVisible();

  // nothing is kept before everything is decided
  await page.getByRole('button', { name: /^Accept 2 reports/u }).click();
  await expect(page.getByRole('alert')).toContainText('3 things are still to be decided');

  await page.locator('.radio').filter({ hasText: 'Keep ours: 55%' }).click();
  await page.getByRole('button', { name: /What to do with row 11/u }).click();
  await page.getByRole('option', { name: /^It is of QA-19/u }).click();
  await page.getByRole('button', { name: /^Complete it/u }).click();
  await page.getByRole('group', { name: 'Start' }).getByLabel('Day').fill('1');
  await page.getByRole('group', { name: 'Start' }).getByLabel('Month').fill('1');
  await page.getByRole('group', { name: 'Start' }).getByLabel('Year').fill('2027');
  await page.getByRole('button', { name: 'Add it with the reports' }).click();
  await expect(page.getByText(/^Will be added as /u)).toBeVisible();
  await page.getByRole('button', { name: 'Accept 3 reports' }).click();
  await expect(page.getByRole('heading', { name: 'workforce.xlsx was accepted: 3 reports are kept' })).toBeFocused();

  // both sides of the conflict are in the history of the action, and ours stands
  await page.getByRole('link', { name: 'CP-28' }).first().click();
  await expect(page.getByText('Kept as held: progress 55%, where workforce.xlsx says 80%.').first()).toBeVisible();

  // the same file once more keeps nothing twice
  await collect(page, back);
  await expect(page.getByText(/This very file was accepted on/u)).toBeVisible();
});
