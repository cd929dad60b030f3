import type { IsoDate } from '#shared/domain/dates.ts';
import type { AmendedEntity } from '#main/store/schema/workspace-tables.ts';
import type { Author, Change, WritableDb } from '#main/store/workspace.ts';
import { everKnown } from '../as-at.ts';
import { amendable, type Amendable } from './amendable.ts';
import { loadAmendments } from './load-amendments.ts';

interface Amendment<E extends AmendedEntity> {
  readonly entity: E;
  readonly id: number;
  /** What people call it: goes into the audit trail. */
  readonly ref: string;
  /** The row of the table, as first recorded; what was amended since is read here. */
  readonly row: Readonly<Record<string, unknown>>;
  /** From which day on it holds. */
  readonly on: IsoDate;
  readonly reason: string;
  /** What is to stand; fields that already stand so are left alone. */
  readonly fields: Partial<Amendable<E>>;
}

/**
 * Writes what differs from what stands, one row a field. Null where nothing differs: then nothing was written.
 * @returns what the audit trail says of it: only the fields that changed.
 */
export async function amend<E extends AmendedEntity>(
  db: WritableDb,
  author: Author,
  { entity, id, ref, row, on, reason, fields }: Amendment<E>,
): Promise<Change | null> {
  const standing: Readonly<Record<string, unknown>> = {
    ...row,
    ...(await loadAmendments(db, entity, everKnown)).get(id),
  };
  const wanted: Readonly<Record<string, unknown>> = amendable[entity].partial().parse(fields);
  const changed = Object.keys(wanted).filter((field) => (standing[field] ?? null) !== (wanted[field] ?? null));
  if (changed.length === 0) return null;
  const of = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(changed.map((field) => [field, values[field] ?? null]));
  for (const field of changed) {
    await db
      .insertInto('amendments')
      .values({
        entity,
        entity_id: id,
        field,
        value_json: JSON.stringify(wanted[field] ?? null),
        amended_on: on,
        amended_by: author.actor,
        reason,
        recorded_at: author.at,
      })
      .execute();
  }
  return { entity, ref, before: of(standing), after: { ...of(wanted), holdsFrom: on, reason } };
}
