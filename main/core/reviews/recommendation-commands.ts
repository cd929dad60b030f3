import type { z } from 'zod';
import type { newRecommendation, newResponse, recommendationAmendment } from '#shared/contract/reviews.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amend } from '../amendments/amend.ts';
import { everKnown } from '../as-at.ts';
import { actionByRef } from '../plan/plan-commands.ts';
import type { Session } from '../session.ts';
import { keepSource } from '../sources/keep-source.ts';
import { writeOrLeave } from '../write-or-leave.ts';
import { recommendationByRef, refuseDayOfAmendment, reviewByCode } from './find-review.ts';
import { loadAnswering } from './load-answering.ts';
import { recommendationRefTaken, responseReasonMissing, reviewDateInFuture } from './refusals.ts';
import { writeThemes } from './write-themes.ts';

type Changed = Promise<{ readonly changed: boolean }>;

/**
 * Adds a recommendation to a review, at the end.
 * @throws Refusal `ReviewNotFound`, `RecommendationRefTaken`
 */
export async function addRecommendation(
  session: Session,
  { code, ref: asked, text, wording, source, themes }: z.infer<typeof newRecommendation>,
): Promise<{ readonly ref: string }> {
  const author = await session.author('reviews.addRecommendation');
  return session.workspace.write(author, async (db) => {
    const review = await reviewByCode(db, code);
    const rows = await db.selectFrom('recommendations').select(['ref', 'review_id', 'position']).execute();
    const own = rows.filter((row) => row.review_id === review.id);
    const ref = asked === '' ? nextRef(code, own, rows) : asked;
    const taken = rows.find((row) => row.ref.toLowerCase() === ref.toLowerCase());
    if (taken !== undefined) throw recommendationRefTaken(taken.ref);
    const row = {
      ref,
      review_id: review.id,
      position: Math.max(0, ...own.map(({ position }) => position)) + 1,
      text,
      wording,
      source_id: await keepSource(db, source),
    };
    const { id } = await db
      .insertInto('recommendations')
      .values({ ...row, recorded_at: author.at })
      .returning('id')
      .executeTakeFirstOrThrow();
    const added = { entity: 'recommendations', ref, before: null, after: { ...row, review: code } };
    return { result: { ref }, changes: [added, ...(await writeThemes(db, author, { id, ref }, themes))] };
  });
}

/** AK-8 after AK-7; the first of "Child Ak" is AK-1, of "Thematic review 2" R2-1. */
function nextRef(
  code: string,
  own: readonly { readonly ref: string }[],
  all: readonly { readonly ref: string }[],
): string {
  const last = own.map(({ ref }) => /^(.*?)-\d+$/u.exec(ref)?.[1]).findLast((prefix) => prefix !== undefined);
  const word =
    code
      .replaceAll(/[^A-Za-z0-9]+/gu, ' ')
      .trim()
      .split(' ')
      .at(-1) ?? '';
  const prefix = last ?? (/^\d*$/u.test(word) ? `R${word}` : word.slice(0, 8).toUpperCase());
  const taken = new Set(all.map(({ ref }) => ref.toLowerCase()));
  for (let number = own.length + 1; ; number += 1) {
    const ref = `${prefix}-${number}`;
    if (!taken.has(ref.toLowerCase())) return ref;
  }
}

/** Amends the words of a recommendation, or how they stand to the source. @throws Refusal `RecommendationNotFound` */
export async function amendRecommendation(
  session: Session,
  { ref, text, wording, on, reason }: z.infer<typeof recommendationAmendment>,
): Changed {
  const author = await session.author('reviews.amendRecommendation');
  return writeOrLeave<{ readonly changed: boolean }>(session.workspace, author, async (db) => {
    const row = await recommendationByRef(db, ref);
    await refuseDayOfAmendment(db, 'recommendations', row.id, { on, today: session.today() });
    const fields = { text, wording };
    const change = await amend(db, author, { entity: 'recommendations', id: row.id, ref, row, on, reason, fields });
    return change === null ? { left: { changed: false } } : { result: { changed: true }, changes: [change] };
  });
}

/**
 * Records what was answered to a recommendation; answers before it stay to be seen.
 * @throws Refusal `RecommendationNotFound`, `ResponseReasonMissing`, `ReviewDateInFuture`
 */
export async function respond(
  session: Session,
  { ref, response, reason, decidedOn, decidedBy, source }: z.infer<typeof newResponse>,
): Changed {
  if (response !== 'accepted' && reason === '') throw responseReasonMissing();
  if (decidedOn > session.today()) throw reviewDateInFuture(decidedOn, 'decidedOn');
  const author = await session.author('reviews.respond');
  return session.workspace.write(author, async (db) => {
    const { id } = await recommendationByRef(db, ref);
    const before = await db
      .selectFrom('recommendation_responses')
      .select(['response', 'reason', 'decided_on', 'decided_by'])
      .where('recommendation_id', '=', id)
      .orderBy('decided_on', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    const row = {
      response,
      reason,
      decided_on: decidedOn,
      decided_by: decidedBy,
      source_id: await keepSource(db, source),
    };
    await db
      .insertInto('recommendation_responses')
      .values({ ...row, recommendation_id: id, recorded_at: author.at })
      .execute();
    const change = { entity: 'recommendation_responses', ref, before: before ?? null, after: row };
    return { result: { changed: true }, changes: [change] };
  });
}

/** Sets the themes of a recommendation from now on. @throws Refusal `RecommendationNotFound` */
export async function setThemes(
  session: Session,
  { ref, themes }: { readonly ref: string; readonly themes: readonly string[] },
): Changed {
  const author = await session.author('reviews.setThemes');
  return writeOrLeave<{ readonly changed: boolean }>(session.workspace, author, async (db) => {
    const { id } = await recommendationByRef(db, ref);
    const [first, ...others] = await writeThemes(db, author, { id, ref }, themes);
    if (first === undefined) return { left: { changed: false } };
    return { result: { changed: true }, changes: [first, ...others] };
  });
}

/**
 * Says that an action answers a recommendation, or that it does not any more.
 * @throws Refusal `RecommendationNotFound`, `ActionNotFound`
 */
export async function linkAction(
  session: Session,
  { ref, action, linked }: { readonly ref: string; readonly action: string; readonly linked: boolean },
): Changed {
  const author = await session.author('reviews.linkAction');
  return writeOrLeave<{ readonly changed: boolean }>(session.workspace, author, async (db) => {
    const recommendation = await recommendationByRef(db, ref);
    const { id } = await actionByRef(db, action);
    if ((await isLinked(db, action, ref)) === linked) return { left: { changed: false } };
    await db
      .insertInto('action_links')
      .values({
        action_id: id,
        recommendation_id: recommendation.id,
        linked: linked ? 1 : 0,
        recorded_by: author.actor,
        recorded_at: author.at,
      })
      .execute();
    const change = {
      entity: 'action_links',
      ref: `${action} ${ref}`,
      before: { recommendation: ref, linked: !linked },
      after: { recommendation: ref, linked },
    };
    return { result: { changed: true }, changes: [change] };
  });
}

async function isLinked(db: ReadableDb, action: string, ref: string): Promise<boolean> {
  const answering = await loadAnswering(db, everKnown);
  return answering.some((one) => one.ref === action && one.recommendations.includes(ref));
}
