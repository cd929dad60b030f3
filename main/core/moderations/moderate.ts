import type { z } from 'zod';
import type { newModeration, newWithdrawal } from '#shared/contract/moderations.ts';
import { dateInWords, periodInWords, type IsoDate } from '#shared/domain/dates.ts';
import {
  directionOf,
  flatters,
  longestEnd,
  shortestFlatteringReason,
  usualEnd,
} from '#shared/domain/meetings/moderation.ts';
import { nextMeeting } from '#shared/domain/meetings/meeting.ts';
import { refuseUnprintable } from '#main/formats/pdf/pack-fonts.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { everKnown, knownThen } from '../as-at.ts';
import { loadMeetings } from '../meetings/load-meetings.ts';
import { heldMeeting } from '../meetings/meeting-by-ref.ts';
import type { Session } from '../session.ts';
import { loadModerationRecords, subjectKey, type ModerationRecord } from './load-records.ts';
import * as refusals from './moderation-refusals.ts';
import { stateOf } from './moderation-row.ts';
import { keyOf } from './moderation-view.ts';
import { lastDayOfView, ratedSubject, type RatedSubject } from './rule-ratings.ts';

export type NewModeration = z.infer<typeof newModeration>;
export type NewWithdrawal = z.infer<typeof newWithdrawal>;

/**
 * Puts the board's colour in the place of the rule's, for as long as it says.
 * @returns what the person has to know of it
 * @throws Refusal `ActionNotFound`, `IndicatorNotFound`, `MeetingNotFound`, `MeetingCancelled`, `MeetingNotYetHeld`,
 * `NothingToModerate`, `ModerationToBlue`, `ModerationInTheFuture`, `PeriodClosed`, `ModerationBeforeLast`,
 * `ModerationSameAsNow`, `FlatteringReasonTooShort`, `ModerationEndNotPossible`, `GlyphMissing`
 */
export async function moderate(session: Session, input: NewModeration): Promise<readonly string[]> {
  const author = await session.author('moderations.moderate');
  await refuseUnprintable({ 'The reason': input.reason, 'Who decided': input.moderatedBy });
  return session.workspace.write(author, async (db) => {
    const today = session.today();
    const meeting = input.meeting === null ? null : await heldMeeting(db, input.meeting, today);
    const on = input.moderatedOn ?? meeting?.heldOn ?? today;
    if (on > today) throw refusals.moderationInTheFuture(on);
    await refuseClosed(db, on);
    const rated = await ratedSubject(db, input.subject, on, today);
    const holdsUntil = input.holdsUntil ?? usualEnd(on, rated.ruleSet.action.updateCycleDays);
    const last = (await recordsOf(db, input.subject)).at(-1);
    refuseColour(input, rated);
    refuseDates(rated.reference, { on, holdsUntil, last });
    refuseSame(input, { rated, holdsUntil, last, on });
    const ids = await subjectIds(db, input.subject);
    const row = {
      ...ids,
      colour: input.colour,
      reason: input.reason,
      moderated_by: input.moderatedBy,
      moderated_on: on,
      meeting_id: meeting?.id ?? null,
      holds_until: holdsUntil,
    };
    await db
      .insertInto('moderations')
      .values({ ...row, recorded_at: author.at })
      .execute();
    const before = { colour: rated.rating.colour, because: rated.rating.because };
    const after = { ...row, meeting: meeting?.ref ?? null };
    return {
      result: await remarksOf(db, { input, rated, on, holdsUntil, today }),
      changes: [{ entity: 'moderations', ref: rated.reference, before, after }],
    };
  });
}

/**
 * Takes the moderation in force back: the rule's colour counts again from that day.
 * @throws Refusal `ActionNotFound`, `IndicatorNotFound`, `NoModerationInForce`, `ModerationInTheFuture`,
 * `ModerationBeforeLast`
 */
export async function withdrawModeration(session: Session, input: NewWithdrawal): Promise<void> {
  const author = await session.author('moderations.withdraw');
  await refuseUnprintable({ 'The reason': input.reason, 'Who decided': input.withdrawnBy });
  await session.workspace.write(author, async (db) => {
    const today = session.today();
    const { reference } = await ratedSubject(db, input.subject, today, today);
    const last = (await recordsOf(db, input.subject)).at(-1);
    if (last === undefined || stateOf(last, today) !== 'in_force') throw refusals.noModerationInForce(reference);
    const on = input.withdrawnOn ?? today;
    if (on > today) throw refusals.moderationInTheFuture(on);
    if (on < last.moderatedOn) throw refusals.moderationBeforeLast(reference, last.moderatedOn);
    await refuseClosed(db, on);
    const row = {
      moderation_id: last.id,
      withdrawn_on: on,
      withdrawn_by: input.withdrawnBy,
      reason: input.reason,
    };
    await db
      .insertInto('moderation_withdrawals')
      .values({ ...row, recorded_at: author.at })
      .execute();
    const before = { colour: last.colour, moderated_on: last.moderatedOn };
    return { result: null, changes: [{ entity: 'moderation_withdrawals', ref: reference, before, after: row }] };
  });
}

const recordsOf = async (db: ReadableDb, subject: NewModeration['subject']): Promise<ModerationRecord[]> =>
  (await loadModerationRecords(db, everKnown)).filter((record) => subjectKey(record) === keyOf(subject));

/** What was shown in a final pack stays as it was shown. */
async function refuseClosed(db: ReadableDb, on: IsoDate): Promise<void> {
  const shown = await db
    .selectFrom('pack_finals')
    .innerJoin('packs', 'packs.id', 'pack_finals.pack_id')
    .select((eb) => eb.fn.max('packs.as_at_on').as('last'))
    .executeTakeFirst();
  const last = shown?.last ?? null;
  if (last !== null && on < last) throw refusals.periodClosed(on, last);
}

function refuseColour({ colour, reason }: NewModeration, { reference, byRule, closedBecause }: RatedSubject): void {
  if (closedBecause !== '') throw refusals.nothingToModerate(reference, closedBecause);
  if (colour === 'blue') throw refusals.moderationToBlue(reference);
  if (flatters(directionOf(colour, byRule.colour)) && reason.length < shortestFlatteringReason)
    throw refusals.flatteringReasonTooShort(colour, byRule.colour, shortestFlatteringReason);
}

interface Dates {
  readonly on: IsoDate;
  readonly holdsUntil: IsoDate;
  readonly last: ModerationRecord | undefined;
}

function refuseDates(reference: string, { on, holdsUntil, last }: Dates): void {
  if (last !== undefined && last.moderatedOn > on) throw refusals.moderationBeforeLast(reference, last.moderatedOn);
  if (holdsUntil < on) throw refusals.moderationEndNotPossible(holdsUntil, 'before it begins');
  if (holdsUntil > longestEnd(on)) throw refusals.moderationEndNotPossible(holdsUntil, 'more than a year on');
}

/** The same colour again says nothing, unless it makes one that stands hold for longer, or gives one an end that has none. */
function refuseSame(
  { colour }: NewModeration,
  { rated, holdsUntil, last, on }: Dates & { readonly rated: RatedSubject },
): void {
  const inForce = last !== undefined && stateOf(last, on) === 'in_force';
  if (colour === rated.byRule.colour) throw refusals.moderationSameAsNow(rated.reference, colour, true);
  const saysMore = last?.holdsUntil === null || holdsUntil > (last?.holdsUntil ?? '');
  if (inForce && last.colour === colour && !saysMore)
    throw refusals.moderationSameAsNow(rated.reference, colour, false);
}

async function subjectIds(db: ReadableDb, subject: NewModeration['subject']) {
  if (subject.kind === 'action') {
    const { id } = await db.selectFrom('actions').select('id').where('ref', '=', subject.ref).executeTakeFirstOrThrow();
    return { action_id: id, indicator_id: null, period: null };
  }
  const { id } = await db
    .selectFrom('indicators')
    .select('id')
    .where('code', '=', subject.code)
    .executeTakeFirstOrThrow();
  return { action_id: null, indicator_id: id, period: subject.period };
}

interface Recorded {
  readonly input: NewModeration;
  readonly rated: RatedSubject;
  readonly on: IsoDate;
  readonly holdsUntil: IsoDate;
  readonly today: IsoDate;
}

async function remarksOf(db: ReadableDb, { input, rated, on, holdsUntil, today }: Recorded): Promise<string[]> {
  const { subject, colour } = input;
  const next = nextMeeting(await loadMeetings(db, knownThen(today)), today);
  const shownUntil = subject.kind === 'indicator' ? lastDayOfView(subject.period) : null;
  return [
    ...(flatters(directionOf(colour, rated.byRule.colour))
      ? [
          `It looks better than the rule’s ${rated.byRule.colour}: it is counted as such wherever moderations are listed.`,
        ]
      : []),
    ...(holdsUntil < today ? [`It lapsed after ${dateInWords(holdsUntil)}: today the rule’s colour counts.`] : []),
    ...(next !== null && next.heldOn > holdsUntil && holdsUntil >= today
      ? [`It lapses before the next meeting, on ${dateInWords(next.heldOn)}.`]
      : []),
    ...(subject.kind === 'indicator' && shownUntil !== null && on > shownUntil
      ? [
          `Screens show ${periodInWords(subject.period)} as at ${dateInWords(shownUntil)}, before this was decided; it counts in what is as at ${dateInWords(on)} or later.`,
        ]
      : []),
  ];
}
