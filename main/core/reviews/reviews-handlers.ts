import { operations } from '../operations.ts';
import { periodInView } from '../period-in-view.ts';
import { reportForAgency, signOff } from './agency-commands.ts';
import { addRecommendation, amendRecommendation, linkAction, respond, setThemes } from './recommendation-commands.ts';
import { addReview, amendReview } from './review-commands.ts';
import { reviewDetail } from './review-detail.ts';
import { reviewsInView } from './review-facts.ts';
import { reviewView } from './review-view.ts';
import { themeList } from './theme-list.ts';

export const reviewsHandlers = {
  list: operations.reviews.list.handler(async ({ input, context: { session } }) => {
    const view = await periodInView(session, input.period);
    const { reviews, answering } = await reviewsInView(view);
    return { asAtOn: view.asAtOn, reviews: reviews.map((review) => reviewView(review, answering, view)) };
  }),
  get: operations.reviews.get.handler(({ input, context: { session } }) => reviewDetail(session, input)),
  themes: operations.reviews.themes.handler(({ input, context: { session } }) => themeList(session, input.period)),
  add: operations.reviews.add.handler(({ input, context: { session } }) => addReview(session, input)),
  amend: operations.reviews.amend.handler(({ input, context: { session } }) => amendReview(session, input)),
  addRecommendation: operations.reviews.addRecommendation.handler(({ input, context: { session } }) =>
    addRecommendation(session, input),
  ),
  amendRecommendation: operations.reviews.amendRecommendation.handler(({ input, context: { session } }) =>
    amendRecommendation(session, input),
  ),
  setThemes: operations.reviews.setThemes.handler(({ input, context: { session } }) => setThemes(session, input)),
  respond: operations.reviews.respond.handler(({ input, context: { session } }) => respond(session, input)),
  linkAction: operations.reviews.linkAction.handler(({ input, context: { session } }) => linkAction(session, input)),
  reportForAgency: operations.reviews.reportForAgency.handler(({ input, context: { session } }) =>
    reportForAgency(session, input),
  ),
  signOff: operations.reviews.signOff.handler(({ input, context: { session } }) => signOff(session, input)),
};
