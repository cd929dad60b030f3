import type { ReviewFacts } from '#shared/domain/pack/snapshot.ts';
import type { ActionFacts } from '#shared/domain/plan.ts';
import { loadActionsForList } from '../plan/load-actions.ts';
import type { PeriodInView } from '../period-in-view.ts';
import { loadAnswering, type ActionAgencies } from './load-answering.ts';
import { loadReviews } from './load-reviews.ts';

/** An action that answers a recommendation, with who carries it out. */
export interface Answering {
  readonly facts: ActionFacts;
  readonly agencies: ActionAgencies;
}

export interface ReviewsInView {
  readonly reviews: readonly ReviewFacts[];
  /** In the order of the plan. */
  readonly answering: readonly Answering[];
  /** Every action of the plan, to choose from. */
  readonly actions: readonly ActionFacts[];
}

/** What every screen of case reviews rests on, as at the date in view. */
export async function reviewsInView({ db, asAt }: Pick<PeriodInView, 'db' | 'asAt'>): Promise<ReviewsInView> {
  const reviews = await loadReviews(db, asAt);
  const agencies = new Map((await loadAnswering(db, asAt)).map((action) => [action.ref, action]));
  const actions = await loadActionsForList(db, asAt);
  const answering = actions.flatMap((facts) => {
    const found = agencies.get(facts.ref);
    return found === undefined ? [] : [{ facts, agencies: found }];
  });
  return { reviews, answering, actions };
}

/** The actions that answer a recommendation. */
export const answersTo = (ref: string, answering: readonly Answering[]): readonly Answering[] =>
  answering.filter(({ agencies }) => agencies.recommendations.includes(ref));
