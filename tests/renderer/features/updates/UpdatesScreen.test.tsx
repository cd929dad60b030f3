import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { UpdateGrid } from '#shared/contract/updates.ts';
import { UpdatesScreen } from '../../../../renderer/features/updates/UpdatesScreen.tsx';
import { hostWith, render } from '../../render.tsx';
import { buildGrid, buildGridRow, draftsInMemory } from './grid-builders.ts';

const press = (keys: string): Promise<void> => userEvent.keyboard(keys);
const refused = (problems: readonly object[]) => Promise.resolve({ kind: 'refused', problems });

function show(grid: UpdateGrid, updates: object = {}, drafts: object = draftsInMemory()): HTMLElement {
  const box = render(<UpdatesScreen grid={grid} />, hostWith({ drafts, updates }));
  box.querySelector<HTMLElement>('[role=grid] [data-active=true]')?.focus();
  return box;
}
/** What a cell shows, by its row and its heading. */
function cell(box: HTMLElement, row: number, heading: string): HTMLElement {
  const heads = [...box.querySelectorAll('[role=columnheader]')];
  const column = heads.findIndex((head) => head.textContent === heading);
  const found = box.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
  if (found === null) throw new Error(`no cell ${row} ${heading}`);
  return found;
}
const textOf = (box: HTMLElement, row: number, heading: string): string =>
  cell(box, row, heading).textContent.replace(' (changed)', '');

async function enterDate(): Promise<void> {
  const date = page.getByRole('group', { name: 'Date of the reports' });
  await date.getByLabelText('Day').fill('12');
  await date.getByLabelText('Month').fill('8');
  await date.getByLabelText('Year').fill('2019');
}

test('typing on a cell replaces it, Enter goes down, Tab goes on, F2 goes on with what is there, Escape leaves it', async () => {
  const box = show(buildGrid());
  await press('{ArrowRight}75{Enter}');
  expect(textOf(box, 0, 'Progress, %')).toBe('75');
  expect(document.activeElement).toBe(cell(box, 1, 'Progress, %'));
  await press('{F2}{Backspace}5{Tab}');
  expect(textOf(box, 1, 'Progress, %')).toBe('15');
  expect(document.activeElement).toBe(cell(box, 1, 'Owner’s rating'));
  await press('{ArrowLeft}{ArrowDown}9{Escape}');
  expect(textOf(box, 2, 'Progress, %')).toBe('20');
  expect(document.activeElement).toBe(cell(box, 2, 'Progress, %'));
});

test('a letter chooses the next word of a list that begins with it; what is finished loses its forecast at once', async () => {
  const box = show(buildGrid());
  await press('c{Enter}');
  expect(textOf(box, 0, 'Status')).toBe('Completed');
  expect(textOf(box, 0, 'Forecast')).toBe('–');
  await press('{ArrowUp}{ArrowRight}{ArrowRight}g{Enter}');
  expect(textOf(box, 0, 'Owner’s rating')).toBe('GGreen');
  await press('{Control>}z{/Control}{Control>}z{/Control}');
  expect([textOf(box, 0, 'Status'), textOf(box, 0, 'Forecast')]).toEqual(['In progress', '15 Sep 2019']);
});

test('undo and redo go over the whole grid and lead to the cell', async () => {
  const box = show(buildGrid());
  await press('{ArrowRight}75{Enter}80{Enter}');
  expect(cell(box, 1, 'Progress, %').dataset['changed']).toBe('true');
  await press('{Control>}{Home}{/Control}{Control>}z{/Control}');
  expect(textOf(box, 1, 'Progress, %')).toBe('10');
  expect(document.activeElement).toBe(cell(box, 1, 'Progress, %'));
  await expect.element(page.getByText('Undone: Progress, % of A2.')).toBeVisible();
  await press('{Control>}z{/Control}');
  expect(textOf(box, 0, 'Progress, %')).toBe('0');
  expect(box.querySelectorAll('[data-changed=true]')).toHaveLength(0);
  await press('{Control>}y{/Control}{Control>}{Shift>}z{/Shift}{/Control}');
  expect([textOf(box, 0, 'Progress, %'), textOf(box, 1, 'Progress, %')]).toEqual(['75', '80']);
  await press('{Control>}y{/Control}');
  await expect.element(page.getByText('Nothing to do again.')).toBeVisible();
});

test('Ctrl and D copies the cell above, or the first of a selection into the rest, as one step', async () => {
  const box = show(buildGrid(5));
  await press('{ArrowRight}75{Enter}{Control>}d{/Control}');
  expect(textOf(box, 1, 'Progress, %')).toBe('75');
  await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}');
  expect([2, 3].map((row) => textOf(box, row, 'Progress, %'))).toEqual(['75', '75']);
  expect(box.querySelectorAll('[aria-selected=true]')).toHaveLength(3);
  await press('{Control>}z{/Control}');
  expect([1, 2, 3].map((row) => textOf(box, row, 'Progress, %'))).toEqual(['75', '20', '30']);
});

test('Tab goes through the cells that can be typed in, and after Escape out of the grid', async () => {
  const box = show(buildGrid());
  await press('{Tab}{Tab}{Tab}{Tab}{Tab}');
  expect(document.activeElement).toBe(cell(box, 1, 'Status'));
  await press('{Shift>}{Tab}{/Shift}');
  expect(document.activeElement).toBe(cell(box, 0, 'What was done, and what comes next'));
  await press('{Escape}{Tab}');
  expect(document.activeElement?.closest('[role=grid]')).toBeNull();
});

test('what is changed is saved as each row shows it, and nothing else is sent', async () => {
  const sent: unknown[] = [];
  const saveGrid = (input: unknown) => {
    sent.push(input);
    return Promise.resolve({ kind: 'saved', saved: 1 });
  };
  const box = show(buildGrid(), { saveGrid });
  await press('{ArrowRight}75{Tab}{Tab}30 Sep 2019{Tab}Six audits{Enter}');
  await enterDate();
  await page.getByLabelText('Reported by').fill('Programme office');
  await userEvent.click(page.getByRole('button', { name: 'Save 1 update' }));
  await expect.element(page.getByText('1 update was saved.')).toBeVisible();
  expect(sent).toEqual([
    {
      reportedOn: '2019-08-12',
      reportedBy: 'Programme office',
      rows: [
        {
          ref: 'A1',
          seenUpdateId: 1,
          status: 'in_progress',
          progressPercent: 75,
          selfRating: 'amber',
          forecastOn: '2019-09-30',
          narrative: 'Six audits',
        },
      ],
    },
  ]);
  expect(box.querySelectorAll('[data-changed=true]')).toHaveLength(0);
});

test('a wrong cell is said in words at the cell and above the grid, and keeps all of it from being sent', async () => {
  const box = show(buildGrid());
  await press('{ArrowRight}140{Enter}');
  expect(cell(box, 0, 'Progress, %').getAttribute('aria-invalid')).toBe('true');
  expect(textOf(box, 0, 'Progress, %')).toContain('Progress is from 0 to 100');
  await press('{ArrowRight}{ArrowRight}31/2/2019{Enter}');
  await press('{Control>}s{/Control}');
  const alert = page.getByRole('alert');
  await expect.element(alert).toMatchTextContent(/Enter the date of the reports, above the grid/u);
  await expect.element(alert).toMatchTextContent(/A2: Enter a real date, such as 30\/6\/2019/u);
  await userEvent.click(page.getByRole('button', { name: /A1: Progress is from 0 to 100/u }));
  await expect.poll(() => document.activeElement).toBe(cell(box, 0, 'Progress, %'));
});

test('a row that the program refuses is named and led to; another’s report can be saved over when it was read', async () => {
  const seen: unknown[] = [];
  const unseen = {
    ref: 'A2',
    field: '',
    code: 'UpdateSince',
    message: 'Another report on A2 came in.',
    next: 'Read it.',
  };
  const saveGrid = ({ rows }: { rows: readonly { seenUpdateId: number }[] }) => {
    seen.push(rows.map((row) => row.seenUpdateId));
    return seen.length === 1 ? refused([unseen]) : Promise.resolve({ kind: 'saved', saved: 1 });
  };
  const grid = buildGrid();
  const now = { ...grid, rows: grid.rows.map((row) => ({ ...row, seenUpdateId: 90 })) };
  show(grid, { saveGrid, grid: () => Promise.resolve(now) });
  await press('{ArrowRight}{ArrowDown}75{Enter}');
  await enterDate();
  await userEvent.click(page.getByRole('button', { name: 'Save 1 update' }));
  await expect.element(page.getByRole('button', { name: 'A2: Another report on A2 came in. Read it.' })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: /I have read them/u }));
  await expect.element(page.getByText('1 update was saved.')).toBeVisible();
  expect(seen).toEqual([[2], [90]]);
});

test('what was typed is there again after a crash, a cell half typed too, and is kept or discarded by the person', async () => {
  const drafts = draftsInMemory();
  let alive = true;
  const untilCrash = {
    ...drafts,
    keep: (input: Parameters<typeof drafts.keep>[0]) =>
      alive ? drafts.keep(input) : Promise.reject(new Error('the program is gone')),
  };
  const first = show(buildGrid(), {}, untilCrash);
  await press('{ArrowRight}75{Enter}{ArrowRight}{ArrowRight}{ArrowRight}Six audits are');
  await expect.poll(() => drafts.kept.get('updates-grid') ?? '').toContain('Six audits are');
  // The program is gone without a word: nothing more is kept, nothing is saved.
  alive = false;
  first.remove();
  const second = show(buildGrid(), {}, drafts);
  await expect.element(page.getByText(/This was not saved on 14 August 2019 at/u)).toBeVisible();
  expect(textOf(second, 0, 'Progress, %')).toBe('75');
  expect(textOf(second, 1, 'What was done, and what comes next')).toBe('Six audits are');
  await userEvent.click(page.getByRole('button', { name: 'Discard it' }));
  expect(second.querySelectorAll('[data-changed=true]')).toHaveLength(0);
  await expect.poll(() => drafts.kept.size).toBe(0);
});

test('a filter hides rows and loses none of the work; 300 rows are drawn only where they are seen', async () => {
  const grid = buildGrid(300);
  const rows = grid.rows.map((row, i) => (i === 250 ? buildGridRow({ ...row, overdueDays: 40 }) : row));
  const box = show({ ...grid, rows });
  expect(box.querySelectorAll('[role=row]').length).toBeLessThan(60);
  await press('{ArrowRight}75{Enter}{Control>}{End}{/Control}');
  expect(document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('301');
  await userEvent.click(page.getByText('Update overdue'));
  await expect.element(page.getByText('1 action, 1 changed (1 of them not in sight)')).toBeVisible();
  expect(textOf(box, 0, 'Action')).toBe('Action 251');
});
