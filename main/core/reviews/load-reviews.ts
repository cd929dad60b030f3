import type { IsoDate } from '#shared/domain/dates.ts';
import type { RecommendationFacts, ReviewFacts } from '#shared/domain/pack/snapshot.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge } from '../as-at.ts';
import { loadCitations, type CitationOf } from '../load-citations.ts';

/** Case reviews recorded, and published where they are published, by the as-at date, with their recommendations. */
export async function loadReviews(db: ReadableDb, asAtOn: IsoDate): Promise<ReviewFacts[]> {
  const citationOf = await loadCitations(db);
  const recommendations = await loadRecommendations(db, asAtOn, citationOf);
  const rows = await db
    .selectFrom('case_reviews')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAtOn))
    .where((eb) => eb.or([eb('published_on', 'is', null), eb('published_on', '<=', asAtOn)]))
    .orderBy('published_on')
    .orderBy('code')
    .execute();
  return rows.map((row) => ({
    code: row.code,
    kind: row.kind,
    incidentPeriod: row.incident_period,
    publishedOn: row.published_on,
    summary: row.summary,
    citation: citationOf(row.source_id),
    recommendations: recommendations.get(row.id) ?? [],
  }));
}

async function loadRecommendations(db: ReadableDb, asAtOn: IsoDate, citationOf: CitationOf) {
  const rows = await db
    .selectFrom('recommendations')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAtOn))
    .orderBy('review_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const byReview = new Map<number, RecommendationFacts[]>();
  for (const [review, group] of Map.groupBy(rows, (row) => row.review_id)) {
    byReview.set(
      review,
      group.map(({ ref, text, wording, source_id }) => ({ ref, text, wording, citation: citationOf(source_id) })),
    );
  }
  return byReview;
}
