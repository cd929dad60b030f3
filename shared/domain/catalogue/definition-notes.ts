import { periodInWords, type Period } from '../dates.ts';
import type { DefinitionChange, IndicatorFacts } from '../indicator.ts';

/** Changes of definition that lie within the figures up to `period`: there is a figure before and one from then on. */
function changesWithinSeries({ definitionChanges, values }: IndicatorFacts, period: Period): DefinitionChange[] {
  const [first, last] = [values[0]?.period, values.findLast((value) => value.period <= period)?.period];
  if (first === undefined || last === undefined) return [];
  return definitionChanges.filter(({ effectiveFrom }) => first < effectiveFrom && effectiveFrom <= last);
}

/** Those of them across which the control limits run on, because nobody has had them calculated anew from that month. */
export const unrebasedChanges = (facts: IndicatorFacts, period: Period): DefinitionChange[] =>
  changesWithinSeries(facts, period).filter(
    ({ effectiveFrom }) => !facts.rebases.some((rebase) => rebase.period === effectiveFrom),
  );

/** What a reader of the series must know of its definition: since when it is another one, and what that does to the limits. */
export function definitionNotes(facts: IndicatorFacts, period: Period): string[] {
  const unrebased = new Set(unrebasedChanges(facts, period));
  return changesWithinSeries(facts, period).map((change) => {
    const month = periodInWords(change.effectiveFrom);
    const reason = change.reason === '' ? '' : `: ${change.reason.replace(/\.$/, '')}`;
    const changed = `The definition changed from ${month}${reason}. Figures before and after do not measure the same.`;
    return unrebased.has(change)
      ? `${changed} The control limits run across the change, so a signal may be no more than the new definition: calculate them anew from ${month}.`
      : changed;
  });
}
