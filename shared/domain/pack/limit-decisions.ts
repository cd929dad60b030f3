import { asSentence } from '../as-sentence.ts';
import { dateInWords, periodInWords } from '../dates.ts';
import type { Baseline, IndicatorFacts, Rebase } from '../indicator.ts';
import { explainOptions } from '../spc/explain-options.ts';
import { baselineInForce, seriesOf, type SpcReading } from './spc-reading.ts';

/** The decisions and options that the limits of a chart rest on, in sentences: what stands under the chart. */
export function limitsInWords(facts: IndicatorFacts, reading: SpcReading): string[] {
  if (!reading.evenlySpaced) return [];
  const { points, options, noun } = reading;
  const baseline = baselineInForce(facts);
  return [
    ...explainOptions(seriesOf(points), options, noun),
    ...facts.rebases.map((rebase) => `Limits are calculated anew ${rebaseInWords(rebase)}`),
    ...(baseline === null ? [] : [fixedInWords(baseline, reading)]),
  ];
}

const rebaseInWords = ({ period, decidedBy, decidedOn, reason }: Rebase): string =>
  `from ${periodInWords(period)}, decided by ${decidedBy} on ${dateInWords(decidedOn)}: ${asSentence(reason)}`;

function fixedInWords({ points, decidedBy, decidedOn, reason }: Baseline, { result, noun }: SpcReading): string {
  const group = result.points.filter((point) => point.rebaseGroup === result.points.at(-1)?.rebaseGroup);
  const [first, last] = [group[0], group[(points ?? 0) - 1]];
  const which =
    first === undefined || last === undefined
      ? `on the first ${points} ${noun}s: there are ${group.length} yet, and until then they move`
      : `on the first ${points} ${noun}s, ${periodInWords(first.x)} to ${periodInWords(last.x)}: later figures cannot move them`;
  return `Limits are fixed ${which}. Decided by ${decidedBy} on ${dateInWords(decidedOn)}: ${asSentence(reason)}`;
}
