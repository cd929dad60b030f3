import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { StagedPreview } from '../../../renderer/features/returns/StagedPreview.tsx';
import { render } from '../render.tsx';
import { buildReturnRow, buildStagedReturn } from './view-builders.ts';

const nothing = (): void => {};

test('a refused file says why, names the cell of each problem, and cannot be accepted', () => {
  const box = render(
    <StagedPreview
      staged={buildStagedReturn({
        outcome: 'refused',
        message: 'The file was not accepted.',
        rows: [
          buildReturnRow({
            outcome: 'problem',
            problem: '“n/k” is no number. Write the number or a marker.',
            severity: 'blocking',
            originalText: 'n/k',
          }),
        ],
      })}
      busy={false}
      onAccept={nothing}
      onCancel={nothing}
    />,
  );
  expect(box.textContent).toContain('The file was not accepted.');
  expect(box.querySelector('#problems + table tbody')?.textContent).toContain('June, B7');
  expect(box.textContent).not.toContain('Accept this return');
});

test('a restatement is not accepted without a reason', async () => {
  const accepted: string[] = [];
  render(
    <StagedPreview
      staged={buildStagedReturn({ rows: [buildReturnRow({ outcome: 'changed', heldText: '14' })] })}
      busy={false}
      onAccept={(reason) => accepted.push(reason)}
      onCancel={nothing}
    />,
  );
  await userEvent.click(page.getByRole('button', { name: 'Accept this return' }));
  await expect.element(page.getByText('Enter why earlier figures change')).toBeVisible();
  expect(accepted).toEqual([]);
  await page.getByLabelText('Why earlier figures change').fill('Late records added.');
  await userEvent.click(page.getByRole('button', { name: 'Accept this return' }));
  expect(accepted).toEqual(['Late records added.']);
});

test('a rating that would change stands before and after, each with its reason', () => {
  const box = render(
    <StagedPreview
      staged={buildStagedReturn({
        ratingChanges: [
          {
            indicator: 'FD10',
            name: 'Children without an allocated social worker',
            period: '2019-06',
            before: { colour: 'grey', because: 'Not returned.', rule: 'not_returned' },
            after: { colour: 'red', because: '12 is 12 above the target of 0.', rule: 'beyond_amber' },
          },
        ],
      })}
      busy={false}
      onAccept={nothing}
      onCancel={nothing}
    />,
  );
  const line = box.querySelector('#rating-changes + table tbody tr')?.textContent ?? '';
  expect(line).toContain('Not returned.');
  expect(line).toContain('12 is 12 above the target of 0.');
});

test('cells that were not read are counted and kept in sight', () => {
  const unread = [{ sheet: 'June', cell: 'A1', text: 'Monthly return', why: 'A heading.' }];
  const box = render(
    <StagedPreview staged={buildStagedReturn({ unread })} busy={false} onAccept={nothing} onCancel={nothing} />,
  );
  expect(box.textContent).toContain('1 cell, and why each was left');
});

test('a value that was worked out is not shown as if it stood in the file, nor with a dozen decimals', () => {
  const box = render(
    <StagedPreview
      staged={buildStagedReturn({
        rows: [
          buildReturnRow({ value: (15 / 18) * 100, numerator: 15, denominator: 18, originalText: '' }),
          buildReturnRow({ cell: 'B8', value: 83.33333333333333, originalText: '0.8333333333333333' }),
        ],
      })}
      busy={false}
      onAccept={nothing}
      onCancel={nothing}
    />,
  );
  expect(box.textContent).toContain('worked out');
  expect(box.textContent).toContain('83.3333');
  expect(box.textContent).not.toContain('83.33333');
});

test('the button that accepts keeps the focus while the file is being accepted', async () => {
  const staged = buildStagedReturn({ rows: [buildReturnRow()] });
  render(<StagedPreview staged={staged} busy onAccept={nothing} onCancel={nothing} />);
  const accept = page.getByRole('button', { name: 'Accept this return' }).element();
  if (accept instanceof HTMLElement) accept.focus();
  expect(document.activeElement).toBe(accept);
  await expect
    .element(page.getByRole('button', { name: 'Accept this return' }))
    .toHaveAttribute('aria-disabled', 'true');
});
