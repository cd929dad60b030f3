import type { DecisionMade, SuccessionKind } from '#shared/contract/action-background.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../../as-at.ts';
import { meetingNames } from '../change/decided-at.ts';

/** One action that took over from another. */
export interface SuccessionFacts {
  readonly from: number;
  readonly to: number;
  readonly kind: SuccessionKind;
  readonly decision: DecisionMade;
}

/** Successions decided and recorded by an as-at date, in the order in which they were decided. */
export async function loadSuccessions(db: ReadableDb, asAt: AsAt): Promise<SuccessionFacts[]> {
  const meetings = await meetingNames(db, asAt);
  const rows = await db
    .selectFrom('successions')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('decided_on', '<=', asAt.asAtOn)
    .orderBy('decided_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    from: row.from_action_id,
    to: row.to_action_id,
    kind: row.kind,
    decision: {
      on: row.decided_on,
      by: row.decided_by,
      meeting: row.meeting_id === null ? null : (meetings.get(row.meeting_id) ?? null),
      reason: row.reason,
    },
  }));
}

/**
 * From which day on each successor counts, by its id: it carries the start and the baseline of what it succeeds, but
 * before that day the work stood under the other reference, and would count twice.
 */
export async function successorDays(db: ReadableDb, asAt: AsAt): Promise<ReadonlyMap<number, IsoDate>> {
  const rows = await db
    .selectFrom('successions')
    .select(['to_action_id', 'decided_on'])
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .execute();
  return new Map(rows.map((row) => [row.to_action_id, row.decided_on]));
}
