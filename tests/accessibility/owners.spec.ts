import { expect } from '@playwright/test';
import path from 'node:path';
import { actionsSheet, propose } from '../main/formats/owner-workbook/fill-owner-workbook.ts';
import { collect, fill, makeWorkbook } from '../journeys/owner-file.ts';
import { openSample, test } from '../journeys/plumbline-test.ts';
import { violationsOf } from './violations.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing in workbooks made, and in one that came back with everything to decide', async ({
      welcome: page,
      plumbline,
    }) => {
      test.setTimeout(150_000);
      await openSample(page, /Open this sample.*Exampleshire/u);
      const sent = await makeWorkbook(page, plumbline.documents);
      const found = await violationsOf(page);
      const folder = plumbline.documents;
      const first = await fill(sent, path.join(folder, 'first.xlsx'), { 'CP-28': { progressPercent: 55 } });
      await collect(page, first);
      await page.getByRole('button', { name: 'Accept 1 report' }).click();
      await expect(page.getByRole('heading', { name: /^first.xlsx was accepted/u })).toBeFocused();
      const filled = {
        'CP-28': { progressPercent: 80 },
        'CP-33': { forecastOn: 'TBC' },
        'FD-14': { narrative: 'Done' },
      };
      const back = await fill(sent, path.join(folder, 'back.xlsx'), filled, (workbook) => {
        actionsSheet(workbook).getCell(11, 1).value = null;
        propose(workbook, 'Recruit ten social workers');
      });
      await collect(page, back);
      found.push(...(await violationsOf(page)));
      await page.getByRole('button', { name: /^Complete it/u }).click();
      await page.getByRole('button', { name: 'Add it with the reports' }).click();
      await expect(page.getByRole('alert')).toBeFocused();
      found.push(...(await violationsOf(page)));
      expect(found).toEqual([]);
      await page.setViewportSize({ width: 640, height: 400 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    });
  });
}
