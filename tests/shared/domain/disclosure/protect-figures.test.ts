import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noRelations, type DeclaredRelations } from '#shared/domain/disclosure/declared-relations.ts';
import { hideFigures } from '#shared/domain/disclosure/hide-figures.ts';
import { protectFigures } from '#shared/domain/disclosure/protect-figures.ts';
import { dfePolicy } from '#shared/domain/disclosure/small-counts.ts';
import type { IndicatorFacts, ObservationFact, PeriodValue } from '#shared/domain/indicator.ts';
import { anIndicator, aValue } from '../rating/indicator-builder.ts';
import { randomPacks, type RandomPack } from './random-packs.ts';
import { recover } from './recover.ts';

const protect = ({ indicators, relations }: RandomPack): IndicatorFacts[] => {
  const protection = protectFigures(indicators, { policy: dfePolicy, relations, published: new Map() });
  expect(protection.exposed).toStrictEqual([]);
  return indicators.map((facts) => hideFigures(facts, protection, '2019-06'));
};

/** Every small number that is printed all the same. */
const smallPrinted = (shown: readonly IndicatorFacts[]): string[] =>
  shown.flatMap(({ code, definition, values }) =>
    values.flatMap(({ period, used, earlier, conflicting }) =>
      [used, ...earlier, ...conflicting].flatMap(({ value, numerator, denominator }) =>
        [definition.unit === 'count' ? value : null, numerator, denominator].flatMap((number) =>
          number !== null && number >= 1 && number <= 5 ? [`${code} ${period}: ${number}`] : [],
        ),
      ),
    ),
  );

const runs = 10_000;

test('in 10,000 random packs no suppressed figure can be worked out from anything printed', () => {
  let [complete, hidden] = [0, 0];
  fc.assert(
    fc.property(randomPacks, (pack) => {
      const shown = protect(pack);
      const found = recover(pack, shown);
      expect(found.places).toStrictEqual([]);
      expect(smallPrinted(shown)).toStrictEqual([]);
      if (found.complete) complete++;
      hidden += shown.flatMap(({ values }) => values).filter(({ used }) => used.marker === 'suppressed').length;
    }),
    { numRuns: runs },
  );
  // the attacker must have had something to find, and the time to try every possibility of most packs
  expect(hidden).toBeGreaterThan(runs);
  expect(complete).toBeGreaterThan(0.5 * runs);
}, 600_000);

test('the same attacker finds what hiding small numbers alone gives away', () => {
  const packs = fc.sample(randomPacks, { numRuns: 300, seed: 7 });
  const open = packs.filter((pack) => {
    const figures = new Set(
      pack.indicators.flatMap(({ code, definition, values }) =>
        values.flatMap(({ period, used: { value, numerator, denominator } }) =>
          [definition.unit === 'count' ? value : null, numerator, denominator].some(
            (number) => number !== null && number >= 1 && number <= 5,
          )
            ? [`${code} ${period}`]
            : [],
        ),
      ),
    );
    const only = { figures, versions: new Set<string>(), years: new Set<string>(), exposed: [] };
    return (
      recover(
        pack,
        pack.indicators.map((facts) => hideFigures(facts, only, '2019-06')),
      ).places.length > 0
    );
  });
  expect(open.length).toBeGreaterThan(100);
});

const hiddenOf = (
  indicators: readonly IndicatorFacts[],
  relations: DeclaredRelations = noRelations,
  policy = dfePolicy,
) => {
  const { figures, versions, years } = protectFigures(indicators, { policy, relations, published: new Map() });
  return { figures: [...figures], versions: [...versions], years: [...years] };
};
const nothing = { figures: [], versions: [], years: [] };

// in another order of the catalogue others of the same cost may go: what is safe is safe in any
test('the same figures are hidden every time', () => {
  for (const { indicators, relations } of fc.sample(randomPacks, { numRuns: 200, seed: 11 })) {
    expect(hiddenOf(indicators, relations)).toStrictEqual(hiddenOf(structuredClone(indicators), relations));
  }
});

test('without small counts nothing is hidden', () => {
  const large = (value: number): number => (value >= 1 && value <= 5 ? value + 6 : value);
  const months = ['2019-04', '2019-05', '2019-06'];
  const indicators = ['A', 'B', 'C'].map((code, i) =>
    anIndicator({ unit: 'count', values: months.map((month, j) => aValue(month, large(7 * i + j))) }, { code }),
  );
  expect(hiddenOf(indicators)).toStrictEqual(nothing);
});

test('an indicator more never shows what was small, and one that is tied to nothing changes nothing', () => {
  const more = anIndicator({ unit: 'count', values: [aValue('2019-06', 41)] }, { code: 'ZZ' });
  for (const { indicators, relations } of fc.sample(randomPacks, { numRuns: 200, seed: 13 })) {
    expect(hiddenOf([...indicators, more], relations)).toStrictEqual(hiddenOf(indicators, relations));
  }
});

const count = (code: string, values: readonly PeriodValue[]): IndicatorFacts =>
  anIndicator({ unit: 'count', values }, { code });
const share = (code: string, value: number, given: Partial<ObservationFact> = {}): IndicatorFacts =>
  anIndicator({ unit: 'percent', values: [aValue('2019-06', value, given)] }, { code });

describe('what is hidden of a share', () => {
  test.each([
    ['a small numerator', share('A', 3, { numerator: 3, denominator: 100 }), true],
    ['a small denominator', share('A', 0, { numerator: 0, denominator: 4 }), true],
    ['none of many', share('A', 0, { numerator: 0, denominator: 100 }), false],
    ['all but two of many, as the DfE shows it', share('A', 98, { numerator: 98, denominator: 100 }), false],
    ['a small numerator that is not printed but follows', share('A', 3, { denominator: 100 }), true],
    ['a share of nobody knows how many', share('A', 3), false],
  ])('%s: %s', (_, facts, hidden) => {
    expect(hiddenOf([facts]).figures).toStrictEqual(hidden ? ['A 2019-06'] : []);
  });

  test('all but two of many, where the policy asks for it', () => {
    const facts = share('A', 98, { numerator: 98, denominator: 100 });
    expect(hiddenOf([facts], noRelations, { ...dfePolicy, complements: true }).figures).toStrictEqual(['A 2019-06']);
  });

  test('a small numerator that follows from a denominator printed elsewhere', () => {
    const relations = {
      ...noRelations,
      same: [{ count: 'all', fields: ['T.value', 'A.denominator'] as const, reason: '' }],
    };
    expect(hiddenOf([count('T', [aValue('2019-06', 100)]), share('A', 3)], relations).figures).toStrictEqual([
      'A 2019-06',
    ]);
  });

  test('a rate by the population that is held for another month', () => {
    const rate = anIndicator(
      {
        unit: 'rate_per_10000',
        values: [aValue('2019-05', 10, { numerator: 100, denominator: 100_000 }), aValue('2019-06', 0.4)],
      },
      { code: 'R' },
    );
    const relations = {
      ...noRelations,
      same: [{ count: 'children', fields: ['R.denominator'] as const, standing: true, reason: '' }],
    };
    expect(hiddenOf([rate], relations).figures).toStrictEqual(['R 2019-06']);
  });
});

describe('what is hidden of several values of one month', () => {
  const month = (
    value: number,
    earlier: readonly number[],
    citation: ObservationFact['citation'] = null,
  ): PeriodValue => ({
    ...aValue('2019-06', value, { citation }),
    earlier: earlier.map((was) => aValue('2019-06', was, { citation }).used),
  });
  const published = { title: 'Letter', publisher: 'Ofsted', publishedOn: '2019-01-01', url: '', note: '' };

  test('an earlier value that was small', () => {
    expect(hiddenOf([count('A', [month(40, [4])])])).toStrictEqual({ ...nothing, versions: ['A 2019-06'] });
  });
  test('an earlier value that differs by a few children', () => {
    expect(hiddenOf([count('A', [month(40, [43])])])).toStrictEqual({ ...nothing, versions: ['A 2019-06'] });
  });
  test('two published values stay side by side', () => {
    expect(hiddenOf([count('A', [month(267, [264], published)])])).toStrictEqual(nothing);
  });
  test('with a figure everything that was ever said of its month', () => {
    const facts = count('A', [month(4, [40])]);
    const protection = protectFigures([facts], { policy: dfePolicy, relations: noRelations, published: new Map() });
    expect(JSON.stringify(hideFigures(facts, protection, '2019-06').values)).not.toMatch(/40|"value":4/);
  });
});

describe('sums that nobody declared', () => {
  const months = ['2018-12', '2019-01', '2019-02', '2019-03', '2019-04', '2019-05'];
  const series = (code: string, values: readonly number[]): IndicatorFacts =>
    count(
      code,
      months.map((month, i) => aValue(month, values[i] ?? 0)),
    );

  test('a total over two others is found, and a second figure of the month goes', () => {
    const [a, b] = [
      [10, 12, 3, 14, 20, 9],
      [30, 31, 32, 33, 34, 35],
    ];
    const total = (a ?? []).map((value, i) => value + (b?.[i] ?? 0));
    expect(hiddenOf([series('A', a ?? []), series('B', b ?? []), series('T', total)]).figures).toStrictEqual([
      'A 2019-02',
      'B 2019-02',
    ]);
  });

  test('a year to date is found, and a month beside the small one goes with the total between them', () => {
    const monthly = [10, 12, 14, 16, 3, 9];
    const toDate = [10, 22, 36, 52, 3, 12];
    const hidden = hiddenOf([series('M', monthly), series('Y', toDate)]).figures;
    expect(hidden).toContain('M 2019-04');
    expect(hidden).toContain('Y 2019-04');
    expect(hidden).toContain('M 2019-05');
  });
});
