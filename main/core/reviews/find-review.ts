import type { IsoDate } from '#shared/domain/dates.ts';
import type { AmendedEntity } from '#main/store/schema/workspace-tables.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { lastAmendedOn } from '../amendments/last-amended-on.ts';
import { amendedSince, recommendationNotFound, reviewDateInFuture, reviewNotFound } from './refusals.ts';

/** The row of a review as first recorded. @throws Refusal `ReviewNotFound` */
export async function reviewByCode(db: ReadableDb, code: string) {
  const row = await db.selectFrom('case_reviews').selectAll().where('code', '=', code).executeTakeFirst();
  if (row === undefined) throw reviewNotFound(code);
  return row;
}

/** The row of a recommendation as first recorded. @throws Refusal `RecommendationNotFound` */
export async function recommendationByRef(db: ReadableDb, ref: string) {
  const row = await db.selectFrom('recommendations').selectAll().where('ref', '=', ref).executeTakeFirst();
  if (row === undefined) throw recommendationNotFound(ref);
  return row;
}

/**
 * A change dated before one that stands would never be seen: of each field the latest day decides.
 * @throws Refusal `ReviewDateInFuture`, `ReviewAmendedSince`
 */
export async function refuseDayOfAmendment(
  db: ReadableDb,
  entity: AmendedEntity,
  id: number,
  { on, today }: { readonly on: IsoDate; readonly today: IsoDate },
): Promise<void> {
  if (on > today) throw reviewDateInFuture(on, 'on');
  const last = await lastAmendedOn(db, entity, id);
  if (last !== null && last > on) throw amendedSince(on, last);
}
