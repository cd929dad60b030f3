import { expect, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { shortPeriod } from '#shared/domain/dates.ts';
import { roundTo } from '#shared/domain/units.ts';
import { markerWording } from '#shared/wording/indicator-labels.ts';
import type { ExpectedFigure, ReturnLayout } from '../returns/return-layout.ts';
import { returnLayouts } from '../returns/return-layouts.ts';
import { onScreen, test } from './plumbline-test.ts';
import { answer, choose, filterOf, openImport, outcomeOf, questionOf, sayMapping } from './return-screens.ts';

/** A line of the grid: its cells in the order of the columns. */
interface ScreenRow {
  readonly indicator: string;
  readonly period: string;
  readonly value: string;
  readonly outcome: string;
  readonly cell: string;
}

/** Every row of the grid, also those that are drawn only when they come into sight. */
async function rowsOnScreen(page: Page): Promise<ScreenRow[]> {
  await filterOf(page, 'All').click();
  const grid = page.getByRole('grid', { name: 'Values read from the file' });
  const lines = await grid.evaluate(async (box) => {
    const found = new Map<number, string[]>();
    for (let top = 0; ; top += box.clientHeight / 2) {
      box.scrollTop = top;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      for (const row of box.querySelectorAll('.grid-body [role=row]')) {
        const cells = [...row.children].map((cell) => cell.textContent);
        found.set(Number(row.getAttribute('aria-rowindex')), cells);
      }
      if (top + box.clientHeight >= box.scrollHeight) break;
    }
    return [...found].toSorted(([a], [b]) => a - b).map(([, cells]) => cells);
  });
  return lines.map(([indicator = '', period = '', value = '', , outcome = '', cell = '']) => ({
    indicator: indicator.split(' ')[0] ?? '',
    period,
    value,
    outcome,
    cell,
  }));
}

const numberOf = (text: string): number => Number(text.replaceAll(/[^\d.\u2212]/gu, '').replace('\u2212', '-'));

/** What the screen must say of a figure; a number is compared as a number, whatever its unit. */
const asOnScreen = ({ indicator, period, value, marker, cell, sheet }: ExpectedFigure, sheets: number) => ({
  indicator,
  period: shortPeriod(period),
  value: marker === null ? (value === null ? '' : roundTo(value, 4)) : markerWording[marker].label,
  cell: sheets > 1 ? `${sheet}, ${cell}` : cell,
});

const asRead = ({ indicator, period, value, cell }: ScreenRow, expected: ExpectedFigure | undefined) => ({
  indicator,
  period,
  value: expected?.marker === null && expected.value !== null ? numberOf(value) : value,
  cell,
});

/** Reads these sheets of the file, hidden or not, and no other. */
async function readOnly(page: Page, sheets: readonly string[]): Promise<void> {
  for (const sheet of sheets) {
    const read = page.getByRole('button', { name: new RegExp(`^Read it after all\\s+\\(Sheet “${sheet}”\\)$`, 'u') });
    if ((await read.count()) === 0) continue;
    await read.click();
    await expect(read).toHaveCount(0);
  }
  for (const name of await page.getByRole('button', { name: /^Leave it out/u }).allTextContents()) {
    if (sheets.some((sheet) => name.endsWith(`(Sheet “${sheet}”)`))) continue;
    const leave = page.getByRole('button').filter({ hasText: name });
    await leave.click();
    await expect(leave).toHaveCount(0);
  }
}

/** Says on the screen what a person has to decide about the file. */
async function decide(page: Page, { decisions }: ReturnLayout): Promise<void> {
  const { sheets, mappings = [], matches = [], percentages = [] } = decisions;
  if (sheets !== undefined) await readOnly(page, sheets);
  for (const mapping of mappings) {
    const name = mapping.sheet === '' ? 'The file' : `Sheet “${mapping.sheet}”`;
    const byHand = page.getByRole('button', { name: 'Say where the figures are', exact: true }).or(
      page.getByRole('button', {
        name: new RegExp(`^(Correct this by hand|Say where the figures are)\\s+\\(${name}\\)$`, 'u'),
      }),
    );
    await byHand.click();
    await sayMapping(page, mapping);
  }
  if (matches.length + percentages.length === 0) return;
  for (const { text, indicator } of matches) {
    // the many measures of open data that nobody knows are left out unless somebody says what they are
    const more = page.getByRole('button', { name: 'Say what they are' });
    if ((await questionOf(page, text).count()) === 0 && (await more.count()) > 0) await more.click();
    await answer(page, text, indicator);
  }
  for (const { indicator, as } of percentages) {
    const question = page.locator('.question').filter({ hasText: `How are the percentages of ${indicator} ` });
    await question
      .locator('.radio')
      .nth(as === 'points' ? 0 : 1)
      .click();
  }
  await page.getByRole('button', { name: /^Use (this answer|these answers)$/u }).click();
  await expect(page.getByRole('heading', { name: 'What you decided' })).toBeVisible();
}

async function checkLayout(page: Page, layout: ReturnLayout): Promise<void> {
  const buffer = Buffer.from(await layout.bytes());
  await choose(page, { name: layout.fileName, mimeType: '', buffer });
  if (layout.refused !== null) {
    await expect(page.getByRole('alert')).toContainText(layout.refused);
    return;
  }
  await expect(
    outcomeOf(page)
      .or(page.getByRole('button', { name: 'Say where the figures are' }))
      .first(),
  ).toBeVisible();
  await decide(page, layout);
  await expect(outcomeOf(page)).toContainText(layout.fileName);
  await expect(filterOf(page, 'All')).toBeVisible();
  // the rows of an answered question follow the answer
  await expect(async () => checkRows(await rowsOnScreen(page), layout)).toPass();
}

function checkRows(rows: readonly ScreenRow[], layout: ReturnLayout): void {
  const sheets = new Set(rows.map(({ cell }) => cell.split(', ').slice(0, -1).join(', '))).size;
  const rowByPlace = new Map(rows.map((row) => [`${row.cell} ${row.indicator} ${row.period}`, row]));
  const expected = layout.expected.map((figure) => asOnScreen(figure, sheets));
  const read = layout.expected.map((figure, index) => {
    const { cell = '', indicator = '', period = '' } = expected[index] ?? {};
    const row = rowByPlace.get(`${cell} ${indicator} ${period}`);
    return row === undefined ? `nothing at ${cell}` : asRead(row, figure);
  });
  expect(read).toEqual(expected);
  const kept = rows.filter(({ outcome }) => outcome !== 'Problem');
  expect(kept.length).toBeLessThanOrEqual(layout.expected.length);
}

/** A workspace with every indicator of the catalogue, of the authority whose code the open data files have. */
async function openWorkspace(page: Page, folder: string): Promise<void> {
  const file = path.join(folder, 'layouts.plumbline');
  const size = ['--indicators', '118', '--months', '1', '--actions', '1'];
  await promisify(execFile)(process.execPath, ['out/main/cli.js', 'sample', 'exampleshire', file, ...size]);
  await page.getByRole('textbox', { name: 'File', exact: true }).fill(file);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await onScreen(page, /Overview/);
}

test('every layout that a return comes in is read on the screen, cell by cell', async ({
  welcome: page,
  plumbline,
}) => {
  // 54 files one after another: what a busy machine needs is no failure
  test.setTimeout(400_000);
  page.setDefaultTimeout(60_000);
  await openWorkspace(page, plumbline.documents);
  page.on('dialog', (dialog) => void dialog.accept());
  for (const layout of returnLayouts) {
    await test.step(layout.name, async () => {
      await openImport(page);
      await checkLayout(page, layout);
    });
  }
});
