import type { Period } from '../dates.ts';
import type { DisclosurePolicy } from './small-counts.ts';

/**
 * What a public edition leaves out, and why; never what it was. Which of two hidden counts was the small one is not said
 * either: where they add up to 7, a reader who knew would have both.
 */
export interface SuppressionReport {
  readonly policy: Pick<DisclosurePolicy, 'largestSuppressed' | 'complements'>;
  /** Indicators in the order of the pack; those without anything hidden are left out. */
  readonly figures: readonly SuppressedFigures[];
  readonly words: SuppressedWords;
}

export interface SuppressedFigures {
  readonly code: string;
  readonly name: string;
  /** Months whose figure is hidden. */
  readonly periods: readonly Period[];
  /** Months whose earlier or other values are hidden and whose figure is shown. */
  readonly versions: readonly Period[];
  /** Financial years whose published figure is hidden. */
  readonly years: readonly string[];
}

/** How many of each: texts are counted, never quoted. */
export interface SuppressedWords {
  /** Commentaries on a suppressed figure. */
  readonly commentaries: number;
  /** Texts in which a number or a place was masked. */
  readonly masked: number;
  readonly unpublishedReviews: number;
  readonly actionsOfUnpublishedReviews: number;
  readonly unpublishedEvents: number;
  readonly evidence: number;
  /** Return files that are named by sender and month. */
  readonly files: number;
}
