import { z } from 'zod';
import { newRecommendation, newResponse, recommendationAmendment } from '#shared/contract/reviews.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { wordings, type Wording } from '#shared/domain/pack/snapshot.ts';
import { responses } from '#shared/domain/reviews/review.ts';
import { wordingLabels } from '#shared/wording/scrutiny-labels.ts';
import { emptyDate, partsOf } from '../../../components/DateInput.tsx';
import { noSource, typedDay, typedSource } from '../forms/typed-fields.ts';

export const wordingOptions = wordings.map((value) => ({ value, label: wordingLabels[value] }));

export const recommendationForm = z.object({
  ref: newRecommendation.shape.ref,
  text: newRecommendation.shape.text,
  wording: z.enum(wordings),
  theme: z.string().trim().max(80, 'At most 80 characters'),
  source: typedSource,
});
export type RecommendationTyped = z.input<typeof recommendationForm>;
export const emptyRecommendation: RecommendationTyped = {
  ref: '',
  text: '',
  wording: 'verbatim',
  theme: '',
  source: noSource,
};

export const wordsForm = z.object({
  text: recommendationAmendment.shape.text,
  wording: z.enum(wordings),
  on: typedDay('Enter the day from which it holds'),
  reason: recommendationAmendment.shape.reason,
});
export type WordsTyped = z.input<typeof wordsForm>;
export const wordsFrom = (
  standing: { readonly text: string; readonly wording: Wording },
  today: IsoDate,
): WordsTyped => ({
  text: standing.text,
  wording: standing.wording,
  on: partsOf(today),
  reason: '',
});

export const responseForm = z
  .object({
    response: z.enum(responses),
    reason: newResponse.shape.reason,
    decidedOn: typedDay('Enter the day on which it was decided'),
    decidedBy: newResponse.shape.decidedBy,
    source: typedSource,
  })
  .superRefine(({ response, reason }, context) => {
    if (response === 'accepted' || reason !== '') return;
    context.addIssue({ code: 'custom', path: ['reason'], message: 'Enter the reason as it was published' });
  });
export type ResponseTyped = z.input<typeof responseForm>;
export const emptyResponse: ResponseTyped = {
  response: 'accepted',
  reason: '',
  decidedOn: emptyDate,
  decidedBy: '',
  source: noSource,
};
