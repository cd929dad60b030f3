import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate } from '../domain/dates.ts';
import type { RecommendationFacts, ReviewFacts } from '../domain/pack/snapshot.ts';
import type { ActionRow } from './actions.ts';
import { operation, period } from './operation.ts';

export interface ReviewView {
  readonly review: ReviewFacts;
  readonly recommendations: readonly {
    readonly recommendation: RecommendationFacts;
    readonly actions: readonly ActionRow[];
  }[];
}

export const reviewsContract = {
  list: operation
    .input(z.object({ period: period.optional() }))
    .output(type<{ readonly asAtOn: IsoDate; readonly reviews: readonly ReviewView[] }>()),
};
