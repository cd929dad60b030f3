import { expect, it } from 'vitest';
import { statedPeriods } from '#shared/domain/returns/values/stated-periods.ts';

it.each<[string, readonly string[]]>([
  ['KPI return June 2019.xlsx', ['2019-06']],
  ['kpi_jun-19.csv', ['2019-06']],
  ['Return 2019-06.csv', ['2019-06']],
  ['201906.csv', []],
  ['MONTH: JUNE 2019', ['2019-06']],
  ['Sept 2019', ['2019-09']],
  ['April to June 2019', ['2019-06']],
  ['April 2019 - June 2019', ['2019-04', '2019-06']],
  ['Month of June 2019, next return July 2019', ['2019-06', '2019-07']],
  ['Q1 June 2019', ['2019-06']],
  ['Produced on 12 July 2019', []],
  ['Printed 12th July 2019', []],
  ['2019-07-12 figures', []],
  ['Mayor 2019', []],
  ['Decem 2019', []],
  ['june.csv', []],
  ['', []],
])('%s says %j', (text, expected) => expect(statedPeriods([text])).toEqual(expected));

it('gives each month of all texts once, oldest first', () => {
  expect(statedPeriods(['June 2019', 'May 2019', 'Jun-19'])).toEqual(['2019-05', '2019-06']);
});
