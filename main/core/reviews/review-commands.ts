import type { z } from 'zod';
import type { newReview, reviewAmendment } from '#shared/contract/reviews.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { nameDoubt } from '#shared/domain/reviews/review-code.ts';
import { courseProblem } from '#shared/domain/reviews/review-course.ts';
import type { ReviewCourse } from '#shared/domain/reviews/review.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amend } from '../amendments/amend.ts';
import type { Session } from '../session.ts';
import { keepSource } from '../sources/keep-source.ts';
import { writeOrLeave } from '../write-or-leave.ts';
import { refuseDayOfAmendment, reviewByCode } from './find-review.ts';
import { reviewCodeDoubtful, reviewCodeTaken } from './refusals.ts';

export type NewReview = z.infer<typeof newReview>;
export type ReviewAmendment = z.infer<typeof reviewAmendment>;

/**
 * Adds a case review under its code.
 * @throws Refusal `ReviewCodeTaken`, `ReviewCodeDoubtful` (until somebody cleared what looks like a name),
 * `ReviewDatesOutOfOrder`, `ReviewDateInFuture`, `ReviewPublicationUnclear`
 */
export async function addReview(session: Session, review: NewReview): Promise<{ readonly code: string }> {
  const author = await session.author('reviews.add');
  const doubtful = nameDoubt(review.code);
  if (doubtful !== null && !review.nameCleared) throw reviewCodeDoubtful(review.code, doubtful);
  refuseCourse(review, session.today());
  return session.workspace.write(author, async (db) => {
    await refuseCodeTaken(db, review.code);
    const row = { code: review.code, ...columnsOf(review), source_id: await keepSource(db, review.source) };
    await db
      .insertInto('case_reviews')
      .values({ ...row, recorded_at: author.at })
      .execute();
    const after = doubtful === null ? row : { ...row, clearedAsNoName: doubtful };
    return {
      result: { code: review.code },
      changes: [{ entity: 'case_reviews', ref: review.code, before: null, after }],
    };
  });
}

/**
 * Amends a review: what differs from what stands holds from the day given. Its code can never change.
 * @throws Refusal `ReviewNotFound`, `ReviewAmendedSince` and those about dates and publication of `addReview`
 */
export async function amendReview(
  session: Session,
  { code, on, reason, ...review }: ReviewAmendment,
): Promise<{ readonly changed: boolean }> {
  const author = await session.author('reviews.amend');
  const today = session.today();
  refuseCourse(review, today);
  return writeOrLeave<{ readonly changed: boolean }>(session.workspace, author, async (db) => {
    const row = await reviewByCode(db, code);
    await refuseDayOfAmendment(db, 'case_reviews', row.id, { on, today });
    const fields = columnsOf(review);
    const change = await amend(db, author, { entity: 'case_reviews', id: row.id, ref: code, row, on, reason, fields });
    return change === null ? { left: { changed: false } } : { result: { changed: true }, changes: [change] };
  });
}

const columnsOf = (review: ReviewCourse & Pick<NewReview, 'kind' | 'summary'>) => ({
  kind: review.kind,
  incident_period: review.incidentPeriod,
  commissioned_on: review.commissionedOn,
  completed_on: review.completedOn,
  publication: review.publication,
  published_on: review.publishedOn,
  not_published_reason: review.notPublishedReason,
  summary: review.summary,
});

function refuseCourse(course: ReviewCourse, today: IsoDate): void {
  const problem = courseProblem(course, today);
  if (problem !== null) throw new Refusal(problem);
}

async function refuseCodeTaken(db: ReadableDb, code: string): Promise<void> {
  const rows = await db.selectFrom('case_reviews').select('code').execute();
  const taken = rows.find((row) => row.code.toLowerCase() === code.toLowerCase());
  if (taken !== undefined) throw reviewCodeTaken(taken.code);
}
