import type { IndicatorFacts, ObservationFact } from '../indicator.ts';
import type { DeclaredRelations } from './declared-relations.ts';
import { countsOf, figureKey, scaleOf, type FigureCounts } from './figure-counts.ts';
import { monthsOfYear, systemOf, yearKey } from './figure-system.ts';
import { searchable } from './find-change.ts';
import { protectCounts, tiedTo } from './protect-counts.ts';
import { hidesShare, isSmallCount, type DisclosurePolicy } from './small-counts.ts';

/** Which figures of a pack must not be printed, by `figureKey` and `yearKey`. */
export interface FigureProtection {
  /** Months whose figure in use is hidden, with every other figure of that month. */
  readonly figures: ReadonlySet<string>;
  /** Months whose figure in use is shown and whose earlier and other values are hidden. */
  readonly versions: ReadonlySet<string>;
  /** The authority's own yearly figures. */
  readonly years: ReadonlySet<string>;
  /** Hidden figures that can be worked out from what was published before: the pack must not be made. */
  readonly exposed: readonly string[];
}

export interface ProtectionRules {
  readonly policy: DisclosurePolicy;
  readonly relations: DeclaredRelations;
  /** The values that the last published public pack printed, by `figureKey`: hiding them again protects nothing. */
  readonly published: ReadonlyMap<string, number>;
}

/**
 * Decides for all figures of a pack at once what must be hidden: counts and the shares made of them, whole months of
 * earlier and conflicting values, years beside their months. Whatever may be printed is taken to be printed.
 */
export function protectFigures(indicators: readonly IndicatorFacts[], rules: ProtectionRules): FigureProtection {
  const counts = countsOf(indicators, rules.relations, rules.policy);
  const system = systemOf(indicators, counts, rules, knownCounts(indicators, counts, rules));
  const { hidden, exposed } = protectCounts(system);
  const figures = new Set(counts.smallFigures);
  for (const [figure, keys] of counts.mentions) if (keys.some((key) => hidden.has(key))) figures.add(figure);
  return {
    figures,
    versions: hiddenVersions(indicators, figures, tiedFigures(counts, system), rules),
    years: hiddenYears(indicators, figures, new Set(system.counts.map(({ key }) => key)), hidden),
    exposed: [...counts.mentions].flatMap(([figure, keys]) =>
      keys.some((key) => exposed.includes(key)) ? [figure] : [],
    ),
  };
}

/** Counts that the last public pack printed and that are the same still. */
function knownCounts(
  indicators: readonly IndicatorFacts[],
  counts: FigureCounts,
  { published }: ProtectionRules,
): ReadonlySet<string> {
  return new Set(
    indicators.flatMap(({ code, values }) =>
      values.flatMap(({ period, used }) => {
        const figure = figureKey(code, period);
        return used.value !== null && published.get(figure) === used.value ? (counts.mentions.get(figure) ?? []) : [];
      }),
    ),
  );
}

/** For each figure the figures that sums tie it to: an old total less an old part is another old part. */
function tiedFigures(counts: FigureCounts, system: Parameters<typeof searchable>[0]): (figure: string) => string[] {
  const prepared = searchable(system);
  const figuresOf = new Map<string, string[]>();
  for (const [figure, keys] of counts.mentions) {
    for (const key of keys) figuresOf.set(key, [...(figuresOf.get(key) ?? []), figure]);
  }
  return (figure) =>
    (counts.mentions.get(figure) ?? [])
      .flatMap((key) => [...tiedTo(key, prepared)])
      .flatMap((key) => figuresOf.get(key) ?? []);
}

/**
 * Earlier and conflicting values are hidden where one of them is small, where a difference between two of them is (the
 * few children by whom a figure was corrected), and where anything that sums tie them to is hidden.
 */
function hiddenVersions(
  indicators: readonly IndicatorFacts[],
  figures: ReadonlySet<string>,
  tied: (figure: string) => string[],
  { policy, relations }: ProtectionRules,
): Set<string> {
  const versioned = new Set<string>();
  const small = new Set<string>();
  for (const { code, definition, values } of indicators) {
    if (relations.notOfPeople.some(({ group }) => group === definition.group)) continue;
    for (const { period, used, earlier, conflicting } of values) {
      const others = [...earlier, ...conflicting];
      if (others.length === 0 || figures.has(figureKey(code, period))) continue;
      versioned.add(figureKey(code, period));
      const isCount = definition.unit === 'count';
      const steps = [...others, used].flatMap((a, i, all) => all.slice(i + 1).map((b) => [a, b] as const));
      const isSmall =
        others.some((one) => hidesVersion(one, used, definition.unit, policy)) ||
        steps.some(([a, b]) => differsByFew(a, b, isCount, policy));
      if (isSmall) small.add(figureKey(code, period));
    }
  }
  const hidden = new Set(small);
  for (const figure of versioned) {
    if (tied(figure).some((other) => other !== figure && (figures.has(other) || small.has(other)))) hidden.add(figure);
  }
  return hidden;
}

/** A share without its counts tells an earlier numerator to a reader who has the denominator of the figure in use. */
const hidesVersion = (
  one: ObservationFact,
  used: ObservationFact,
  unit: IndicatorFacts['definition']['unit'],
  policy: DisclosurePolicy,
): boolean =>
  hidesShare(one, policy) ||
  (unit === 'count' && one.value !== null && isSmallCount(one.value, policy)) ||
  (scaleOf(unit) !== null && one.numerator === null && used.denominator !== null && one.value !== used.value);

/** Two published figures of two publishers differ by anything and tell nothing; two returns differ by children. */
function differsByFew(a: ObservationFact, b: ObservationFact, isCount: boolean, policy: DisclosurePolicy): boolean {
  if (a.citation !== null && b.citation !== null) return false;
  const pairs = [
    ...(isCount ? [[a.value, b.value] as const] : []),
    [a.numerator, b.numerator] as const,
    [a.denominator, b.denominator] as const,
  ];
  return pairs.some(([x, y]) => x !== null && y !== null && isSmallCount(Math.abs(x - y), policy));
}

/**
 * A year that is a sum of its months is a count like any other. Of one moment, or a share, it is the figure of its last
 * month once more and goes with it.
 */
function hiddenYears(
  indicators: readonly IndicatorFacts[],
  figures: ReadonlySet<string>,
  counted: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
): Set<string> {
  return new Set(
    indicators.flatMap(({ code, benchmarks }) =>
      benchmarks
        .filter(({ area }) => area === 'authority')
        .map(({ year }) => ({ year, key: yearKey(code, year) }))
        .filter(({ year, key }) =>
          counted.has(key) ? hidden.has(key) : figures.has(figureKey(code, monthsOfYear(year).at(-1) ?? '')),
        )
        .map(({ key }) => key),
    ),
  );
}
