import { periodInWords } from '../../dates.ts';
import { hidesShare, isSmallCount } from '../../disclosure/small-counts.ts';
import type { IndicatorFacts, ObservationFact } from '../../indicator.ts';
import { profileKeyOf } from '../profile.ts';
import type { Snapshot } from '../snapshot.ts';
import type { ReadinessCheck } from './readiness-check.ts';

/** The last look before a public edition leaves: whatever hid the small numbers, none may be there any more. */
export const smallNumberShown: ReadinessCheck = {
  code: 'SmallNumberShown',
  what: 'No small number of people is left in a public edition',
  find: ({ snapshot, notOfPeople }) => {
    if (snapshot.edition !== 'public') return [];
    const { suppression } = snapshot;
    if (suppression === undefined) return [withoutControl(snapshot)];
    const exempt = new Set(notOfPeople);
    return snapshot.indicators
      .filter(({ definition }) => !exempt.has(definition.group))
      .flatMap((facts) => {
        const shown = facts.values.filter(({ used, earlier, conflicting }) =>
          [used, ...earlier, ...conflicting].some((one) => tellsSmall(one, facts, suppression.policy)),
        );
        return shown.map(({ period }) => ({
          severity: 'blocking' as const,
          sentence: `${facts.code} ${facts.definition.name} for ${periodInWords(period)} still shows a number of 1 to ${suppression.policy.largestSuppressed} people, or a share worked out from one.`,
          place: { kind: 'indicator' as const, code: facts.code, period },
        }));
      });
  },
};

const withoutControl = (snapshot: Snapshot) => ({
  severity: 'blocking' as const,
  sentence: 'Small numbers have not been suppressed in this public edition: build it again.',
  place: { kind: 'profile' as const, profile: profileKeyOf(snapshot) },
});

type Policy = NonNullable<Snapshot['suppression']>['policy'];

function tellsSmall(
  { value, numerator, denominator }: ObservationFact,
  { definition }: IndicatorFacts,
  { largestSuppressed, complements }: Policy,
): boolean {
  const policy = { largestSuppressed, complements, populationIfUnknown: 0 };
  const count = definition.unit === 'count' && value !== null && isSmallCount(value, policy);
  return count || hidesShare({ numerator, denominator }, policy);
}
