import type { Period } from '../dates.ts';
import type { IndicatorFacts, ObservationFact, Unit } from '../indicator.ts';
import type { DeclaredRelations } from './declared-relations.ts';
import { isSameSeries, SeriesGroups, type Series } from './series-groups.ts';
import { isSmallCount, type DisclosurePolicy } from './small-counts.ts';

/** The figure of one indicator for one month: `LC05 2019-06`. */
export const figureKey = (code: string, period: Period): string => `${code} ${period}`;

/** The counts that the figures of a pack are made of, each once however often it is printed. */
export interface FigureCounts {
  /** By the name of the count. */
  readonly series: ReadonlyMap<string, Series>;
  /** The count that a field of an indicator is. */
  readonly nameOf: (field: string) => string;
  /** The counts that each figure tells or is worked out from. */
  readonly mentions: ReadonlyMap<string, readonly string[]>;
  /** Counts (by name and month) that are small in any of the figures that print them. */
  readonly small: ReadonlySet<string>;
  /** Figures that are too small to be shown for what they are worked out from, though that is not printed. */
  readonly smallFigures: ReadonlySet<string>;
}

/** The key of one count in one month. */
export const countKey = (name: string, period: Period): string => `${name} ${period}`;

/** How a share follows from numerator and denominator; null where it is no share of people. */
export const scaleOf = (unit: Unit): number | null =>
  unit === 'percent' ? 100 : unit === 'rate_per_10000' ? 10_000 : null;

/** Reads the counts behind every figure in use; figures that are not of people are left out. */
export function countsOf(
  indicators: readonly IndicatorFacts[],
  relations: DeclaredRelations,
  policy: DisclosurePolicy,
): FigureCounts {
  const people = indicators.filter(({ definition }) => isOfPeople(definition.group, relations));
  const fields = new Map<string, Map<Period, number>>();
  const groups = new SeriesGroups();
  const note = (field: string, period: Period, value: number | null): void => {
    if (value === null || !Number.isInteger(value) || value < 0) return;
    const series = fields.get(field);
    if (series === undefined) fields.set(field, new Map([[period, value]]));
    else series.set(period, value);
  };
  for (const { code, definition, values } of people) {
    for (const { period, used } of values) {
      if (definition.unit === 'count') note(`${code}.value`, period, used.value);
      note(`${code}.numerator`, period, used.numerator);
      note(`${code}.denominator`, period, used.denominator);
    }
  }
  for (const { fields: same } of relations.same) for (const field of same) groups.join(same[0] ?? field, field);
  const smallFigures = noteImplied(people, { fields, groups, relations, policy, note });
  joinEqual(fields, groups);
  return { ...collect(people, fields, groups, policy), smallFigures, nameOf: (field) => groups.nameOf(field) };
}

/** False for counts of things and of pieces of work. */
export const isOfPeople = (group: string, { notOfPeople }: DeclaredRelations): boolean =>
  notOfPeople.every((exempt) => exempt.group !== group);

/** A count and its own numerator are one count, and so are series that agree month after month. */
function joinEqual(fields: ReadonlyMap<string, Series>, groups: SeriesGroups): void {
  const all = [...fields];
  for (const [i, [one, series]] of all.entries()) {
    for (const [other, beside] of all.slice(i + 1)) {
      const ofOne = one.slice(0, one.lastIndexOf('.')) === other.slice(0, other.lastIndexOf('.'));
      const isOwn = ofOne && one.endsWith('.value') && [...beside].every(([at, value]) => series.get(at) === value);
      if (isOwn || isSameSeries(series, beside)) groups.join(one, other);
    }
  }
}

interface Reading {
  readonly fields: ReadonlyMap<string, Series>;
  readonly groups: SeriesGroups;
  readonly relations: DeclaredRelations;
  readonly policy: DisclosurePolicy;
  readonly note: (field: string, period: Period, value: number | null) => void;
}

/**
 * A share printed without its numerator still has one: 3.0% of 100 is 3. Where the denominator is printed anywhere, the
 * numerator is worked out as a reader would; figures for which it could be small are given back.
 */
function noteImplied(people: readonly IndicatorFacts[], reading: Reading): Set<string> {
  const small = new Set<string>();
  for (const { code, definition, values } of people) {
    const scale = scaleOf(definition.unit);
    if (scale === null) continue;
    for (const { period, used } of values) {
      if (used.value === null || used.numerator !== null) continue;
      const denominator = denominatorOf(code, used, reading, definition.unit);
      if (denominator === null) continue;
      const { least, most } = numeratorBetween(used.value, denominator.value, scale);
      if (denominator.isHeld && least === most) reading.note(`${code}.numerator`, period, least);
      if (most >= 1 && least <= reading.policy.largestSuppressed && used.value > 0) small.add(figureKey(code, period));
    }
  }
  return small;
}

/** A population is held by year and stands for every month; without any, a usual one judges and proves nothing. */
function denominatorOf(
  code: string,
  used: ObservationFact,
  { fields, groups, relations, policy }: Reading,
  unit: Unit,
) {
  const name = groups.nameOf(`${code}.denominator`);
  const same = [...fields].filter(([field]) => groups.nameOf(field) === name).map(([, series]) => series);
  const own = used.denominator ?? same.map((series) => series.get(used.period)).find((value) => value !== undefined);
  if (own !== undefined) return { value: own, isHeld: true };
  const stands = relations.same.some(
    ({ standing, fields: [first] }) => standing && first && groups.nameOf(first) === name,
  );
  const latest = same.flatMap((series) => [...series.values()]).at(-1);
  if (stands && latest !== undefined) return { value: latest, isHeld: true };
  return unit === 'rate_per_10000' ? { value: policy.populationIfUnknown, isHeld: false } : null;
}

/** Whole numbers that give a share as it was rounded: to the decimals that it is given with, at least one. */
function numeratorBetween(value: number, denominator: number, scale: number): { least: number; most: number } {
  const decimals = Math.max(1, String(value).split('.')[1]?.length ?? 0);
  const half = 0.5 * 10 ** -Math.min(decimals, 6);
  const slack = 1e-9;
  const least = Math.max(0, Math.ceil(((value - half) * denominator) / scale - slack));
  const most = Math.floor(((value + half) * denominator) / scale + slack);
  // a share that fits no whole number was rounded otherwise: take the nearest
  return least <= most ? { least, most } : { least: Math.round((value * denominator) / scale), most: least };
}

function collect(
  people: readonly IndicatorFacts[],
  fields: ReadonlyMap<string, Series>,
  groups: SeriesGroups,
  policy: DisclosurePolicy,
): Pick<FigureCounts, 'series' | 'mentions' | 'small'> {
  const series = new Map<string, Map<Period, number>>();
  const small = new Set<string>();
  for (const [field, values] of fields) {
    const name = groups.nameOf(field);
    const all = series.get(name) ?? new Map<Period, number>();
    series.set(name, all);
    for (const [period, value] of values) {
      if (!all.has(period)) all.set(period, value);
      if (isSmallCount(value, policy)) small.add(countKey(name, period));
    }
  }
  const mentions = new Map<string, string[]>();
  for (const { code, values } of people) {
    const names = (['value', 'numerator', 'denominator'] as const).map((field) => groups.nameOf(`${code}.${field}`));
    for (const { period, used } of values) {
      if (used.value === null && used.numerator === null && used.denominator === null) continue;
      const told = new Set(names.filter((name) => series.get(name)?.has(period) === true));
      mentions.set(
        figureKey(code, period),
        [...told].map((name) => countKey(name, period)),
      );
      if (isSmallRest(used, policy)) small.add(countKey(groups.nameOf(`${code}.numerator`), period));
    }
  }
  return { series, mentions, small };
}

const isSmallRest = ({ numerator, denominator }: ObservationFact, policy: DisclosurePolicy): boolean =>
  policy.complements && numerator !== null && denominator !== null && isSmallCount(denominator - numerator, policy);
