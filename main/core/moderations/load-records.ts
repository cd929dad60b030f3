import type { IsoDate, Period } from '#shared/domain/dates.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';

/** One moderation with what came of it. */
export interface ModerationRecord {
  readonly id: number;
  /** Of an action: its reference. Of an indicator: its code, with the month. */
  readonly action: string | null;
  readonly indicator: string | null;
  readonly period: Period | null;
  readonly colour: Colour;
  readonly reason: string;
  readonly moderatedBy: string;
  readonly moderatedOn: IsoDate;
  readonly meetingId: number | null;
  readonly meeting: string | null;
  readonly holdsUntil: IsoDate | null;
  readonly withdrawal: { readonly on: IsoDate; readonly by: string; readonly reason: string } | null;
  /** Another took its place. */
  readonly replaced: boolean;
}

/** What a moderation is of, as one text: all of one subject replace each other. */
export const subjectKey = ({ action, indicator, period }: Pick<ModerationRecord, 'action' | 'indicator' | 'period'>) =>
  action === null ? `indicator ${indicator} ${period}` : `action ${action}`;

/** Every moderation known at an as-at date, oldest first. */
export async function loadModerationRecords(db: ReadableDb, asAt: AsAt): Promise<ModerationRecord[]> {
  const end = endOfKnowledge(asAt);
  const rows = await db
    .selectFrom('moderations as moderation')
    .leftJoin('actions', 'actions.id', 'moderation.action_id')
    .leftJoin('indicators', 'indicators.id', 'moderation.indicator_id')
    .leftJoin('meetings', 'meetings.id', 'moderation.meeting_id')
    .leftJoin('moderation_withdrawals as withdrawal', (join) =>
      join
        .onRef('withdrawal.moderation_id', '=', 'moderation.id')
        .on('withdrawal.recorded_at', '<', end)
        .on('withdrawal.withdrawn_on', '<=', asAt.asAtOn),
    )
    .selectAll('moderation')
    .select(['actions.ref as action', 'indicators.code as indicator', 'meetings.ref as meeting'])
    .select(['withdrawal.withdrawn_on', 'withdrawal.withdrawn_by', 'withdrawal.reason as withdrawn_because'])
    .where('moderation.recorded_at', '<', end)
    .where('moderation.moderated_on', '<=', asAt.asAtOn)
    .orderBy('moderation.moderated_on')
    .orderBy('moderation.id')
    .execute();
  const latest = new Map(rows.map((row) => [subjectKey(row), row.id]));
  return rows.map((row) => ({
    id: row.id,
    action: row.action,
    indicator: row.indicator,
    period: row.period,
    colour: row.colour,
    reason: row.reason,
    moderatedBy: row.moderated_by,
    moderatedOn: row.moderated_on,
    meetingId: row.meeting_id,
    meeting: row.meeting,
    holdsUntil: row.holds_until,
    withdrawal:
      row.withdrawn_on === null
        ? null
        : { on: row.withdrawn_on, by: row.withdrawn_by ?? '', reason: row.withdrawn_because ?? '' },
    replaced: latest.get(subjectKey(row)) !== row.id,
  }));
}
