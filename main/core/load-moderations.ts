import type { Period } from '#shared/domain/dates.ts';
import type { Moderation } from '#shared/domain/plan.ts';
import { moderationOn } from '#shared/domain/rating/current-rating.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from './as-at.ts';

/** Oldest first. One of a later day is left out here, so that it does not hide the one that stood before it. */
const moderationsBy = (db: ReadableDb, asAt: AsAt) =>
  db
    .selectFrom('moderations')
    .leftJoin('moderation_withdrawals as withdrawal', (join) =>
      join
        .onRef('withdrawal.moderation_id', '=', 'moderations.id')
        .on('withdrawal.recorded_at', '<', endOfKnowledge(asAt))
        .on('withdrawal.withdrawn_on', '<=', asAt.asAtOn),
    )
    .select(['colour', 'moderations.reason', 'moderated_by', 'moderated_on', 'holds_until'])
    .select('withdrawal.id as withdrawal')
    .where('moderations.recorded_at', '<', endOfKnowledge(asAt))
    .where('moderated_on', '<=', asAt.asAtOn)
    .orderBy('moderated_on')
    .orderBy('moderations.id');

/** The latest moderation of each action at the as-at date, by action id. */
export async function loadActionModerations(
  db: ReadableDb,
  asAt: AsAt,
  only: readonly number[] | null = null,
): Promise<Map<number, Moderation>> {
  const rows = await moderationsBy(db, asAt)
    .select('action_id')
    .where('action_id', 'is not', null)
    .$if(only !== null, (query) => query.where('action_id', 'in', only ?? []))
    .$narrowType<{ action_id: number }>()
    .execute();
  return latestStanding(rows, (row) => row.action_id);
}

/**
 * The latest moderation of each indicator for this very period, while it holds: one month's decision never colours
 * another month, and a chart draws the board's colour only as long as the board said.
 */
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
  const latest = latestStanding(rows, (row) => row.indicator_id);
  return new Map([...latest].filter(([, moderation]) => moderationOn(moderation, asAt.asAtOn) !== null));
}

type ModerationRow = Awaited<ReturnType<ReturnType<typeof moderationsBy>['execute']>>[number];

/** A moderation that was taken back leaves the rule's rating; it does not bring back the moderation before it. */
function latestStanding<Row extends ModerationRow>(
  rows: readonly Row[],
  idOf: (row: Row) => number,
): Map<number, Moderation> {
  const latest = new Map(rows.map((row) => [idOf(row), row]));
  return new Map(
    [...latest].flatMap(([id, row]) => (row.withdrawal === null ? [[id, toModeration(row)] as const] : [])),
  );
}

const toModeration = ({ colour, reason, moderated_by, moderated_on, holds_until }: ModerationRow): Moderation => ({
  colour,
  reason,
  moderatedBy: moderated_by,
  moderatedOn: moderated_on,
  ...(holds_until === null ? {} : { holdsUntil: holds_until }),
});
