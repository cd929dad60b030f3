import { expect, type Page } from '@playwright/test';
import { tabTo } from './keys.ts';
import { goTo, onScreen, openSample, test } from './plumbline-test.ts';

const show = (page: Page, path: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash;
  }, path);

/** The cell of the grid with the focus. */
const focused = (page: Page) => page.locator('[role=grid] [data-active=true]');

async function typeDate(page: Page, day: string, month: string, year: string): Promise<void> {
  for (const part of [day, month, year]) {
    await page.keyboard.type(part);
    await page.keyboard.press('Tab');
  }
}

test('a month’s updates are reported in the grid with the keyboard alone, all in one go', async ({ welcome: page }) => {
  await openSample(page, /Open this sample.*Exampleshire/u);
  await page.keyboard.press('Tab');
  await tabTo(page, /^Improvement plan$/u);
  await page.keyboard.press('Enter');
  await onScreen(page, /Improvement plan/);
  await tabTo(page, /^Updates$/u);
  await page.keyboard.press('Enter');
  await onScreen(page, 'Updates');

  await tabTo(page, /^Day$/u);
  await typeDate(page, '15', '7', '2026');
  // Past the filters and the buttons, into the grid: one stop of the tab key.
  for (let i = 0; i < 20 && !(await focused(page).evaluate((cell) => cell === document.activeElement)); i += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('85');
  await page.keyboard.press('Tab');
  await page.keyboard.press('a');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Two teams are left.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+d');
  await expect(page.getByRole('button', { name: 'Save 2 updates' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Save 1 update' })).toBeVisible();
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('2 updates were saved.')).toBeVisible();

  await show(page, '/plan/FD-01/history');
  await onScreen(page, /History/);
  const newest = page.getByRole('listitem').filter({ hasText: '15 Jul 2026' });
  await expect(newest).toContainText('85% done');
  await expect(newest).toContainText('Two teams are left.');
});

test('killed in the middle of typing and started again, the program has what was typed, and says so', async ({
  page,
  plumbline,
}) => {
  await page.goto(plumbline.url);
  await openSample(page, /Open this sample.*Exampleshire/u);
  await show(page, '/plan/updates');
  await onScreen(page, 'Updates');
  await focused(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('85');
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.type('Half of what there is');
  page.once('dialog', (dialog) => void dialog.accept());
  await goTo(page, 'Improvement plan');
  await onScreen(page, /Improvement plan/);
  await show(page, '/plan/FD-04');
  await page.getByLabel('What was done, and what comes next').fill('The guidance is out.');
  // Longer than what is typed waits before it is kept.
  await page.waitForTimeout(1000);
  plumbline.kill();
  await expect(page.getByRole('alert')).toContainText('The connection to Plumbline was lost.');

  await page.goto(await plumbline.start());
  await page
    .getByRole('button', { name: /Exampleshire/u })
    .first()
    .press('Enter');
  await onScreen(page, 'Overview');
  await show(page, '/plan/updates');
  await expect(page.getByText(/This was not saved on /u)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save 2 updates' })).toBeVisible();
  await expect(page.getByRole('gridcell', { name: /Half of what there is/u })).toBeVisible();
  page.once('dialog', (dialog) => void dialog.accept());
  await goTo(page, 'Improvement plan');
  await onScreen(page, /Improvement plan/);
  await show(page, '/plan/FD-04');
  await expect(page.getByText(/This was not saved on /u)).toBeVisible();
  const report = page.getByLabel('What was done, and what comes next');
  await expect(report).toHaveValue('The guidance is out.');
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(report).toHaveValue('');
});

test('a wrong report is corrected, both are in the history, and what changed between two days is said', async ({
  welcome: page,
}) => {
  await openSample(page, /Open this sample.*Exampleshire/u);
  await show(page, '/plan/FD-04');
  await page.getByRole('link', { name: /Whole history/u }).click();
  await onScreen(page, /History/);
  await page
    .getByRole('link', { name: /Correct this update/u })
    .first()
    .click();
  await onScreen(page, /Correct the update of/);
  await page.getByRole('button', { name: 'Save the correction' }).click();
  await expect(page.getByRole('alert')).toContainText('Say what was wrong with the report');
  await page.getByLabel('What was wrong with it').fill('The figure was that of another action.');
  await page.getByLabel('Progress in per cent').fill('35');
  await page.getByRole('button', { name: 'Save the correction' }).click();
  await onScreen(page, /History/);
  await expect(page.getByText('Update, in place of an earlier one')).toBeVisible();
  await expect(page.getByText('The figure was that of another action.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Corrected on /u })).toBeVisible();
  await page.getByRole('button', { name: 'Show what changed' }).click();
  await expect(page.getByRole('cell', { name: 'In progress, 35% done' })).toBeVisible();
});

test('of two windows that report on one action the later is shown the other’s report, and keeps both', async ({
  welcome: page,
  context,
  plumbline,
}) => {
  await openSample(page, /Open this sample.*Exampleshire/u);
  await show(page, '/plan/FD-04');
  await expect(page.getByRole('heading', { name: 'Add an update' })).toBeVisible();
  const other = await context.newPage();
  await other.goto(new URL('/', plumbline.url).href);
  await show(other, '/plan/FD-04');
  for (const [window, words] of [
    [other, 'Theirs: three teams use it.'],
    [page, 'Ours: two teams use it.'],
  ] as const) {
    const date = window.getByRole('group', { name: 'Date of the report' });
    await date.getByLabel('Day').fill('15');
    await date.getByLabel('Month').fill('7');
    await date.getByLabel('Year').fill('2026');
    await window.getByLabel('What was done, and what comes next').fill(words);
    await window.getByRole('button', { name: 'Save the update' }).click();
  }
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Another report came in since this form was opened. Yours is not saved yet.');
  await expect(alert).toContainText('Theirs: three teams use it.');
  await page.getByRole('button', { name: 'Save mine too' }).click();
  await expect(page.getByText('The update was saved.')).toBeVisible();
  await show(page, '/plan/FD-04/history');
  await expect(page.getByText('Theirs: three teams use it.')).toBeVisible();
  await expect(page.getByText('Ours: two teams use it.')).toBeVisible();
});
