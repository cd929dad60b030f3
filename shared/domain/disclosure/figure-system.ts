import { addMonths, periodsFrom, type Period } from '../dates.ts';
import type { IndicatorFacts } from '../indicator.ts';
import { timingOf } from '../indicator-reading/measure-timing.ts';
import type { CountRelation, CountSystem, HeldCount } from './count-system.ts';
import { monthsOf, type DeclaredRelations, type Span } from './declared-relations.ts';
import { countKey, isOfPeople, type FigureCounts } from './figure-counts.ts';
import { foundSums, foundTotals } from './found-relations.ts';
import type { Series } from './series-groups.ts';
import { isSmallCount, type DisclosurePolicy } from './small-counts.ts';

/** The authority's own figure for a year, which stands beside the months it is of: `FD15 year 2018-19`. */
export const yearKey = (code: string, year: string): string => `${code} year ${year}`;

/** Relations of a pack with the years and the rests that they name and no month prints. */
class SystemBuilder {
  readonly relations: CountRelation[] = [];
  readonly rests = new Map<string, number>();

  readonly #series: ReadonlyMap<string, Series>;

  constructor(series: ReadonlyMap<string, Series>) {
    this.#series = series;
  }

  /**
   * `total` = the parts. Where the figures do not add up, readers are taken to know by how much. A rest is put in where
   * part of the total may be in no part, or a part is not known; parts that exceed the total say that they are no parts.
   */
  sum(total: string, parts: readonly string[], name: string, rest: number | null): void {
    if (parts.length === 0 || (rest !== null && rest < 0)) return;
    const times: [string, number][] = [[total, 1], ...parts.map((part): [string, number] => [part, -1])];
    if (rest !== null) {
      this.rests.set(`rest of ${name}`, rest);
      times.push([`rest of ${name}`, -1]);
    }
    this.relate(times);
  }

  /** Two series that are always equal are one count: it may stand in a sum twice, or on both sides. */
  relate(times: readonly (readonly [key: string, by: number])[]): void {
    const byKey = new Map<string, number>();
    for (const [key, by] of times) byKey.set(key, (byKey.get(key) ?? 0) + by);
    const terms = [...byKey].filter(([, by]) => by !== 0).map(([key, by]) => ({ key, by }));
    if (terms.length > 0) this.relations.push({ terms });
  }

  valueOf(name: string, period: Period): number | undefined {
    return this.#series.get(name)?.get(period);
  }
}

/** What ties the counts of a pack together: parts, shares, totals over months, years; declared and found. */
export function systemOf(
  indicators: readonly IndicatorFacts[],
  counts: FigureCounts,
  { relations, policy }: { readonly relations: DeclaredRelations; readonly policy: DisclosurePolicy },
  known: ReadonlySet<string>,
): CountSystem {
  const builder = new SystemBuilder(counts.series);
  addParts(builder, counts, relations);
  addShares(builder, indicators, counts);
  addTotals(builder, counts, relations);
  const years = addYears(builder, indicators, counts, { relations, policy });
  const standing = new Set(
    relations.same.flatMap(({ standing: stands, fields: [first] }) =>
      stands === true && first !== undefined ? [counts.nameOf(first)] : [],
    ),
  );
  const used = usesOf(counts);
  const held = [...counts.series].flatMap(([name, values]) =>
    [...values].map(([period, value]): HeldCount => {
      const key = countKey(name, period);
      const fixed = standing.has(name) || known.has(key);
      const state = counts.small.has(key) ? 'small' : fixed ? 'fixed' : 'shown';
      return { key, value, state, cost: value + costOfFigure * (used.get(key) ?? 1) };
    }),
  );
  const rests = [...builder.rests].map(([key, value]): HeldCount => ({ key, value, state: 'rest', cost: 0 }));
  return { counts: withTotalsDear([...held, ...years], builder.relations).concat(rests), relations: builder.relations };
}

/** A hidden figure weighs more with a reader than the number that is in it. */
const costOfFigure = 100;
/** A total is worth more to the reader than its parts: hide one only where no part will do. */
const costOfTotal = 10_000;

function withTotalsDear(counts: readonly HeldCount[], relations: readonly CountRelation[]): HeldCount[] {
  const totals = new Set(relations.flatMap(({ terms }) => terms.filter(({ by }) => by > 0).map(({ key }) => key)));
  return counts.map((count) => (totals.has(count.key) ? { ...count, cost: count.cost + costOfTotal } : count));
}

function usesOf({ mentions }: FigureCounts): Map<string, number> {
  const uses = new Map<string, number>();
  for (const keys of mentions.values()) for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1);
  return uses;
}

function addParts(builder: SystemBuilder, { series, nameOf }: FigureCounts, relations: DeclaredRelations): void {
  const declared = relations.parts.map(({ total, parts, complete }) => ({
    total: nameOf(total),
    parts: parts.map((part) => nameOf(part)),
    complete,
  }));
  const found = foundSums(series).map((sum) => ({ ...sum, complete: true }));
  for (const [at, { total, parts, complete }] of [...declared, ...found].entries()) {
    for (const [period, whole] of series.get(total) ?? []) {
      const here = parts.filter((part) => builder.valueOf(part, period) !== undefined);
      const sum = here.reduce((all, part) => all + (builder.valueOf(part, period) ?? 0), 0);
      const isWhole = complete && here.length === parts.length;
      builder.sum(
        countKey(total, period),
        here.map((part) => countKey(part, period)),
        `parts ${at} ${period}`,
        isWhole ? null : whole - sum,
      );
    }
  }
}

/** No more children are in time than are counted: who knows the denominator knows the most that the numerator can be. */
function addShares(builder: SystemBuilder, indicators: readonly IndicatorFacts[], { nameOf }: FigureCounts): void {
  for (const { code, definition, values } of indicators) {
    if (definition.unit !== 'percent') continue;
    const [numerator, denominator] = [nameOf(`${code}.numerator`), nameOf(`${code}.denominator`)];
    for (const { period } of values) {
      const [n, d] = [builder.valueOf(numerator, period), builder.valueOf(denominator, period)];
      if (n === undefined || d === undefined) continue;
      builder.sum(countKey(denominator, period), [countKey(numerator, period)], `share ${code} ${period}`, d - n);
    }
  }
}

function addTotals(builder: SystemBuilder, { series, nameOf }: FigureCounts, relations: DeclaredRelations): void {
  const declared = relations.overMonths.map(({ total, of, span }) => ({ total: nameOf(total), of: nameOf(of), span }));
  for (const [at, { total, of, span }] of [...declared, ...foundTotals(series)].entries()) {
    for (const [period, whole] of series.get(total) ?? []) addTotal(builder, { total, of, span, at, period, whole });
  }
}

interface TotalOverMonths {
  readonly total: string;
  readonly of: string;
  readonly span: Span;
  readonly at: number;
  readonly period: Period;
  readonly whole: number;
}

function addTotal(builder: SystemBuilder, one: TotalOverMonths): void {
  const months = monthsOf(one.span, one.period);
  if (addStep(builder, one, months)) return;
  const here = months.filter((month) => builder.valueOf(one.of, month) !== undefined);
  const sum = here.reduce((all, month) => all + (builder.valueOf(one.of, month) ?? 0), 0);
  builder.sum(
    countKey(one.total, one.period),
    here.map((month) => countKey(one.of, month)),
    `months ${one.at} ${one.period}`,
    here.length === months.length ? null : one.whole - sum,
  );
}

/**
 * A total less the one before it is the month that came in less the one that went out. It says what the whole sum says,
 * does so where months before are not known, and ties a month to two totals in place of twelve.
 */
function addStep(
  builder: SystemBuilder,
  { total, of, span, period }: TotalOverMonths,
  months: readonly Period[],
): boolean {
  const before = addMonths(period, -1);
  const gone = monthsOf(span, before).filter((month) => !months.includes(month));
  const known = [period, ...gone].every((month) => builder.valueOf(of, month) !== undefined);
  if (months.length === 1 || !known || builder.valueOf(total, before) === undefined) return false;
  builder.relate([
    [countKey(total, period), 1],
    [countKey(total, before), -1],
    [countKey(of, period), -1],
    ...gone.map((month) => [countKey(of, month), 1] as const),
  ]);
  return true;
}

/**
 * A year of counts is the sum of its months, unless the definition says that it is a figure of one moment; without months
 * it stands alone and may be small all the same.
 */
function addYears(
  builder: SystemBuilder,
  indicators: readonly IndicatorFacts[],
  counts: FigureCounts,
  { policy, relations }: { readonly policy: DisclosurePolicy; readonly relations: DeclaredRelations },
): HeldCount[] {
  return indicators.flatMap(({ code, definition, benchmarks }) => {
    if (definition.unit !== 'count' || !isOfPeople(definition.group, relations)) return [];
    const name = counts.nameOf(`${code}.value`);
    const isSum = timingOf(definition).timing !== 'stock' && counts.series.has(name);
    return benchmarks
      .filter(({ area, value }) => area === 'authority' && Number.isInteger(value) && value > 0)
      .filter(({ value }) => isSum || isSmallCount(value, policy))
      .map(({ year, value }): HeldCount => {
        const key = yearKey(code, year);
        const months = isSum ? monthsOfYear(year) : [];
        const here = months.filter((month) => builder.valueOf(name, month) !== undefined);
        const sum = here.reduce((all, month) => all + (builder.valueOf(name, month) ?? 0), 0);
        const rest = here.length === months.length ? null : value - sum;
        builder.sum(
          key,
          here.map((month) => countKey(name, month)),
          key,
          rest,
        );
        return { key, value, state: isSmallCount(value, policy) ? 'small' : 'shown', cost: costOfFigure + value };
      });
  });
}

/** `2018-19` as its months, April to March. */
export const monthsOfYear = (year: string): Period[] => {
  const april = `${year.slice(0, 4)}-04`;
  return periodsFrom(april, addMonths(april, 11));
};
