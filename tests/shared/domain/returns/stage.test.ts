import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Marker } from '#shared/domain/indicator.ts';
import type { ExtractedCell } from '#shared/domain/returns/extraction.ts';
import { createMatcher } from '#shared/domain/returns/match-indicator.ts';
import { cellText, type SheetCell } from '#shared/domain/returns/sheet-data.ts';
import { stageRows } from '#shared/domain/returns/stage.ts';
import { compareWithHeld, type HeldValue, type StagedRow } from '#shared/domain/returns/staged-row.ts';
import { cellOf, type TestCell } from './sheets.ts';

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
