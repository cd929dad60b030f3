import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TableBlock } from '#shared/domain/pack/document.ts';
import { BlockView } from '../../../../renderer/features/packs/preview/BlockView.tsx';
import { OriginPanel } from '../../../../renderer/features/packs/preview/OriginPanel.tsx';
import { render } from '../../render.tsx';

const table: TableBlock = {
  kind: 'table',
  id: 'scorecard-table',
  caption: 'Scorecard',
  whenEmpty: 'There is no indicator to show.',
  columns: [
    { key: 'name', label: 'Indicator', align: 'left', width: 3 },
    { key: 'value', label: 'Value', align: 'right', width: 1 },
  ],
  rows: [
    {
      id: 'kpi-FD10',
      cells: [
        { kind: 'text', text: 'FD10' },
        { kind: 'number', value: 12, text: '12', unit: 'count', origin: 'o1', flags: ['restated'] },
      ],
    },
  ],
};

test('a figure shows its flags in words and asks for its origin when it is chosen', async () => {
  const asked: string[] = [];
  const box = render(<BlockView block={table} onOrigin={(id) => asked.push(id)} />);
  expect(box.textContent).toContain('restated');
  await userEvent.click(page.getByRole('button', { name: /^12/u }));
  expect(asked).toEqual(['o1']);
});

test('a table without rows says so in place of an empty grid', () => {
  const box = render(<BlockView block={{ ...table, rows: [] }} onOrigin={() => {}} />);
  expect(box.querySelector('table')).toBeNull();
  expect(box.textContent).toBe('Scorecard: There is no indicator to show.');
});

test('an origin is followed through its calculation down to the cell, and Escape closes it', async () => {
  const closed: boolean[] = [];
  render(
    <OriginPanel
      id="sum"
      origins={{
        sum: { kind: 'calculation', text: 'Numerator over denominator', from: ['cell'] },
        cell: { kind: 'cell', fileName: 'june.xlsx', sha256: 'c'.repeat(64), sheet: 'KPIs', cell: 'D4' },
      }}
      onClose={() => closed.push(true)}
    />,
  );
  const dialog = page.getByRole('dialog');
  await expect.element(dialog).toMatchTextContent(/Numerator over denominator/u);
  await expect.element(dialog).toMatchTextContent(/File june\.xlsx, sheet KPIs, cell D4/u);
  await userEvent.keyboard('{Escape}');
  expect(closed).toEqual([true]);
});
