import type { ModerationRow, ModerationSubject } from '#shared/contract/moderations.ts';
import { dateInWords, daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import { directionOf } from '#shared/domain/meetings/moderation.ts';
import type { ModerationRecord } from './load-records.ts';
import type { RatedSubject } from './rule-ratings.ts';

/** What a record is of. */
export const subjectOf = ({ action, indicator, period }: ModerationRecord): ModerationSubject =>
  action === null
    ? { kind: 'indicator', code: indicator ?? '', period: period ?? '' }
    : { kind: 'action', ref: action };

/** A moderation counts until it is taken back, replaced or lapsed. */
export function stateOf(record: ModerationRecord, today: IsoDate): ModerationRow['state'] {
  if (record.withdrawal !== null) return 'withdrawn';
  if (record.replaced) return 'replaced';
  return record.holdsUntil !== null && record.holdsUntil < today ? 'lapsed' : 'in_force';
}

/** One moderation beside the rule's rating. */
export function moderationRow(record: ModerationRecord, subject: RatedSubject, today: IsoDate): ModerationRow {
  const state = stateOf(record, today);
  return {
    subject: subjectOf(record),
    reference: subject.reference,
    title: subject.title,
    colour: record.colour,
    byRule: subject.byRule,
    direction: directionOf(record.colour, subject.byRule.colour),
    reason: record.reason,
    moderatedBy: record.moderatedBy,
    moderatedOn: record.moderatedOn,
    meeting: record.meeting,
    holdsUntil: record.holdsUntil,
    state,
    stateText: stateText(record, state, today),
  };
}

function stateText(record: ModerationRecord, state: ModerationRow['state'], today: IsoDate): string {
  const { holdsUntil, withdrawal } = record;
  switch (state) {
    case 'withdrawn':
      return withdrawal === null
        ? ''
        : `Taken back on ${dateInWords(withdrawal.on)} by ${withdrawal.by}: ${withdrawal.reason}`;
    case 'replaced':
      return 'Another took its place';
    case 'lapsed':
      return `Lapsed after ${dateInWords(holdsUntil ?? '')}`;
    case 'in_force': {
      if (holdsUntil === null) return 'In force, without an end';
      const left = daysBetween(today, holdsUntil);
      const rest = left === 0 ? 'today is its last day' : `another ${left === 1 ? 'day' : `${left} days`}`;
      return `In force until ${dateInWords(holdsUntil)}, ${rest}`;
    }
  }
}
