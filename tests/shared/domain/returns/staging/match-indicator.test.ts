import { expect, it } from 'vitest';
import {
  createMatcher,
  definitionFor,
  matchText,
  type KnownIndicator,
} from '#shared/domain/returns/staging/match-indicator.ts';

const indicators: readonly KnownIndicator[] = [
  { code: 'FD01', name: 'Contacts received', unit: 'count' },
  { code: 'FD02', name: 'Contacts decided in 1 day', unit: 'percent' },
  { code: 'W1', name: 'Average caseload', unit: 'number' },
  { code: 'W2', name: 'Average caseload', unit: 'number' },
];
const said = (entries: Readonly<Record<string, string | null>>) => new Map(Object.entries(entries));

type Given = readonly [code: string, name: string];
function found([code, name]: Given, decisions: Parameters<typeof createMatcher>[1] = {}): string {
  const match = createMatcher(indicators, decisions)(code, name);
  return match.kind === 'found' ? match.indicator.code : match.kind === 'problem' ? match.problem.code : match.kind;
}

it('uses what is remembered only where neither code nor name is known', () => {
  const remembered = said({ 'kpi 7': 'FD02', fd01: 'FD02', 'contacts received': 'FD02' });
  expect(found(['KPI 7', ''], { remembered })).toBe('FD02');
  expect(found(['FD01', ''], { remembered })).toBe('FD01');
  expect(found(['', 'Contacts  RECEIVED'], { remembered })).toBe('FD01');
});

it('uses what was said by hand before anything that the file says, under the code, the name or both', () => {
  for (const text of ['fd01', 'contacts received', 'fd01 contacts received']) {
    expect(found(['FD01', 'Contacts received'], { byHand: said({ [text]: 'FD02' }) })).toBe('FD02');
  }
  expect(found(['KPI 7', 'Anything'], { byHand: said({ 'kpi 7': null }) })).toBe('left_out');
  expect(found(['KPI 7', ''], { byHand: said({ 'kpi 7': 'FD01' }), remembered: said({ 'kpi 7': 'FD02' }) })).toBe(
    'FD01',
  );
});

it('lets what was said settle a name that two have and a code with the name of another', () => {
  expect(found(['', 'Average caseload'])).toBe('IndicatorAmbiguous');
  expect(found(['', 'Average caseload'], { remembered: said({ 'average caseload': 'W2' }) })).toBe('W2');
  expect(found(['FD01', 'Contacts decided in 1 day'])).toBe('IndicatorContradicted');
  expect(
    found(['FD01', 'Contacts decided in 1 day'], { remembered: said({ 'fd01 contacts decided in 1 day': 'FD02' }) }),
  ).toBe('FD02');
});

it('does not take a row number for what the text beside it means', () => {
  // Remembered under both parts: next month row 7 may be another indicator.
  const remembered = said({ [matchText('7', 'Referals received').toLowerCase()]: 'FD01' });
  expect(found(['7', 'Referals received'], { remembered })).toBe('FD01');
  expect(found(['7', 'Something else'], { remembered })).toBe('IndicatorUnknown');
});

it('forgets what was said of an indicator that is gone', () => {
  expect(found(['KPI 7', ''], { remembered: said({ 'kpi 7': 'OLD' }) })).toBe('IndicatorUnknown');
});

it('names both where the file names two', () => {
  const match = createMatcher(indicators)('', 'Average caseload');
  expect(match).toMatchObject({ candidates: [{ code: 'W1' }, { code: 'W2' }] });
});

it('finds the definition in force, and before the first one the first', () => {
  const version = {
    name: 'A',
    unit: 'count',
    polarity: 'lower',
    numeratorLabel: '',
    denominatorLabel: '',
    reason: '',
  } as const;
  const versions = [
    { ...version, version: 1, effectiveFrom: '2018-04' },
    { ...version, version: 2, effectiveFrom: '2019-06' },
  ];
  const indicator = { code: 'A', name: 'A', unit: 'count', versions } as const;
  expect(['2017-01', '2019-05', '2019-06'].map((period) => definitionFor(indicator, period)?.version)).toEqual([
    1, 1, 2,
  ]);
});
