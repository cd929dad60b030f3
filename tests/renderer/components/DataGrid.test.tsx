import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DataGrid } from '../../../renderer/components/DataGrid.tsx';
import type { GridColumn } from '../../../renderer/components/grid-column.ts';
import { render } from '../render.tsx';

interface Line {
  readonly code: string;
  readonly title: string;
}

const rows: readonly Line[] = Array.from({ length: 5000 }, (_, i) => ({
  code: `C${String((i * 7919) % 5000).padStart(4, '0')}`,
  title: `Title ${i}`,
}));
const columns: readonly GridColumn<Line>[] = [
  { key: 'code', label: 'Code', width: 100, value: (row) => row.code },
  { key: 'title', label: 'Title', width: 200, value: (row) => row.title },
];
const rowOfFocus = () => document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex');

function renderGrid(opened: string[] = [], current: (string | undefined)[] = []): HTMLElement {
  return render(
    <DataGrid
      label="Rows"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
      onOpen={(row) => opened.push(row.title)}
      onCurrent={(row) => current.push(row?.title)}
    />,
  );
}

test('keys move through all 5,000 rows without losing focus, and only what is in sight is drawn', async () => {
  const box = renderGrid();
  box.querySelector<HTMLElement>('[role=columnheader]')?.focus();
  for (let i = 0; i < 40; i++) await userEvent.keyboard('{ArrowDown}');
  expect(rowOfFocus()).toBe('41');
  await userEvent.keyboard('{Control>}{End}{/Control}');
  expect(rowOfFocus()).toBe('5001');
  expect(document.activeElement?.textContent).toBe('Title 4999');
  expect(box.querySelectorAll('[role=row]').length).toBeLessThan(100);
});

test('Enter sorts by a heading, first up and then down', async () => {
  const box = renderGrid();
  box.querySelector<HTMLElement>('[role=columnheader]')?.focus();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement?.getAttribute('aria-sort')).toBe('ascending');
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('C0000');
  await userEvent.keyboard('{ArrowUp}{Enter}{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('C4999');
});

test('Enter opens the row with the focus, and the screen is told which row that is', async () => {
  const opened: string[] = [];
  const current: (string | undefined)[] = [];
  const box = renderGrid(opened, current);
  box.querySelector<HTMLElement>('[role=columnheader]')?.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(opened).toEqual(['Title 1']);
  expect(current).toEqual(['Title 0', 'Title 1']);
});

test('the grid is one stop of the tab key', () => {
  const box = renderGrid();
  expect(box.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(1);
});

test('a click sorts by a heading, a double click opens a row', async () => {
  const opened: string[] = [];
  const box = renderGrid(opened);
  const heading = box.querySelector('[role=columnheader]');
  if (heading) await userEvent.click(heading);
  expect(heading?.getAttribute('aria-sort')).toBe('ascending');
  const cell = [...box.querySelectorAll('[role=rowheader]')].find((one) => one.textContent === 'C0001');
  if (cell) await userEvent.dblClick(cell);
  expect(opened).toEqual([rows.find((row) => row.code === 'C0001')?.title]);
});
