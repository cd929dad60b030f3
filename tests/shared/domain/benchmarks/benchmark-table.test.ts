import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchAreas, printedArea } from '#shared/domain/benchmarks/benchmark-areas.ts';
import { readBenchmarkSheets } from '#shared/domain/benchmarks/benchmark-table.ts';
import { isPlainYear, readYear } from '#shared/domain/benchmarks/benchmark-year.ts';
import { matchMeasures } from '#shared/domain/benchmarks/match-measures.ts';
import { stageBenchmarks, type HeldBenchmark } from '#shared/domain/benchmarks/stage-benchmarks.ts';
import type { Unit } from '#shared/domain/indicator.ts';
import { cellText } from '#shared/domain/returns/sheet/sheet-data.ts';
import { readSheets } from '#main/formats/sheets/read-sheets.ts';

const tableOf = async (text: string) => {
  const table = readBenchmarkSheets((await readSheets('b.csv', new TextEncoder().encode(text))).sheets);
  if (table === null) throw new Error('no table');
  return table;
};
const across = `topic,code,measure,polarity,year,exampleshire,sn_mean_2021model,sn_n,east_midlands,england
Child Protection,CPP1,Referrals,-,2018,11216.0,8772.9,10,55770.0,655630.0
Child Protection,CPP1,Referrals,-,2019,11266.0,c,10,57790.0,650930.0
`;
const long = `LA Number,LA and Regions,Topic,Measure,Measure_short,Polarity,Years,Years_num,values,values_num
928,Exampleshire,CP,Referrals,CPP1,-,2018,2018,11216.0,11216
970,England,CP,Referrals,CPP1,-,2018,2018,655630.0,655630
001,Elsewhere,CP,Referrals,CPP1,-,2018,2018,5,5
`;
const wide = `LA and Regions,Topic,Measure,Polarity,2017-18,2018-19
Exampleshire,CP,Referrals,-,11216,11266
England,CP,Referrals,-,655630,650930
`;

describe('a file of benchmarks', () => {
  test.each([
    ['areas across', across, 'areas_across', ['exampleshire', 'sn_mean_2021model', 'east_midlands', 'england']],
    ['one figure a row', long, 'one_a_row', ['Exampleshire', 'England', 'Elsewhere']],
    ['years across', wide, 'years_across', ['Exampleshire', 'England']],
  ])('with %s is recognised by its headings', async (_what, text, form, areas) => {
    const table = await tableOf(text);
    expect([table.form, table.areas]).toEqual([form, areas]);
  });

  test('gives each figure with its measure, area, year and cell, of the areas asked for alone', async () => {
    const cells = async (text: string, ...areas: string[]) =>
      [...(await tableOf(text)).cellsOf(new Set(areas))].map((cell) => [
        cell.measureCode,
        cell.areaText,
        cell.yearText,
        cellText(cell.content),
        cell.content.ref,
      ]);
    expect(await cells(across, 'exampleshire', 'england')).toEqual([
      ['CPP1', 'exampleshire', '2018', '11216.0', 'F2'],
      ['CPP1', 'england', '2018', '655630.0', 'J2'],
      ['CPP1', 'exampleshire', '2019', '11266.0', 'F3'],
      ['CPP1', 'england', '2019', '650930.0', 'J3'],
    ]);
    expect(await cells(long, 'England')).toEqual([['CPP1', 'England', '2018', '655630.0', 'I3']]);
    expect(await cells(wide, 'Exampleshire')).toEqual([
      ['Referrals', 'Exampleshire', '2017-18', '11216', 'E2'],
      ['Referrals', 'Exampleshire', '2018-19', '11266', 'F2'],
    ]);
  });

  test.each(['a,b\n1,2\n', 'measure,polarity\nReferrals,High\n', 'indicator,owner,target\nA,B,3\n'])(
    'is not %j',
    async (text) => {
      expect(readBenchmarkSheets((await readSheets('b.csv', new TextEncoder().encode(text))).sheets)).toBeNull();
    },
  );
});

describe('a year', () => {
  test.each([
    ['2019', '2018-19', '2019-20'],
    ['2019.0', '2018-19', '2019-20'],
    ['2018/19', '2018-19', '2018-19'],
    ['2018-2019', '2018-19', '2018-19'],
    ['201819', '2018-19', '2018-19'],
    ['2099-00', '2099-00', '2099-00'],
    ['2018-20', null, null],
    ['201820', null, null],
    ['2018 Q1', null, null],
    ['', null, null],
  ])('written %j is %s where it ends in March, and %s where it begins in April', (text, ending, starting) => {
    expect([readYear(text, 'ending'), readYear(text, 'starting')]).toEqual([ending, starting]);
  });

  test('by one number is the only one that has two meanings', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2098 }), (year) => {
        const pair = `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
        expect(isPlainYear(String(year)) && !isPlainYear(pair)).toBe(true);
        expect(readYear(String(year), 'starting')).toBe(pair);
        expect(readYear(String(year + 1), 'ending')).toBe(pair);
      }),
    );
  });
});

describe('the areas of a file', () => {
  const match = (areas: string[], authority = 'Exampleshire County Council', said = {}, remembered = {}) =>
    matchAreas(areas, authority, said, remembered);

  test('are found by name, our authority also without the word council', () => {
    expect(match(['exampleshire', 'sn_mean_2021model', 'east_midlands', 'England'])).toEqual({
      authority: { text: 'exampleshire', how: 'recognised', candidates: [] },
      statistical_neighbours: { text: 'sn_mean_2021model', how: 'recognised', candidates: [] },
      region: { text: 'east_midlands', how: 'recognised', candidates: [] },
      england: { text: 'England', how: 'recognised', candidates: [] },
    });
  });

  test('are asked about where two could be one, and where none has our name', () => {
    const { authority, region } = match(['North', 'South East', 'South West']);
    expect(authority).toEqual({ text: null, how: 'open', candidates: ['North'] });
    expect(region).toEqual({ text: null, how: 'open', candidates: ['South East', 'South West'] });
    expect(match(['England']).authority.how).toBe('not_there');
  });

  test.each([
    ['england', 'england', 'England'],
    ['region', 'east_midlands', 'East Midlands'],
    ['region', 'Yorkshire and The Humber', 'Yorkshire and The Humber'],
    ['region', 'east of england', 'East of England'],
    ['authority', 'exampleshire', 'Exampleshire'],
    ['statistical_neighbours', 'sn_mean_2021model', 'Statistical neighbours (mean 2021model)'],
    ['statistical_neighbours', 'Statistical neighbours', 'Statistical neighbours'],
  ] as const)('are printed as people write them: %s %s is %s', (kind, text, printed) => {
    expect(printedArea(kind, text)).toBe(printed);
  });

  test('are as a person said, then as remembered', () => {
    const areas = ['North', 'South East', 'South West'];
    const said = match(areas, 'X', { authority: null, region: 'South East' }, { region: 'South West' });
    expect([said.authority, said.region]).toMatchObject([
      { text: null, how: 'said' },
      { text: 'South East', how: 'said' },
    ]);
    expect(match(areas, 'X', {}, { region: 'South West' }).region).toMatchObject({
      text: 'South West',
      how: 'remembered',
    });
    expect(match(areas, 'X', {}, { region: 'Gone' }).region.how).toBe('open');
  });
});

const indicators = [
  { code: 'FD05', name: 'Referrals', unit: 'count' as Unit },
  { code: 'FD06', name: 'Re-referrals within 12 months', unit: 'percent' as Unit },
];
const aMeasure = (measureCode: string, measure = measureCode) => ({ measureCode, measure, topic: '', figures: 1 });

describe('the indicator of a measure', () => {
  const how = (
    measure: ReturnType<typeof aMeasure>,
    said: [string, string | null][] = [],
    remembered: [string, string][] = [],
  ) => {
    const [found] = matchMeasures([measure], indicators, new Map(said), new Map(remembered));
    return [found?.indicator, found?.how];
  };

  test.each([
    [aMeasure('fd05', 'Something'), 'FD05', 'code'],
    [aMeasure('CPP1', ' referrals '), 'FD05', 'name'],
    [aMeasure('CPP2', 'Re-referrals in 12 months'), null, 'open'],
  ])('is found by code or exact name, never by a near one: %j', (measure, indicator, kind) => {
    expect(how(measure)).toEqual([indicator, kind]);
  });

  test('is what a person said first, and what is remembered before the names', () => {
    expect(how(aMeasure('CPP1', 'Referrals'), [['cpp1', 'FD06']])).toEqual(['FD06', 'said']);
    expect(how(aMeasure('CPP1', 'Referrals'), [['cpp1', null]])).toEqual([null, 'left_out']);
    expect(how(aMeasure('CPP1', 'Referrals'), [], [['cpp1', 'FD06']])).toEqual(['FD06', 'remembered']);
    expect(how(aMeasure('CPP1', 'Other'), [], [['cpp1', 'GONE']])).toEqual([null, 'open']);
  });

  test('is offered where a name is near', () => {
    const [found] = matchMeasures([aMeasure('CPP2', 'Re-referrals in 12 months')], indicators, new Map(), new Map());
    expect(found?.candidates.map(({ code }) => code)).toEqual(['FD06']);
  });
});

describe('figures held against a workspace', () => {
  async function stage(text: string, unit: Unit, held: readonly HeldBenchmark[] = []) {
    const table = await tableOf(text);
    const areas = matchAreas(table.areas, 'Exampleshire', {}, {});
    const known = [{ code: 'FD05', name: 'Referrals', unit }];
    const measures = matchMeasures([aMeasure('CPP1', 'Referrals')], known, new Map(), new Map());
    const cells = table.cellsOf(new Set(table.areas));
    return stageBenchmarks(cells, { areas, measures, indicators: known, held, years: 'ending' });
  }
  const head = 'code,measure,year,exampleshire,england\n';
  const held = (value: number, indicator: string | null = 'FD05'): HeldBenchmark => ({
    indicator,
    measureCode: 'CPP1',
    area: 'england',
    year: '2017-18',
    value,
  });

  test('are new, and a marker is no figure', async () => {
    const { rows, withoutFigure } = await stage(across, 'rate_per_10000');
    expect(rows.map((row) => [row.area, row.year, row.value, row.outcome])).toEqual([
      ['authority', '2017-18', 11216, 'new'],
      ['statistical_neighbours', '2017-18', 8772.9, 'new'],
      ['region', '2017-18', 55770, 'new'],
      ['england', '2017-18', 655630, 'new'],
      ['authority', '2018-19', 11266, 'new'],
      ['region', '2018-19', 57790, 'new'],
      ['england', '2018-19', 650930, 'new'],
    ]);
    expect(withoutFigure).toBe(1);
  });

  test.each([
    [held(655630), 'same', ''],
    [held(655629), 'changed', '655,629.0'],
    [held(655630, 'FD06'), 'changed', '655,630.0, held for FD06'],
    [held(655630, null), 'new', ''],
  ])('beside %j are %s', async (one, outcome, heldText) => {
    const { rows } = await stage(across, 'rate_per_10000', [one]);
    expect(rows.find((row) => row.area === 'england' && row.year === '2017-18')).toMatchObject({ outcome, heldText });
  });

  test.each([
    ['CPP1,Referrals,2018,101,\n', 'percent', /between 0 and 100/],
    ['CPP1,Referrals,2018,-1,\n', 'count', /below 0/],
    ['CPP1,Referrals,2018,lots,\n', 'count', /not a number/],
    ['CPP1,Referrals,Q1 2018,5,\n', 'count', /not a year/],
    ['CPP1,Referrals,2018,5,\nCPP1,Referrals,2018,6,\n', 'count', /D2 has another figure/],
    ['CPP1,Referrals,2017,0.5,\nCPP1,Referrals,2018,0.6,\nCPP1,Referrals,2019,0.7,\n', 'percent', /fractions/],
  ])('%j for a %s have a problem', async (lines, unit, problem) => {
    const { rows } = await stage(head + lines, unit as Unit);
    expect(rows.at(-1)).toMatchObject({ outcome: 'problem', problem: expect.stringMatching(problem) });
  });

  test('that are totals of a whole area are nothing to compare with, unlike averages of the same unit', async () => {
    const totals = await stage(across, 'count');
    expect(totals.rows.filter(({ outcome }) => outcome === 'problem').map(({ area }) => area)).toEqual([
      'region',
      'england',
      'region',
      'england',
    ]);
    expect(totals.rows.find(({ area }) => area === 'england')?.problem).toMatch(/total of a whole area/);
    const averages = await stage(`${head}CPP1,Referrals,2018,16.5,17.2\n`, 'number');
    expect(averages.rows.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
    const alone = 'code,measure,year,england\nCPP1,Referrals,2018,17.2\n';
    expect((await stage(alone, 'number')).rows[0]?.outcome).toBe('new');
    expect((await stage(alone, 'count')).rows[0]?.outcome).toBe('problem');
  });

  test('the same figure twice counts once, and a small percentage is one', async () => {
    const twice = await stage(`${head}CPP1,Referrals,2018,0.8,90\nCPP1,Referrals,2018,0.8,90\n`, 'percent');
    expect(twice.rows.map(({ value, outcome }) => [value, outcome])).toEqual([
      [0.8, 'new'],
      [90, 'new'],
    ]);
  });
});
