import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPack, goTo, onScreen, openSample, test } from './plumbline-test.ts';

/** Writes words for a section of the month's pack, and leaves them a draft. */
async function writeWords(page: Page, section: string, text: string): Promise<void> {
  await goTo(page, 'Packs');
  await page.getByRole('navigation', { name: 'Packs' }).getByRole('link', { name: 'Words of the month' }).click();
  await onScreen(page, /^Words of the pack/u);
  const line = page.getByRole('button', { name: section, exact: true });
  if ((await line.getAttribute('aria-expanded')) === 'false') await line.click();
  await page.getByRole('textbox', { name: new RegExp(`^Words of ${section}`, 'u') }).fill(text);
  await page.getByRole('button', { name: 'Save as a draft' }).click();
  await expect(page.getByText(/A draft: the pack prints it as one/u)).toBeVisible();
}

/** Whatever stands on the checklist as a warning is accepted with a reason. */
async function makeFinal(page: Page): Promise<void> {
  const why = page.getByLabel(/^Why it is made final/u);
  await expect(page.getByRole('button', { name: 'Make this pack final' })).toBeVisible();
  if ((await why.count()) > 0) await why.fill('Agreed with the chair: what is late is named in the pack.');
  await page.getByRole('button', { name: 'Make this pack final' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'This pack is final now' })).toBeFocused();
}

async function save(page: Page, folder: string, button: string, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = path.join(folder, name);
  await (await download).saveAs(file);
  return file;
}

async function verify(page: Page, file: string, answer: string): Promise<void> {
  await goTo(page, 'Packs');
  await page.getByRole('link', { name: 'Verify a file' }).click();
  await onScreen(page, /Verify a file/u);
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('heading', { level: 2, name: answer })).toBeVisible();
}

test('a pack is built, read, mended from its checklist, made final, published, verified, and corrected', async ({
  welcome: page,
  plumbline,
}) => {
  test.setTimeout(240_000);
  page.setDefaultTimeout(20_000);
  await openSample(page, /Open this sample.*Exampleshire/u);
  await writeWords(page, 'Summary', 'Allocation has held for three months. Reassessments have not.');

  // built: what keeps it a draft is said, with the way to mend it
  await buildPack(page);
  await expect(
    page.getByRole('heading', { name: /^This draft cannot be made final yet: 1 blocking error/u }),
  ).toBeVisible();
  expect(await page.getByRole('button', { name: 'Make this pack final' }).count()).toBe(0);

  // read on the screen, as a draft
  await page.getByRole('link', { name: 'Read this pack on the screen' }).click();
  await onScreen(page, /Improvement board pack: June 2019/u);
  await expect(page.getByText('It can still be built again, and is not what the board was shown.')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the pack' }).click();

  // mended from its link, and back to the list, which is shorter
  await page.getByRole('link', { name: 'Open the words of this section' }).click();
  await onScreen(page, /^Words of the pack/u);
  await page.getByRole('button', { name: 'Confirm and go on' }).click();
  await page.getByRole('link', { name: 'Back to its checklist' }).click();
  await expect(
    page.getByRole('heading', { name: /^Nothing (?:blocks|stands in the way of) a new draft/u }),
  ).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Mended since this draft was built' })).toBeVisible();
  await page.getByRole('button', { name: 'Build a new draft' }).click();
  await expect(page.getByText('The draft is built')).toBeVisible({ timeout: 60_000 });

  // final and published: the dialog says what cannot be undone
  await makeFinal(page);
  await page.getByRole('button', { name: 'Publish this pack…' }).click();
  await expect(page.getByRole('dialog', { name: 'Publish this pack?' })).toContainText('This cannot be undone');
  await page.getByRole('button', { name: 'Publish it' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'This pack is published' })).toBeFocused({ timeout: 60_000 });

  // the file as it was published, and a copy with one byte changed
  const folder = plumbline.documents;
  const published = await save(page, folder, 'Save PDF', 'published.pdf');
  const bytes = await readFile(published);
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  const altered = path.join(folder, 'altered.pdf');
  await writeFile(altered, bytes);
  await verify(page, altered, 'Altered since it was published');
  await expect(page.getByRole('cell', { name: /Failed/u }).first()).toBeVisible();
  await verify(page, published, 'Published, and unaltered');
  const letter = path.join(folder, 'letter.pdf');
  await writeFile(letter, '%PDF-1.4 Dear board');
  await verify(page, letter, 'Not known here');

  // nothing on the screen can change it
  await verify(page, published, 'Published, and unaltered');
  await page.getByRole('link', { name: /^Open published pack 1/u }).click();
  await expect(page.getByRole('heading', { name: 'This is published pack 1' })).toBeVisible();
  const main = page.getByRole('main');
  for (const button of await main.getByRole('button').all())
    expect((await button.getAttribute('aria-label')) ?? (await button.textContent())).toMatch(
      /^(?:Copy|Save|\d+ checks|The checklist)/u,
    );
  expect(await main.getByRole('textbox').count()).toBe(0);

  // a correction takes its place, with its reason
  await page.getByRole('link', { name: 'building a correction' }).click();
  await onScreen(page, 'Build a pack');
  for (const [part, typed] of [
    ['Day', '14'],
    ['Month', '8'],
    ['Year', '2019'],
  ] as const)
    await page.getByRole('group', { name: 'Day of the board meeting' }).getByLabel(part).fill(typed);
  await page.getByRole('button', { name: 'Build the pack' }).click();
  await expect(page.getByText('The draft is built')).toBeVisible({ timeout: 60_000 });
  await makeFinal(page);
  await page.getByRole('button', { name: 'Publish this correction…' }).click();
  await page.getByRole('button', { name: 'Publish the correction' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByLabel('Say what is corrected and why').fill('The day of the board meeting was left out.');
  await page.getByRole('button', { name: 'Publish the correction' }).click();
  await expect(page.getByRole('heading', { name: 'This is published pack 1, version 2' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole('row', { name: /^Version 2, this one/u })).toContainText(
    'The day of the board meeting was left out.',
  );
  await goTo(page, 'Packs');
  await expect(page.getByRole('row', { name: /replaced by version 2/u })).toBeVisible();
  await verify(page, published, 'Published, and unaltered');
  await expect(page.getByRole('main')).toContainText(/version 2/iu);
});

test('a pack is previewed before it is built, by what the form says, and nothing is recorded', async ({
  welcome: page,
}) => {
  await openSample(page, /Open this sample.*Northamptonshire/u);
  await goTo(page, 'Packs');
  await page.getByRole('link', { name: 'Build a pack' }).click();
  await page.getByRole('group', { name: 'Day of the board meeting' }).getByLabel('Day').fill('31');
  await page.getByRole('group', { name: 'Day of the board meeting' }).getByLabel('Month').fill('2');
  await page.getByRole('group', { name: 'Day of the board meeting' }).getByLabel('Year').fill('2019');
  await page.getByRole('button', { name: 'Preview it first' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('group', { name: 'Day of the board meeting' }).getByLabel('Day').fill('28');
  await page.getByRole('button', { name: 'Preview it first' }).click();
  await onScreen(page, /Improvement board pack/u);
  await expect(page.getByText('Nothing has been recorded.')).toBeVisible();
  await expect(page.getByText('28 February 2019').first()).toBeVisible();
  await page.getByRole('link', { name: 'Back to the order' }).click();
  await expect(page.getByRole('group', { name: 'Day of the board meeting' }).getByLabel('Day')).toHaveValue('28');
  await goTo(page, 'Packs');
  await expect(page.getByText('No pack has been built yet.')).toBeVisible();
});
