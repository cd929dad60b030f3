import { expect, test } from 'vitest';
import type { LayoutMapping } from '#shared/domain/returns/layouts/mapping.ts';
import {
  emptyDraft,
  mappingToDraft,
  readDraft,
  type MappingDraft,
} from '../../../../renderer/features/returns/mapping/mapping-draft.ts';
import { columnMarks } from '../../../../renderer/features/returns/mapping/mapping-marks.ts';
import { nextField, partOfHeading, withPlace } from '../../../../renderer/features/returns/mapping/pointing.ts';
import { mappingInWords } from '../../../../renderer/features/returns/remembered/mapping-in-words.ts';
import { buildPicture } from './return-builders.ts';

const wide: LayoutMapping = {
  kind: 'wide',
  sheet: 'KPI',
  headerRow: 3,
  firstDataRow: 4,
  codeColumn: 1,
  nameColumn: 2,
  periodColumns: [
    { column: 3, part: 'numerator', period: null },
    { column: 4, part: 'denominator', period: null },
    { column: 6, part: 'value', period: '2019-06' },
  ],
};
const long: LayoutMapping = {
  kind: 'long',
  sheet: '',
  headerRow: 1,
  firstDataRow: 2,
  codeColumn: null,
  nameColumn: 1,
  periodColumn: null,
  period: '2019-06',
  valueColumn: 2,
  numeratorColumn: null,
  denominatorColumn: null,
  commentColumn: 5,
};

test.each([wide, long])('a mapping opened as a form and read again is the same: %o', (mapping) => {
  expect(readDraft(mappingToDraft(mapping))).toEqual({ kind: 'mapping', mapping });
});

const fieldsMissing = (draft: MappingDraft): string[] => {
  const reading = readDraft(draft);
  return reading.kind === 'missing' ? reading.problems.map(({ field }) => field) : [];
};

test('what is missing is said in the order of the screen', () => {
  expect(fieldsMissing(emptyDraft('KPI'))).toEqual(['headerRow', 'firstDataRow', 'codeColumn', 'firstFigure']);
  expect(fieldsMissing({ ...emptyDraft('KPI'), kind: 'long', headerRow: 2, firstDataRow: 2, nameColumn: 1 })).toEqual([
    'firstDataRow',
    'periodColumn',
    'valueColumn',
  ]);
});

test.each([
  ['a month that is none', { months: { 3: 'spring' } }, ['month-of-3']],
  ['the last column before the first', { firstFigure: 6, lastFigure: 3 }, ['lastFigure']],
  ['no column left', { parts: { 3: 'skip', 4: 'skip', 5: 'skip', 6: 'skip' } }, ['firstFigure']],
] as const)('%s is refused at its own field', (_what, changes, fields) => {
  expect(fieldsMissing({ ...mappingToDraft(wide), ...changes })).toEqual(fields);
});

test('both parts of a figure are enough without its value', () => {
  const draft = { ...mappingToDraft(long), valueColumn: null, numeratorColumn: 3 };
  expect(fieldsMissing(draft)).toEqual(['valueColumn']);
  expect(fieldsMissing({ ...draft, denominatorColumn: 4 })).toEqual([]);
});

test('pointing at the headings and the first column of figures says the rest: the row beneath, and how far they go', () => {
  const picture = buildPicture();
  const headed = withPlace(emptyDraft('KPI'), 'headerRow', 3, picture);
  expect(headed.firstDataRow).toBe(4);
  expect(nextField(headed, 'headerRow')).toBe('codeColumn');
  const ranged = withPlace({ ...headed, codeColumn: 1 }, 'firstFigure', 3, picture);
  expect([ranged.firstFigure, ranged.lastFigure]).toEqual([3, 5]);
  expect(readDraft(ranged).kind).toBe('mapping');
  expect(nextField({ ...ranged, nameColumn: 2 }, 'firstFigure')).toBeNull();
});

test.each([
  ['Num', 'numerator'],
  ['Numerator', 'numerator'],
  ['Denom', 'denominator'],
  ['Out of', 'denominator'],
  ['RAG', 'skip'],
  ['YTD', 'skip'],
  ['Apr-19', 'value'],
  ['Number', 'value'],
] as const)('a column headed %s is first taken for a %s', (heading, part) => {
  expect(partOfHeading(heading)).toBe(part);
});

test('the picture names the part of every column chosen, and none that is left out', () => {
  const marks = columnMarks(mappingToDraft(wide));
  expect([...marks].map(([column, { label }]) => `${column} ${label}`)).toEqual([
    '3 Numerator',
    '4 Denominator',
    '6 Value',
    '1 Code',
    '2 Name',
  ]);
});

test.each([
  [wide, 'Months across from C on, code in A, name in B, headings in row 3.'],
  [long, 'One month, June 2019, value in B, name in A, headings in row 1.'],
] as const)('a layout is told in one sentence', (mapping, sentence) => {
  expect(mappingInWords(mapping)).toBe(sentence);
});
