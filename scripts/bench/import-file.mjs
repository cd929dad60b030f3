// A long return as CSV: indicators × months rows, figures that follow a fixed rule. Arguments: file, indicators, months.
import { writeFileSync } from 'node:fs';

/** Percentages of the catalogue, so that every value is possible for every indicator. */
const codes = [
  'FD02',
  'FD04',
  'FD06',
  'FD07',
  'FD09',
  'AS01',
  'AS03',
  'AS04',
  'AS05',
  'AS06',
  'AS11',
  'CN02',
  'CN03',
  'CP01',
  'CP03',
  'CP04',
  'CP05',
  'CP07',
  'CP08',
  'CP09',
  'CP12',
  'PL03',
  'EX02',
  'EX03',
  'EX06',
  'CL03',
  'CL04',
  'CL05',
  'CL06',
  'CL07',
  'CL08',
  'CL09',
  'CL11',
  'CL12',
  'CL15',
  'CL19',
  'CL27',
  'LC02',
  'LC03',
];

export function writeLongReturn(file, months) {
  const rows = ['code,period,numerator,denominator,value'];
  for (const [i, code] of codes.entries()) {
    for (let month = 0; month < months; month += 1) {
      const period = `${2013 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
      const numerator = 400 + ((i * 37 + month * 17) % 97);
      rows.push(`${code},${period},${numerator},500,${((numerator * 100) / 500).toFixed(1)}`);
    }
  }
  writeFileSync(file, `${rows.join('\n')}\n`);
  return rows.length - 1;
}
