import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ActionBetween, ActionHistory, HistoryEntry, Report } from '#shared/contract/updates.ts';
import { HistoryScreen } from '../../../../renderer/features/updates/history/HistoryScreen.tsx';
import { hostWith, render } from '../../render.tsx';

const report = (changes: Partial<Report>): Report => ({
  id: 1,
  reportedOn: '2019-06-20',
  status: 'in_progress',
  progressPercent: 60,
  selfRating: null,
  forecastOn: null,
  narrative: 'Six audits',
  reportedBy: 'Owner',
  agency: '',
  recordedAt: '2019-06-20T09:00:00.000Z',
  citation: null,
  origin: null,
  corrects: null,
  correctedBy: null,
  ...changes,
});
const entry = (changes: Partial<HistoryEntry>): HistoryEntry => ({
  key: 'x',
  kind: 'update',
  datedOn: '2019-06-20',
  recordedAt: '2019-06-20T09:00:00.000Z',
  by: 'Owner',
  heading: 'Update',
  details: [],
  colour: null,
  citation: null,
  origin: null,
  report: null,
  ...changes,
});
const history: ActionHistory = {
  ref: 'A1',
  title: 'Audit supervision',
  today: '2019-08-14',
  firstKnownOn: '2019-01-02',
  entries: [
    entry({
      key: '2',
      heading: 'Update, in place of an earlier one',
      recordedAt: '2019-08-14T09:00:00.000Z',
      report: report({ id: 2, progressPercent: 30, corrects: { id: 1, reason: 'Typed wrong' } }),
    }),
    entry({
      key: '1',
      report: report({ correctedBy: { id: 2, on: '2019-08-14', by: 'Secretariat', reason: 'Typed wrong' } }),
    }),
    entry({
      key: 'd',
      kind: 'due_date',
      heading: 'Due date agreed for 30 June 2019',
      details: ['Why: Two teams merged.'],
    }),
  ],
};

test('a corrected report is struck through with who and why, leads to what took its place, and is not corrected twice', async () => {
  render(<HistoryScreen history={history} />);
  await expect.element(page.getByText(/: Typed wrong\./u)).toBeVisible();
  const links = page.getByRole('link', { name: /^Correct this update/u });
  expect(links.elements()).toHaveLength(1);
  await userEvent.click(page.getByRole('button', { name: 'Corrected on 14 August 2019 by Secretariat' }));
  expect(document.activeElement).toBe(links.element());
  await expect.element(page.getByText('Recorded on 14 August 2019.')).toBeVisible();
});

test('the history is shown by kind, with how many there are of each', async () => {
  const box = render(<HistoryScreen history={history} />);
  await userEvent.click(page.getByRole('button', { name: 'Due dates (1)' }));
  expect(box.querySelectorAll('.history > li')).toHaveLength(1);
  await userEvent.click(page.getByRole('button', { name: 'All (3)' }));
  expect(box.querySelectorAll('.history > li')).toHaveLength(3);
});

test('what changed between two days stands first, the rest is there to be opened', async () => {
  const asked: unknown[] = [];
  const field = { beforeColour: null, afterColour: null };
  const between: ActionBetween = {
    ref: 'A1',
    from: '2019-01-02',
    to: '2019-08-14',
    knownThen: true,
    remark: '',
    fields: [
      { ...field, label: 'Agreed due date', before: '30 April 2019', after: '30 June 2019', changed: true },
      { ...field, label: 'Lead', before: 'Head of service', after: 'Head of service', changed: false },
    ],
  };
  render(
    <HistoryScreen history={history} />,
    hostWith({
      updates: {
        between: (input: unknown) => {
          asked.push(input);
          return Promise.resolve(between);
        },
      },
    }),
  );
  await userEvent.click(page.getByRole('button', { name: 'Show what changed' }));
  await expect.element(page.getByText('1 of 2 things changed.')).toBeVisible();
  await expect.element(page.getByRole('cell', { name: '30 April 2019' })).toBeVisible();
  expect(asked).toEqual([{ ref: 'A1', from: '2019-01-02', to: '2019-08-14', knownThen: true }]);
  await userEvent.click(page.getByRole('button', { name: '1 that did not change' }));
  await expect.element(page.getByRole('rowheader', { name: 'Lead' })).toBeVisible();
});
