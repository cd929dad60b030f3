import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { SearchScreen } from '../../../../renderer/features/search/SearchScreen.tsx';
import { render } from '../../render.tsx';

test('what was found is under its kind, with the words marked and a link to where it stands', async () => {
  render(
    <SearchScreen
      result={{
        text: 'police (visit',
        groups: [
          {
            kind: 'update',
            total: 31,
            hits: [
              {
                kind: 'update',
                ref: 'FD-04',
                title: 'Answer in a day',
                excerpt: 'With the Police, after a (visit',
                datedOn: '2019-06-03',
              },
            ],
          },
          {
            kind: 'decision',
            total: 1,
            hits: [{ kind: 'decision', ref: 'M004', title: 'D4-1', excerpt: 'Ask the police', datedOn: null }],
          },
        ],
      }}
    />,
  );
  await expect.element(page.getByText('32 places hold all these words, in any order.')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Updates on actions (31)' })).toBeVisible();
  const link = page.getByRole('link', { name: 'FD-04 Answer in a day' });
  expect(link.element().getAttribute('href')).toContain('/plan/FD-04');
  expect(page.getByRole('link', { name: 'M004 D4-1' }).element().getAttribute('href')).toContain('/meetings/M004');
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'Police',
    '(visit',
    'police',
  ]);
  await expect.element(page.getByText('Only the first 1 are shown: add a word to narrow the search.')).toBeVisible();
});

test('where nothing is found it says what to try', async () => {
  render(<SearchScreen result={{ text: 'xyzzy', groups: [] }} />);
  await expect.element(page.getByText(/Nothing holds all these words\. Try fewer words/u)).toBeVisible();
});
