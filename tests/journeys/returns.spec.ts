import { expect } from '@playwright/test';
import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import type { Period } from '#shared/domain/dates.ts';
import { goTo, makeWorkspace, onScreen, test } from './plumbline-test.ts';
import { inWords, lastMonth, monthBefore, writeReturn } from './return-file.ts';
import {
  accept,
  answer,
  choose,
  filterOf,
  openImport,
  pointAt,
  outcomeOf,
  questionOf,
  type ChosenFile,
} from './return-screens.ts';

const csv = (name: string, lines: readonly string[]): ChosenFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${lines.join('\n')}\n`),
});

test('a return that is recognised is reviewed row by row beside its sheet, and accepted', async ({
  welcome: page,
  plumbline,
}) => {
  await makeWorkspace(page, 'Testshire');
  await openImport(page, 'Data team');
  await choose(page, await writeReturn(plumbline.documents, 'first.xlsx', lastMonth, { FD02: 97.5, FD10: 18 }));
  await expect(outcomeOf(page)).toHaveText('first.xlsx: Ready to accept');
  await expect(outcomeOf(page)).toBeFocused();
  await expect(page.getByRole('heading', { name: /Sheet “KPI return”/u })).toContainText(/Recognised\s*Certain/u);
  await expect(filterOf(page, 'New')).toHaveText('New: 2');
  const picture = page.getByRole('table', { name: 'Picture of sheet KPI return' });
  await page.getByRole('rowheader', { name: /^FD10 / }).click();
  await expect(picture.locator('[data-target="true"]')).toHaveText('18 (this cell)');
  await page.getByRole('rowheader', { name: /^FD02 / }).click();
  await expect(picture.locator('[data-target="true"]')).toHaveText('97.5 (this cell)');
  await accept(page, 'first.xlsx');
  await expect(page.getByRole('status').filter({ hasText: 'first.xlsx was accepted' })).toContainText(
    '2 new values, 0 restated, 0 the same as held, 0 left out.',
  );
  await page.getByRole('button', { name: 'Import another return' }).click();
  await choose(page, `${plumbline.documents}/first.xlsx`);
  await expect(outcomeOf(page)).toHaveText('first.xlsx: Nothing new in it');
  await expect(page.getByText(/This very file was accepted on/u)).toBeVisible();
});

test('a layout and names that nobody knows are said once; the next file of that sender is read without a question', async ({
  welcome: page,
}) => {
  const file = (name: string, month: Period, first: number): ChosenFile =>
    csv(name, [
      'Extract of the case system',
      'What we count,When,Top,Bottom,Said',
      `Contacts within a day,${inWords(month)},${first},50,late forms`,
      `Agency people,${inWords(month)},${first - 40},60,`,
    ]);
  await makeWorkspace(page, 'Testshire');
  await openImport(page, 'Data team');
  await choose(page, file('one.csv', monthBefore, 46));
  await expect(page.getByRole('alert')).toContainText('The program does not know this layout yet');
  await page.getByRole('button', { name: 'Say where the figures are' }).click();
  await page.locator('.radio').filter({ hasText: 'A line for each figure' }).click();
  const picture = page.getByRole('grid', { name: 'Picture of the file' });
  for (const [what, text] of [
    [/the row with the headings$/u, 'What we count'],
    [/names of the indicators$/u, 'What we count'],
    [/the column with the month$/u, 'When'],
    [/the numerator$/u, 'Top'],
    [/the denominator$/u, 'Bottom'],
  ] as const) {
    await pointAt(page, what);
    await picture.getByText(text, { exact: true }).click();
  }
  await expect(page.getByText(/^2 figures of 2 indicators would be read, of /u)).toBeVisible();
  await expect(page.getByLabel('Remember this for Data team’s returns')).toBeChecked();
  await page.getByRole('button', { name: 'Read it this way' }).click();
  await answer(page, 'Contacts within a day', 'FD02');
  await answer(page, 'Agency people', 'WF03');
  await page.getByRole('button', { name: 'Use these answers' }).click();
  await expect(outcomeOf(page)).toHaveText('one.csv: Ready to accept');
  await expect(page.getByText('Read as you said')).toBeVisible();
  await accept(page, 'one.csv');

  await openImport(page, 'Data team');
  await choose(page, file('two.csv', lastMonth, 47));
  await expect(outcomeOf(page)).toHaveText('two.csv: Ready to accept');
  await expect(page.getByText('Read as remembered for this sender')).toBeVisible();
  await expect(filterOf(page, 'New')).toHaveText('New: 2');
  await accept(page, 'two.csv');

  await goTo(page, 'Returns');
  await page.getByRole('link', { name: 'Remembered layouts and names' }).click();
  await expect(
    page.getByRole('row', {
      name: /Data team.*Month in B, numerator in C, denominator in D, name in A, headings in row 2/u,
    }),
  ).toBeVisible();
  await page
    .getByRole('button', { name: /^Forget/u })
    .first()
    .click();
  await expect(page.getByText('No layout is remembered.')).toBeVisible();
});

test('months typed by hand are of one file; the next one starts from where its figures were', async ({
  welcome: page,
}) => {
  const lines = ['Thing,Wanted,Now', 'FD02,up,91', 'FD10,down,14'];
  await makeWorkspace(page, 'Testshire');
  await openImport(page, 'Data team');
  await choose(page, csv('one.csv', lines));
  await page.getByRole('button', { name: 'Say where the figures are' }).click();
  const picture = page.getByRole('grid', { name: 'Picture of the file' });
  await picture.getByText('Thing', { exact: true }).click();
  await picture.getByText('FD02', { exact: true }).click();
  await page.getByRole('button', { name: 'Point at the first column with figures' }).click();
  await picture.getByText('Now', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Month of column C' }).fill(inWords(monthBefore));
  await expect(page.getByText(/^2 figures of 2 indicators would be read, of /u)).toBeVisible();
  await page.getByRole('button', { name: 'Read it this way' }).click();
  await accept(page, 'one.csv');

  await openImport(page, 'Data team');
  await choose(page, csv('two.csv', [...lines, 'FD01,,812']));
  await page.getByRole('button', { name: 'Say where the figures are' }).click();
  await expect(page.getByText(/which is remembered for Data team/u)).toBeVisible();
  await page.getByRole('textbox', { name: 'Month of column C' }).fill(lastMonth);
  await page.getByRole('button', { name: 'Read it this way' }).click();
  await expect(outcomeOf(page)).toHaveText('two.csv: Ready to accept');
  await expect(filterOf(page, 'New')).toHaveText('New: 3');
});

test('a name that is near to an indicator’s is decided by a person, remembered for the sender, and can be taken back', async ({
  welcome: page,
}) => {
  const file = (name: string, value: number): ChosenFile =>
    csv(name, ['Indicator,Period,Value', `Contacts recieved,${lastMonth},${value}`, `Compliments,${lastMonth},4`]);
  await makeWorkspace(page, 'Testshire');
  await openImport(page, 'Front door');
  await choose(page, file('names.csv', 812));
  await expect(outcomeOf(page)).toHaveText('names.csv: Something has to be decided first');
  await expect(questionOf(page, 'Contacts recieved')).toContainText('FD01 Contacts received');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await answer(page, 'Contacts recieved', 'FD01');
  await answer(page, 'Compliments', null);
  await page.getByRole('button', { name: 'Use these answers' }).click();
  await expect(outcomeOf(page)).toHaveText('names.csv: Ready to accept');
  await expect(page.getByText('“Compliments” is left out')).toBeVisible();
  await page.getByRole('button', { name: /^Decide again\s+about Compliments$/u }).click();
  await expect(questionOf(page, 'Compliments')).toBeVisible();
  await answer(page, 'Compliments', null);
  await page.getByRole('button', { name: 'Use this answer' }).click();
  await accept(page, 'names.csv');

  await openImport(page, 'Front door');
  await choose(page, csv('next.csv', ['Indicator,Period,Value', `Contacts recieved,${monthBefore},790`]));
  await expect(outcomeOf(page)).toHaveText('next.csv: Ready to accept');
  page.once('dialog', (dialog) => void dialog.accept());
  await goTo(page, 'Returns');
  await page.getByRole('link', { name: 'Remembered layouts and names' }).click();
  await expect(page.getByRole('row', { name: /Front door Contacts recieved FD01 Contacts received/u })).toBeVisible();
});

test('a percentage in doubt is shown both ways and read as a person says', async ({ welcome: page }) => {
  await makeWorkspace(page, 'Testshire');
  await openImport(page);
  await choose(page, csv('share.csv', ['Code,Period,Value', `FD02,${lastMonth},0.91`]));
  const question = page.locator('.question').filter({ hasText: 'How are the percentages of FD02 ' });
  await expect(question).toContainText('91');
  await question.locator('.radio').nth(1).click();
  await page.getByRole('button', { name: 'Use this answer' }).click();
  await expect(outcomeOf(page)).toHaveText('share.csv: Ready to accept');
  await expect(page.getByRole('gridcell', { name: '91%', exact: true })).toBeVisible();
});

test('a changed figure needs a reason; old and new stay, and every restatement is listed', async ({
  welcome: page,
  plumbline,
}) => {
  await makeWorkspace(page, 'Testshire');
  await openImport(page, 'Data team');
  await choose(page, await writeReturn(plumbline.documents, 'first.xlsx', lastMonth, { FD02: 90.5 }));
  await accept(page, 'first.xlsx');
  await openImport(page, 'Data team');
  await choose(page, await writeReturn(plumbline.documents, 'again.xlsx', lastMonth, { FD02: 84.5 }));
  const changes = page.getByRole('table', { name: 'One figure that is held changes' });
  await expect(changes.getByRole('row', { name: /FD02/u })).toContainText(/90\.5%84\.5%/u);
  await page.getByRole('button', { name: 'Accept this return' }).click();
  await expect(page.getByLabel('Why earlier figures change')).toBeFocused();
  await page.getByLabel('Why earlier figures change').fill('Late records were added.');
  await page.getByText('Provisional: the sender says').click();
  await accept(page, 'again.xlsx');
  await page.getByRole('link', { name: 'Every restatement' }).click();
  await onScreen(page, 'Restatements');
  const line = page.getByRole('row', { name: /^FD02/u });
  await expect(line).toContainText('90.5');
  await expect(line).toContainText('84.5');
  await expect(line).toContainText('Late records were added.');
  await expect(line).toContainText('again.xlsx, KPI return, E2');
});

test('a file about single children is refused with the column named, and nothing of it is kept', async ({
  welcome: page,
}) => {
  await makeWorkspace(page, 'Testshire');
  await openImport(page, 'Data team');
  await choose(
    page,
    csv('list.csv', ['UPN,Date of birth,Value', 'A123456789012,2010-03-04,1', 'B123456789013,2011-05-06,1']),
  );
  const alert = page.getByRole('alert');
  await expect(alert).toBeFocused();
  await expect(alert).toContainText('This file was not imported: nothing of it was kept');
  await expect(alert).toContainText('list.csv');
  await expect(alert).toContainText('Code: ReturnChildLevel');
  await expect(page.getByRole('button', { name: 'Say where the figures are' })).toHaveCount(0);
  await goTo(page, 'Returns');
  await expect(page.getByText('No return has been received.')).toBeVisible();
});

test('leaving a file that is not accepted is asked about once, and its decisions outlive a look at the mapping', async ({
  welcome: page,
}) => {
  await makeWorkspace(page, 'Testshire');
  await openImport(page);
  await choose(page, csv('months.csv', ['Code,Apr-19,May-19', 'FD01,812,790', 'ZZ9,1,2']));
  await answer(page, 'ZZ9', null);
  await page.getByRole('button', { name: 'Use this answer' }).click();
  await expect(outcomeOf(page)).toHaveText('months.csv: Ready to accept');
  await page.getByRole('button', { name: /^Correct this by hand/u }).click();
  await onScreen(page, 'Say where the figures are');
  await page.getByRole('button', { name: 'Back without changing anything' }).click();
  await expect(page.getByText('“ZZ9” is left out')).toBeVisible();
  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await goTo(page, 'Packs');
  expect(asked).toEqual(['This return is not accepted yet, and what you decided about it would be lost. Leave it?']);
  await expect(outcomeOf(page)).toBeVisible();
});

test('remembered layouts are saved as a file and read into another workspace', async ({ welcome: page }) => {
  await makeWorkspace(page, 'Testshire');
  await openImport(page, 'Data team');
  await choose(page, csv('odd.csv', ['Thing,Top,Bottom', 'FD02,46,50']));
  await page.getByRole('button', { name: 'Say where the figures are' }).click();
  await page.locator('.radio').filter({ hasText: 'A line for each figure' }).click();
  await page.getByText('The whole sheet is of one month').click();
  await page.getByLabel('Month of the sheet').fill(lastMonth);
  const picture = page.getByRole('grid', { name: 'Picture of the file' });
  for (const [what, text] of [
    [/headings$/u, 'Thing'],
    [/codes of the indicators/u, 'FD02'],
    [/numerator$/u, 'Top'],
    [/denominator$/u, 'Bottom'],
  ] as const) {
    await pointAt(page, what);
    await picture.getByText(text, { exact: true }).click();
  }
  await expect(page.getByText(/^1 figures? of 1 indicators? would be read/u)).toBeVisible();
  await page.getByRole('button', { name: 'Read it this way' }).click();
  await accept(page, 'odd.csv');
  await goTo(page, 'Returns');
  await page.getByRole('link', { name: 'Remembered layouts and names' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the layouts as a file' }).click();
  const saved = await (await download).path();
  await page.getByRole('button', { name: /^Change/u }).click();
  await page.getByLabel('Name of the layout').fill('The odd one');
  await page.getByRole('button', { name: 'Save the layout', exact: true }).click();
  await expect(page.getByText('“The odd one” was changed.')).toBeVisible();
  await page.getByRole('button', { name: 'Close workspace' }).click();
  await makeWorkspace(page, 'Othershire');
  await goTo(page, 'Returns');
  await page.getByRole('link', { name: 'Remembered layouts and names' }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'layouts.json',
    mimeType: 'application/json',
    buffer: await readFile(saved),
  });
  await expect(page.getByText(/^layouts\.json was read: one layout is new/u)).toBeVisible();
  await expect(page.getByRole('row', { name: /^Data team/u })).toBeVisible();
});
