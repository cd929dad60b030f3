import { isoDate } from '#shared/contract/operation.ts';
import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { personById } from './people-commands.ts';

/**
 * Nothing new begins under a role that nobody holds on its first day; what began before may still be typed in as it was.
 * @throws Refusal `RoleLeft`
 */
export async function refuseLeft(db: ReadableDb, personId: number, beginsOn: IsoDate): Promise<void> {
  const leaving = await db
    .selectFrom('amendments')
    .select('value_json')
    .where('entity', '=', 'people')
    .where('entity_id', '=', personId)
    .where('field', '=', 'left_on')
    .orderBy('amended_on', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (leaving === undefined) return;
  const leftOn = isoDate.nullable().parse(JSON.parse(leaving.value_json));
  if (leftOn === null || leftOn > beginsOn) return;
  const { role } = await personById(db, personId);
  throw new Refusal({
    code: 'RoleLeft',
    message: `Nobody holds the role "${role}" from ${dateInWords(leftOn)} on, and this begins on ${dateInWords(beginsOn)}.`,
    where: 'lead',
    next: 'Choose a role that somebody holds, or bring this one back on its page under People.',
  });
}
