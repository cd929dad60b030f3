import type { Period } from '#shared/domain/dates.ts';
import type { Moderation } from '#shared/domain/plan.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from './as-at.ts';

/** Oldest first. One of a later day is left out here, so that it does not hide the one that stood before it. */
const moderationsBy = (db: ReadableDb, asAt: AsAt) =>
  db
    .selectFrom('moderations')
    .select(['colour', 'reason', 'moderated_by', 'moderated_on'])
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('moderated_on', '<=', asAt.asAtOn)
    .orderBy('moderated_on')
    .orderBy('id');

/** The latest moderation of each action at the as-at date, by action id. */
export async function loadActionModerations(db: ReadableDb, asAt: AsAt): Promise<Map<number, Moderation>> {
  const rows = await moderationsBy(db, asAt)
    .select('action_id')
    .where('action_id', 'is not', null)
    .$narrowType<{ action_id: number }>()
    .execute();
  return new Map(rows.map((row) => [row.action_id, toModeration(row)]));
}

/** The latest moderation of each indicator for this very period: one month's decision never colours another month. */
export async function loadIndicatorModerations(
  db: ReadableDb,
  asAt: AsAt,
  period: Period,
): Promise<Map<number, Moderation>> {
  const rows = await moderationsBy(db, asAt)
    .select('indicator_id')
    .where('indicator_id', 'is not', null)
    .where('period', '=', period)
    .$narrowType<{ indicator_id: number }>()
    .execute();
  return new Map(rows.map((row) => [row.indicator_id, toModeration(row)]));
}

type ModerationRow = Awaited<ReturnType<ReturnType<typeof moderationsBy>['execute']>>[number];

const toModeration = ({ colour, reason, moderated_by, moderated_on }: ModerationRow): Moderation => ({
  colour,
  reason,
  moderatedBy: moderated_by,
  moderatedOn: moderated_on,
});
