import type { Commentary } from '#shared/domain/indicator.ts';
import type { IndicatorUnderReview, ReviewAssessment } from './review-assessment.ts';

/** What came only from publications, and what got worse: of the rest the figures say enough. */
const needsWords = ({ annual, facts, judged }: IndicatorUnderReview): boolean =>
  annual || !facts.monthly || judged.verdict === 'got_worse';

/** The latest that was said in the span of a figure that needs words. */
export const saidOf = (
  one: IndicatorUnderReview,
  { from, period }: Pick<ReviewAssessment, 'from' | 'period'>,
): Commentary | undefined =>
  needsWords(one)
    ? one.detail.facts.commentaries.findLast((said) => said.period >= from && said.period <= period)
    : undefined;
