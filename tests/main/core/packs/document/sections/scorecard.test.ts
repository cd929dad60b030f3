import { describe, expect, test } from 'vitest';
import type { Cell, PackDocument } from '#shared/domain/pack/document.ts';
import type { IndicatorFacts } from '#shared/domain/indicator.ts';
import { indicator, observation } from '../../../../../shared/domain/pack/readiness-rules/clean.ts';
import { tableOf } from '../../document-of.ts';
import { laidOut } from './laid-out.ts';

const held = (value: number, given: Partial<IndicatorFacts> = {}): PackDocument => {
  const used = observation({ value, numerator: null, denominator: null });
  const values = [{ period: '2019-06', used, earlier: [], conflicting: [], choiceReason: '' }];
  return laidOut({ indicators: [indicator({ values, ...given })] }, 'scorecard', 'indicator-pages');
};

function cellOf(document: PackDocument, table: string, key: string): Cell | undefined {
  const { columns, rows } = tableOf(document, table);
  return rows.find(({ band }) => band !== true)?.cells[columns.findIndex((one) => one.key === key)];
}

const trajectory = [{ period: '2019-06', target: 85, reason: 'On the way', decidedBy: 'Board' }];

describe('what a figure is held against', () => {
  test('is a figure with its origin, on the scorecard and month by month', () => {
    const document = held(80);
    for (const table of ['scorecard-table', 'kpi-CP03-table']) {
      const cell = cellOf(document, table, 'target');
      expect(cell).toMatchObject({ kind: 'number', value: 95, text: '≥ 95.0%' });
      expect(cell?.kind === 'number' ? document.origins[cell.origin] : null).toMatchObject({
        kind: 'record',
        entity: 'target',
      });
    }
  });

  test('is the aim of the month where there is a trajectory, in number as in words', () => {
    const document = held(40, { trajectory });
    for (const table of ['scorecard-table', 'kpi-CP03-table']) {
      const cell = cellOf(document, table, 'target');
      expect(cell).toMatchObject({ kind: 'number', value: 85, text: '≥ 85.0% (trajectory)' });
      expect(cell?.kind === 'number' ? document.origins[cell.origin] : null).toMatchObject({
        kind: 'record',
        entity: 'trajectory',
      });
    }
  });

  test('is missed by a figure, made of the two', () => {
    const document = held(80);
    const cell = cellOf(document, 'scorecard-table', 'distance');
    expect(cell).toMatchObject({ kind: 'number', value: -15, text: '15.0 points short of target' });
    const origin = cell?.kind === 'number' ? document.origins[cell.origin] : undefined;
    expect(origin?.kind === 'calculation' ? origin.from.map((id) => document.origins[id]?.kind) : []).toEqual([
      'cell',
      'record',
    ]);
    expect(cellOf(held(95), 'scorecard-table', 'distance')).toMatchObject({ kind: 'text', text: 'on target' });
  });
});
