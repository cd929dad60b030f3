import { periodInWords, type Period } from '../dates.ts';
import type { IndicatorFacts, PeriodValue } from '../indicator.ts';
import { formatValue } from '../units.ts';
import { usableValue } from './indicator-movement.ts';
import { distanceFrom, lastSet, wantedFor } from './indicator-target.ts';

/**
 * A figure beside the national target in force, in one sentence; null where none is set. It is compared and never
 * colours: what the authority is rated against is its own target.
 */
export function nationalComparison(facts: IndicatorFacts, period: Period, held: PeriodValue | null): string | null {
  const national = lastSet(facts.nationalTargets, period);
  if (national === null || national.target === null) return null;
  const { definition } = facts;
  const target = `The national target is ${formatValue(national.target, definition.unit)} from ${periodInWords(national.from)}`;
  const wanted = wantedFor(definition, { ...national, of: 'target' });
  const value = held === null ? null : usableValue(held.used);
  if (held === null || value === null || wanted === null || wanted.kind === 'range') return `${target}.`;
  const distance = distanceFrom(value, wanted, definition).text.replace(/ target$/, ' the national target');
  return `${target}: ${periodInWords(held.period)} is ${distance}. It does not colour the rating.`;
}
