import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '#shared/domain/dates.ts';
import type { ExtractedCell } from '#shared/domain/returns/extract/extraction.ts';
import type { DefinitionInForce, KnownIndicator } from '#shared/domain/returns/staging/match-indicator.ts';
import { stageRows, type StageContext } from '#shared/domain/returns/staging/stage.ts';
import type { HeldValue, StagedRow } from '#shared/domain/returns/staging/staged-row.ts';

const first: DefinitionInForce = {
  version: 1,
  effectiveFrom: '2018-04',
  name: 'Visits',
  unit: 'count',
  polarity: 'higher',
  numeratorLabel: '',
  denominatorLabel: 'Children',
  reason: '',
};
const plain: KnownIndicator = { code: 'A', name: 'Visits', unit: 'count', versions: [first] };

function figure(code: string, period: string, value: string | null, cell = `${code}${period}`): ExtractedCell {
  return {
    sheet: '',
    cell,
    code,
    name: '',
    period,
    rawValue: value === null ? null : { kind: 'text', value, column: 3, ref: cell, format: 'General', formula: null },
    numerator: null,
    denominator: null,
    numberFormat: 'General',
    originalText: value ?? '',
    comment: '',
    provisional: false,
  };
}

const heldIn = (...periods: readonly string[]): HeldValue[] =>
  periods.map((period) => ({ indicator: 'A', period, value: 5, numerator: null, denominator: null, marker: null }));

const stage = (cells: readonly ExtractedCell[], context: Partial<StageContext> = {}): StagedRow[] =>
  stageRows(cells, { indicators: [plain], held: [], today: '2020-01-15', ...context });

const warnings = (rows: readonly StagedRow[]) => rows.map(({ code }) => code);

describe('a gap', () => {
  it('is said of the first figure after months for which nothing is held or given', () => {
    const [row] = stage([figure('A', '2019-06', '5')], { held: heldIn('2019-02', '2019-03') });
    expect(row).toMatchObject({
      outcome: 'new',
      code: 'PeriodGap',
      severity: 'warning',
      problem: 'Nothing is held or given for April 2019 to May 2019; the figure before is of March 2019.',
    });
    const [one] = stage([figure('A', '2019-06', '5')], { held: heldIn('2019-03', '2019-04') });
    expect(one?.problem).toBe('Nothing is held or given for May 2019; the figure before is of April 2019.');
  });

  it('is none where the months between are given or have a marker, and one where they are blank', () => {
    const held = heldIn('2019-03', '2019-04');
    expect(warnings(stage([figure('A', '2019-05', 'c'), figure('A', '2019-06', '5')], { held }))).toEqual([null, null]);
    expect(warnings(stage([figure('A', '2019-05', null), figure('A', '2019-06', '5')], { held }))).toEqual([
      null,
      'PeriodGap',
    ]);
  });

  it('is none in a quarterly series, nor in an indicator that is not monthly, nor before what is held, nor in a first return', () => {
    const june = [figure('A', '2019-06', '5')];
    expect(warnings(stage(june, { held: heldIn('2018-12', '2019-03') }))).toEqual([null]);
    const yearly = { indicators: [{ ...plain, monthly: false }] };
    expect(warnings(stage(june, { ...yearly, held: heldIn('2018-06') }))).toEqual([null]);
    expect(warnings(stage(june, { held: heldIn('2019-08', '2019-09') }))).toEqual([null]);
    expect(warnings(stage([figure('A', '2019-01', '4'), ...june]))).toEqual([null, null]);
  });
});

describe('a month outside the return', () => {
  it('is one after that which the file says it is of', () => {
    const rows = stage([figure('A', '2019-06', '5'), figure('A', '2019-07', '5')], { stated: ['2019-06'] });
    expect(warnings(rows)).toEqual([null, 'PeriodOutsideReturn']);
    expect(rows[1]?.problem).toBe('The file says that it is of June 2019, but this figure is of July 2019.');
    expect(rows[1]?.outcome).toBe('new');
  });

  it('is a single one far before all others, and no history that goes on without a break', () => {
    const rows = stage([figure('A', '2009-06', '5'), figure('A', '2019-05', '5'), figure('A', '2019-06', '5')]);
    expect(warnings(rows)).toEqual(['PeriodOutsideReturn', null, null]);
    expect(rows[0]?.problem).toContain('June 2009 is far before the other months of this file');
    const history = Array.from({ length: 60 }, (_, i) => figure('A', addMonths('2014-07', i), '5'));
    expect(stage(history).every(({ code }) => code === null)).toBe(true);
    expect(warnings(stage([figure('A', '2018-06', '5'), figure('A', '2019-06', '5')]))).toEqual([null, null]);
  });
});

describe('a changed definition', () => {
  const second: DefinitionInForce = {
    ...first,
    version: 2,
    effectiveFrom: '2019-06',
    name: 'Visits made',
    denominatorLabel: 'Children seen',
    reason: 'New national guide',
  };
  const indicators = [{ ...plain, versions: [first, second] }];

  it('is said of the first figure under it, with since when and what changed', () => {
    const rows = stage([figure('A', '2019-06', '5'), figure('A', '2019-07', '5')], {
      indicators,
      held: heldIn('2019-04', '2019-05'),
    });
    expect(warnings(rows)).toEqual(['DefinitionChanged', null]);
    expect(rows[0]?.problem).toBe(
      'Since June 2019 a new definition holds: its name is "Visits made", which was "Visits"; the denominator is "Children seen". Reason: New national guide. This is the first figure under it: make sure that the sender counts by it.',
    );
  });

  it('is not said again once a figure under it is held, nor where nothing is held', () => {
    expect(warnings(stage([figure('A', '2019-07', '5')], { indicators, held: heldIn('2019-05', '2019-06') }))).toEqual([
      null,
    ]);
    expect(warnings(stage([figure('A', '2019-07', '5')], { indicators }))).toEqual([null]);
  });

  it('has the unit of its own months', () => {
    const percent = { ...plain, unit: 'percent', versions: [first, { ...second, unit: 'percent' }] } as const;
    const rows = stage([figure('A', '2019-05', '120'), figure('A', '2019-06', '120')], { indicators: [percent] });
    expect(rows.map(({ value, severity }) => [value, severity])).toEqual([
      [120, null],
      [120, 'blocking'],
    ]);
  });
});

it('says several things of one row together, the first by its code', () => {
  const months = Array.from({ length: 12 }, (_, i) => addMonths('2018-04', i));
  const [row] = stage([figure('A', '2019-06', '500')], { held: heldIn(...months), stated: ['2019-05'] });
  expect(row).toMatchObject({ outcome: 'new', code: 'ValueOutsideLimits', severity: 'warning' });
  expect(row?.problem).toMatch(
    /outside the control limits.*The file says.*Nothing is held or given for April 2019 to May/,
  );
});

it('stages the same outcome of each indicator and month whatever the order of the rows', () => {
  const period = fc.integer({ min: 0, max: 30 }).map((months) => addMonths('2018-01', months));
  const value = fc.constantFrom('4', '5', '5.0', '7', 'c', null);
  const cells = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'X'), period, value), { maxLength: 40 });
  const outcomes = (rows: readonly StagedRow[]) =>
    rows
      // Of two alike the first counts: which of them that is may differ, what becomes of the month may not.
      .filter(({ code }) => code !== 'ValueRepeated')
      .map((row) => JSON.stringify([row.indicator, row.period, row.value, row.marker, row.outcome, row.code]))
      .toSorted();
  const indicators = [plain, { ...plain, code: 'B', name: 'Other' }];
  fc.assert(
    fc.property(
      cells.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
      ([given, shuffled]) => {
        const context = { indicators, held: heldIn('2018-03', '2018-04', '2018-05'), stated: ['2019-06'] };
        const staged = [given, shuffled].map((each) =>
          stage(
            each.map(([code, month, text], row) => figure(code, month, text, `C${row + 2}`)),
            context,
          ),
        );
        expect(outcomes(staged[1] ?? [])).toEqual(outcomes(staged[0] ?? []));
      },
    ),
  );
});
