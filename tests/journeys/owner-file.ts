import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { actionsSheet, fillIn, type Filled } from '../main/formats/owner-workbook/fill-owner-workbook.ts';
import { bytesOf, openWorkbook } from '../main/formats/template/fill-template.ts';
import { goTo, onScreen } from './plumbline-test.ts';

const owner = 'Head of workforce';

/** Makes the workbook of one owner and saves it. */
export async function makeWorkbook(page: Page, folder: string): Promise<string> {
  await goTo(page, 'Improvement plan');
  await page.getByRole('link', { name: 'To owners and back' }).click();
  await onScreen(page, /To owners, and back/u);
  await page.getByRole('checkbox', { name: 'Choose all' }).press(' ');
  await expect(page.getByRole('button', { name: 'Make 0 workbooks' })).toBeVisible();
  await page.getByRole('checkbox', { name: new RegExp(`Choose ${owner}`, 'u') }).press(' ');
  await page.getByRole('button', { name: 'Make 1 workbook' }).click();
  await expect(page.getByRole('heading', { name: /^1 workbook is ready/u })).toBeVisible();
  await page.getByRole('button', { name: /E-mail to send it with/u }).click();
  await expect(page.getByText(/Dear colleague/u)).toContainText('open actions of the improvement plan of Exampleshire');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save the workbook/u }).click();
  const file = path.join(folder, 'sent.xlsx');
  await (await download).saveAs(file);
  return file;
}

/** What the owner does with it, in a real spreadsheet file. */
export async function fill(
  sent: string,
  to: string,
  filled: Filled,
  treat: (bytes: Awaited<ReturnType<typeof openWorkbook>>) => void = () => undefined,
) {
  const workbook = await openWorkbook(readFileSync(sent));
  fillIn(actionsSheet(workbook), filled);
  treat(workbook);
  await writeFile(to, await bytesOf(workbook));
  return to;
}

/** Chooses a file on the screen where workbooks are collected. */
export async function collect(page: Page, file: string): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '/plan/owners/collect';
  });
  await onScreen(page, /Collect what came back/u);
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('heading', { name: path.basename(file) })).toBeFocused();
}
