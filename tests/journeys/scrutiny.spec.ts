import { expect, type Page } from '@playwright/test';
import { violationsOf } from '../accessibility/violations.ts';
import { tabTo } from './keys.ts';
import { goTo, onScreen, openSample, test } from './plumbline-test.ts';

async function fillDate(page: Page, group: string, ...parts: readonly [string, string, string]): Promise<void> {
  const date = page.getByRole('group', { name: group, exact: true }).first();
  for (const [i, part] of ['Day', 'Month', 'Year'].entries()) await date.getByLabel(part).fill(parts[i] ?? '');
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().press('Enter');
async function choose(page: Page, label: RegExp, option: string): Promise<void> {
  await page.getByRole('button', { name: label }).press('Enter');
  await page.getByRole('option', { name: option, exact: true }).press('Enter');
}
async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
}
const to = (page: Page, hash: string) =>
  page.evaluate((address) => {
    window.location.hash = address;
  }, hash);

test('an inspection is recorded with its judgement, a finding and the answer it asks for, and held against the last', async ({
  welcome: page,
}) => {
  await openSample(page, /Open this sample.*Northamptonshire/u);
  await goTo(page, 'Scrutiny');
  await follow(page, 'Add an event');
  await onScreen(page, /Add an event/u);
  await page
    .getByRole('textbox', { name: 'What it was', exact: true })
    .fill('Inspection of children’s services (fictional)');
  await fillDate(page, 'First day', '6', '11', '2023');
  await fillDate(page, 'Published on', '15', '1', '2024');
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Fictional report');
  await page.getByRole('textbox', { name: 'Who published or holds it', exact: true }).fill('Nobody');
  await expect(page.getByRole('textbox', { name: 'Reference', exact: true })).toHaveValue('INS-2023');
  await press(page, 'Add the event');
  await expect(page.getByText(/The event was added/u)).toBeFocused();

  await follow(page, 'Add a judgement');
  await choose(page, /Framework$/u, 'Ofsted ILACS 2023');
  await choose(page, /Area$/u, 'Overall effectiveness');
  await choose(page, /Grade$/u, 'Good');
  await press(page, 'Add the judgement');
  await expect(page.getByRole('row', { name: /Overall effectiveness Good/u })).toBeVisible();

  await follow(page, 'Add a finding');
  await page.getByRole('textbox', { name: 'What was found', exact: true }).fill('Care leavers wait for their plans.');
  await page.getByRole('combobox', { name: 'Actions that answer it' }).focus();
  await page.keyboard.type('WS3-01');
  await page.getByRole('option', { name: /WS3-01/u }).waitFor();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: /WS3-01/u })).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /Take out WS3-01/u })).toBeVisible();
  await press(page, 'Add the finding');
  await expect(page.getByRole('row', { name: /INS-2023-1.*Care leavers wait.*WS3-01/u })).toBeVisible();

  await follow(page, 'Add an answer due');
  await press(page, 'Count the day');
  await expect(page.getByText('Due on Wednesday 24 April 2024')).toBeVisible();
  await expectAccessible(page);
  await press(page, 'Add the answer due');
  await expect(page.getByText(/No answer is recorded, overdue by/u)).toBeVisible();
  await follow(page, /Report on it/u);
  await fillDate(page, 'On which day', '23', '4', '2024');
  await press(page, 'Save the report');
  await expect(page.getByText('Submitted on 23 April 2024, 1 day before it was due.')).toBeVisible();
  await expectAccessible(page);

  await to(page, '/scrutiny/compare?from=INS-2019&to=INS-2023');
  await onScreen(page, /1 area better/u);
  await expect(
    page.getByRole('row', { name: /Overall effectiveness.*continues.*Inadequate Good Better/u }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('what was recorded wrongly is corrected, and the audit trail tells what it said before', async ({
  welcome: page,
}) => {
  await openSample(page, /Open this sample.*Northamptonshire/u);
  await to(page, '/scrutiny/INS-2019/edit');
  await page.getByRole('textbox', { name: 'What it was', exact: true }).fill('Inspection under ILACS');
  await press(page, 'Save the correction');
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('textbox', { name: 'Why it is corrected', exact: true }).fill('Shorter');
  await press(page, 'Save the correction');
  await onScreen(page, /Inspection under ILACS/u);

  await goTo(page, 'Audit trail');
  await page.getByRole('textbox', { name: 'Says', exact: true }).fill('corrected a scrutiny');
  await press(page, 'Filter');
  await expect(page.getByText(/^1 of \d+ entries$/u)).toBeVisible();
  await page.getByRole('button', { name: /fields of entry/u }).press('Enter');
  await expect(
    page.getByRole('row', {
      name: /^Title Inspection of children's social care services \(ILACS\) Inspection under ILACS$/u,
    }),
  ).toBeVisible();
  await press(page, 'Check the chain and the published packs');
  await expect(page.getByText(/The chain is whole/u)).toBeVisible();
  await expectAccessible(page);
});

test('from the picture to a finding and what became of it, by the keyboard alone', async ({ welcome: page }) => {
  await openSample(page, /Open this sample.*Northamptonshire/u);
  await to(page, '/scrutiny');
  await onScreen(page, /Scrutiny/u);
  await expect(page.getByRole('img', { name: /Timeline of scrutiny from 2013/u })).toBeVisible();
  await tabTo(page, /^Inspection of children's social care services \(ILACS\)$/u);
  await page.keyboard.press('Enter');
  await onScreen(page, /ILACS/u);
  await tabTo(page, /^Social worker caseloads/u, 120);
  await page.keyboard.press('Enter');
  await onScreen(page, /Social worker caseloads/u);
  await expect(page.getByRole('heading', { name: /Its state changed \d times in \d+ months/u })).toBeVisible();
  await expectAccessible(page);
});
