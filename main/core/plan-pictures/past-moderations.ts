import type { PastModeration } from '#shared/domain/rating/rating-history.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';

/** Every moderation of every action recorded by then, oldest first, by the action's reference. */
export async function loadPastModerations(db: ReadableDb, asAt: AsAt): Promise<Map<string, PastModeration[]>> {
  const rows = await db
    .selectFrom('moderations')
    .innerJoin('actions', 'actions.id', 'moderations.action_id')
    .leftJoin('moderation_withdrawals as withdrawal', (join) =>
      join
        .onRef('withdrawal.moderation_id', '=', 'moderations.id')
        .on('withdrawal.recorded_at', '<', endOfKnowledge(asAt)),
    )
    .select(['actions.ref', 'moderations.colour', 'moderations.reason', 'moderations.moderated_by'])
    .select(['moderations.moderated_on', 'moderations.holds_until', 'withdrawal.withdrawn_on'])
    .where('moderations.recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('moderations.moderated_on')
    .orderBy('moderations.id')
    .execute();
  return factsBy(
    rows,
    (row) => row.ref,
    (row): PastModeration => ({
      colour: row.colour,
      reason: row.reason,
      moderatedBy: row.moderated_by,
      moderatedOn: row.moderated_on,
      holdsUntil: row.holds_until,
      withdrawnOn: row.withdrawn_on,
    }),
  );
}
