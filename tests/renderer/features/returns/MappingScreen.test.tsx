import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LayoutMapping } from '#shared/domain/returns/layouts/mapping.ts';
import { MappingScreen } from '../../../../renderer/features/returns/mapping/MappingScreen.tsx';
import type { ReturnImport } from '../../../../renderer/features/returns/useReturnImport.ts';
import { hostWith, render } from '../../render.tsx';
import { buildReturnRow, buildStagedReturn } from '../view-builders.ts';
import { buildPicture, buildWay } from './return-builders.ts';

const staged = buildStagedReturn({ rows: [buildReturnRow({ sheet: 'KPI', cell: 'C4', period: '2019-04' })] });
const host = hostWith({
  returns: { picture: () => Promise.resolve(buildPicture()), stage: () => Promise.resolve(staged) },
});

function renderMapping(changes: Partial<ReturnImport>): HTMLElement {
  const way = buildWay(buildStagedReturn({ outcome: 'refused', rows: [] }), changes);
  return render(<MappingScreen way={way} file={new File(['x'], 'june.xlsx')} sheet={null} layouts={[]} />, host);
}
const cellWith = (box: HTMLElement, text: string): Element => {
  const found = [...box.querySelectorAll('td, th')].find((cell) => cell.textContent.startsWith(text));
  if (!found) throw new Error(`no cell says ${text}`);
  return found;
};

test('four clicks in the picture say where the figures are, and what would be read is shown at once', async () => {
  const kept: LayoutMapping[] = [];
  const box = renderMapping({ keepMapping: (mapping) => kept.push(mapping) });
  await expect.element(page.getByText('Click the row with the headings, or choose it in the list.')).toBeVisible();
  await userEvent.click(cellWith(box, 'What we count'));
  await userEvent.click(cellWith(box, 'FD02'));
  await userEvent.click(cellWith(box, 'Assessments'));
  await userEvent.click(cellWith(box, 'Apr-19'));
  await expect.element(page.getByText(/^1 figure of 1 indicator would be read, of April 2019/u)).toBeVisible();
  expect([...box.querySelectorAll('.place-mark')].map((mark) => mark.textContent)).toEqual([
    'Code',
    'Name',
    'Value',
    'Value',
    'Value',
    'Headings',
    'First row',
  ]);
  await userEvent.click(page.getByRole('button', { name: 'Read it this way' }));
  expect(kept).toMatchObject([
    { kind: 'wide', sheet: 'KPI', headerRow: 3, firstDataRow: 4, codeColumn: 1, nameColumn: 2 },
  ]);
});

test('the same is said with the keyboard in the lists beside the picture', async () => {
  const box = renderMapping({});
  await expect.element(page.getByText(/^Click the row/u)).toBeVisible();
  document.getElementById('headerRow')?.focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('3{Enter}');
  expect(box.querySelector('.place-mark')?.textContent).toBe('Headings');
  expect(document.activeElement?.id).toBe('headerRow');
});

test('what is missing is said, each with the way to its list', async () => {
  renderMapping({});
  await userEvent.click(page.getByRole('button', { name: 'Read it this way' }));
  expect(page.getByRole('alert').element().textContent).toContain('Choose the row with the headings');
  await userEvent.click(page.getByRole('button', { name: 'Choose the row with the headings' }));
  expect(document.activeElement?.id).toBe('headerRow');
});
