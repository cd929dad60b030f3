import type { RecommendationView, ReviewView } from '#shared/contract/reviews.ts';
import type { ReviewFacts } from '#shared/domain/pack/snapshot.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';
import { countRungs, recommendationLadder } from '#shared/domain/reviews/evidence-ladder.ts';
import { courseInWords } from '#shared/domain/reviews/review-course.ts';
import type { ReviewCourse } from '#shared/domain/reviews/review.ts';
import { signOffClock, signOffState } from '#shared/domain/reviews/sign-off.ts';
import type { PeriodInView } from '../period-in-view.ts';
import { actionRow } from '../plan/action-row.ts';
import { answersTo, type Answering } from './review-facts.ts';

type View = Pick<PeriodInView, 'asAtOn' | 'ruleSet'>;

/** A review with its course, its colours, how far each recommendation has come, and who signed its plan off. */
export function reviewView(review: ReviewFacts, answering: readonly Answering[], view: View): ReviewView {
  const recommendations = review.recommendations.map((recommendation): RecommendationView => {
    const actions = answersTo(recommendation.ref, answering).map(({ facts }) => facts);
    return {
      recommendation,
      actions: actions.map((facts) => actionRow(facts, view.asAtOn, view.ruleSet)),
      ladder: recommendationLadder(actions, view.asAtOn),
    };
  });
  const signOff = signOffState(review.signOff ?? { needed: [], given: [] }, view.asAtOn);
  const { completedOn = null } = review;
  return {
    review,
    recommendations,
    courseText: courseInWords(courseOfFacts(review)),
    colours: coloursOf(recommendations),
    rungs: countRungs(recommendations.map(({ ladder }) => ladder)),
    signOff,
    clock: signOffClock({ publishedOn: review.publishedOn, completedOn }, signOff, view.asAtOn),
  };
}

/** The course of a review from its facts; snapshots made before it was kept know only the day of publication. */
const courseOfFacts = (review: ReviewFacts): ReviewCourse => ({
  incidentPeriod: review.incidentPeriod,
  commissionedOn: review.commissionedOn ?? null,
  completedOn: review.completedOn ?? null,
  publication: review.publication ?? (review.publishedOn === null ? 'not_published' : 'published'),
  publishedOn: review.publishedOn,
  notPublishedReason: review.notPublishedReason ?? '',
});

/** Counts each action once, however many recommendations it answers. */
function coloursOf(recommendations: readonly RecommendationView[]): Record<Colour, number> {
  const rows = new Map(recommendations.flatMap(({ actions }) => actions.map((row) => [row.ref, row] as const)));
  const counts: Record<Colour, number> = { red: 0, amber: 0, green: 0, blue: 0, grey: 0 };
  for (const { rating } of rows.values()) counts[rating.colour] += 1;
  return counts;
}
