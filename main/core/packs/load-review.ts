import { lastDayOf, type Period } from '#shared/domain/dates.ts';
import type { ReviewSpan } from '#shared/domain/pack/profile.ts';
import type { PastModerationFacts, ReviewBackground, ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import { defaultBaseline } from '#shared/domain/progress-review/baseline-event.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import type { AsAt } from '../as-at.ts';
import { loadModerationRecords, type ModerationRecord } from '../moderations/load-records.ts';
import { loadFrameworks } from '../scrutiny/load-frameworks.ts';
import { standingEvents, standingJudgements } from '../scrutiny/standing-scrutiny.ts';
import { baselineTooLate, baselineUnknown } from './review-span.ts';

/**
 * The span with its baseline event settled, and what only a progress review needs of the past.
 * @throws Refusal `BaselineEventUnknown`, `BaselineAfterSpan`
 */
export async function loadReview(
  db: ReadableDb,
  asAt: AsAt,
  span: ReviewSpan,
  period: Period,
  events: readonly ScrutinyEventFacts[],
): Promise<{ readonly span: ReviewSpan; readonly review: ReviewBackground }> {
  const baseline = settled(span, period, events);
  const refs = new Map((await standingEvents(db, asAt)).map(({ id, ref }) => [id, ref]));
  const judged = (await standingJudgements(db, asAt)).flatMap(({ event_id, area, framework }) => {
    const event = refs.get(event_id);
    return event === undefined || framework === '' ? [] : [{ event, area, framework }];
  });
  return {
    span: { ...span, baselineEvent: baseline?.ref ?? null },
    review: {
      baselineBy: baseline === null ? null : span.baselineEvent === null ? 'rule' : 'request',
      judged,
      ...(await loadFrameworks(db, asAt)),
      moderations: (await loadModerationRecords(db, asAt)).flatMap(moderationFacts),
    },
  };
}

function settled(
  { from, baselineEvent }: ReviewSpan,
  period: Period,
  events: readonly ScrutinyEventFacts[],
): ScrutinyEventFacts | null {
  if (baselineEvent === null) return defaultBaseline(events, from);
  const asked = baselineEvent.trim().toLowerCase();
  const found = events.find(({ ref }) => ref.toLowerCase() === asked);
  if (found === undefined) {
    throw baselineUnknown(
      baselineEvent,
      events.map(({ ref }) => ref),
    );
  }
  if (found.startsOn > lastDayOf(period)) throw baselineTooLate(found.ref, found.title, period);
  return found;
}

function moderationFacts(record: ModerationRecord): PastModerationFacts[] {
  const { action, indicator, period, colour, reason, moderatedBy, moderatedOn, holdsUntil, withdrawal } = record;
  const said = { colour, reason, moderatedBy, moderatedOn, holdsUntil, withdrawnOn: withdrawal?.on ?? null };
  if (action !== null) return [{ subject: { kind: 'action', ref: action }, ...said }];
  if (indicator === null || period === null) return [];
  return [{ subject: { kind: 'indicator', code: indicator, period }, ...said }];
}
