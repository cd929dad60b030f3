import type { FieldChange, RecommendationHistory, ReviewDetail, ReviewStanding } from '#shared/contract/reviews.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../amendments/load-amendments.ts';
import { everKnown } from '../as-at.ts';
import { loadCitations } from '../load-citations.ts';
import { periodInView } from '../period-in-view.ts';
import type { Session } from '../session.ts';
import { answeringViews } from './answering-views.ts';
import { loadChanges } from './load-changes.ts';
import { loadResponses } from './load-recommendations.ts';
import { courseOf, standingReviews } from './load-reviews.ts';
import { reviewNotFound } from './refusals.ts';
import { reviewsInView } from './review-facts.ts';
import { reviewView } from './review-view.ts';

/** Everything of one review. @throws Refusal `ReviewNotFound` */
export async function reviewDetail(
  session: Session,
  { code, period }: { readonly code: string; readonly period?: string | undefined },
): Promise<ReviewDetail> {
  const view = await periodInView(session, period);
  const { db, asAt, asAtOn } = view;
  const { reviews, answering, actions } = await reviewsInView(view);
  const review = reviews.find((one) => one.code === code);
  const row = (await standingReviews(db, everKnown)).find((one) => one.code === code);
  if (review === undefined || row === undefined) throw reviewNotFound(code);
  const rows = await recommendationRows(db, row.id);
  const changes = await loadChanges(db, 'recommendations', asAt);
  const responses = await loadResponses(db, asAt, await loadCitations(db));
  const histories = rows.map(({ id, ref }): RecommendationHistory => ({
    ref,
    responses: responses.get(id) ?? [],
    changes: changes.get(id) ?? [],
  }));
  const refs = new Set(review.recommendations.map(({ ref }) => ref));
  return {
    ...reviewView(review, answering, view),
    asAtOn,
    today: session.today(),
    period: view.period,
    cycleDays: view.ruleSet.action.updateCycleDays,
    actions: await answeringViews(refs, answering, view),
    histories: histories.filter(({ ref }) => refs.has(ref)),
    changes: (await loadChanges(db, 'case_reviews', asAt)).get(row.id) ?? ([] satisfies FieldChange[]),
    signOffRows: review.signOff?.given ?? [],
    standing: standingOf(row, rows),
    known: {
      actions: actions.map(({ ref, title }) => ({ ref, title })),
      themes: await knownThemes(db),
      deciders: await knownDeciders(db),
    },
  };
}

type Row = Awaited<ReturnType<typeof standingReviews>>[number];
type RecommendationRow = Awaited<ReturnType<typeof recommendationRows>>[number];

const standingOf = (row: Row, recommendations: readonly RecommendationRow[]): ReviewStanding => ({
  ...courseOf(row),
  kind: row.kind,
  summary: row.summary,
  recommendations: recommendations.map(({ ref, text, wording }) => ({ ref, text, wording })),
});

/** The recommendations of a review as they stand today. */
async function recommendationRows(db: ReadableDb, reviewId: number) {
  const amendments = await loadAmendments(db, 'recommendations', everKnown);
  const rows = await db.selectFrom('recommendations').selectAll().where('review_id', '=', reviewId).execute();
  return rows.map((row) => amended(row, amendments));
}

async function knownThemes(db: ReadableDb): Promise<string[]> {
  const rows = await db.selectFrom('themes').select('name').orderBy('name').execute();
  return rows.map(({ name }) => name);
}

/** Who decided or signed before, so that one body is spelled one way. */
async function knownDeciders(db: ReadableDb): Promise<string[]> {
  const decided = await db.selectFrom('recommendation_responses').select('decided_by as name').distinct().execute();
  const signed = await db.selectFrom('sign_offs').select('signed_by as name').distinct().execute();
  return [...new Set([...decided, ...signed].map(({ name }) => name))].toSorted();
}
