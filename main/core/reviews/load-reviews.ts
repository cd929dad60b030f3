import type { ReviewFacts } from '#shared/domain/pack/snapshot.ts';
import { courseOn, firstStepOn } from '#shared/domain/reviews/review-course.ts';
import type { ReviewCourse } from '#shared/domain/reviews/review.ts';
import type { SignOffFacts } from '#shared/domain/reviews/sign-off.ts';
import type { CaseReviewsTable } from '#main/store/schema/oversight-tables.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../amendments/load-amendments.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { loadCitations } from '../load-citations.ts';
import { agenciesOf, isLive, loadAnswering, type ActionAgencies } from './load-answering.ts';
import { countsThen, loadRecommendations } from './load-recommendations.ts';
import { loadSignOffs } from './load-sign-offs.ts';

/**
 * Case reviews begun by the as-at date as they stood on it: a step dated later had not been taken, and what was amended
 * since is read as it was. With their recommendations, the answers to them, and who signed their plan off.
 */
export async function loadReviews(db: ReadableDb, asAt: AsAt): Promise<ReviewFacts[]> {
  const citationOf = await loadCitations(db);
  const recommendations = await loadRecommendations(db, asAt);
  const answering = await loadAnswering(db, asAt);
  const signOffs = await loadSignOffs(db, asAt);
  const reviews = (await standingReviews(db, asAt)).flatMap((row): ReviewFacts[] => {
    const whole = courseOf(row);
    // Of one without a dated step nothing was known before its source was published.
    const begun = firstStepOn(whole) ?? citationOf(row.source_id)?.publishedOn ?? null;
    if (begun !== null && begun > asAt.asAtOn) return [];
    const madeOn = whole.completedOn ?? whole.publishedOn;
    const made = recommendations
      .filter((one) => one.reviewId === row.id && countsThen(one, madeOn, asAt.asAtOn))
      .map(({ facts }) => facts);
    const refs = new Set(made.map(({ ref }) => ref));
    const { publishedOn, incidentPeriod, publication, ...course } = courseOn(whole, asAt.asAtOn);
    const signOff = { needed: neededFor(refs, answering), given: signOffs.reviews.get(row.id) ?? [] };
    return [
      {
        code: row.code,
        kind: row.kind,
        incidentPeriod,
        publishedOn,
        summary: row.summary,
        citation: citationOf(row.source_id),
        recommendations: made,
        publication,
        ...known(course),
        ...(signOff.needed.length + signOff.given.length === 0 ? {} : { signOff }),
      },
    ];
  });
  return reviews.toSorted(byPublication);
}

/** The rows of all reviews with what was amended of them; not yet as at a day. */
export async function standingReviews(db: ReadableDb, asAt: AsAt) {
  const amendments = await loadAmendments(db, 'case_reviews', asAt);
  const rows = await db
    .selectFrom('case_reviews')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('code')
    .execute();
  return rows.map((row) => amended(row, amendments));
}

/** The course of a review as its columns have it. */
export const courseOf = (
  row: Pick<
    CaseReviewsTable,
    'incident_period' | 'commissioned_on' | 'completed_on' | 'publication' | 'published_on'
  > & { readonly not_published_reason: string },
): ReviewCourse => ({
  incidentPeriod: row.incident_period,
  commissionedOn: row.commissioned_on,
  completedOn: row.completed_on,
  publication: row.publication,
  publishedOn: row.published_on,
  notPublishedReason: row.not_published_reason,
});

/** Agencies that lead or support a live action of the review, each once, in their alphabet: these have to sign. */
function neededFor(refs: ReadonlySet<string>, answering: readonly ActionAgencies[]): SignOffFacts['needed'] {
  const concerned = answering.filter((action) => isLive(action) && action.recommendations.some((ref) => refs.has(ref)));
  const names = concerned.flatMap((action) => agenciesOf(action).map(({ name }) => name));
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'en-GB'));
}

/** Only what is known, so that a pack's snapshot holds no empty fields. */
const known = (course: Pick<ReviewCourse, 'commissionedOn' | 'completedOn' | 'notPublishedReason'>) => ({
  ...(course.commissionedOn === null ? {} : { commissionedOn: course.commissionedOn }),
  ...(course.completedOn === null ? {} : { completedOn: course.completedOn }),
  ...(course.notPublishedReason === '' ? {} : { notPublishedReason: course.notPublishedReason }),
});

/** Those that are not published first, then by the day of publication and code. */
const byPublication = (a: ReviewFacts, b: ReviewFacts): number => {
  const [first, second] = [a.publishedOn ?? '', b.publishedOn ?? ''];
  return first === second ? (a.code < b.code ? -1 : 1) : first < second ? -1 : 1;
};
