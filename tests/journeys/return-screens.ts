import { expect, type Locator, type Page } from '@playwright/test';
import type { LayoutMapping } from '#shared/domain/returns/layouts/mapping.ts';
import { columnName } from '#shared/domain/returns/sheet/sheet-data.ts';
import { goTo, onScreen } from './plumbline-test.ts';

/** A file as the file dialog takes it. */
export type ChosenFile = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** The import screen, with the sender typed and nothing chosen. */
export async function openImport(page: Page, sender = ''): Promise<void> {
  await goTo(page, 'Returns');
  await page.getByRole('link', { name: 'Import a return' }).click();
  await onScreen(page, 'Import a return');
  if (sender === '') return;
  await page.getByRole('combobox', { name: 'Who sent it' }).fill(sender);
  await page.keyboard.press('Escape');
}

/** What came of the file: its heading, once it was read. */
export const outcomeOf = (page: Page): Locator => page.locator('#staged');

export async function choose(page: Page, file: ChosenFile): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(file);
}

/** One of the filters over the rows, by its word. */
export const filterOf = (page: Page, word: string): Locator =>
  page
    .getByRole('group', { name: 'Show the values that are' })
    .getByRole('button', { name: new RegExp(`^${word}:`, 'u') });

/** Accepts the file and waits until it is accepted: who leaves before that is asked first, and stays. */
export async function accept(page: Page, fileName: string): Promise<void> {
  await page.getByRole('button', { name: 'Accept this return' }).click();
  await expect(page.getByRole('heading', { name: `${fileName} was accepted` })).toBeVisible();
}

/** The box of the question about a code or name of the file. */
export const questionOf = (page: Page, text: string): Locator =>
  page.locator('.question').filter({ has: page.getByText(`Which indicator is “${text}”?`) });

/** Answers which indicator a text is, by its radio where it is a candidate, else by typing its code. */
export async function answer(page: Page, text: string, indicator: string | null): Promise<void> {
  const question = questionOf(page, text);
  if (indicator === null) return question.getByText(/^None: leave/u).click();
  const candidate = question.locator('.radio').filter({ hasText: new RegExp(`^${indicator} `, 'u') });
  if ((await candidate.count()) > 0) return candidate.click();
  await question.getByText('Another indicator…').click();
  const box = question.getByRole('combobox');
  await box.scrollIntoViewIfNeeded();
  // key by key and by the keyboard: the list closes while the page scrolls, and is drawn anew while it is filtered
  await box.pressSequentially(indicator);
  await expect(page.getByRole('option')).toHaveText([new RegExp(`^${indicator} `, 'u')]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toHaveCount(0);
}

/** Lets the next click in the picture say this field, unless it does already. */
export async function pointAt(page: Page, what: RegExp): Promise<void> {
  const button = page
    .locator('.place-field')
    .getByRole('button', { name: new RegExp(`^Point at .*${what.source}`, 'u') });
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
}

/** Picks an entry of a drop-down by how it begins. */
async function pick(page: Page, button: Locator, start: string): Promise<void> {
  await button.click();
  await page.getByRole('option', { name: new RegExp(`^${start}(:|$)`, 'u') }).click();
  await expect(page.getByRole('listbox')).toHaveCount(0);
}

const placesOf = (mapping: LayoutMapping): Readonly<Record<string, number | null>> => {
  const { headerRow, firstDataRow, codeColumn, nameColumn } = mapping;
  const rows = { headerRow, firstDataRow };
  if (mapping.kind === 'wide') {
    const columns = mapping.periodColumns.map(({ column }) => column);
    return { ...rows, codeColumn, nameColumn, firstFigure: Math.min(...columns), lastFigure: Math.max(...columns) };
  }
  const { periodColumn, valueColumn, numeratorColumn, denominatorColumn, commentColumn } = mapping;
  const columns = { codeColumn, nameColumn, valueColumn, numeratorColumn, denominatorColumn, commentColumn };
  return { ...rows, ...columns, ...(periodColumn === null ? {} : { periodColumn }) };
};

/** Says a mapping on the mapping screen, in its lists and fields, and lets the file be read that way. */
export async function sayMapping(page: Page, mapping: LayoutMapping): Promise<void> {
  await onScreen(page, 'Say where the figures are');
  const kind = mapping.kind === 'wide' ? /^Months across/u : /^A line for each figure/u;
  await page.locator('.radio').filter({ hasText: kind }).click();
  if (mapping.kind === 'long' && mapping.periodColumn === null) {
    await page.getByText('The whole sheet is of one month').click();
    await page.getByLabel('Month of the sheet').fill(mapping.period ?? '');
  }
  for (const [field, place] of Object.entries(placesOf(mapping))) {
    const start = place === null ? '\\(none\\)' : field.endsWith('Row') ? String(place) : nameOf(place);
    await pick(page, page.locator(`#${field}`), start);
  }
  if (mapping.kind === 'wide') await sayColumns(page, mapping);
  await page.getByRole('button', { name: 'Read it this way' }).click();
  await onScreen(page, 'Import a return');
}

const nameOf = (column: number): string => columnName(column);

async function sayColumns(page: Page, { periodColumns }: Extract<LayoutMapping, { kind: 'wide' }>): Promise<void> {
  const words = { value: 'Value', numerator: 'Numerator', denominator: 'Denominator' };
  for (const { column, part, period } of periodColumns) {
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${nameOf(column)}\\b`, 'u') }) });
    const choice = row.getByRole('button', { name: `Column ${nameOf(column)} holds` });
    if (!(await choice.textContent())?.includes(words[part])) await pick(page, choice, words[part]);
    if (period !== null) await row.getByRole('textbox').fill(period);
  }
}
