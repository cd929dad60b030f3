import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { PlanPictures } from '#shared/contract/plan-pictures.ts';
import { PicturesScreen } from '../../../../renderer/features/pictures/PicturesScreen.tsx';
import { render } from '../../render.tsx';

const red = { colour: 'red', rule: 'overdue', because: 'Overdue by 30 days' } as const;
const counts = { red: 1, amber: 0, green: 0, blue: 0, grey: 0 };
const rollUp = {
  lead: '',
  counts,
  total: 1,
  ratedText: '1 of 1 rated',
  rating: red,
  overdue: 1,
  slipped: 1,
  greenerThanRule: 0,
};
const pictures: PlanPictures = {
  period: '2019-06',
  asAtOn: '2019-06-30',
  workstreams: ['Front door'],
  timeline: [
    {
      workstream: 'Front door',
      summary: '1 action: 0 done, 1 slipped, FD-04 by most: 80 days',
      bars: [
        {
          ref: 'FD-04',
          title: 'Answer in a day',
          lead: 'Head of service',
          rating: red,
          startsOn: '2019-01-01',
          baselineDueOn: '2019-04-11',
          agreedDueOn: '2019-05-31',
          forecastOn: null,
          finishedOn: null,
          slippageDays: 80,
          slippageSentence: 'Slipped 80 days from the baseline',
        },
      ],
    },
  ],
  history: {
    months: ['2019-05', '2019-06'],
    summary: 'Since the month before, 1 of 1 actions got worse and 0 better',
    rows: [
      {
        ref: 'FD-04',
        title: 'Answer in a day',
        workstream: 'Front door',
        months: [null, { period: '2019-06', rating: red, moderated: true }],
      },
    ],
  },
  burnUp: {
    total: 1,
    because: 'By 30 June 2019 1 of 1 actions were due',
    months: [{ period: '2019-06', baseline: 1, agreed: 1, complete: 0, proven: 0 }],
  },
  byWorkstream: [{ ...rollUp, name: 'Front door' }],
  byAgency: [{ ...rollUp, name: 'Council' }],
};

test('every picture says its message in words, and every cell its colour', async () => {
  render(<PicturesScreen pictures={pictures} workstream="" />);
  await expect.element(page.getByRole('img', { name: /1 of 1 actions were due/u })).toBeVisible();
  await expect.element(page.getByRole('img', { name: /Front door: 1 action: 0 done, 1 slipped/u })).toBeVisible();
  const cells = page.getByRole('row', { name: /FD-04/u }).getByRole('cell');
  await expect.element(cells.nth(0)).toMatchTextContent(/Not begun/u);
  await expect.element(cells.nth(1)).toMatchTextContent(/Red, set by the board/u);
  expect(cells.nth(1).element().getAttribute('title')).toContain('Overdue by 30 days');
});

test('a plan without actions says what will be here', async () => {
  render(<PicturesScreen pictures={{ ...pictures, timeline: [], workstreams: [] }} workstream="" />);
  await expect.element(page.getByText(/The plan has no actions yet/u)).toBeVisible();
});
