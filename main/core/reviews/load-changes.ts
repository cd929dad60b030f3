import type { FieldChange } from '#shared/contract/reviews.ts';
import { dateInWords, isIsoDate, isPeriod, periodInWords } from '#shared/domain/dates.ts';
import { isOneOf } from '#shared/domain/reviews/closed-list.ts';
import { publications } from '#shared/domain/reviews/review.ts';
import { wordings } from '#shared/domain/pack/snapshot.ts';
import { publicationLabels, reviewFieldLabels } from '#shared/wording/review-labels.ts';
import { reviewKindLabels, wordingLabels } from '#shared/wording/scrutiny-labels.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';

/** What was amended of reviews or of recommendations by an as-at date, oldest first, in words, by id. */
export async function loadChanges(
  db: ReadableDb,
  entity: 'case_reviews' | 'recommendations',
  asAt: AsAt,
): Promise<Map<number, FieldChange[]>> {
  const rows = await db
    .selectFrom('amendments')
    .selectAll()
    .where('entity', '=', entity)
    .where('amended_on', '<=', asAt.asAtOn)
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('amended_on')
    .orderBy('id')
    .execute();
  return factsBy(
    rows,
    (row) => row.entity_id,
    (row): FieldChange => ({
      field: reviewFieldLabels[row.field] ?? row.field,
      value: inWords(row.field, JSON.parse(row.value_json)),
      on: row.amended_on,
      by: row.amended_by,
      reason: row.reason,
    }),
  );
}

/** A value of a field as people read it; "none" where it was taken away. */
function inWords(field: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') return 'none';
  if (field === 'publication' && isOneOf(publications, value)) return publicationLabels[value];
  if (field === 'wording' && isOneOf(wordings, value)) return wordingLabels[value];
  if (field === 'kind') return reviewKindLabels[value] ?? value;
  if (field === 'incident_period' && isPeriod(value)) return periodInWords(value);
  return isIsoDate(value) ? dateInWords(value) : value;
}
