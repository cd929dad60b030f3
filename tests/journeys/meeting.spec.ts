import { expect, type Page } from '@playwright/test';
import { goTo, onScreen, openSample, test } from './plumbline-test.ts';

const today = new Date().toISOString().slice(0, 10);

/** Types a date into the three fields of a group. */
async function typeDate(page: Page, label: string, date: string): Promise<void> {
  const group = page.getByRole('group', { name: label });
  await group.getByLabel('Day').fill(String(Number(date.slice(8, 10))));
  await group.getByLabel('Month').fill(String(Number(date.slice(5, 7))));
  await group.getByLabel('Year').fill(date.slice(0, 4));
}

test('a meeting is planned and held: agenda, meeting mode by keyboard, a moderation, a decision that becomes an action, minutes', async ({
  welcome: page,
}) => {
  test.slow();
  await openSample(page, /Open this sample.*Exampleshire/u);
  await goTo(page, 'Meetings');
  await onScreen(page, 'Meetings');
  await page.getByRole('link', { name: 'Plan a meeting' }).click();
  await onScreen(page, 'Plan a meeting');
  await page.getByRole('button', { name: 'Plan the meeting' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the day of the meeting');
  await typeDate(page, 'Day', today);
  await page.getByRole('button', { name: 'Plan the meeting' }).click();
  await expect(page.getByText('Meeting M037 is planned.')).toBeVisible();
  await page.getByRole('link', { name: 'Prepare it' }).click();
  await onScreen(page, /^M037/);

  await page.getByRole('button', { name: /^Add all/u }).click();
  const agenda = page.getByRole('list', { name: 'Agenda' });
  await expect(agenda.getByText('Exceptions, in meeting mode')).toBeVisible();
  await page.getByRole('button', { name: 'Move Exceptions, in meeting mode up' }).press('Enter');
  await expect(agenda.getByRole('listitem').nth(-2)).toContainText('Exceptions, in meeting mode');

  await page.getByRole('link', { name: 'Meeting mode' }).click();
  await expect(page.getByText(/^1 of \d+$/u)).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByRole('textbox', { name: 'Why' })).toBeFocused();
  await page.keyboard.type('The board saw the signed recovery plan.');
  await page.keyboard.press('Control+Enter');
  const running = page.getByRole('region', { name: 'Recorded in this meeting' });
  await expect(running).toContainText('set to Amber (rule: Red): The board saw the signed recovery plan.');

  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(page.getByText(/^2 of \d+$/u)).toBeVisible();
  await page.keyboard.press('d');
  await page.keyboard.type('Bring a recovery plan to the next board');
  await expect(page.getByText('Kept as you type')).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^2 of \d+$/u)).toBeVisible();
  const decision = page.getByRole('textbox', { name: 'What was decided' });
  await expect(decision).toHaveValue('Bring a recovery plan to the next board');
  await decision.press('Control+Enter');
  await expect(running).toContainText('D37-1');
  await page.getByRole('link', { name: 'Leave meeting mode' }).click();
  await onScreen(page, /^M037/);
  await expect(page.getByRole('row', { name: /^D37-1/u })).toContainText('Open');

  await goTo(page, 'Meetings');
  await page.getByRole('link', { name: 'Action log' }).click();
  await onScreen(page, 'Action log');
  await page.getByRole('button', { name: 'Make an action: D37-1' }).click();
  await typeDate(page, 'Due on (its baseline, for ever)', `${Number(today.slice(0, 4)) + 1}-03-31`);
  await page.getByRole('combobox', { name: 'Who leads it' }).fill('Head of the front door');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Agency' })).toHaveValue('Exampleshire Council');
  await page.getByRole('button', { name: 'Put it into the plan' }).click();
  await page.getByRole('button', { name: /^Became actions/u }).click();
  await page
    .getByRole('row', { name: /^D37-1/u })
    .getByRole('link', { name: /^Became / })
    .click();
  await onScreen(page, /Bring a recovery plan to the next board/);

  await goTo(page, 'Meetings');
  await page
    .getByRole('link', { name: /^Improvement board of / })
    .first()
    .click();
  await onScreen(page, /^M037/);
  await page.getByRole('button', { name: 'Write the minutes' }).click();
  await page.getByRole('textbox', { name: 'Text of the minutes' }).fill('The board met and saw the recovery plan.');
  await page.getByText('Agreed', { exact: true }).click();
  await page.getByRole('button', { name: 'Record as agreed' }).click();
  await expect(page.getByRole('heading', { name: /^Minutes Agreed on/u })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Correct the agreed minutes' })).toBeVisible();
});

test('an earlier month holds for the log, the moderations and an action, and each says its day', async ({
  welcome: page,
}) => {
  await openSample(page, /Open this sample.*Exampleshire/u);
  await goTo(page, 'Meetings');
  await page.getByRole('link', { name: 'Action log' }).click();
  await onScreen(page, 'Action log');
  const masthead = page.getByRole('banner');
  await expect(masthead).toContainText('31 July 2019');
  const earlier = page.getByRole('button', { name: 'Earlier period' });
  await earlier.press('Enter');
  await expect(page.getByText('As at 30 June 2019.')).toBeVisible();
  await expect(page.getByText('D36-1')).toBeHidden();
  await page.getByRole('link', { name: 'Moderated ratings' }).click();
  await onScreen(page, 'Moderated ratings');
  await expect(masthead).toContainText('30 June 2019');
  await expect(page.getByText('24 Jul 2019')).toHaveCount(0);
  await page.getByRole('link', { name: 'CC-17' }).click();
  await expect(masthead).toContainText('30 June 2019');
  await page.goBack();
  await page.getByRole('link', { name: 'Show the latest' }).click();
  await expect(masthead).toContainText('31 July 2019');
});
