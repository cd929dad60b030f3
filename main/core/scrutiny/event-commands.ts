import type { EditedEvent, NewEvent } from '#shared/contract/scrutiny-inputs.ts';
import { fromTheStart } from '#shared/domain/scrutiny/from-the-start.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amend } from '../amendments/amend.ts';
import type { Session } from '../session.ts';
import { keepSource } from '../sources/keep-source.ts';
import { writeOrLeave } from '../write-or-leave.ts';
import { eventNotFound, nothingToSave, refTaken } from './scrutiny-refusals.ts';

/** Records an inspection, visit, direction or report. @throws Refusal `ScrutinyRefTaken` */
export async function addEvent(session: Session, event: NewEvent): Promise<void> {
  const author = await session.author('scrutiny.addEvent');
  await session.workspace.write(author, async (db) => {
    const taken = await db.selectFrom('scrutiny_events').select('id').where('ref', '=', event.ref).executeTakeFirst();
    if (taken !== undefined) throw refTaken(event.ref, 'event');
    const row = { ref: event.ref, ...fieldsOf(event) };
    const source_id = await keepSource(db, event.source);
    await db
      .insertInto('scrutiny_events')
      .values({ ...row, source_id, recorded_at: author.at })
      .execute();
    const after = { ...row, source: event.source?.title ?? '' };
    return { result: null, changes: [{ entity: 'scrutiny_events', ref: event.ref, before: null, after }] };
  });
}

/**
 * Corrects what is said of an event; what was said stays, and is what was known until now.
 * @throws Refusal `ScrutinyEventNotFound`, `NothingToSave`
 */
export async function editEvent(session: Session, event: EditedEvent): Promise<void> {
  const author = await session.author('scrutiny.editEvent');
  const written = await writeOrLeave(session.workspace, author, async (db) => {
    const row = await eventRow(db, event.ref);
    const fields = { ...fieldsOf(event), source_id: await keepSource(db, event.source) };
    const { id, ref } = row;
    const change = await amend(db, author, {
      entity: 'scrutiny_events',
      id,
      ref,
      row,
      on: fromTheStart,
      reason: event.reason,
      fields,
    });
    return change === null ? { left: false } : { result: true, changes: [change] };
  });
  if (!written) throw nothingToSave('The event');
}

const fieldsOf = (event: Omit<NewEvent, 'ref'>) => ({
  kind: event.kind,
  title: event.title,
  body: event.body,
  starts_on: event.startsOn,
  ends_on: event.endsOn,
  published_on: event.publishedOn,
  date_precision: event.datePrecision,
  summary: event.summary,
});

/** The row as first recorded. @throws Refusal `ScrutinyEventNotFound` */
export async function eventRow(db: ReadableDb, ref: string) {
  const row = await db.selectFrom('scrutiny_events').selectAll().where('ref', '=', ref).executeTakeFirst();
  if (row === undefined) throw eventNotFound(ref);
  return row;
}
