import { expect, test } from 'vitest';
import { indicator } from '../../../../../shared/domain/pack/readiness-rules/clean.ts';
import { tableOf } from '../../document-of.ts';
import { laidOut } from './laid-out.ts';

test('the version of a definition is a number that a workbook can sort by', () => {
  const { definition } = indicator();
  const document = laidOut({ indicators: [indicator({ definition: { ...definition, version: 12 } })] }, 'definitions');
  const table = tableOf(document, 'definitions-indicators');
  const cell = table.rows[0]?.cells[table.columns.findIndex(({ key }) => key === 'version')];
  expect(cell).toMatchObject({ kind: 'number', value: 12, text: '12' });
  if (cell?.kind !== 'number') throw new Error('the version is a number');
  expect(document.origins[cell.origin]).toEqual({ kind: 'record', entity: 'indicator', ref: 'CP03' });
});
