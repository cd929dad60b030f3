import type { AmendedEntity } from '#main/store/schema/workspace-tables.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { amendable, type Amendable } from './amendable.ts';

/** What stands amended, by id of the entity. */
export type Amendments<E extends AmendedEntity> = ReadonlyMap<number, Partial<Amendable<E>>>;

/**
 * The amendments of all rows of a table that stood at an as-at date: of each field the latest by its day, of two of one
 * day the later recorded. @throws Error where a stored value does not have the field's type (a damaged file).
 */
export async function loadAmendments<E extends AmendedEntity>(
  db: ReadableDb,
  entity: E,
  asAt: AsAt,
): Promise<Amendments<E>> {
  const rows = await db
    .selectFrom('amendments')
    .select(['entity_id', 'field', 'value_json'])
    .where('entity', '=', entity)
    .where('amended_on', '<=', asAt.asAtOn)
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('amended_on')
    .orderBy('id')
    .execute();
  const standing = new Map<number, Record<string, unknown>>();
  for (const { entity_id, field, value_json } of rows) {
    const fields = standing.get(entity_id) ?? {};
    fields[field] = JSON.parse(value_json);
    standing.set(entity_id, fields);
  }
  const fields = amendable[entity].partial();
  return new Map([...standing].map(([id, values]) => [id, fields.parse(values) as Partial<Amendable<E>>]));
}

/** A row as it stands: what was amended over what was first recorded. */
export const amended = <Row extends { readonly id: number }, E extends AmendedEntity>(
  row: Row,
  amendments: Amendments<E>,
): Row => ({ ...row, ...amendments.get(row.id) });
