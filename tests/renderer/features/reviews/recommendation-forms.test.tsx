import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AgenciesScreen } from '../../../../renderer/features/reviews/agencies/AgenciesScreen.tsx';
import { RecommendationScreen } from '../../../../renderer/features/reviews/recommendation/RecommendationScreen.tsx';
import { hostWith, render } from '../../render.tsx';
import { aDetail } from './review-builders.ts';

const keepIn =
  (sent: unknown[]) =>
  async (input: unknown): Promise<{ readonly changed: boolean }> => {
    sent.push(input);
    return { changed: true };
  };

function showRecommendation(sent: unknown[]): void {
  const detail = aDetail();
  const keep = keepIn(sent);
  const [view] = detail.recommendations;
  if (view === undefined) throw new Error('no recommendation');
  render(
    <RecommendationScreen detail={detail} view={view} readOnly={false} newestPeriod="2019-07" />,
    hostWith({ reviews: { respond: keep, linkAction: keep, setThemes: keep } }),
  );
}

async function fillDay(group: string, [day, month, year]: readonly [string, string, string]): Promise<void> {
  const fields = page.getByRole('group', { name: group, exact: true });
  await fields.getByLabelText('Day').fill(day);
  await fields.getByLabelText('Month').fill(month);
  await fields.getByLabelText('Year').fill(year);
}

test('what is not accepted needs the reason that was published', async () => {
  const sent: unknown[] = [];
  showRecommendation(sent);
  await userEvent.click(page.getByRole('button', { name: 'Record the answer' }));
  await userEvent.click(page.getByText('Not accepted', { exact: true }));
  await page.getByRole('combobox', { name: 'Decided by' }).fill('Safeguarding partnership');
  await fillDay('Decided on', ['1', '7', '2019']);
  const save = () => userEvent.click(page.getByRole('button', { name: 'Save the answer' }));
  await save();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Enter the reason as it was published/u);
  expect(sent).toEqual([]);
  await page.getByLabelText('Reason, as published').fill('It is the law already.');
  await save();
  await expect.element(page.getByText('Saved: not accepted, decided on 1 July 2019.')).toBeVisible();
  expect(sent).toEqual([
    {
      ref: 'AK-1',
      response: 'not_accepted',
      reason: 'It is the law already.',
      decidedOn: '2019-07-01',
      decidedBy: 'Safeguarding partnership',
      source: null,
    },
  ]);
});

test('an action of the plan is linked, and taken back', async () => {
  const sent: unknown[] = [];
  showRecommendation(sent);
  // an open list closes when the page scrolls: all of the screen is in sight
  await page.viewport(1280, 1600);
  await userEvent.click(page.getByRole('combobox', { name: 'An action of the plan' }));
  await userEvent.click(page.getByRole('option', { name: 'A-02 Do A-02' }));
  await userEvent.click(page.getByRole('button', { name: 'Link this action' }));
  await expect.element(page.getByText('A-02 now answers AK-1.')).toBeInTheDocument();
  await userEvent.click(page.getByRole('button', { name: 'Take back the link to A-01' }));
  await expect.element(page.getByText('A-01 does not answer AK-1 any more.')).toBeInTheDocument();
  expect(sent).toEqual([
    { ref: 'AK-1', action: 'A-02', linked: true },
    { ref: 'AK-1', action: 'A-01', linked: false },
  ]);
});

test('a theme is added as it is typed, and removed', async () => {
  const sent: unknown[] = [];
  showRecommendation(sent);
  await page.getByRole('combobox', { name: 'Another theme' }).fill('Management oversight');
  await userEvent.click(page.getByRole('button', { name: 'Add the theme' }));
  await expect.element(page.getByText('The theme Management oversight was added.')).toBeInTheDocument();
  await userEvent.click(page.getByRole('button', { name: 'Remove the theme Information sharing' }));
  await expect.element(page.getByText('The theme Information sharing was removed.')).toBeInTheDocument();
  expect(sent).toEqual([
    { ref: 'AK-1', themes: ['Information sharing', 'Management oversight'] },
    { ref: 'AK-1', themes: [] },
  ]);
});

test('an agency reports on the action that it supports, and only on that', async () => {
  const sent: unknown[] = [];
  render(
    <AgenciesScreen detail={aDetail()} readOnly={false} newestPeriod="2019-07" />,
    hostWith({ reviews: { reportForAgency: keepIn(sent) } }),
  );
  const save = () => userEvent.click(page.getByRole('button', { name: 'Save the agency’s report' }));
  await save();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Choose the action and the agency/u);
  await userEvent.click(page.getByRole('combobox', { name: 'Agency and action' }));
  await expect.element(page.getByRole('option')).toBeVisible();
  expect(
    page
      .getByRole('option')
      .elements()
      .map((option) => option.textContent),
  ).toEqual(['Police: A-01 Do A-01']);
  await userEvent.click(page.getByRole('option'));
  await fillDay('Date of the report', ['1', '8', '2019']);
  await page.getByLabelText('Progress in per cent').fill('60');
  await page.getByLabelText('What the agency has done, and what comes next').fill('Two desks.');
  await save();
  await expect.element(page.getByText('The report was saved: Police: A-01 Do A-01.')).toBeVisible();
  expect(sent).toEqual([
    {
      action: 'A-01',
      agency: 'Police',
      reportedOn: '2019-08-01',
      status: 'in_progress',
      progressPercent: 60,
      narrative: 'Two desks.',
    },
  ]);
});

test('a sign-off is taken back only with a note', async () => {
  const sent: unknown[] = [];
  render(
    <AgenciesScreen detail={aDetail()} readOnly={false} newestPeriod="2019-07" />,
    hostWith({ reviews: { signOff: keepIn(sent) } }),
  );
  await userEvent.click(page.getByRole('combobox', { name: 'Agency', exact: true }));
  await userEvent.click(page.getByRole('option', { name: 'Council' }));
  await userEvent.click(page.getByText('Takes its sign-off back'));
  await fillDay('Day', ['1', '8', '2019']);
  await page.getByRole('combobox', { name: 'Signed by' }).fill('Director');
  const save = () => userEvent.click(page.getByRole('button', { name: 'Save the sign-off' }));
  await save();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Enter why the sign-off is taken back/u);
  await page.getByLabelText('Note').fill('The plan was changed.');
  await save();
  await expect.element(page.getByText('Saved: Council took it back on 1 August 2019.')).toBeVisible();
  expect(sent).toEqual([
    {
      of: { kind: 'review', code: 'Child Ak' },
      agency: 'Council',
      signed: false,
      signedOn: '2019-08-01',
      signedBy: 'Director',
      note: 'The plan was changed.',
    },
  ]);
});
