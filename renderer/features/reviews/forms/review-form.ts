import { z } from 'zod';
import { newReview, reviewAmendment, type ReviewStanding } from '#shared/contract/reviews.ts';
import { periodInWords, type IsoDate } from '#shared/domain/dates.ts';
import { nameDoubt } from '#shared/domain/reviews/review-code.ts';
import { publications, reviewKinds } from '#shared/domain/reviews/review.ts';
import { emptyDate, partsOf } from '../../../components/DateInput.tsx';
import { noSource, typedDay, typedDayOrNone, typedMonthOrNone, typedSource } from './typed-fields.ts';

const course = {
  kind: z.enum(reviewKinds),
  incidentPeriod: typedMonthOrNone,
  commissionedOn: typedDayOrNone,
  completedOn: typedDayOrNone,
  publication: z.enum(publications),
  publishedOn: typedDayOrNone,
  notPublishedReason: newReview.shape.notPublishedReason,
  summary: newReview.shape.summary,
};

/** What belongs to another choice than the one made is not sent: it stays in the form, in case the person changes back. */
const asChosen = <Read extends { publication: string; publishedOn: IsoDate | null; notPublishedReason: string }>(
  read: Read,
): Read => ({
  ...read,
  publishedOn: read.publication === 'published' ? read.publishedOn : null,
  notPublishedReason: read.publication === 'not_published' ? read.notPublishedReason : '',
});

export const reviewForm = z
  .object({ code: newReview.shape.code, ...course, source: typedSource, nameCleared: z.boolean() })
  .superRefine(({ code, nameCleared }, context) => {
    const doubtful = nameDoubt(code);
    if (doubtful === null || nameCleared) return;
    const message = `"${doubtful}" looks like a personal name: change the code, or confirm below that it is none`;
    context.addIssue({ code: 'custom', path: ['code'], message });
  })
  .transform(asChosen);
export type ReviewTyped = z.input<typeof reviewForm>;

export const emptyReview: ReviewTyped = {
  code: '',
  kind: 'practice_review',
  incidentPeriod: '',
  commissionedOn: emptyDate,
  completedOn: emptyDate,
  publication: 'in_progress',
  publishedOn: emptyDate,
  notPublishedReason: '',
  summary: '',
  source: noSource,
  nameCleared: false,
};

export const amendmentForm = z
  .object({ ...course, on: typedDay('Enter the day from which it holds'), reason: reviewAmendment.shape.reason })
  .transform(asChosen);
export type AmendmentTyped = z.input<typeof amendmentForm>;

/** The form as it opens: what stands today, from today on. */
export const typedFrom = (standing: ReviewStanding, today: IsoDate): AmendmentTyped => ({
  kind: standing.kind,
  incidentPeriod: standing.incidentPeriod === null ? '' : periodInWords(standing.incidentPeriod),
  commissionedOn: partsOf(standing.commissionedOn),
  completedOn: partsOf(standing.completedOn),
  publication: standing.publication,
  publishedOn: partsOf(standing.publishedOn),
  notPublishedReason: standing.notPublishedReason,
  summary: standing.summary,
  on: partsOf(today),
  reason: '',
});
