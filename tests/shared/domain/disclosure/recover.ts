import type { IndicatorFacts, ObservationFact } from '#shared/domain/indicator.ts';
import { solve, type Puzzle } from './pack-attacker.ts';
import { placeOf, type RandomPack } from './random-packs.ts';

export interface Recovered {
  /** Places of hidden figures whose number a reader can work out. */
  readonly places: readonly string[];
  readonly complete: boolean;
}

/**
 * What a reader of the public facts works out of the hidden figures, with all that is known of how figures belong together;
 * none of them is more than `most`.
 */
export function recover(pack: RandomPack, shown: readonly IndicatorFacts[], most = 1_000): Recovered {
  const places = [...pack.truth.keys()];
  const index = new Map(places.map((place, at) => [place, at]));
  const bounds = places.map((): [number, number] => [0, most]);
  const hidden = new Set<string>();
  const tell = (place: string, low: number, high: number): void => {
    const at = index.get(place);
    if (at === undefined) return;
    const now = bounds[at] ?? [0, most];
    bounds[at] = [Math.max(now[0], low), Math.min(now[1], high)];
  };
  for (const facts of shown) {
    const { code } = facts;
    const isCount = facts.definition.unit === 'count';
    for (const { period, used, earlier } of facts.values) {
      read(code, isCount, period, 'used', used);
      for (const [i, one] of earlier.entries()) read(code, isCount, period, `earlier ${i}`, one);
      if (used.marker === 'suppressed' && earlier.length === 0) {
        for (const place of places) if (place.startsWith(`${code}.value ${period} earlier`)) hidden.add(place);
      }
    }
    const year = `${code} year`;
    if (!index.has(year)) continue;
    const printed = facts.benchmarks.find(({ area }) => area === 'authority');
    if (printed === undefined) hidden.add(year);
    else tell(year, printed.value, printed.value);
  }

  function read(code: string, isCount: boolean, period: string, version: string, one: ObservationFact): void {
    const place = (field: string): string => placeOf(`${code}.${field}`, period, version);
    if (one.marker === 'suppressed') {
      // a suppressed count is never 0; what is suppressed of a share may be its denominator alone
      if (isCount) tell(place('value'), 1, most);
      hidden.add(isCount ? place('value') : place('numerator'));
      return;
    }
    if (isCount && one.value !== null) tell(place('value'), one.value, one.value);
    if (one.numerator !== null) tell(place('numerator'), one.numerator, one.numerator);
    if (one.denominator !== null) tell(place('denominator'), one.denominator, one.denominator);
  }

  const rounded = (): void => {
    for (const facts of shown) {
      if (facts.definition.unit !== 'percent') continue;
      for (const { period, used } of facts.values) {
        const at = index.get(placeOf(`${facts.code}.denominator`, period, 'used'));
        const total = at === undefined ? undefined : pack.truth.get(places[at] ?? '');
        if (used.value === null || total === undefined) continue;
        const shownTotal = isPrinted(pack, shown, facts.code, period);
        if (!shownTotal) continue;
        const low = Math.ceil(((used.value - 0.05) * total) / 100 - 1e-9);
        const high = Math.floor(((used.value + 0.05) * total) / 100 + 1e-9);
        tell(placeOf(`${facts.code}.numerator`, period, 'used'), Math.max(0, low), high);
      }
    }
  };
  rounded();

  const sums: Puzzle['sums'][number][] = pack.sums.map(({ plus, minus }) => ({
    of: new Map([
      ...plus.map((place) => [index.get(place) ?? -1, 1] as const),
      ...minus.map((place) => [index.get(place) ?? -1, -1] as const),
    ]),
    is: 0,
  }));
  // no share is of more than all: the rest is 0 or more, which the sums of `shares` say already
  const fixed = bounds.flatMap(([low, high], at) => (low === high ? [{ of: new Map([[at, 1]]), is: low }] : []));
  const { known, complete } = solve({ bounds, sums: [...sums, ...fixed] });
  const found = [...hidden].filter((place) => {
    const at = index.get(place);
    const truth = pack.truth.get(place);
    return (
      at !== undefined && truth !== undefined && truth !== 0 && known.has(at) && !isOfHiddenTotal(place, known, index)
    );
  });
  return { places: found, complete };
}

/** A share whose denominator is hidden and stays unknown is hidden, whatever its numerator. */
function isOfHiddenTotal(
  place: string,
  known: ReadonlyMap<number, number>,
  index: ReadonlyMap<string, number>,
): boolean {
  if (!place.includes('.numerator ')) return false;
  const at = index.get(place.replace('.numerator ', '.denominator '));
  const value = known.get(index.get(place) ?? -1) ?? 0;
  return at !== undefined && !known.has(at) && value > 5;
}

/** Whether the denominator of a share stands anywhere: beside it, or as a count of its own. */
function isPrinted(pack: RandomPack, shown: readonly IndicatorFacts[], code: string, period: string): boolean {
  const names = pack.relations.same.find(({ fields }) => fields.includes(`${code}.denominator`))?.fields ?? [];
  return shown.some((facts) =>
    facts.values.some(
      ({ period: at, used }) =>
        at === period &&
        ((names.includes(`${facts.code}.value`) && used.value !== null) ||
          (names.includes(`${facts.code}.denominator`) && used.denominator !== null)),
    ),
  );
}
