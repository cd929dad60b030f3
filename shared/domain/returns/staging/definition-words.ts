import { periodInWords } from '../../dates.ts';
import type { Polarity, Unit } from '../../indicator.ts';
import type { DefinitionInForce } from './match-indicator.ts';

const unitWords: Readonly<Record<Unit, string>> = {
  count: 'a count',
  number: 'a number',
  percent: 'a percentage',
  rate_per_10000: 'a rate per 10,000',
  days: 'days',
  weeks: 'weeks',
  score: 'a score',
};
const polarityWords: Readonly<Record<Polarity, string>> = {
  higher: 'higher is better',
  lower: 'lower is better',
  range: 'best within a range',
  context: 'neither way is better',
};

/** Since when a new definition holds, what of it is new and why it was changed, as sentences. */
export function definitionChangeInWords(before: DefinitionInForce, now: DefinitionInForce): string {
  const changes = [
    before.name === now.name ? '' : `its name is "${now.name}", which was "${before.name}"`,
    before.unit === now.unit ? '' : `its unit is ${unitWords[now.unit]}, which was ${unitWords[before.unit]}`,
    before.polarity === now.polarity
      ? ''
      : `${polarityWords[now.polarity]}, which was ${polarityWords[before.polarity]}`,
    before.numeratorLabel === now.numeratorLabel ? '' : `the numerator is "${now.numeratorLabel}"`,
    before.denominatorLabel === now.denominatorLabel ? '' : `the denominator is "${now.denominatorLabel}"`,
  ].filter((change) => change !== '');
  const what = changes.length === 0 ? '' : `: ${changes.join('; ')}`;
  const why = now.reason === '' ? '' : ` Reason: ${now.reason.replace(/[.\s]+$/, '')}.`;
  return `Since ${periodInWords(now.effectiveFrom)} a new definition holds${what}.${why}`;
}
