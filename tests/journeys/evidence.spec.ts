import { expect, type Page } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { goTo, onScreen, openSample, test } from './plumbline-test.ts';

const areaLink = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Improvement plan' }).getByRole('link', { name });

/** On the form: a title, a file, and the piece's own page after it. */
async function attach(page: Page, file: string, title: string): Promise<void> {
  await onScreen(page, 'Attach evidence');
  await page.getByRole('textbox', { name: 'What it is' }).fill(title);
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText(path.basename(file))).toBeVisible();
  await page.getByRole('button', { name: 'Attach it' }).click();
  await onScreen(page, new RegExp(title, 'u'));
}

test('a file is attached to an action, accepted and tested, and the action turns Blue', async ({
  welcome: page,
  plumbline,
}) => {
  const file = path.join(plumbline.documents, 'audit.html');
  await writeFile(file, '<script>document.title = "it ran"</script>');
  await openSample(page, /Open this sample.*Exampleshire/u);
  await page.goto(`${new URL(page.url()).origin}/#/plan/FD-04`);
  await expect(page.getByRole('heading', { name: 'Three ratings' })).toBeVisible();
  await page.getByRole('link', { name: 'Attach evidence' }).click();
  await attach(page, file, 'Audit of 20 case files');
  await expect(page.getByText('Claimed.', { exact: false }).first()).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Look at the file' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('audit.html.txt');
  expect(await readFile(await saved.path(), 'utf8')).toContain('it ran');
  await expect(page.getByText('“.txt” was added to its name')).toBeVisible();
  expect(await page.title()).not.toBe('it ran');

  await page.getByRole('textbox', { name: 'Who decides' }).fill('Quality assurance manager');
  await page.getByRole('button', { name: 'Accept it' }).click();
  await expect(page.getByRole('heading', { name: 'What comes next' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Who tested it' }).fill('Improvement partner');
  await page.getByRole('button', { name: 'Record the test' }).click();
  await expect(page.getByRole('alert')).toContainText('Say how it was tested');
  await page.getByRole('textbox', { name: 'What was tested, and how' }).fill('Re-audit of 20 files');
  await page.getByRole('textbox', { name: 'What it found' }).fill('17 of 20 visits were in time');
  await page.getByText('Impact shown', { exact: true }).click();
  await page.getByRole('button', { name: 'Record the test' }).click();
  await expect(page.getByText('Impact tested: shown.')).toBeVisible();

  await page.getByRole('link', { name: /^FD-04 / }).click();
  await expect(
    page.getByText(/^Impact tested on .* by Improvement partner: Audit of 20 case files/).first(),
  ).toBeVisible();
  await expect(page.getByText('Blue', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('row', { name: /Audit of 20 case files/ })).toContainText('17 of 20 visits were in time');
});

test('the role that claimed is warned when it decides, and evidence that is rejected stays so', async ({
  welcome: page,
  plumbline,
}) => {
  const file = path.join(plumbline.documents, 'minutes.pdf');
  await writeFile(file, 'minutes');
  await openSample(page, /Open this sample.*Exampleshire/u);
  await goTo(page, 'Improvement plan');
  await areaLink(page, 'Evidence').click();
  await onScreen(page, 'Evidence');
  await page.getByRole('link', { name: 'Attach evidence' }).click();
  await onScreen(page, 'Attach evidence');
  await page.getByRole('button', { name: 'Attach it' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose the action');
  await expect(page.getByRole('alert')).toContainText('Attach a file, or say where the evidence can be found');
  await page.getByRole('combobox', { name: 'Action', exact: true }).fill('FD-04');
  await page.getByRole('option', { name: /^FD-04 / }).click();
  await attach(page, file, 'Minutes of the board');
  const claimed = await page.getByText(/, by /).first().innerText();
  await page.getByRole('textbox', { name: 'Who decides' }).fill(claimed.split(', by ')[1] ?? '');
  await expect(page.getByText(/also claimed it/)).toBeVisible();
  await page.getByRole('button', { name: 'Accept it' }).click();
  await expect(page.getByText(/^Accepted by the same role that claimed it/).first()).toBeVisible();
  await page.getByText('Reject it', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Why it does not show' }).fill('They are of another board');
  await page.getByRole('button', { name: 'Reject it' }).click();
  await expect(page.getByText('A rejection stands.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reject it' })).toHaveCount(0);
});

test('somebody leaves and hands over what the role leads, with its history kept', async ({ welcome: page }) => {
  await openSample(page, /Open this sample.*Exampleshire/u);
  await goTo(page, 'People');
  await onScreen(page, 'People and agencies');
  const first = page.locator('tbody tr:not(.band)').first();
  const role = await first.getByRole('link').innerText();
  await first.getByRole('link').click();
  await onScreen(page, new RegExp(role, 'u'));
  await page.getByRole('link', { name: 'Hand over' }).click();
  await page.getByRole('button', { name: 'Hand it over' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose who takes it over');
  const combo = page.getByRole('combobox', { name: 'Who takes it over' });
  await combo.click();
  await page.getByRole('option').first().click();
  await page.getByText('Nobody holds the role').click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Left the authority');
  await page.getByRole('button', { name: 'Hand it over' }).click();
  await onScreen(page, new RegExp(role, 'u'));
  await expect(page.getByText('No open action, no workstream and no indicator.')).toBeVisible();
  await expect(page.getByText(/Nobody has held this role since/)).toBeVisible();
  await expect(page.getByRole('row', { name: /Left the authority/ })).toBeVisible();
});
