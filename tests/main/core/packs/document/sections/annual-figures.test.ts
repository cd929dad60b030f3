import { describe, expect, test } from 'vitest';
import type { Benchmark } from '#shared/domain/indicator.ts';
import { indicator } from '../../../../../shared/domain/pack/readiness-rules/clean.ts';
import { tableOf } from '../../document-of.ts';
import { laidOut } from './laid-out.ts';

const file = { fileName: 'benchmarks.csv', sha256: 'x', sheet: '', cell: 'C4' };
const held = (area: Benchmark['area'], year: string, value: number): Benchmark => ({
  area,
  areaName: area,
  year,
  value,
  citation: null,
  cell: file,
  earlier: [],
});

const usual = indicator({
  code: 'CP09',
  benchmarks: [
    held('authority', '2017-18', 3.1),
    held('authority', '2018-19', 5.8),
    held('statistical_neighbours', '2018-19', 4),
    held('england', '2017-18', 3.4),
    held('england', '2018-19', 3.6),
  ],
});

describe('annual figures', () => {
  test('stand under their years beside neighbours and England, each with the cell it was read from', () => {
    const document = laidOut({ indicators: [usual] }, 'annual-figures');
    const table = tableOf(document, 'annual-table');
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Ref',
      'Indicator',
      '2017-18',
      '2018-19',
      'Neighbours 2018-19',
      'England 2017-18',
      'England 2018-19',
    ]);
    const cells = table.rows[0]?.cells.filter((cell) => cell.kind === 'number') ?? [];
    expect(cells.map(({ value }) => value)).toEqual([3.1, 5.8, 4, 3.4, 3.6]);
    expect(cells.filter(({ flags }) => flags !== undefined)).toEqual([]);
    expect(cells.map(({ origin }) => document.origins[origin])).toEqual(cells.map(() => ({ kind: 'cell', ...file })));
  });

  test('of years that no other indicator has are shown with their year, not left out', () => {
    const older = indicator({
      code: 'LC07',
      benchmarks: [held('authority', '2014-15', 41), held('authority', '2015-16', 39), held('england', '2015-16', 38)],
    });
    const once = indicator({ code: 'WF03', benchmarks: [held('authority', '2015-16', 25.7)] });
    const { rows } = tableOf(laidOut({ indicators: [usual, older, once] }, 'annual-figures'), 'annual-table');
    const said = rows.map(({ cells }) =>
      cells.slice(2).map((cell) => (cell.kind === 'number' ? `${cell.value} ${cell.flags?.join() ?? ''}`.trim() : '–')),
    );
    expect(said.slice(1)).toEqual([
      ['41 2014-15', '39 2015-16', '–', '–', '38 2015-16'],
      ['–', '25.7 2015-16', '–', '–', '–'],
    ]);
  });
});
