import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SheetPicture } from '#shared/contract/sheet-picture.ts';
import { SheetPictureGrid, type PointedPlace } from '../../../renderer/components/SheetPictureGrid.tsx';
import { linesOf } from '../../../renderer/components/sheet-places.ts';
import { render } from '../render.tsx';

const cell = (column: number, text: string, isNumber = false) => ({ column, text, isNumber });
const picture: SheetPicture = {
  sheets: [{ name: 'KPI', state: 'visible' }],
  sheet: 'KPI',
  top: 40,
  left: 1,
  bottom: 43,
  right: 3,
  lastRow: 60,
  lastColumn: 3,
  hiddenColumns: [2],
  hiddenRows: [42],
  rows: [
    { row: 3, cells: [cell(1, 'Code'), cell(3, 'Apr-19')] },
    { row: 40, cells: [cell(1, 'FD02'), cell(3, '85.3', true)] },
    { row: 42, cells: [cell(1, 'A note that runs on')] },
  ],
};

test('rows of headings that stand apart are shown above, and the rows between are said to be missing', () => {
  const box = render(<SheetPictureGrid picture={picture} label="KPI" cell="C40" />);
  const heads = [...box.querySelectorAll('tbody th')].map((head) => head.textContent);
  expect(heads).toEqual(['3', '⋯', '40', '41', '42hidden', '43']);
  expect(box.textContent).toContain('Rows 4 to 39 are not shown');
});

test('the cell in question is outlined, said in words, and its row and column are marked', () => {
  const box = render(<SheetPictureGrid picture={picture} label="KPI" cell="C40" />);
  const target = box.querySelectorAll('[data-target="true"]');
  expect([...target].map((one) => one.textContent)).toEqual(['85.3 (this cell)']);
  expect([...box.querySelectorAll('[data-here="true"]')].map((one) => one.textContent)).toEqual(['C', '40']);
});

test('a picture of a large sheet is scrolled until the cell is in sight, and the page is not', () => {
  const rows = Array.from({ length: 60 }, (_, i) => ({
    row: i + 1,
    cells: Array.from({ length: 40 }, (_c, c) => cell(c + 1, `${i}-${c}`, true)),
  }));
  const large: SheetPicture = { ...picture, top: 1, bottom: 60, right: 40, lastColumn: 40, rows };
  const box = render(<SheetPictureGrid picture={large} label="Large" cell="AJ55" />);
  const scrolled = box.querySelector('.sheet-box')?.getBoundingClientRect();
  const target = box.querySelector('[data-target="true"]')?.getBoundingClientRect();
  expect(scrolled !== undefined && target !== undefined).toBe(true);
  if (!scrolled || !target) return;
  expect(target.top).toBeGreaterThan(scrolled.top + 28);
  expect(target.bottom).toBeLessThan(scrolled.bottom);
  expect(target.right).toBeLessThan(scrolled.right);
  expect(window.scrollY).toBe(0);
});

test('what a row or a column is for stands in words in its heading', () => {
  const box = render(
    <SheetPictureGrid
      picture={picture}
      label="KPI"
      rowMarks={new Map([[3, { label: 'Headings', tone: 'heading' }]])}
      columnMarks={new Map([[3, { label: 'Figures', tone: 'figure' }]])}
    />,
  );
  expect([...box.querySelectorAll('.place-mark')].map((mark) => mark.textContent)).toEqual(['Figures', 'Headings']);
});

test('a cell, a row number and a column letter can each be pointed at, by a click and by the keys', async () => {
  const pointed: PointedPlace[] = [];
  const box = render(<SheetPictureGrid picture={picture} label="KPI" onPoint={(place) => pointed.push(place)} />);
  for (const text of ['85.3', 'C', '40']) {
    const element = [...box.querySelectorAll('td, th')].find((one) => one.textContent === text);
    if (element) await userEvent.click(element);
  }
  expect(pointed).toEqual([
    { row: 40, column: 3 },
    { row: null, column: 3 },
    { row: 40, column: null },
  ]);
  box.querySelector<HTMLElement>('[data-active="true"]')?.focus();
  await userEvent.keyboard('{ArrowUp}{ArrowRight}{Enter}');
  expect(pointed.at(-1)).toEqual({ row: 3, column: 1 });
  expect(box.querySelectorAll('table [tabindex="0"]')).toHaveLength(1);
});

test('a picture that is only to be looked at has no cell that takes the focus', () => {
  const box = render(<SheetPictureGrid picture={picture} label="KPI" cell="C40" />);
  expect(box.querySelectorAll('table [tabindex]')).toHaveLength(0);
});

test('a text runs on over empty cells and stops before the next filled one', () => {
  const lines = linesOf(picture);
  const spills = lines.flatMap((line) =>
    line.kind === 'row' ? [...line.texts.values()].filter((text) => text.spills).map((text) => text.text) : [],
  );
  expect(spills).toEqual(['A note that runs on']);
});
