import { addDays, addMonths, firstDayOf, lastDayOf, type IsoDate, type Period } from '#shared/domain/dates.ts';
import type { WritableDb } from '#main/store/workspace.ts';
import type { OversightWords } from '../exampleshire-data.ts';
import { inBatches } from '../in-batches.ts';
import { instantOf } from '../lookup.ts';
import { addThemes } from './sample-themes.ts';

type ReviewWords = OversightWords['reviews'][number];

export interface ReviewsOrder {
  readonly words: OversightWords;
  readonly end: Period;
  readonly sourceId: number;
}

/** A review of the sample with its days: of each step only what lies before the end of the sample. */
export interface SampleReview {
  readonly id: number;
  readonly words: ReviewWords;
  readonly commissionedOn: IsoDate;
  readonly completedOn: IsoDate | null;
  readonly publishedOn: IsoDate | null;
  /** From when its recommendations are known. */
  readonly knownOn: IsoDate;
  /** Ids of its recommendations. */
  readonly recommendations: readonly number[];
}

/** Commissioned in the month after the incident, published 14 months after it, completed six weeks before that. */
export function sampleReviews({ words, end }: Pick<ReviewsOrder, 'words' | 'end'>): readonly SampleReview[] {
  return words.reviews.map((review, index) => {
    const { monthsBefore, publication } = review;
    const ready = addDays(firstDayOf(addMonths(end, 14 - monthsBefore)), 8);
    const completedOn = publication === 'in_progress' ? null : addDays(ready, -42);
    const before = words.reviews.slice(0, index).reduce((sum, one) => sum + one.recommendations.length, 0);
    return {
      id: index + 1,
      words: review,
      commissionedOn: addDays(firstDayOf(addMonths(end, 1 - monthsBefore)), 12),
      completedOn,
      publishedOn: publication === 'published' ? ready : null,
      knownOn: publication === 'in_progress' ? firstDayOf(addMonths(end, 2 - monthsBefore)) : ready,
      recommendations: review.recommendations.map((_, at) => before + at + 1),
    };
  });
}

/** Case reviews in every state, with answers to their recommendations. Gives how many of these are linked at random. */
export async function addReviews(db: WritableDb, order: ReviewsOrder): Promise<number> {
  const { end, sourceId } = order;
  const reviews = sampleReviews(order);
  const rows = reviews.map(({ id, words, commissionedOn, completedOn, publishedOn, knownOn }) => ({
    id,
    code: words.code,
    kind: words.kind,
    incident_period: words.kind === 'thematic' ? null : addMonths(end, -words.monthsBefore),
    commissioned_on: commissionedOn,
    completed_on: completedOn,
    published_on: publishedOn,
    publication: words.publication,
    not_published_reason: words.notPublishedReason,
    summary: words.summary,
    source_id: sourceId,
    recorded_at: instantOf(knownOn),
  }));
  await inBatches(rows, (batch) => db.insertInto('case_reviews').values(batch).execute());
  await addRecommendations(db, order, reviews);
  return reviews.flatMap(({ words }) => (words.linkedAtRandom ? words.recommendations : [])).length;
}

async function addRecommendations(
  db: WritableDb,
  { end, sourceId }: ReviewsOrder,
  reviews: readonly SampleReview[],
): Promise<void> {
  const made = reviews.flatMap((review) =>
    review.words.recommendations.map((words, index) => ({
      words,
      review,
      row: {
        id: review.recommendations[index] ?? 0,
        ref: `${prefixOf(review.words.code)}-${index + 1}`,
        review_id: review.id,
        position: index + 1,
        text: words.text,
        wording: 'verbatim' as const,
        source_id: sourceId,
        recorded_at: instantOf(review.knownOn),
      },
    })),
  );
  const answers = made.flatMap(({ words: { response }, review, row }) => {
    const decidedOn = addDays(review.knownOn, 28);
    if (decidedOn > lastDayOf(addMonths(end, 1))) return [];
    return [
      {
        recommendation_id: row.id,
        response: response.answer,
        reason: response.reason,
        decided_on: decidedOn,
        decided_by: 'Safeguarding partnership',
        source_id: sourceId,
        recorded_at: instantOf(decidedOn),
      },
    ];
  });
  await inBatches(
    made.map(({ row }) => row),
    (batch) => db.insertInto('recommendations').values(batch).execute(),
  );
  await inBatches(answers, (batch) => db.insertInto('recommendation_responses').values(batch).execute());
  await addThemes(
    db,
    made.map(({ words, row }) => ({ id: row.id, themes: words.themes, recorded_at: row.recorded_at })),
  );
}

/** "XA" of "Child Xa"; "T1" of "Thematic review 1". */
const prefixOf = (code: string): string => {
  const last = code.split(' ').at(-1) ?? '';
  return /^\d+$/u.test(last) ? `${code.slice(0, 1)}${last}` : last.toUpperCase();
};
