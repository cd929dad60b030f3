import fc from 'fast-check';
import { addMonths, periodsFrom } from '#shared/domain/dates.ts';
import type { CountField, DeclaredRelations, Span } from '#shared/domain/disclosure/declared-relations.ts';
import type { Benchmark, IndicatorFacts, ObservationFact, PeriodValue, Unit } from '#shared/domain/indicator.ts';
import { anIndicator, aValue } from '../rating/indicator-builder.ts';

/** A pack with everything that is true of it, for tests that look for what can be recovered. */
export interface RandomPack {
  readonly indicators: IndicatorFacts[];
  readonly relations: DeclaredRelations;
  /** True numbers by place: `A.value 2019-06 used`, `A.numerator 2019-06 earlier 0`. */
  readonly truth: Map<string, number>;
  /** Sums over places that hold; a place that nobody prints is `rest …`. */
  readonly sums: { readonly plus: readonly string[]; readonly minus: readonly string[] }[];
}

/** Names for one number. */
export const placeOf = (field: string, period: string, version: string): string => `${field} ${period} ${version}`;

interface Making {
  readonly pack: RandomPack;
  readonly parts: DeclaredRelations['parts'][number][];
  readonly same: DeclaredRelations['same'][number][];
  readonly overMonths: DeclaredRelations['overMonths'][number][];
  /** The next number of children: many are small. */
  readonly draw: () => number;
  readonly pick: (below: number) => number;
}

const used = 'used';
const months = (from: string, many: number): string[] => periodsFrom(from, addMonths(from, many - 1));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function indicator(
  { pack }: Making,
  code: string,
  unit: Unit,
  values: readonly PeriodValue[],
  benchmarks: readonly Benchmark[] = [],
): void {
  pack.indicators.push(
    anIndicator(
      { values, unit },
      { code, benchmarks, definition: { ...anIndicator({ values, unit }).definition, name: `Indicator ${code}` } },
    ),
  );
}

function counts(making: Making, code: string, held: ReadonlyMap<string, number>): void {
  for (const [period, value] of held) making.pack.truth.set(placeOf(`${code}.value`, period, used), value);
  indicator(
    making,
    code,
    'count',
    [...held].map(([period, value]) => aValue(period, value)),
  );
}

function adds(
  making: Making,
  total: CountField,
  parts: readonly CountField[],
  periods: readonly string[],
  version = used,
): void {
  for (const period of periods) {
    making.pack.sums.push({
      plus: parts.map((part) => placeOf(part, period, version)),
      minus: [placeOf(total, period, version)],
    });
  }
}

/** A month in rows and columns with totals on one side, on both, or none. */
function table(making: Making, name: string): void {
  const period = '2019-06';
  const [height, width] = [1 + making.pick(3), 1 + making.pick(3)];
  const rows = making.pick(3) > 0;
  const columns = making.pick(3) > 0;
  const cells = Array.from({ length: height }, () => Array.from({ length: width }, () => making.draw()));
  const code = (i: number | string, j: number | string): string => `${name}${i}${j}`;
  const field = (i: number | string, j: number | string): CountField => `${code(i, j)}.value`;
  const one = (value: number): Map<string, number> => new Map([[period, value]]);
  for (const [i, row] of cells.entries())
    for (const [j, value] of row.entries()) counts(making, code(i, j), one(value));
  const declare = (total: CountField, parts: readonly CountField[]): void => {
    making.parts.push({ total, parts, complete: true, reason: 'a table' });
    adds(making, total, parts, [period]);
  };
  const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
  if (rows) {
    for (const i of upTo(height)) {
      counts(making, code(i, 'T'), one(sum(cells[i] ?? [])));
      declare(
        field(i, 'T'),
        upTo(width).map((j) => field(i, j)),
      );
    }
  }
  if (columns) {
    for (const j of upTo(width)) {
      counts(making, code('T', j), one(sum(cells.map((row) => row[j] ?? 0))));
      declare(
        field('T', j),
        upTo(height).map((i) => field(i, j)),
      );
    }
  }
  if (rows && columns) {
    counts(making, code('T', 'T'), one(sum(cells.flat())));
    declare(
      field('T', 'T'),
      upTo(height).map((i) => field(i, 'T')),
    );
    declare(
      field('T', 'T'),
      upTo(width).map((j) => field('T', j)),
    );
  }
}

/** Months with totals over months beside them, and some with a published year. */
function series(making: Making, name: string): void {
  const from = addMonths('2018-04', making.pick(4));
  const held = months(from, 3 + making.pick(10));
  const values = new Map(held.map((period) => [period, making.draw()]));
  const span = (['year_to_date', 'quarter', 'twelve_months'] as const)[making.pick(3)] ?? 'quarter';
  const over = (period: string): string[] => spanOf(span, period);
  const whole = held.filter((period) => over(period).every((month) => values.has(month)));
  const totals = new Map(whole.map((period) => [period, sum(over(period).map((month) => values.get(month) ?? 0))]));
  const year = months('2018-04', 12);
  const published = making.pick(2) === 0 && year.every((month) => values.has(month));
  if (published) making.pack.truth.set(`${name} year`, sum(year.map((month) => values.get(month) ?? 0)));
  for (const [period, value] of values) making.pack.truth.set(placeOf(`${name}.value`, period, used), value);
  indicator(
    making,
    name,
    'count',
    [...values].map(([period, value]) => aValue(period, value)),
    published ? [yearly(making.pack.truth.get(`${name} year`) ?? 0)] : [],
  );
  if (published)
    making.pack.sums.push({
      plus: year.map((month) => placeOf(`${name}.value`, month, used)),
      minus: [`${name} year`],
    });
  if (totals.size === 0) return;
  counts(making, `${name}Y`, totals);
  making.overMonths.push({ total: `${name}Y.value`, of: `${name}.value`, span, reason: 'a total' });
  for (const period of whole) {
    making.pack.sums.push({
      plus: over(period).map((month) => placeOf(`${name}.value`, month, used)),
      minus: [placeOf(`${name}Y.value`, period, used)],
    });
  }
}

function spanOf(span: Span, period: string): string[] {
  const april = `${Number(period.slice(0, 4)) - (Number(period.slice(5)) < 4 ? 1 : 0)}-04`;
  if (span === 'year_to_date') return periodsFrom(april, period);
  return periodsFrom(addMonths(period, span === 'quarter' ? -2 : -11), period);
}

const yearly = (value: number): Benchmark => ({
  area: 'authority',
  areaName: 'Exampleshire',
  year: '2018-19',
  value,
  citation: null,
  cell: null,
  earlier: [],
});

/** Shares of one count that is printed by itself: with their numerators, without, and the rest of them as a count. */
function shares(making: Making, name: string): void {
  const held = months('2019-01', 1 + making.pick(4));
  const many = 1 + making.pick(3);
  const complete = making.pick(2) === 0;
  const numerators = Array.from({ length: many }, () => held.map(() => making.draw()));
  const rests = held.map(() => making.draw());
  const whole = held.map((_, i) => sum(numerators.map((row) => row[i] ?? 0)) + (rests[i] ?? 0));
  const total: CountField = `${name}D.value`;
  counts(making, `${name}D`, new Map(held.map((period, i) => [period, whole[i] ?? 0])));
  const fields: CountField[] = [];
  for (const [n, row] of numerators.entries()) {
    const withCounts = making.pick(2) === 0;
    const code = `${name}${n}`;
    fields.push(`${code}.numerator`);
    const values = held.map((period, i) => {
      const [numerator, denominator] = [row[i] ?? 0, whole[i] ?? 0];
      making.pack.truth.set(placeOf(`${code}.numerator`, period, used), numerator);
      making.pack.truth.set(placeOf(`${code}.denominator`, period, used), denominator);
      making.pack.sums.push({
        plus: [placeOf(`${code}.denominator`, period, used)],
        minus: [placeOf(total, period, used)],
      });
      const share = denominator === 0 ? null : Math.round((1000 * numerator) / denominator) / 10;
      return aValue(period, share, withCounts ? { numerator, denominator } : {});
    });
    indicator(making, code, 'percent', values);
  }
  making.same.push({
    count: name,
    fields: [total, ...numerators.map((_, n): CountField => `${name}${n}.denominator`)],
    reason: 'shares of one count',
  });
  const rest: CountField = `${name}R.value`;
  if (complete) counts(making, `${name}R`, new Map(held.map((period, i) => [period, rests[i] ?? 0])));
  else for (const [i, period] of held.entries()) making.pack.truth.set(placeOf(rest, period, used), rests[i] ?? 0);
  making.parts.push({ total, parts: complete ? [...fields, rest] : fields, complete, reason: 'shares' });
  adds(making, total, [...fields, rest], held);
}

/** A total and two parts of which the month was restated, with all that was said before. */
function restated(making: Making, name: string): void {
  const period = '2019-05';
  const versions = ['earlier 0', used];
  const numbers = versions.map(() => [making.draw(), making.draw()] as const);
  if (making.pick(2) === 0) numbers[1] = [numbers[0]?.[0] ?? 0, numbers[1]?.[1] ?? 0];
  const [total, a, b]: CountField[] = [`${name}T.value`, `${name}A.value`, `${name}B.value`];
  if (total === undefined || a === undefined || b === undefined) return;
  for (const [field, of] of [
    [a, (pair: readonly [number, number]) => pair[0]],
    [b, (pair: readonly [number, number]) => pair[1]],
    [total, (pair: readonly [number, number]) => pair[0] + pair[1]],
  ] as const) {
    const [was, is] = numbers.map(of);
    if (was === undefined || is === undefined) continue;
    making.pack.truth.set(placeOf(field, period, used), is);
    making.pack.truth.set(placeOf(field, period, 'earlier 0'), was);
    const now = aValue(period, is);
    const before: ObservationFact = aValue(period, was).used;
    indicator(making, field.slice(0, -6), 'count', [{ ...now, earlier: [before] }]);
  }
  making.parts.push({ total, parts: [a, b], complete: true, reason: 'restated' });
  for (const version of versions) adds(making, total, [a, b], [period], version);
}

const makers = [table, series, shares, restated];

/** One to three groups of figures, many of them of very few children. */
export const randomPacks: fc.Arbitrary<RandomPack> = fc
  .record({
    groups: fc.array(fc.nat(makers.length - 1), { minLength: 1, maxLength: 3 }),
    sizes: fc.array(
      fc.oneof(
        { weight: 2, arbitrary: fc.constant(0) },
        { weight: 4, arbitrary: fc.integer({ min: 1, max: 5 }) },
        { weight: 5, arbitrary: fc.integer({ min: 6, max: 60 }) },
      ),
      { minLength: 8, maxLength: 40 },
    ),
    picks: fc.array(fc.nat(999), { minLength: 8, maxLength: 24 }),
  })
  .map(({ groups, sizes, picks }) => {
    let [drawn, picked] = [0, 0];
    const making: Making = {
      pack: {
        indicators: [],
        relations: { decidedOn: '2026-01-01', notOfPeople: [], same: [], parts: [], overMonths: [] },
        truth: new Map(),
        sums: [],
      },
      parts: [],
      same: [],
      overMonths: [],
      draw: () => sizes[drawn++ % sizes.length] ?? 0,
      pick: (below) => (picks[picked++ % picks.length] ?? 0) % below,
    };
    for (const [n, group] of groups.entries()) makers[group]?.(making, `G${n}`);
    const { parts, same, overMonths, pack } = making;
    return { ...pack, relations: { ...pack.relations, parts, same, overMonths } };
  });
