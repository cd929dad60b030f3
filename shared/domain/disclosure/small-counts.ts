import type { ObservationFact } from '../indicator.ts';

/** Which counts are too small to publish. */
export interface DisclosurePolicy {
  /** Counts from 1 to this are suppressed; 0 and larger counts are shown. */
  readonly largestSuppressed: number;
  /**
   * Whether the rest of a share counts as well: 98 of 100 leaves 2 out. The DfE does not suppress for it, and a "not in
   * time" of 2 is the ordinary news of a good service, so it is left out of the rule of the public edition.
   */
  readonly complements: boolean;
  /** Children that a rate per 10,000 is judged by where no population is held. Two authorities in three have more. */
  readonly populationIfUnknown: number;
}

/**
 * The rule the DfE is seen to apply to children in need statistics of local authorities, 2013 to 2022: 1 to 5
 * suppressed, 0 and 6 or more shown, whatever the rest of a share is.
 */
export const dfePolicy: DisclosurePolicy = { largestSuppressed: 5, complements: false, populationIfUnknown: 25_000 };

/** True for a count that must not be published by itself. Fractions are not counts of children and never suppressed. */
export const isSmallCount = (count: number, policy: Pick<DisclosurePolicy, 'largestSuppressed'>): boolean =>
  Number.isInteger(count) && count >= 1 && count <= policy.largestSuppressed;

/**
 * Whether a percentage, rate or average must be hidden: it gives its numerator away to anyone who knows or guesses
 * the denominator. It is judged by the counts behind it and never by its own value: 3% is an ordinary figure.
 */
export const hidesShare = (
  { numerator, denominator }: Pick<ObservationFact, 'numerator' | 'denominator'>,
  policy: DisclosurePolicy,
): boolean =>
  (numerator !== null && isSmallCount(numerator, policy)) ||
  (denominator !== null && isSmallCount(denominator, policy)) ||
  (policy.complements && numerator !== null && denominator !== null && isSmallCount(denominator - numerator, policy));
