import type { IsoDate } from '#shared/domain/dates.ts';
import type { RecommendationFacts } from '#shared/domain/pack/snapshot.ts';
import type { ResponseFact } from '#shared/domain/reviews/review.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../amendments/load-amendments.ts';
import { endOfKnowledge, knownThen, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';
import { loadCitations, type CitationOf } from '../load-citations.ts';
import { standingLinks } from '../standing-links.ts';

export interface LoadedRecommendation {
  readonly id: number;
  readonly reviewId: number;
  readonly facts: RecommendationFacts;
  /** Recorded by the as-at date, and not only known now. */
  readonly knownThen: boolean;
}

/** Recommendations with the words, the answer and the themes that stood at an as-at date, in their order. */
export async function loadRecommendations(db: ReadableDb, asAt: AsAt): Promise<LoadedRecommendation[]> {
  const citationOf = await loadCitations(db);
  const answers = await loadResponses(db, asAt, citationOf);
  const themes = await loadThemes(db, asAt);
  const amendments = await loadAmendments(db, 'recommendations', asAt);
  const rows = await db
    .selectFrom('recommendations')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('review_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows
    .map((row) => amended(row, amendments))
    .map(({ id, review_id, ref, text, wording, source_id, recorded_at }) => {
      const response = answers.get(id)?.at(-1);
      const named = themes.get(id);
      return {
        id,
        reviewId: review_id,
        knownThen: recorded_at < endOfKnowledge(knownThen(asAt.asAtOn)),
        facts: {
          ref,
          text,
          wording,
          citation: citationOf(source_id),
          ...(response === undefined ? {} : { response }),
          ...(named === undefined ? {} : { themes: named }),
        },
      };
    });
}

/** Every answer to every recommendation by an as-at date, oldest first, by id: the last one stands. */
export async function loadResponses(
  db: ReadableDb,
  asAt: AsAt,
  citationOf: CitationOf,
): Promise<Map<number, ResponseFact[]>> {
  const rows = await db
    .selectFrom('recommendation_responses')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('decided_on', '<=', asAt.asAtOn)
    .orderBy('decided_on')
    .orderBy('id')
    .execute();
  return factsBy(
    rows,
    (row) => row.recommendation_id,
    (row): ResponseFact => ({
      response: row.response,
      reason: row.reason,
      decidedOn: row.decided_on,
      decidedBy: row.decided_by,
      citation: citationOf(row.source_id),
    }),
  );
}

/** Names of the themes of each recommendation, in their alphabet. */
async function loadThemes(db: ReadableDb, asAt: AsAt): Promise<Map<number, string[]>> {
  const end = endOfKnowledge(asAt);
  const rows = await db
    .selectFrom('theme_links')
    .innerJoin('themes', 'themes.id', 'theme_links.theme_id')
    .select(['theme_links.recommendation_id', 'theme_links.linked', 'themes.name'])
    .where('theme_links.recorded_at', '<', end)
    .where('themes.recorded_at', '<', end)
    .orderBy('theme_links.id')
    .execute();
  const standing = standingLinks(rows, ({ recommendation_id, name }) => `${recommendation_id} ${name}`);
  return factsBy(
    standing.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name))),
    (row) => row.recommendation_id,
    (row) => row.name,
  );
}

/**
 * Whether a recommendation counts at an as-at date: it was recorded by then, or is the history of a review that had been
 * completed by then and was typed in later.
 */
export const countsThen = (recommendation: LoadedRecommendation, madeOn: IsoDate | null, asAtOn: IsoDate): boolean =>
  recommendation.knownThen || madeOn === null || madeOn <= asAtOn;
