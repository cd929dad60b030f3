import type { RecommendationFacts, ReviewFacts } from '#shared/domain/pack/snapshot.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';
import { loadCitations, type CitationOf } from '../load-citations.ts';

/** Case reviews recorded, and published where they are published, by the as-at date, with their recommendations. */
export async function loadReviews(db: ReadableDb, asAt: AsAt): Promise<ReviewFacts[]> {
  const citationOf = await loadCitations(db);
  const recommendations = await loadRecommendations(db, asAt, citationOf);
  const rows = await db
    .selectFrom('case_reviews')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where((eb) => eb.or([eb('published_on', 'is', null), eb('published_on', '<=', asAt.asAtOn)]))
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

async function loadRecommendations(db: ReadableDb, asAt: AsAt, citationOf: CitationOf) {
  const rows = await db
    .selectFrom('recommendations')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('review_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return factsBy(
    rows,
    (row) => row.review_id,
    ({ ref, text, wording, source_id }): RecommendationFacts => ({
      ref,
      text,
      wording,
      citation: citationOf(source_id),
    }),
  );
}
