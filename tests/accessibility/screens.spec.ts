import { expect, type Page } from '@playwright/test';
import { makeWorkspace, onScreen, openSample, test } from '../journeys/plumbline-test.ts';
import { lastMonth, writeReturn } from '../journeys/return-file.ts';
import { violationsOf } from './violations.ts';

const screens = [
  { path: '/overview', heading: /Overview/ },
  { path: '/plan', heading: /Improvement plan/ },
  { path: '/plan/structure', heading: /Structure of the plan/ },
  { path: '/plan/new', heading: /New action/ },
  { path: '/plan/pictures?workstream=Workforce', heading: /plan in pictures/ },
  { path: '/plan/evidence', heading: /Evidence/ },
  { path: '/plan/evidence/add', heading: /Attach evidence/ },
  { path: '/plan/evidence/1', heading: /Evidence 1 of/ },
  { path: '/people', heading: /People and agencies/ },
  { path: '/people/agencies', heading: /Agencies/ },
  { path: '/people/add', heading: /Add a role/ },
  { path: '/people/1', heading: /Secretary of State|Director/ },
  { path: '/people/1/hand-over', heading: /Hand over/ },
  { path: '/plan/updates', heading: /Updates/ },
  { path: '/plan/ratings', heading: /Ratings compared/ },
  { path: '/plan/import', heading: /Import an action tracker/ },
  { path: '/plan/owners', heading: /To owners, and back/ },
  { path: '/plan/owners/collect', heading: /Collect what came back/ },
  { path: '/indicators', heading: /Indicators/ },
  { path: '/indicators/FD10', heading: /without an allocated social worker/ },
  { path: '/indicators/FD10/months/2018-10', heading: /October 2018/ },
  { path: '/indicators/compare', heading: /Compare indicators/ },
  { path: '/reviews', heading: /Case reviews/ },
  { path: '/reviews/new', heading: /Add a case review/ },
  { path: '/reviews/themes', heading: /Themes across reviews/ },
  { path: '/scrutiny', heading: /Scrutiny/ },
  { path: '/scrutiny/new', heading: /Add an event/ },
  { path: '/scrutiny/frameworks', heading: /Areas and grades/ },
  { path: '/scrutiny/compare', heading: /area|Compare/ },
  { path: '/audit', heading: /Audit trail/ },
  // not after the other comparison, whose heading it has: nothing would tell that it is there
  { path: '/indicators/compare?group=Front%20door', heading: /Compare indicators/ },
  { path: '/returns', heading: /Returns/ },
  { path: '/returns/import', heading: /Import a return/ },
  { path: '/returns/restatements', heading: /Restatements/ },
  { path: '/returns/remembered', heading: /Remembered layouts and names/ },
  { path: '/calendar', heading: /Return calendar/ },
  { path: '/calendar/schedules', heading: /Who owes what/ },
  { path: '/calendar/schedule', heading: /Add a sender/ },
  { path: '/calendar/templates', heading: /Workbooks for senders/ },
  { path: '/catalogue', heading: /Catalogue/ },
  { path: '/catalogue/indicators/FD10', heading: /without an allocated social worker/ },
  { path: '/catalogue/new', heading: /Add an indicator/ },
  { path: '/catalogue/import', heading: /Import a catalogue/ },
  { path: '/catalogue/benchmarks', heading: /Import benchmarks/ },
  { path: '/catalogue/export', heading: /Export as CSV/ },
  { path: '/search?text=visits', heading: /Search: visits/ },
  { path: '/meetings', heading: /^Meetings$/ },
  { path: '/meetings/new', heading: /Plan a meeting/ },
  { path: '/meetings/forward-plan', heading: /Forward plan/ },
  { path: '/meetings/log', heading: /Action log/ },
  { path: '/meetings/moderations', heading: /Moderated ratings/ },
  { path: '/meetings/M001', heading: /^M001/ },
  { path: '/meetings/M001/live', heading: /^(?:County )?Improvement board(?:, third meeting)?$/i },
  { path: '/packs', heading: /^Packs$/ },
  { path: '/packs/build', heading: /Build a pack/ },
  { path: '/packs/verify', heading: /Verify a file/ },
  { path: '/packs/kinds', heading: /Kinds of pack/ },
  { path: '/packs/kinds/monthly-board', heading: /Monthly board pack/ },
  { path: '/packs/kinds/one-workstream', heading: /One workstream/ },
  { path: '/packs/words', heading: /Words of the pack/ },
  { path: '/settings', heading: /Settings/ },
  { path: '/help', heading: /Help and words/ },
] as const;

/** The pages on which one action is changed, each below the address of the action. */
const changesOfAction = [
  { part: 'edit', heading: /Edit/ },
  { part: 'due-date', heading: /Change the due date/ },
  { part: 'milestones', heading: /Milestones/ },
  { part: 'split', heading: /Split/ },
  { part: 'merge', heading: /Merge/ },
  { part: 'supersede', heading: /Supersede/ },
  { part: 'cancel', heading: /Cancel/ },
] as const;

/** The pages of one event and one finding, as the Northamptonshire sample has them. */
const scrutinyScreens = [
  { path: '/scrutiny/INS-2019', heading: /ILACS/ },
  { path: '/scrutiny/INS-2019/edit', heading: /Correct the event/ },
  { path: '/scrutiny/INS-2019/judgement', heading: /Add a judgement/ },
  { path: '/scrutiny/INS-2019/judgement?id=3', heading: /Correct the judgement/ },
  { path: '/scrutiny/INS-2019/finding', heading: /Add a finding/ },
  { path: '/scrutiny/INS-2019/deadline', heading: /Add an answer due/ },
  { path: '/scrutiny/findings/R07', heading: /caseloads/ },
  { path: '/scrutiny/findings/R07/edit', heading: /Link or correct/ },
] as const;

/** True when the page, not a table in it, is wider than the window. */
const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

async function show(page: Page, path: string, heading: RegExp): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, path);
  await onScreen(page, heading);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing on the pages of an event and a finding', async ({ welcome: page }) => {
      test.slow();
      await openSample(page, /Open this sample.*Northamptonshire/u);
      const found: string[] = [];
      for (const { path, heading } of scrutinyScreens) {
        await show(page, path, heading);
        found.push(...(await violationsOf(page)).map((line) => `${path} ${line}`));
      }
      expect(found).toEqual([]);
    });

    for (const sample of ['Northamptonshire', 'Exampleshire'] as const) {
      test(`axe finds nothing on any screen of ${sample}`, async ({ welcome: page }) => {
        test.slow();
        const found: string[] = (await violationsOf(page)).map((line) => `welcome ${line}`);
        await openSample(page, new RegExp(`Open this sample.*${sample}`, 'u'));
        for (const { path, heading } of screens) {
          await show(page, path, heading);
          found.push(...(await violationsOf(page)).map((line) => `${path} ${line}`));
        }
        expect(found).toEqual([]);
      });

      test(`axe finds nothing on the pages of an action of ${sample}, nor in its history`, async ({
        welcome: page,
      }) => {
        test.slow();
        await openSample(page, new RegExp(`Open this sample.*${sample}`, 'u'));
        await show(page, '/plan', /Improvement plan/);
        await page.getByRole('rowheader').first().dblclick();
        await expect(page.getByRole('heading', { name: 'Three ratings' })).toBeVisible();
        const found = (await violationsOf(page)).map((line) => `action ${line}`);
        const action = new URL(page.url()).hash.replace(/^#|\?.*$/gu, '');
        // from the action's own page: those on which it is changed do not lead there
        await page.getByRole('link', { name: /^Whole history/u }).click();
        await onScreen(page, /History/);
        await page.getByRole('button', { name: 'Show what changed' }).click();
        await expect(page.getByText(/things? changed|Nothing changed|was not known/u)).toBeVisible();
        found.push(...(await violationsOf(page)).map((line) => `history ${line}`));
        for (const { part, heading } of changesOfAction) {
          await show(page, `${action}/${part}`, heading);
          found.push(...(await violationsOf(page)).map((line) => `${part} ${line}`));
        }
        expect(found).toEqual([]);
      });
    }

    test('axe finds nothing in the grid of updates while it is typed in and refused, and in a correction', async ({
      welcome: page,
    }) => {
      await openSample(page, /Open this sample.*Exampleshire/u);
      await show(page, '/plan/updates', /Updates/);
      await page.locator('[role=grid] [data-active=true]').focus();
      for (const key of ['ArrowRight', '9', '9', '9', 'Enter', 'Shift+ArrowDown', 'Control+s'])
        await page.keyboard.press(key);
      await expect(page.getByRole('alert')).toBeFocused();
      await page.locator('[role=grid] [data-active=true]').focus();
      await page.keyboard.press('F2');
      const found = (await violationsOf(page)).map((line) => `grid ${line}`);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Home');
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Control+z']) await page.keyboard.press(key);
      await show(page, '/plan/FD-04/history', /History/);
      await page
        .getByRole('link', { name: /^Correct this update/u })
        .first()
        .click();
      await onScreen(page, /Correct the update/);
      await page.getByRole('button', { name: 'Save the correction' }).click();
      await expect(page.getByRole('alert')).toBeFocused();
      found.push(...(await violationsOf(page)).map((line) => `correction ${line}`));
      expect(found).toEqual([]);
    });

    test('axe finds nothing on the screens of a case review', async ({ welcome: page }) => {
      test.slow();
      await openSample(page, /Open this sample.*Exampleshire/u);
      const found: string[] = [];
      for (const { path, heading } of [
        { path: '/reviews/Child%20Xd', heading: /Child Xd/ },
        { path: '/reviews/Child%20Xd/agencies', heading: /Agencies: reports and sign-off/ },
        { path: '/reviews/Child%20Xd/edit', heading: /Change the review/ },
        { path: '/reviews/Child%20Xd/add-recommendation', heading: /Add a recommendation/ },
        { path: '/reviews/Child%20Xd/recommendations/XD-1', heading: /Recommendation XD-1/ },
      ]) {
        await show(page, path, heading);
        const closed = page.locator('main .disclosure-button[aria-expanded=false]');
        while ((await closed.count()) > 0) await closed.first().press('Enter');
        found.push(...(await violationsOf(page)).map((line) => `${path} ${line}`));
        if (await scrollsSideways(page)) found.push(`${path} scrolls sideways`);
      }
      expect(found).toEqual([]);
    });

    test('axe finds nothing in the preview of a pack, with the origin of a figure open', async ({ welcome: page }) => {
      await openSample(page, /Open this sample.*Northamptonshire/u);
      await show(page, '/packs/preview', /Improvement board pack/);
      const found = await violationsOf(page);
      await page.locator('.figure-button').first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      found.push(...(await violationsOf(page)));
      expect(found).toEqual([]);
    });

    test('axe finds nothing in the preview of a return, in an open list and in a form with errors', async ({
      welcome: page,
      plumbline,
    }) => {
      await page.getByRole('button', { name: 'Make the workspace' }).click();
      await expect(page.getByRole('alert')).toBeFocused();
      const found = await violationsOf(page);
      await makeWorkspace(page, 'Testshire');
      await page.getByRole('button', { name: /Period/ }).click();
      await expect(page.getByRole('listbox')).toBeVisible();
      found.push(...(await violationsOf(page)));
      await page.keyboard.press('Escape');
      await show(page, '/returns/import', /Import a return/);
      const file = await writeReturn(plumbline.documents, 'return.xlsx', lastMonth, { FD02: 80, FD06: 'n/k' });
      await page.locator('input[type=file]').setInputFiles(file);
      await expect(page.getByRole('heading', { name: 'Every value read' })).toBeVisible();
      found.push(...(await violationsOf(page)));
      await page.getByRole('button', { name: /^Correct this by hand/u }).click();
      await expect(page.getByRole('grid', { name: 'Picture of sheet KPI return' })).toBeVisible();
      found.push(...(await violationsOf(page)));
      expect(found).toEqual([]);
    });
  });
}

test('the preview of a pack does not scroll sideways, however wide its tables', async ({ welcome: page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openSample(page, /Open this sample.*Northamptonshire/u);
  await show(page, '/packs/preview', /Improvement board pack/);
  await expect(page.locator('.figure-button').last()).toBeAttached();
  expect(await scrollsSideways(page)).toBe(false);
});

for (const [name, viewport] of [
  ['1024 pixels wide', { width: 1024, height: 768 }],
  ['1280 pixels wide at a zoom of 200%', { width: 640, height: 400 }],
] as const) {
  test(`no screen scrolls sideways when the window is ${name}`, async ({ welcome: page }) => {
    await page.setViewportSize(viewport);
    await openSample(page, /Open this sample.*Exampleshire/u);
    const wide: string[] = [];
    for (const { path, heading } of screens) {
      await show(page, path, heading);
      if (await scrollsSideways(page)) wide.push(path);
    }
    expect(wide).toEqual([]);
  });
}

test('the theme that was chosen is kept', async ({ welcome: page }) => {
  await openSample(page, /Open this sample.*Exampleshire/u);
  await page.getByRole('button', { name: 'Theme: system' }).click();
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('dark');
});

test('a return is reviewed and mapped at a zoom of 200% without scrolling the page sideways', async ({
  welcome: page,
  plumbline,
}) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await makeWorkspace(page, 'Testshire');
  await show(page, '/returns/import', /Import a return/);
  const file = await writeReturn(plumbline.documents, 'return.xlsx', lastMonth, { FD02: 80, ZZ1: 4 });
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('heading', { name: 'One thing to decide' })).toBeVisible();
  expect(await scrollsSideways(page)).toBe(false);
  await page.getByRole('button', { name: /^Correct this by hand/u }).click();
  await expect(page.getByRole('grid', { name: 'Picture of sheet KPI return' })).toBeVisible();
  expect(await scrollsSideways(page)).toBe(false);
});
