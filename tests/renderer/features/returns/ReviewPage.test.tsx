import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SheetReading, StagedReturn } from '#shared/contract/returns.ts';
import { ReviewPage } from '../../../../renderer/features/returns/review/ReviewPage.tsx';
import type { ReturnImport } from '../../../../renderer/features/returns/useReturnImport.ts';
import { hostWith, render } from '../../render.tsx';
import { buildReturnRow, buildStagedReturn } from '../view-builders.ts';
import { buildPicture, buildWay } from './return-builders.ts';

const indicators = [
  { code: 'FD02', name: 'Assessments completed in time', unit: 'percent' as const },
  { code: 'FD10', name: 'Children without an allocated social worker', unit: 'count' as const },
];
const pictures: object[] = [];
const host = hostWith({
  returns: {
    picture: (input: object) => {
      pictures.push(input);
      return Promise.resolve(buildPicture({ sheet: 'June' }));
    },
  },
});

function renderReview(staged: StagedReturn, changes: Partial<ReturnImport> = {}): HTMLElement {
  const way = buildWay(staged, changes);
  const chosen = way.chosen ?? { file: new File([], ''), sender: '' };
  return render(<ReviewPage way={way} staged={staged} chosen={chosen} indicators={indicators} />, host);
}

test('a refused file says why, names the cell of each problem and what to do, and cannot be accepted', () => {
  const box = renderReview(
    buildStagedReturn({
      outcome: 'refused',
      message: 'The file was not accepted.',
      refusal: { code: 'ValueUnread', message: 'No number.', where: 'june.xlsx › June!B7', next: 'Mend the cell.' },
      rows: [
        buildReturnRow({
          outcome: 'problem',
          problem: '“n/k” is no number.',
          next: 'Write the number or a marker.',
          severity: 'blocking',
          originalText: 'n/k',
        }),
      ],
    }),
  );
  expect(box.textContent).toContain('The file was not accepted.');
  expect(box.textContent).toContain('Nothing of this file was kept.');
  const line = box.querySelector('[role=grid] [aria-rowindex="2"]')?.textContent ?? '';
  expect(line).toContain('B7Keeps the file out.');
  expect(line).toContain('Keeps the file out. “n/k” is no number. Write the number or a marker.');
  expect(box.textContent).not.toContain('Accept this return');
});

test('a restatement shows the old and the new figure and is not accepted without a reason', async () => {
  const accepted: string[] = [];
  renderReview(buildStagedReturn({ rows: [buildReturnRow({ outcome: 'changed', heldText: '14' })] }), {
    accept: (reason) => accepted.push(reason),
  });
  const change = page.getByRole('table', { name: 'One figure that is held changes' }).getByRole('row').nth(1);
  expect(change.element().textContent).toMatch(/June 20191412June, B7$/u);
  await userEvent.click(page.getByRole('button', { name: 'Accept this return' }));
  await expect.element(page.getByText('Enter why earlier figures change')).toBeVisible();
  expect(document.activeElement?.id).toBe('restatement-reason');
  expect(accepted).toEqual([]);
  await page.getByLabelText('Why earlier figures change').fill('Late records added.');
  await userEvent.click(page.getByRole('button', { name: 'Accept this return' }));
  expect(accepted).toEqual(['Late records added.']);
});

test('a rating that would change stands before and after, each with its reason', () => {
  const box = renderReview(
    buildStagedReturn({
      ratingChanges: [
        {
          indicator: 'FD10',
          name: 'Children without an allocated social worker',
          period: '2019-06',
          before: { colour: 'grey', because: 'Not returned.', rule: 'not_returned' },
          after: { colour: 'red', because: '12 is 12 above the target of 0.', rule: 'beyond_amber' },
        },
      ],
    }),
  );
  const line = box.querySelector('#rating-changes + table tbody tr')?.textContent ?? '';
  expect(line).toContain('Not returned.');
  expect(line).toContain('12 is 12 above the target of 0.');
});

test('cells that were not read are counted and kept in sight', () => {
  const unread = [{ sheet: 'June', cell: 'A1', text: 'Monthly return', why: 'A heading.' }];
  const box = renderReview(buildStagedReturn({ unread }));
  expect(box.textContent).toContain('1 cell, and why each was left');
});

test('a value that was worked out is not shown as if it stood in the file, nor with a dozen decimals', () => {
  const box = renderReview(
    buildStagedReturn({
      rows: [
        buildReturnRow({ value: (15 / 18) * 100, numerator: 15, denominator: 18, originalText: '' }),
        buildReturnRow({ cell: 'B8', value: 83.33333333333333, originalText: '0.8333333333333333' }),
      ],
    }),
  );
  const grid = box.querySelector('[role=grid]')?.textContent ?? '';
  expect(grid).toContain('worked out');
  expect(grid).toContain('83.3333');
  expect(grid).not.toContain('83.33333');
});

test('the button that accepts keeps the focus while the file is being accepted', async () => {
  renderReview(buildStagedReturn(), { busy: true });
  const accept = page.getByRole('button', { name: 'Accept this return' }).element();
  if (accept instanceof HTMLElement) accept.focus();
  expect(document.activeElement).toBe(accept);
  await expect
    .element(page.getByRole('button', { name: 'Accept this return' }))
    .toHaveAttribute('aria-disabled', 'true');
});

test('once the file was read the focus stands on what came of it', () => {
  renderReview(buildStagedReturn());
  expect(document.activeElement?.textContent).toBe('june.xlsx: Ready to accept');
});

test('each count is a filter of the rows, and the row in hand is shown in the picture of its sheet', async () => {
  const rows = [
    buildReturnRow({ cell: 'C4', originalText: '85', value: 85, indicator: 'FD02', indicatorName: 'Assessments' }),
    buildReturnRow({ cell: 'D5', originalText: '13', value: 13, outcome: 'same', heldText: '13' }),
  ];
  const box = renderReview(buildStagedReturn({ rows }));
  const gridRows = () => box.querySelectorAll('[role=grid][aria-label="Values read from the file"] [role=rowheader]');
  expect(gridRows()).toHaveLength(2);
  await userEvent.click(page.getByRole('button', { name: 'Same as held: 1' }));
  expect([...gridRows()].map((row) => row.textContent)).toEqual(['FD10 Children without an allocated social worker']);
  await expect.element(page.getByText('(this cell)')).toBeInTheDocument();
  expect(box.querySelector('[data-target="true"]')?.textContent).toBe('13 (this cell)');
  expect(pictures.at(-1)).toMatchObject({ sheet: 'June', top: 1, left: 1 });
});

test('a hidden sheet is named, and is read only when a person asks for it', async () => {
  const decided: object[] = [];
  const sheets: SheetReading[] = [
    {
      sheet: 'June',
      state: 'visible',
      how: 'recognised',
      confidence: 'likely',
      because: 'Months across in B to D.',
      hidden: ['Column C is hidden and was not read.'],
      mapping: null,
    },
    {
      sheet: 'Old',
      state: 'hidden',
      how: 'not_read',
      confidence: null,
      because: 'The sheet is hidden.',
      hidden: [],
      mapping: null,
    },
  ];
  const box = renderReview(buildStagedReturn({ sheets }), { decide: (changes) => decided.push(changes) });
  expect(box.textContent).toContain('Likely: look at a few figures');
  expect(box.textContent).toContain('Column C is hidden and was not read.');
  await userEvent.click(page.getByRole('button', { name: /^Read it after all\s+\(Sheet “Old”\)$/u }));
  expect(decided).toEqual([{ sheets: ['June', 'Old'] }]);
});
