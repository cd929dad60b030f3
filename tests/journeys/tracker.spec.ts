import { expect, type Page } from '@playwright/test';
import { Buffer } from 'node:buffer';
import { violationsOf } from '../accessibility/violations.ts';
import { trackerOf, type MadeCell } from '../trackers/make-tracker.ts';
import { makeWorkspace, onScreen, test } from './plumbline-test.ts';

const headings = ['Ref', 'Action', 'Lead', 'Start', 'Due', 'Revised due date', 'Progress', 'RAG', 'Budget'];
const begins = { date: '2019-04-01' };
const rows: readonly (readonly MadeCell[])[] = [
  [
    'FD-1',
    'Write a threshold document',
    'DCS / Police',
    begins,
    'End of Q3 2019/20',
    '',
    '12/5/2019 – drafted. 3/6/2019: sent out',
    { fill: '#FFC000' },
    100,
  ],
  [
    'FD-2',
    'Train every team',
    'Jane Smith',
    begins,
    { date: '2019-09-30' },
    { date: '2019-12-31' },
    '',
    { fill: '#ED7D31' },
    null,
  ],
];

async function file(name: string, ...more: readonly (readonly MadeCell[])[]) {
  const sheet = { name: 'Plan', rows: [['Improvement plan'], [], headings, ['Front door'], ...rows, ...more] };
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(await trackerOf(sheet)) };
}

async function openTracker(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Improvement plan' }).click();
  await page.getByRole('link', { name: 'Import a tracker' }).click();
  await onScreen(page, 'Import an action tracker');
}

const choose = async (page: Page, chosen: Awaited<ReturnType<typeof file>>): Promise<void> =>
  page.locator('input[type=file]').first().setInputFiles(chosen);

const question = (page: Page, words: string | RegExp) => page.locator('.question-row').filter({ hasText: words });

/** Answers everything that the first tracker leaves open, by the keyboard where that is quicker. */
async function answerAll(page: Page): Promise<void> {
  await question(page, 'Which workstream is “Front door”?')
    .getByRole('button', { name: /^Use this/u })
    .press('Enter');
  await question(page, '“DCS / Police”')
    .getByRole('button', { name: /^Use this/u })
    .press('Enter');
  const name = question(page, '“Jane Smith”');
  await expect(name).toContainText('looks like a person’s name');
  await name.getByRole('textbox', { name: 'Role' }).fill('Head of learning');
  await name.getByRole('button', { name: /^Use this/u }).press('Enter');
  const due = question(page, '“End of Q3 2019/20”');
  await expect(due).toContainText('31 December 2019: Q3 of the financial year 2019-20');
  await due.getByRole('button', { name: /^Use this/u }).press('Enter');
  const agreed = question(page, 'Who agreed the revised due dates');
  await agreed.getByRole('textbox', { name: 'Reason' }).fill('Trainers were not found');
  await agreed.getByRole('textbox', { name: 'Decided by' }).fill('Improvement board');
  for (const [part, text] of [
    ['Day', '24'],
    ['Month', '7'],
    ['Year', '2019'],
  ] as const) {
    await agreed.getByRole('textbox', { name: part, exact: true }).fill(text);
  }
  await agreed.getByRole('button', { name: /^Use this/u }).press('Enter');
  const colour = page.locator('.question-row[data-open="true"]').filter({ hasText: 'What does this colour say' });
  await colour.getByRole('button', { name: /^\(choose\)/u }).press('Enter');
  await page.getByRole('option', { name: 'Red', exact: true }).press('Enter');
  await colour.getByRole('button', { name: /^Use this/u }).press('Enter');
  await page.getByText('Yes: one update for each dated paragraph').click();
}

test('a tracker is looked at, asked about and taken over; the next one of its layout is read without a question', async ({
  welcome: page,
}) => {
  test.slow();
  await makeWorkspace(page, 'Testshire');
  await openTracker(page);
  await choose(page, await file('july.xlsx'));
  await expect(page.getByRole('heading', { name: '7 questions are open' })).toBeFocused();
  expect(await violationsOf(page)).toEqual([]);
  await question(page, '“DCS / Police”')
    .getByRole('button', { name: /Show it in the sheet/u })
    .click();
  await expect(page.locator('[data-target="true"]')).toHaveText('DCS / Police (this cell)');
  await answerAll(page);
  await expect(page.getByRole('heading', { name: 'Everything is decided: 2 actions can be taken over' })).toBeVisible();
  await expect(page.locator('.split-parts').first()).toContainText('12 May 2019');
  const closed = page.locator('main .disclosure-button[aria-expanded=false]');
  for (let left = await closed.count(); left > 0; left--) await closed.first().press('Enter');
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Accept this tracker' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'july.xlsx was accepted' })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'FD-1', exact: true }).click();
  await onScreen(page, /Write a threshold document/u);
  await expect(page.getByText('sent out').first()).toBeVisible();
  await openTracker(page);
  await expect(page.getByRole('row', { name: /july\.xlsx › Plan/u })).toBeVisible();
  const third = [
    'FD-3',
    'Audit each month',
    'Jane Smith',
    begins,
    { date: '2020-03-31' },
    '',
    '',
    { fill: '#ED7D31' },
    null,
  ];
  await choose(page, await file('august.xlsx', third));
  // who agreed a date is of one tracker alone, and its date is held
  await expect(page.getByRole('heading', { name: 'Everything is decided: 1 action can be taken over' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /FD-3/u })).toBeVisible();
});

test('answers are kept when the window is closed, and the same file brings them back', async ({ welcome: page }) => {
  await makeWorkspace(page, 'Testshire');
  await openTracker(page);
  const chosen = await file('july.xlsx');
  await choose(page, chosen);
  await question(page, 'Which workstream is “Front door”?')
    .getByRole('button', { name: /^Use this/u })
    .press('Enter');
  await expect(page.getByRole('heading', { name: '6 questions are open' })).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('link', { name: 'Pictures', exact: true }).click();
  await onScreen(page, /pictures/u);
  await openTracker(page);
  await choose(page, chosen);
  await expect(page.getByText('Your answers of before were kept for this file and are back.')).toBeVisible();
  await expect(page.getByRole('heading', { name: '6 questions are open' })).toBeVisible();
});

test('a sheet that nobody knows is shown column by column, by the keyboard', async ({ welcome: page }) => {
  await makeWorkspace(page, 'Testshire');
  await openTracker(page);
  const sheet = {
    name: 'Plan',
    rows: [
      ['x', 'y', 'z'],
      ['FD-1', 'Train every team', { date: '2019-12-31' }],
    ],
  };
  const chosen = {
    name: 'odd.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await trackerOf(sheet)),
  };
  await choose(page, chosen);
  await expect(page.getByRole('alert')).toContainText('No sheet of this file is an action tracker');
  await page.getByRole('button', { name: 'Say which column is what' }).press('Enter');
  await onScreen(page, 'Say which column is what');
  const grid = page.getByRole('grid', { name: 'Picture of sheet Plan' });
  await grid.locator('[data-active="true"]').focus();
  // the first row holds the headings
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  for (const [moves, role] of [
    [1, 'Reference'],
    [1, 'Action'],
    [1, 'Due date'],
  ] as const) {
    await grid.locator('[data-active="true"]').focus();
    for (let move = 0; move < moves; move++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Column [A-C] is/u }).press('Enter');
    await page.getByRole('option', { name: role, exact: true }).press('Enter');
  }
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Read it this way' }).press('Enter');
  await expect(page.getByRole('heading', { name: /questions are open/u })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /FD-1/u })).toBeVisible();
});
