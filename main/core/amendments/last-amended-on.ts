import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { AmendedEntity } from '#main/store/schema/workspace-tables.ts';
import type { ReadableDb } from '#main/store/workspace.ts';

/**
 * The latest day from which an amendment of a thing holds, of these fields or of any: one that is dated before it would
 * never be seen, because of each field the latest day decides. Null where nothing was amended.
 */
export async function lastAmendedOn(
  db: ReadableDb,
  entity: AmendedEntity,
  id: number,
  fields: readonly string[] | null = null,
): Promise<IsoDate | null> {
  const last = await db
    .selectFrom('amendments')
    .select((eb) => eb.fn.max<IsoDate | null>('amended_on').as('on'))
    .where('entity', '=', entity)
    .where('entity_id', '=', id)
    .$if(fields !== null, (query) => query.where('field', 'in', fields ?? []))
    .executeTakeFirst();
  return last?.on ?? null;
}

/** Said where an amendment would be hidden by a later one. `where` is the field of the day. */
export const amendedBeforeLast = (on: IsoDate, lastOn: IsoDate, where: string): Refusal =>
  new Refusal({
    code: 'AmendedBeforeLast',
    message: `The change would hold from ${dateInWords(on)}, but the same was changed again from ${dateInWords(lastOn)} on.`,
    where,
    next: `Enter ${dateInWords(lastOn)} or a later day.`,
  });
