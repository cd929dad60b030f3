import { operations } from '../operations.ts';
import { periodInView } from '../period-in-view.ts';
import { loadActions } from '../plan/load-actions.ts';
import { compareRatings } from './compare-ratings.ts';

export const ratingsHandlers = {
  compare: operations.ratings.compare.handler(async ({ input, context }) => {
    const { db, period, asAtOn, asAt, ruleSet } = await periodInView(context.session, input.period);
    return { period, ...compareRatings(await loadActions(db, asAt), asAtOn, ruleSet) };
  }),
};
