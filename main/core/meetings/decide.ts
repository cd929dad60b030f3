import type { z } from 'zod';
import type { newDecision } from '#shared/contract/meetings.ts';
import { nextDecisionRef } from '#shared/domain/meetings/action-log.ts';
import { refuseUnprintable } from '#main/formats/pdf/pack-fonts.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { everKnown } from '../as-at.ts';
import type { Session } from '../session.ts';
import { loadAgendaItems } from './load-agenda.ts';
import { heldMeeting } from './meeting-by-ref.ts';
import { aboutUnknown, agendaItemNotFound, dueBeforeMeeting } from './meeting-refusals.ts';

export type NewDecision = z.infer<typeof newDecision>;

/**
 * Records what a meeting decided; it is never edited afterwards, only followed by what came of it.
 * @returns its reference, made here
 * @throws Refusal `MeetingNotFound`, `MeetingCancelled`, `MeetingNotYetHeld`, `DueBeforeMeeting`,
 * `DecisionAboutUnknown`, `AgendaItemNotFound`, `GlyphMissing`
 */
export async function decide(session: Session, decision: NewDecision): Promise<string> {
  const author = await session.author('meetings.decide');
  await refuseUnprintable({ 'The decision': decision.text, 'Who does it': decision.lead });
  return session.workspace.write(author, async (db) => {
    const meeting = await heldMeeting(db, decision.ref, session.today());
    if (decision.dueOn !== null && decision.dueOn < meeting.heldOn)
      throw dueBeforeMeeting(decision.dueOn, meeting.heldOn);
    await refuseForeignItem(db, meeting, decision.agendaItem);
    const taken = await db.selectFrom('decisions').select('ref').execute();
    const row = {
      ref: nextDecisionRef(
        meeting.ref,
        taken.map(({ ref }) => ref),
      ),
      meeting_id: meeting.id,
      text: decision.text,
      lead: decision.lead,
      due_on: decision.dueOn,
      agenda_item_id: decision.agendaItem,
      ...(await pointing(db, decision.about)),
    };
    await db
      .insertInto('decisions')
      .values({ ...row, source_id: null, recorded_at: author.at })
      .execute();
    return { result: row.ref, changes: [{ entity: 'decisions', ref: row.ref, before: null, after: row }] };
  });
}

async function refuseForeignItem(
  db: ReadableDb,
  meeting: { readonly id: number; readonly ref: string },
  item: number | null,
): Promise<void> {
  if (item === null) return;
  const known = (await loadAgendaItems(db, everKnown)).some((one) => one.id === item && one.meetingId === meeting.id);
  if (!known) throw agendaItemNotFound(meeting.ref, item);
}

/** The columns that say what a decision is about. @throws Refusal `DecisionAboutUnknown` */
async function pointing(db: ReadableDb, about: NewDecision['about']) {
  const none = { action_id: null, indicator_id: null, finding_id: null };
  if (about === null) return none;
  const { kind, reference } = about;
  const found =
    kind === 'action'
      ? await db.selectFrom('actions').select('id').where('ref', '=', reference).executeTakeFirst()
      : kind === 'indicator'
        ? await db.selectFrom('indicators').select('id').where('code', '=', reference).executeTakeFirst()
        : await db.selectFrom('findings').select('id').where('ref', '=', reference).executeTakeFirst();
  if (found === undefined) throw aboutUnknown(reference);
  switch (kind) {
    case 'action':
      return { ...none, action_id: found.id };
    case 'indicator':
      return { ...none, indicator_id: found.id };
    case 'finding':
      return { ...none, finding_id: found.id };
  }
}
