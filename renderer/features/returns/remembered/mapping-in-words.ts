import { periodInWords } from '#shared/domain/dates.ts';
import type { LayoutMapping } from '#shared/domain/returns/layouts/mapping.ts';
import { columnName } from '#shared/domain/returns/sheet/sheet-data.ts';

const columnWords = (column: number | null, word: string): string[] =>
  column === null ? [] : [`${word} in ${columnName(column)}`];

/** "Months across from C on, code in A, headings in row 3." Later months to the right are read as well. */
export function mappingInWords(mapping: LayoutMapping): string {
  const figures = mapping.kind === 'wide' ? [wideWords(mapping)] : longWords(mapping);
  const words = [
    ...figures,
    ...columnWords(mapping.codeColumn, 'code'),
    ...columnWords(mapping.nameColumn, 'name'),
    `headings in row ${mapping.headerRow}`,
  ];
  const sentence = words.join(', ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function wideWords({ periodColumns }: Extract<LayoutMapping, { kind: 'wide' }>): string {
  return `months across from ${columnName(Math.min(...periodColumns.map(({ column }) => column)))} on`;
}

const longWords = (mapping: Extract<LayoutMapping, { kind: 'long' }>): string[] => [
  mapping.periodColumn === null
    ? `one month, ${mapping.period === null ? 'which the file’s name says' : periodInWords(mapping.period)}`
    : `month in ${columnName(mapping.periodColumn)}`,
  ...columnWords(mapping.valueColumn, 'value'),
  ...columnWords(mapping.numeratorColumn, 'numerator'),
  ...columnWords(mapping.denominatorColumn, 'denominator'),
];
