import { expect, type Locator, type Page } from '@playwright/test';
import { violationsOf } from '../accessibility/violations.ts';
import { goTo, openSample, test } from './plumbline-test.ts';

const decided = { by: 'Improvement board', day: ['12', '2', '2019'] } as const;

async function fillDecision(form: Locator, reason: string, dateLabel: string): Promise<void> {
  await form.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await form.getByRole('textbox', { name: 'Decided by' }).fill(decided.by);
  const date = form.getByRole('group', { name: dateLabel });
  for (const [i, part] of ['Day', 'Month', 'Year'].entries()) await date.getByLabel(part).fill(decided.day[i] ?? '');
}

const press = (form: Page | Locator, name: string | RegExp) => form.getByRole('button', { name }).press('Enter');

async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
}

test('limits are calculated anew after the effect was looked at, drawn with the reason, and withdrawn again', async ({
  welcome: page,
}) => {
  await openSample(page, /Open this sample.*Exampleshire/u);
  await page.evaluate(() => {
    window.location.hash = '/indicators/FD12';
  });
  const limits = page.getByRole('region', { name: 'Limits by decision' });
  await press(limits, 'Calculate limits anew from a month on');
  await press(limits, 'Look at the effect first');
  await expect(limits.getByRole('alert')).toBeFocused();
  await press(limits, /First month under the new limits/u);
  await page.getByRole('option', { name: 'January 2019' }).press('Enter');
  await fillDecision(limits, 'as agreed', 'Day of the decision');
  await press(limits, 'Look at the effect first');
  await expect(limits.getByText(/tells a reader of the chart nothing/u)).toBeVisible();
  await expect(limits.getByText(/trial limits until there are 12/u)).toBeVisible();
  await expectAccessible(page);

  const reason = 'New front door opened on 7 January';
  await limits.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await press(limits, 'Look at the effect first');
  await press(limits, 'Record the decision');
  await expect(limits.getByText('Limits are now calculated anew from January 2019.')).toBeFocused();
  const chart = page.getByRole('region', { name: 'Control chart', exact: true });
  await expect(chart.locator('svg').getByText(reason)).toBeVisible();

  await press(limits, /Withdraw this/u);
  await fillDecision(limits, 'The team began in March', 'Day of the decision');
  await press(limits, 'Look at the effect first');
  await press(limits, 'Record the decision');
  await expect(limits.getByText(/Both decisions stay on record/u)).toBeFocused();
  await expect(limits.getByText('Withdrawn: The team began in March')).toBeVisible();
  await expect(chart.locator('svg').getByText(reason)).toHaveCount(0);
  await expectAccessible(page);
});

test('the options of control charts are changed from a day on and kept in a list', async ({ welcome: page }) => {
  await openSample(page, /Open this sample.*Exampleshire/u);
  await goTo(page, 'Settings');
  const options = page.getByRole('region', { name: 'Control chart options' });
  await press(options, 'Change the options from a day on');
  await options.getByRole('radio', { name: '6 points in a row' }).press('Space');
  await fillDecision(options, 'The improvement partner reads its charts so', 'In force from');
  await press(options, 'Look at the effect first');
  await expect(options.getByText(/^Dated back:/u)).toBeVisible();
  await press(options, 'Record the decision');
  await expect(options.getByText(/The decision was recorded/u)).toBeFocused();
  await expect(options.getByText(/\(plumbline-2026-1\+spc\.1\)/u)).toBeVisible();
  await expect(options.getByRole('row', { name: /12 February 2019/u })).toContainText(decided.by);
  await expectAccessible(page);
});
