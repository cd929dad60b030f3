import { expect, type Page } from '@playwright/test';
import { lastMonth } from './return-file.ts';
import { onScreen, openSample, test } from './plumbline-test.ts';

const action = 'QA-01';

/** A screen as known today: what this journey writes is dated today. */
async function show(page: Page, path: string, heading: RegExp): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `${path}?period=${lastMonth}`);
  await onScreen(page, heading);
  // the heading takes the focus once the screen is there: what is typed before that would lose it
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

async function fillDay(
  page: Page,
  label: string,
  [day, month, year]: readonly [string, string, string],
): Promise<void> {
  const group = page.getByRole('group', { name: label, exact: true });
  await group.getByLabel('Day').fill(day);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
}

const todayParts = (): readonly [string, string, string] => {
  const [year = '', month = '', day = ''] = new Date().toISOString().slice(0, 10).split('-');
  return [day, month, year];
};

async function addReview(page: Page): Promise<void> {
  await show(page, '/reviews', /Case reviews/u);
  await page.getByRole('link', { name: 'Add a case review' }).click();
  await onScreen(page, 'Add a case review');
  await page.getByLabel('Code', { exact: true }).fill('Child Xz');
  await page.getByLabel('Month of the incident').fill('March 2018');
  await fillDay(page, 'Commissioned', ['1', '5', '2018']);
  await fillDay(page, 'Completed', ['1', '4', '2018']);
  await page.getByText('Not to be published', { exact: true }).click();
  await page.getByLabel('Why it is not published').fill('Not in the interests of the siblings.');
  await page.getByRole('button', { name: 'Add the review' }).click();
  await expect(page.getByRole('alert')).toContainText('before it was commissioned');
  await fillDay(page, 'Completed', ['1', '4', '2019']);
  await page.getByRole('button', { name: 'Add the review' }).click();
  await onScreen(page, /Child Xz/u);
  await expect(page.getByText('Completed on 1 April 2019, not published', { exact: true })).toBeVisible();
  await expect(page.getByText(/its recommendations and their actions run on under the code/u)).toBeVisible();
}

async function addRecommendation(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Add a recommendation' }).click();
  await onScreen(page, /Add a recommendation/u);
  await page
    .getByRole('textbox', { name: 'Recommendation' })
    .fill('Every agency says what it knows before a plan ends.');
  const theme = page.getByRole('combobox', { name: 'Theme' });
  await theme.fill('information');
  await page.getByRole('option', { name: 'Information sharing' }).click();
  await page.getByRole('button', { name: 'Add the recommendation' }).click();
  await onScreen(page, 'Recommendation XZ-1');
  await expect(page.getByText('No action answers this recommendation.', { exact: false })).toBeVisible();
}

/** By the keyboard alone: typed, chosen with the arrow, linked. */
async function linkAction(page: Page): Promise<void> {
  const box = page.getByRole('combobox', { name: 'An action of the plan' });
  await box.focus();
  await page.keyboard.type(action);
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(box).toHaveAttribute('aria-activedescendant', /./u);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Link this action' }).press('Enter');
  await expect(page.getByText(`${action} now answers XZ-1.`)).toBeVisible();
}

async function completeAction(page: Page): Promise<void> {
  await show(page, `/plan/${action}`, new RegExp(action, 'u'));
  await fillDay(page, 'Date of the report', todayParts());
  await page.getByRole('button', { name: /Status$/u }).click();
  await page.getByRole('option', { name: 'Completed' }).click();
  await page.getByLabel('Progress in per cent').fill('100');
  await page.getByLabel('What was done, and what comes next').fill('In use in every team.');
  await page.getByRole('button', { name: 'Save the update' }).click();
  await expect(page.getByText('The update was saved.')).toBeVisible();
}

async function proveAction(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Attach evidence' }).click();
  await onScreen(page, 'Attach evidence');
  await page.getByRole('textbox', { name: 'What it is' }).fill('Audit of 20 case files');
  await page.getByRole('textbox', { name: 'Or where it can be found' }).fill('Evidence library, 12');
  await page.getByRole('button', { name: 'Attach it' }).click();
  await onScreen(page, /Audit of 20 case files/u);
  await page.getByRole('textbox', { name: 'Who decides' }).fill('Quality assurance manager');
  await page.getByRole('button', { name: 'Accept it' }).click();
  await expect(page.getByRole('heading', { name: 'What comes next' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Who tested it' }).fill('Improvement partner');
  await page.getByRole('textbox', { name: 'What was tested, and how' }).fill('Re-audit of 20 files');
  await page.getByRole('textbox', { name: 'What it found' }).fill('Shared in 18 of 20');
  await page.getByText('Impact shown', { exact: true }).click();
  await page.getByRole('button', { name: 'Record the test' }).click();
  await expect(page.getByText('Impact tested: shown.')).toBeVisible();
}

async function signOff(page: Page): Promise<void> {
  await show(page, '/reviews/Child%20Xz/agencies', /Agencies: reports and sign-off/u);
  const agency = page.getByRole('combobox', { name: 'Agency', exact: true });
  // a list that is open closes when the page scrolls
  await agency.scrollIntoViewIfNeeded();
  await agency.focus();
  await page.keyboard.type('Council');
  await page.getByRole('option', { name: 'Exampleshire Council' }).click();
  await fillDay(page, 'Day', todayParts());
  await page.getByRole('combobox', { name: 'Signed by' }).fill('Safeguarding lead');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Save the sign-off' }).click();
  await expect(page.getByText(/^Saved: .* signed on/u)).toBeVisible();
}

test('a case review that is not published is added, and one recommendation followed to Blue', async ({
  welcome: page,
}) => {
  test.slow();
  await openSample(page, /Open this sample.*Exampleshire/u);
  await addReview(page);
  await addRecommendation(page);
  await linkAction(page);
  await expect(page.getByText('At least one action is not complete.', { exact: false })).toBeVisible();

  await completeAction(page);
  await show(page, '/reviews/Child%20Xz/recommendations/XZ-1', /Recommendation XZ-1/u);
  await expect(page.getByText(/^Complete, no evidence\./u)).toBeVisible();

  await show(page, `/plan/${action}`, new RegExp(action, 'u'));
  await proveAction(page);
  await show(page, '/reviews/Child%20Xz/recommendations/XZ-1', /Recommendation XZ-1/u);
  await expect(page.getByText(/^Impact tested\./u)).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(`${action} .*Blue`, 'u') })).toBeVisible();

  await signOff(page);
  await show(page, '/reviews', /Case reviews/u);
  const row = page.getByRole('row', { name: /Child Xz/u });
  await expect(row).toContainText('1 impact tested');
  await expect(row).toContainText('Completed on 1 April 2019, not published');
  await expect(row).toContainText('from completion');
  await show(page, '/reviews/themes', /Themes across reviews/u);
  const theme = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Information sharing' }) });
  await expect(theme).toContainText('again in Child Xz (XZ-1)');
});
