import { monthsBetween, periodInWords, type Period } from '#shared/domain/dates.ts';
import type { ReviewSpan } from '#shared/domain/pack/profile.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** Longer than any intervention on record; beyond it somebody has mistyped a year. */
const longestYears = 10;

/**
 * A review looks back: its first month comes before its last, and not so far before that no reader could follow.
 * @throws Refusal `ReviewSpanNotSensible`, `ReviewSpanTooLong`
 */
export function refuseUnusableSpan(from: Period, period: Period): void {
  const months = monthsBetween(from, period);
  const where = `progress review from ${from} to ${period}`;
  if (months < 1) {
    throw new Refusal({
      code: 'ReviewSpanNotSensible',
      message: `A progress review looks back from ${periodInWords(period)}, and ${periodInWords(from)} is not before it.`,
      where,
      next: 'Choose an earlier first month, or a later month for the review.',
    });
  }
  if (months <= longestYears * 12) return;
  throw new Refusal({
    code: 'ReviewSpanTooLong',
    message: `From ${periodInWords(from)} to ${periodInWords(period)} is longer than ${longestYears} years.`,
    where,
    next: 'Check the year of the first month.',
  });
}

/**
 * A first month or a baseline means nothing to a pack of one month: leaving it out in silence would print another pack
 * than was asked for.
 * @throws Refusal `SpanWithoutReview`
 */
export function refuseSpan(
  profile: string,
  asked: { readonly from: Period | undefined; readonly baselineEvent: string | undefined },
): void {
  if (asked.from === undefined && asked.baselineEvent === undefined) return;
  throw new Refusal({
    code: 'SpanWithoutReview',
    message: `“${profile}” is the pack of one month: it has no first month and is held against no event.`,
    where: asked.from === undefined ? `baseline ${asked.baselineEvent ?? ''}` : `from ${asked.from}`,
    next: 'Ask for a progress review, or leave the first month and the baseline out.',
  });
}

/** @throws always Refusal `BaselineEventUnknown`, naming those that there are. */
export function baselineUnknown(asked: string, known: readonly string[]): Refusal {
  const named = known.length === 0 ? 'No scrutiny event was known by then.' : `Known by then: ${known.join(', ')}.`;
  return new Refusal({
    code: 'BaselineEventUnknown',
    message: `There is no scrutiny event “${asked}” by the as-at date of this review. ${named}`,
    where: `baseline ${asked}`,
    next: 'Name the event by its reference, or leave it out: the last inspection or focused visit before the span is then taken.',
  });
}

/** @throws always Refusal `BaselineAfterSpan`: a later event cannot be what the whole span is held against. */
export function baselineTooLate(asked: string, title: string, period: Period): Refusal {
  return new Refusal({
    code: 'BaselineAfterSpan',
    message: `${title} (${asked}) was after ${periodInWords(period)}, so nothing can be held against it yet.`,
    where: `baseline ${asked}`,
    next: 'Choose an event within or before the span, or a later month for the review.',
  });
}

/** The span as it was asked for: where the rule chose the baseline, the rule is asked again, not its answer. */
export const askedSpan = ({ span, review }: Pick<Snapshot, 'span' | 'review'>): ReviewSpan | null =>
  span === undefined ? null : { ...span, baselineEvent: review?.baselineBy === 'rule' ? null : span.baselineEvent };
