import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ReviewScreen } from '../../../../renderer/features/reviews/review/ReviewScreen.tsx';
import { ReviewsScreen } from '../../../../renderer/features/reviews/ReviewsScreen.tsx';
import { ThemesScreen } from '../../../../renderer/features/reviews/themes/ThemesScreen.tsx';
import { render } from '../../render.tsx';
import { aDetail } from './review-builders.ts';

const unpublished = () => {
  const detail = aDetail();
  return aDetail({
    courseText: 'Not published',
    review: {
      ...detail.review,
      code: 'Third review',
      publication: 'not_published',
      publishedOn: null,
      notPublishedReason: 'Not in the interests of children.',
    },
  });
};

test('a review that is not published has no day of publication, its reason, and a plan that runs on', async () => {
  render(<ReviewScreen detail={unpublished()} readOnly={false} />);
  await expect.element(page.getByText('Not in the interests of children.')).toBeVisible();
  await expect.element(page.getByText(/actions run on under the code\. It has 1 action\./u)).toBeVisible();
  const course = page.getByRole('list', { name: 'The course of the review' });
  await expect.element(course.getByRole('listitem').nth(3)).toMatchTextContent(/^PublishedNot published$/u);
});

test('how the words stand to the source stands beside every recommendation, with what was answered', async () => {
  render(<ReviewScreen detail={aDetail()} readOnly={false} />);
  await expect.element(page.getByText('Theme only, not the words of the source')).toBeVisible();
  await expect.element(page.getByText('No answer to it is recorded.')).toBeVisible();
});

test('each agency has its own report, only the lead’s is rated, and silence is said', async () => {
  render(<ReviewScreen detail={aDetail()} readOnly={false} />);
  await expect.element(page.getByText(/Only the report of the agency that leads an action is rated/u)).toBeVisible();
  const table = page.getByRole('group', { name: 'Actions by agency' });
  await expect.element(table).toMatchTextContent(/LeadsHas never reported: 105 days/u);
  await expect.element(table).toMatchTextContent(/SupportsIn progress, 40% done1 Jul 2019A desk in the front door/u);
});

test('who has still to sign is named, with the days waited', async () => {
  render(<ReviewScreen detail={aDetail()} readOnly={false} />);
  await expect.element(page.getByRole('heading', { name: '0 of 2 signed off' })).toBeVisible();
  await expect
    .element(page.getByText('Waiting for 70 days since publication on 5 June 2019.', { exact: true }))
    .toBeVisible();
});

test('a workspace that is only read offers nothing to change', async () => {
  render(<ReviewScreen detail={aDetail()} readOnly />);
  await expect.element(page.getByRole('heading', { level: 1, name: /Child Ak/u })).toBeVisible();
  expect(page.getByRole('link', { name: 'Add a recommendation' }).elements()).toEqual([]);
  expect(page.getByRole('link', { name: 'Change' }).elements()).toEqual([]);
});

test('the list says for each review how far it is and how long its plan has waited', async () => {
  render(<ReviewsScreen list={{ asAtOn: '2019-08-14', reviews: [aDetail(), unpublished()] }} readOnly={false} />);
  const [, published, without] = page.getByRole('row').elements();
  expect(published?.textContent).toContain('Published on 5 June 2019');
  expect(published?.textContent).toContain('1 without an action');
  expect(published?.textContent).toContain('70so far, from publication');
  expect(without?.textContent).toContain('Not publishedNot in the interests of children.');
});

test('an empty list says what to do next', async () => {
  render(<ReviewsScreen list={{ asAtOn: '2019-08-14', reviews: [] }} readOnly={false} />);
  await expect.element(page.getByText(/Add one by its code, then its recommendations/u)).toBeVisible();
});

test('a theme that came back says when it was closed and where it was found again', async () => {
  const theme = {
    theme: 'Information sharing',
    reviews: 2,
    recommendations: 2,
    closed: 1,
    returns: [
      {
        closedRef: 'AK-1',
        closedReview: 'Child Ak',
        closedOn: '2018-05-03',
        review: 'Child Ap',
        refs: ['AP-1'],
        by: 'published' as const,
        on: '2019-06-05',
        because:
          'Back again: closed on 3 May 2018 (AK-1, Child Ak); again in Child Ap (AP-1), published on 5 June 2019',
      },
    ],
    appearances: [],
  };
  render(<ThemesScreen list={{ asAtOn: '2019-08-14', themes: [theme], without: 1 }} />);
  await expect.element(page.getByText('1 theme; 1 came back after being closed')).toBeVisible();
  await expect.element(page.getByText('In 2 reviews and 2 recommendations; closed once.')).toBeVisible();
  await expect.element(page.getByText(/^Back again: closed on 3 May 2018/u)).toBeVisible();
  await expect.element(page.getByText('1 recommendation has no theme.')).toBeVisible();
});
