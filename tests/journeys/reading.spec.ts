import { expect, type Page } from '@playwright/test';
import { onScreen, openSample, test } from './plumbline-test.ts';

const show = async (page: Page, path: string, heading: RegExp): Promise<void> => {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, path);
  await onScreen(page, heading);
};

test('the value of October 2018 is chosen with a reason; both stay in sight, and the pack prints the reason', async ({
  welcome: page,
}) => {
  await openSample(page, /Open this sample.*Northamptonshire/u);
  await show(page, '/indicators/FD10', /without an allocated social worker/);
  await page.getByRole('link', { name: 'October 2018', exact: true }).press('Enter');
  await onScreen(page, /October 2018/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await page.getByRole('button', { name: 'Record the choice' }).press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('Enter why this value is used');

  await page.getByRole('radio', { name: /^267/ }).press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^383/ })).toBeChecked();
  const reason = 'The council counted again in the middle of October.';
  await page.getByLabel('Why this value is used').fill(reason);
  await page.getByRole('button', { name: 'Record the choice' }).press('Enter');
  await expect(page.getByText('The choice was recorded. Both values stay in sight.')).toBeVisible();
  const used = page.getByRole('region', { name: 'Used', exact: true });
  await expect(used).toContainText('383');
  await expect(page.getByRole('region', { name: 'Also held, and different' })).toContainText('267');
  await expect(page.getByRole('region', { name: 'Which value is used' })).toContainText('Ofsted counted 267');

  await page.getByRole('link', { name: /^FD10/ }).press('Enter');
  const october = page.getByRole('row', { name: /October 2018/ });
  await expect(october).toContainText('383');
  await expect(october).toContainText('also published: 267');
  await show(page, '/packs/preview', /Improvement board pack/);
  const conflict = page.getByRole('row', { name: /October 2018.*383.*267/ });
  await expect(conflict.first()).toContainText(reason);
});

test('a chart is read point by point with the keyboard, and a figure is followed to its cell', async ({
  welcome: page,
}) => {
  await openSample(page, /Open this sample.*Exampleshire/u);
  await show(page, '/indicators/FD02', /Contacts with a decision/);
  const reader = page.getByRole('slider', { name: 'Read the chart point by point' });
  await reader.focus();
  await expect(reader).toHaveAttribute('aria-valuetext', /^June 2019: 97\.3% \(107 of 110\), target ≥ 95\.0%; Green/);
  await page.keyboard.press('ArrowLeft');
  await expect(reader).toHaveAttribute('aria-valuetext', /^May 2019: /);
  await page.keyboard.press('Home');
  await expect(reader).toHaveAttribute('aria-valuetext', /^July 2016: /);

  await page.getByRole('link', { name: 'June 2019', exact: true }).press('Enter');
  await onScreen(page, /June 2019/);
  await page.getByRole('button', { name: /Show the cell in its sheet/ }).press('Enter');
  const sheet = page.getByRole('table', { name: /front-door-and-protection\.xlsx, sheet Return, around F5/ });
  await expect(sheet.locator('[data-target="true"]')).toHaveText(/97\.3%/);
  await expect(sheet).toContainText('Contacts with a decision within 1 working day');
});

test('a commentary is signed off, and one written after it is not', async ({ welcome: page }) => {
  await openSample(page, /Open this sample.*Exampleshire/u);
  await show(page, '/indicators/FD02', /Contacts with a decision/);
  await page.getByRole('button', { name: 'Sign the commentary on June 2019 off as Secretariat' }).press('Enter');
  const commentary = page.getByRole('region', { name: 'Commentary' });
  await expect(commentary.getByRole('listitem').first()).toContainText('Signed off by Secretariat');
  await expect(page.getByRole('heading', { name: 'Commentary', exact: true })).toBeFocused();

  await page.getByLabel('Add a commentary on June 2019').fill('The vacancies are filled.');
  await page.getByRole('button', { name: 'Save the commentary' }).press('Enter');
  const [newest, before] = [commentary.getByRole('listitem').first(), commentary.getByRole('listitem').nth(1)];
  await expect(newest).toContainText('Not signed off');
  await expect(newest).toContainText('Secretariat wrote this. Better let another role sign it off');
  await expect(before).toContainText('Replaced by a later commentary.');
});

test('indicators are compared by group and by hand, and the address keeps the choice', async ({ welcome: page }) => {
  await openSample(page, /Open this sample.*Exampleshire/u);
  await show(page, '/indicators/compare', /Compare indicators/);
  await expect(page.getByText('Nothing is chosen yet.')).toBeVisible();
  await page.getByRole('button', { name: /Group/ }).press('Enter');
  await page.getByRole('option', { name: 'Workforce' }).press('Enter');
  await expect(page.getByRole('article').first()).toContainText('WF');
  const before = await page.getByRole('article').count();
  await page.getByRole('button', { name: /Choose up to 12 by hand/ }).press('Enter');
  await page.getByRole('checkbox', { name: /^FD02/ }).press('Space');
  await expect(page.getByRole('article', { name: /^FD02/ })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(before + 1);
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(before + 1);
});
