import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Marker } from '#shared/domain/indicator.ts';
import type { ExtractedCell } from '#shared/domain/returns/extract/extraction.ts';
import { createMatcher } from '#shared/domain/returns/staging/match-indicator.ts';
import { cellText, type SheetCell } from '#shared/domain/returns/sheet/sheet-data.ts';
import { createStager, stageRows, type StageContext } from '#shared/domain/returns/staging/stage.ts';
import { compareWithHeld, type HeldValue, type StagedRow } from '#shared/domain/returns/staging/staged-row.ts';
import { cellOf, type TestCell } from '../sheets.ts';

const indicators = [
  { code: 'FD01', name: 'Contacts received', unit: 'count' },
  { code: 'FD02', name: 'Contacts decided in 1 day', unit: 'percent' },
  { code: 'FD05', name: 'Referral rate', unit: 'rate_per_10000' },
  { code: 'W1', name: 'Average caseload', unit: 'number' },
  { code: 'W2', name: 'Average caseload', unit: 'number' },
] as const;

interface Given {
  readonly code?: string;
  readonly name?: string;
  readonly period?: string;
  readonly value?: TestCell;
  readonly n?: TestCell;
  readonly d?: TestCell;
  readonly cell?: string;
}

const sheetCell = (value: TestCell): SheetCell | null => {
  const cell = cellOf(value);
  return cell === null ? null : { ...cell, column: 1, ref: 'A1' };
};

function extracted({
  code = 'FD02',
  name = '',
  period = '2019-04',
  value = null,
  n = null,
  d = null,
  cell = 'D4',
}: Given): ExtractedCell {
  const rawValue = sheetCell(value);
  return {
    sheet: 'KPI',
    cell,
    code,
    name,
    period,
    rawValue,
    numerator: sheetCell(n),
    denominator: sheetCell(d),
    numberFormat: rawValue?.format ?? 'General',
    originalText: rawValue === null ? '' : cellText(rawValue),
    comment: '',
    provisional: false,
  };
}

const held = (value: number | null, extra: Partial<HeldValue> = {}): HeldValue => ({
  indicator: 'FD02',
  period: '2019-04',
  value,
  numerator: null,
  denominator: null,
  marker: null,
  ...extra,
});

const stage = (given: readonly Given[], heldValues: readonly HeldValue[] = []): StagedRow[] =>
  stageRows(given.map(extracted), { indicators, held: heldValues, today: '2019-06-15' });

function stageOne(given: Given, heldValues: readonly HeldValue[] = []): StagedRow {
  const [row] = stage([given], heldValues);
  if (row === undefined) throw new Error('no row');
  return row;
}

describe('a figure', () => {
  it('is staged with its place, its text and its parts', () => {
    expect(stageOne({ value: [0.852, '0.0%'], n: 46, d: 54 })).toEqual({
      indicator: 'FD02',
      period: '2019-04',
      value: 85.2,
      numerator: 46,
      denominator: 54,
      marker: null,
      sheet: 'KPI',
      cell: 'D4',
      originalText: '85.2%',
      comment: '',
      provisional: false,
      outcome: 'new',
      problem: null,
      code: null,
      severity: null,
      held: null,
    });
  });

  it.each<[string, Given, number | null, Marker | null]>([
    ['a suppressed one', { value: 'c', n: 'c', d: 54 }, null, 'suppressed'],
    ['a blank one', {}, null, 'not_returned'],
    ['one with a suppressed numerator', { n: 'c', d: 54 }, null, 'suppressed'],
    ['one of nothing', { n: 0, d: 0 }, null, 'not_applicable'],
    ['one of nothing that Excel could not divide', { value: '#DIV/0!', n: 0, d: 0 }, null, 'not_applicable'],
    ['one of the month that is running', { value: 85, period: '2019-06' }, 85, null],
    ['a rate', { code: 'FD05', value: 595.6, n: 1072, d: 18_000 }, 595.6, null],
  ])('%s is kept as that', (_, given, value, marker) => {
    expect(stageOne(given)).toMatchObject({ value, marker, outcome: 'new', problem: null, severity: null });
  });

  it.each<[string, Given, number, string]>([
    [
      'from its parts',
      { n: 46, d: 54 },
      (100 * 46) / 54,
      'The file gives no value: 85.19% was worked out from 46 of 54.',
    ],
    [
      'as a rate from its parts',
      { code: 'FD05', n: '1,072', d: '18,000' },
      (10_000 * 1072) / 18_000,
      'The file gives no value: 595.56 per 10,000 was worked out from 1,072 of 18,000.',
    ],
    [
      'as a fraction that its parts confirm',
      { value: 0.852, n: 46, d: 54 },
      85.2,
      '0.852 was read as 85.2%, which its numerator and denominator confirm.',
    ],
    ['as a count that is not whole', { code: 'FD01', value: 12.5 }, 12.5, '12.5 is a count, but not a whole number.'],
  ])('is read %s, and says so', (_, given, value, problem) => {
    expect(stageOne(given)).toMatchObject({ value, outcome: 'new', problem, severity: 'warning' });
  });

  it('may have decimals where the unit is a number and no count', () => {
    expect(stageOne({ code: 'W1', value: 18.7 })).toMatchObject({ value: 18.7, outcome: 'new', problem: null });
  });

  it('needs no doubt where its parts say that it really is below 1%', () => {
    expect(stageOne({ value: 0.8, n: 4, d: 500 })).toMatchObject({ value: 0.8, outcome: 'new', problem: null });
  });
});

describe('a problem that keeps the file out', () => {
  it.each<[string, Given, string]>([
    ['an unknown code', { code: 'FD99', value: 1 }, 'No indicator has the code or name "FD99".'],
    [
      'an unknown code and name',
      { code: 'X', name: 'Contacts', value: 1 },
      'No indicator has the code "X" or the name "Contacts".',
    ],
    [
      'a code with the name of another',
      { code: 'FD01', name: 'Referral rate', value: 1 },
      'The code FD01 is of "Contacts received", but the name "Referral rate" is of FD05.',
    ],
    [
      'a name that two have',
      { code: '', name: 'Average caseload', value: 1 },
      'Several indicators are named "Average caseload" (W1, W2): give the code.',
    ],
    ['more than 100%', { value: '101%' }, '101% is more than 100%, which is not possible.'],
    ['a negative percentage', { value: -3 }, '-3 is below 0, which is not possible.'],
    ['a negative count', { code: 'FD01', value: -3 }, '-3 is below 0, which is not possible.'],
    ['a numerator above its denominator', { value: 90, n: 55, d: 54 }, 'The numerator 55 is above the denominator 54.'],
    ['a negative part', { n: -1, d: 54 }, 'A numerator or denominator below 0 is not possible.'],
    [
      'a value that its parts contradict',
      { value: 86.8, n: 46, d: 54 },
      'The value 86.8 does not agree with 46 of 54, which is 85.19%.',
    ],
    [
      'a fraction that its parts contradict',
      { value: 0.9, n: 46, d: 54 },
      'The value 0.9 does not agree with 46 of 54, which is 85.19%.',
    ],
    [
      'a percentage of nothing',
      { value: 50, n: 0, d: 0 },
      'A percentage of a denominator of 0 is not possible, but 50 is given.',
    ],
    ['text', { value: 'see note' }, '"see note" is not a number.'],
    ['text as a numerator', { value: 85.2, n: 'many', d: 54 }, 'The numerator cannot be used: "many" is not a number.'],
    [
      'a numerator alone',
      { n: 46 },
      'There is no value, and it does not follow from the numerator and denominator given.',
    ],
    ['a month to come', { period: '2019-07', value: 85 }, 'July 2019 is in the future.'],
  ])('%s', (_, given, problem) => {
    expect(stageOne(given)).toMatchObject({ outcome: 'problem', severity: 'blocking', problem });
  });

  it('is a different figure for the same month, in both rows', () => {
    const rows = stage([
      { value: 85, cell: 'D4' },
      { value: 86, cell: 'D9' },
      { value: 80, period: '2019-05' },
    ]);
    expect(rows.map(({ outcome, severity }) => [outcome, severity])).toEqual([
      ['problem', 'blocking'],
      ['problem', 'blocking'],
      ['new', null],
    ]);
    expect(rows[0]?.problem).toBe('The same indicator and month is also in KPI D9, with a different figure.');
    expect(rows[1]?.problem).toBe('The same indicator and month is also in KPI D4, with a different figure.');
  });
});

describe('a problem that leaves only its row out', () => {
  it.each<[string, Given, string]>([
    [
      'a fraction without a percent sign',
      { value: 0.853 },
      '0.853 could be 0.853% or 85.3%: the cell shows no percent sign.',
    ],
    ['a blank for a month to come', { period: '2019-12' }, 'December 2019 is in the future.'],
  ])('%s', (_, given, problem) =>
    expect(stageOne(given)).toMatchObject({ outcome: 'problem', severity: 'warning', problem }),
  );

  it('is a blank where a figure is held', () => {
    expect(stageOne({}, [held(85)])).toMatchObject({ outcome: 'problem', severity: 'warning', held: { value: 85 } });
  });

  it('is the same figure again', () => {
    const rows = stage([
      { value: 85, cell: 'D4' },
      { value: '85', cell: 'D9' },
    ]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['new', 'problem']);
    expect(rows[1]).toMatchObject({
      severity: 'warning',
      problem: 'The same indicator and month is also in KPI D4, with the same figure; it counts once.',
    });
  });
});

describe('against what is held', () => {
  it.each<[string, Given, HeldValue, string]>([
    ['the same value', { value: [0.853, '0.0%'] }, held(85.3), 'same'],
    ['another value', { value: 85.4 }, held(85.3), 'changed'],
    ['the same marker', { value: 'c' }, held(null, { marker: 'suppressed' }), 'same'],
    ['another marker', { value: 'x' }, held(null, { marker: 'suppressed' }), 'changed'],
    ['a value where a marker was', { value: 85.3 }, held(null, { marker: 'suppressed' }), 'changed'],
    ['a marker where a value was', { value: 'c' }, held(85.3), 'changed'],
    ['parts left out', { value: 85.2 }, held(85.2, { numerator: 46, denominator: 54 }), 'same'],
    ['parts given for the first time', { value: 85.2, n: 46, d: 54 }, held(85.2), 'changed'],
    ['other parts', { value: 50, n: 1, d: 2 }, held(50, { numerator: 2, denominator: 4 }), 'changed'],
    ['another month', { value: 85.3, period: '2019-05' }, held(85.3), 'new'],
    ['another indicator', { value: 85, code: 'FD01' }, held(85), 'new'],
  ])('%s', (_, given, kept, outcome) => expect(stageOne(given, [kept]).outcome).toBe(outcome));

  it('any figure is the same as itself and new where nothing is held', () => {
    const part = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(part, part, part, (value, numerator, denominator) => {
        const figure = { value, numerator, denominator, marker: null };
        expect([compareWithHeld(figure, figure), compareWithHeld(figure, null)]).toEqual(['same', 'new']);
      }),
    );
  });
});

describe('what a person decided', () => {
  const decided = (given: Given, context: Partial<StageContext>): StagedRow | undefined =>
    stageRows([extracted(given)], { indicators, held: [], today: '2019-06-15', ...context })[0];

  it.each<[string, 'points' | 'fraction', Given, Partial<StagedRow>]>([
    ['a fraction', 'fraction', { value: 0.853 }, { value: 85.3, outcome: 'new', problem: null }],
    ['points', 'points', { value: 0.853 }, { value: 0.853, outcome: 'new', problem: null }],
    ['a fraction of one', 'fraction', { value: 1 }, { value: 100, outcome: 'new' }],
    ['a fraction, and no doubt', 'fraction', { value: 85.3 }, { value: 85.3, outcome: 'new' }],
    ['a fraction, but with a sign', 'fraction', { value: '0.853%' }, { value: 0.853, outcome: 'new' }],
    ['a fraction that fits its parts', 'fraction', { value: 0.852, n: 46, d: 54 }, { value: 85.2, outcome: 'new' }],
    ['points against the parts', 'points', { value: 0.852, n: 46, d: 54 }, { code: 'ValueAgainstParts' }],
  ])('a percentage is read as %s', (_, as, given, row) => {
    expect(decided(given, { percentages: new Map([['FD02', as]]) })).toMatchObject(row);
  });

  it('leaves rows of a text out that is said to be none of ours, with a warning', () => {
    expect(decided({ code: 'X9', value: 5 }, { byHand: new Map([['x9', null]]) })).toMatchObject({
      outcome: 'problem',
      severity: 'warning',
      code: 'IndicatorLeftOut',
      indicator: 'X9',
    });
  });
});

it('keeps no figure of a month in which its indicator is retired, and those before', () => {
  const retired = { code: 'FD01', name: 'Contacts received', unit: 'count', retiredFrom: '2019-04' } as const;
  const outcomes = ['2019-03', '2019-04'].map(
    (period) =>
      stageRows([extracted({ code: 'FD01', value: 5, period })], {
        indicators: [retired],
        held: [],
        today: '2019-06-15',
      })[0],
  );
  expect(outcomes).toMatchObject([
    { outcome: 'new', problem: null },
    {
      outcome: 'problem',
      severity: 'warning',
      code: 'IndicatorRetired',
      problem: 'FD01 is retired from April 2019 on, so its figure for April 2019 is not kept.',
    },
  ]);
});

it('never keeps a file out for a row without an indicator that is blank, or is of a publication', () => {
  expect(stageOne({ code: 'X9' })).toMatchObject({ outcome: 'problem', severity: 'warning', code: 'IndicatorUnknown' });
  const published = { ...extracted({ code: 'X9', value: 5 }), published: true } as const;
  expect(stageRows([published], { indicators, held: [], today: '2019-06-15' })).toMatchObject([
    { outcome: 'problem', severity: 'warning', code: 'IndicatorUnknown' },
  ]);
});

describe('a provisional figure', () => {
  const provisional = held(85, { provisional: true });
  const sent = (value: number, isProvisional: boolean) =>
    stageRows([{ ...extracted({ value }), provisional: isProvisional }], {
      indicators,
      held: [provisional],
      today: '2019-06-15',
    })[0];

  it('that is final now with the same value is new knowledge and no restatement', () => {
    expect(sent(85, false)).toMatchObject({ outcome: 'new', provisional: false });
  });
  it('that comes again is the same, and one that changes is a restatement', () => {
    expect(sent(85, true)).toMatchObject({ outcome: 'same' });
    expect(sent(86, true)).toMatchObject({ outcome: 'changed', provisional: true });
    expect(sent(86, false)).toMatchObject({ outcome: 'changed' });
  });
  it('does not take back that a figure was final', () => {
    const again = stageRows([{ ...extracted({ value: 85 }), provisional: true }], {
      indicators,
      held: [held(85)],
      today: '2019-06-15',
    });
    expect(again).toMatchObject([{ outcome: 'same' }]);
  });
});

it('asks once for each text and once for each percentage left open, with how many figures hang on it', () => {
  const stager = createStager({ indicators, held: [], today: '2019-06-15' });
  const given: Given[] = [
    { code: 'X9', name: 'Contacs', value: 1, cell: 'D4' },
    { code: 'X9', name: 'Contacs', cell: 'E4' },
    { code: 'X9', name: 'Contacs', value: 2, cell: 'F4' },
    { code: '', name: 'Average caseload', value: 3, cell: 'D5' },
    { value: 0.85, cell: 'D6' },
    { value: 0.9, period: '2019-05', cell: 'E6' },
  ];
  for (const each of given) stager.stage(extracted(each));
  expect(stager.doubts()).toMatchObject({
    indicators: [
      { text: 'X9 Contacs', name: 'Contacs', sheet: 'KPI', cell: 'D4', figures: 2, candidates: [] },
      { text: 'Average caseload', cell: 'D5', figures: 1, candidates: [{ code: 'W1' }, { code: 'W2' }] },
    ],
    percentages: [{ indicator: 'FD02', figures: 2, example: { cell: 'D6', asPoints: '0.85%', asFraction: '85%' } }],
  });
});

describe('matching', () => {
  const match = createMatcher(indicators);
  const codeOf = (code: string, name = ''): string | null => {
    const result = match(code, name);
    return result.kind === 'found' ? result.indicator.code : null;
  };
  it.each([
    ['fd02', '', 'FD02'],
    [' FD\u00A002 ', '', 'FD02'],
    ['', ' contacts  RECEIVED\u00A0', 'FD01'],
    ['Contacts received', '', 'FD01'],
    ['', 'FD02', 'FD02'],
    ['FD01', 'Our own wording', 'FD01'],
    ['local 7', 'Contacts received', 'FD01'],
    ['W2', 'Average caseload', 'W2'],
    ['FD-02', '', null],
    ['FD2', '', null],
    ['', 'Contact received', null],
    ['', '', null],
  ])('code %j and name %j is %s', (code, name, expected) => expect(codeOf(code, name)).toBe(expected));
});

it('stages any n of d without a false alarm, however many places are shown', () => {
  const parts = fc
    .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 5000 }))
    .filter(([n, d]) => n <= d);
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 6 }), ([n, d], places) => {
      const asText = `${((100 * n) / d).toFixed(places)}%`;
      expect(stageOne({ value: asText, n, d })).toMatchObject({ outcome: 'new', problem: null });
      const format = places === 0 ? '0%' : `0.${'0'.repeat(places)}%`;
      expect(stageOne({ value: [n / d, format], n, d })).toMatchObject({ outcome: 'new', problem: null });
    }),
  );
});
