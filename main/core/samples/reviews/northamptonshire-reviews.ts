import type { WritableDb } from '#main/store/workspace.ts';
import { inBatches } from '../in-batches.ts';
import { instantOf, numbered } from '../lookup.ts';
import type { NorthamptonshireData } from '../northamptonshire-data.ts';
import { addThemes } from './sample-themes.ts';

type Lookup = (key: string) => number;

/**
 * Case reviews by code, with the published themes in place of recommendations. Gives their ids by reference. No answer
 * and no sign-off of a plan was published, so there is none here.
 */
export async function addReviews(db: WritableDb, { reviews }: NorthamptonshireData, sourceId: Lookup): Promise<Lookup> {
  const rows = reviews.map((review, index) => ({
    id: index + 1,
    code: review.code,
    kind: review.kind,
    incident_period: review.incident,
    published_on: review.published,
    publication: review.publication,
    not_published_reason: review.notPublishedReason,
    summary: review.summary,
    source_id: sourceId(review.source),
    recorded_at: instantOf(review.recorded),
  }));
  await inBatches(rows, (batch) => db.insertInto('case_reviews').values(batch).execute());
  const made = reviews.flatMap((review, reviewIndex) =>
    review.recommendations.map(({ ref, text, themes }, index) => ({
      themes,
      row: {
        ref,
        review_id: reviewIndex + 1,
        position: index + 1,
        text,
        wording: 'theme' as const,
        source_id: sourceId(review.source),
        recorded_at: instantOf(review.recorded),
      },
    })),
  );
  const recommendationId = numbered(
    'recommendation',
    made.map(({ row }) => row.ref),
  );
  const withIds = made.map(({ row }) => Object.assign(row, { id: recommendationId(row.ref) }));
  await inBatches(withIds, (batch) => db.insertInto('recommendations').values(batch).execute());
  await addThemes(
    db,
    made.map(({ row, themes }) => ({ id: recommendationId(row.ref), themes, recorded_at: row.recorded_at })),
  );
  return recommendationId;
}
