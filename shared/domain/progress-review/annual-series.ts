import type { Period } from '../dates.ts';
import type { Benchmark, IndicatorFacts, PeriodValue } from '../indicator.ts';

/**
 * The indicator as a series of the authority's own yearly figures, each under the March in which its year ended. For
 * measures that are only published: a review that left them out would say "no figure" where there is a bad one.
 */
export function annualSeries(facts: IndicatorFacts): IndicatorFacts {
  const values = facts.benchmarks
    .filter(({ area }) => area === 'authority')
    .flatMap((held) => yearValue(held, facts))
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));
  return { ...facts, values, monthly: false };
}

/** `2018-19` ended in March 2019. A label of another kind is left out rather than guessed at. */
function yearEnd(year: string): Period | null {
  const [, start] = /^(\d{4})-\d{2}$/u.exec(year) ?? [];
  return start === undefined ? null : `${Number(start) + 1}-03`;
}

function yearValue(held: Benchmark, { definition }: IndicatorFacts): PeriodValue[] {
  const period = yearEnd(held.year);
  if (period === null) return [];
  const used = {
    period,
    observedOn: null,
    value: held.value,
    numerator: null,
    denominator: null,
    marker: null,
    originalText: String(held.value),
    note: '',
    definitionVersion: definition.version,
    recordedAt: '',
    provisional: false,
    cell: held.cell,
    citation: held.citation,
  };
  return [{ period, used, earlier: [], conflicting: [], choiceReason: '' }];
}
