import type { ReviewView } from '#shared/contract/reviews.ts';
import type { ReviewFacts } from '#shared/domain/pack/snapshot.ts';
import type { ActionFacts } from '#shared/domain/plan.ts';
import { operations } from '../operations.ts';
import { periodInView, type PeriodInView } from '../period-in-view.ts';
import { actionRow } from '../plan/action-row.ts';
import { loadActions } from '../plan/load-actions.ts';
import { loadReviews } from './load-reviews.ts';

/** A review with, under each recommendation, the actions that answer it. */
const reviewView = (
  review: ReviewFacts,
  actions: readonly ActionFacts[],
  { asAtOn, ruleSet }: Pick<PeriodInView, 'asAtOn' | 'ruleSet'>,
): ReviewView => ({
  review,
  recommendations: review.recommendations.map((recommendation) => ({
    recommendation,
    actions: actions
      .filter((facts) => facts.recommendations.includes(recommendation.ref))
      .map((facts) => actionRow(facts, asAtOn, ruleSet)),
  })),
});

export const reviewsHandlers = {
  list: operations.reviews.list.handler(async ({ input, context }) => {
    const view = await periodInView(context.session, input.period);
    const actions = await loadActions(view.db, view.asAt);
    const reviews = await loadReviews(view.db, view.asAt);
    return { asAtOn: view.asAtOn, reviews: reviews.map((review) => reviewView(review, actions, view)) };
  }),
};
