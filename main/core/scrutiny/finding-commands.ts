import type { EditedFinding, FindingLinks, NewFinding } from '#shared/contract/scrutiny-inputs.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { fromTheStart } from '#shared/domain/scrutiny/from-the-start.ts';
import type { Author, Change, ReadableDb, WritableDb } from '#main/store/workspace.ts';
import { amend } from '../amendments/amend.ts';
import { everKnown } from '../as-at.ts';
import type { Session } from '../session.ts';
import { keepSource } from '../sources/keep-source.ts';
import { writeOrLeave } from '../write-or-leave.ts';
import { eventRow } from './event-commands.ts';
import { linkFindingRows } from './link-finding.ts';
import { findingNotFound, nothingToSave, refTaken } from './scrutiny-refusals.ts';
import { standingFindings } from './standing-scrutiny.ts';

/**
 * Records what an event found, with the actions that answer it and the indicators that show it.
 * @throws Refusal `ScrutinyEventNotFound`, `ScrutinyRefTaken`, `ActionNotFound`, `IndicatorNotFound`
 */
export async function addFinding(session: Session, finding: NewFinding): Promise<void> {
  const author = await session.author('scrutiny.addFinding');
  await session.workspace.write(author, async (db) => {
    const event = await eventRow(db, finding.eventRef);
    const taken = await db.selectFrom('findings').select('id').where('ref', '=', finding.ref).executeTakeFirst();
    if (taken !== undefined) throw refTaken(finding.ref, 'finding');
    const source_id = await keepSource(db, finding.source);
    const { ref, kind, text, wording, indicators, actions } = finding;
    const { id } = await db
      .insertInto('findings')
      .values({
        ref,
        event_id: event.id,
        position: await nextPosition(db, event.id),
        kind,
        text,
        wording,
        source_id,
        recorded_at: author.at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await linkFindingRows(db, author, { id, ref }, { indicators, actions });
    const after = { event: event.ref, kind, text, wording, source: finding.source?.title ?? '', indicators, actions };
    return { result: null, changes: [{ entity: 'findings', ref, before: null, after }] };
  });
}

async function nextPosition(db: ReadableDb, eventId: number): Promise<number> {
  const last = await db
    .selectFrom('findings')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  return (last?.position ?? 0) + 1;
}

/** Corrects a finding. @throws Refusal `FindingNotFound`, `NothingToSave` */
export async function editFinding(session: Session, finding: EditedFinding): Promise<void> {
  const author = await session.author('scrutiny.editFinding');
  const written = await writeOrLeave(session.workspace, author, async (db) => {
    const row = await standingFinding(db, finding.ref);
    const { kind, text, wording, reason } = finding;
    const fields = { kind, text, wording, source_id: await keepSource(db, finding.source) };
    const change = await amendFinding(db, author, row, { on: fromTheStart, reason, fields });
    return change === null ? { left: false } : { result: true, changes: [change] };
  });
  if (!written) throw nothingToSave('The finding');
}

/** Takes a finding back, from a day on or as one that was never made; gives the event's reference. */
export async function withdrawFinding(
  session: Session,
  { ref, on, reason }: { readonly ref: string; readonly on: IsoDate | null; readonly reason: string },
): Promise<string> {
  const author = await session.author('scrutiny.withdrawFinding');
  return session.workspace.write(author, async (db) => {
    const row = await standingFinding(db, ref);
    const change = await amendFinding(db, author, row, { on: on ?? fromTheStart, reason, fields: { withdrawn: 1 } });
    if (change === null) throw findingNotFound(ref);
    const event = await db
      .selectFrom('scrutiny_events')
      .select('ref')
      .where('id', '=', row.event_id)
      .executeTakeFirstOrThrow();
    return { result: event.ref, changes: [change] };
  });
}

/**
 * Makes these, and only these, the actions that answer a finding and the indicators that show it.
 * @throws Refusal `FindingNotFound`, `ActionNotFound`, `IndicatorNotFound`, `NothingToSave`
 */
export async function linkFinding(session: Session, { ref, indicators, actions }: FindingLinks): Promise<void> {
  const author = await session.author('scrutiny.linkFinding');
  const written = await writeOrLeave(session.workspace, author, async (db) => {
    const row = await standingFinding(db, ref);
    const change = await linkFindingRows(db, author, row, { indicators, actions });
    return change === null ? { left: false } : { result: true, changes: [change] };
  });
  if (!written) throw nothingToSave('What is linked to the finding');
}

async function standingFinding(db: ReadableDb, ref: string) {
  const row = (await standingFindings(db, everKnown)).find((one) => one.ref === ref);
  if (row === undefined) throw findingNotFound(ref);
  return row;
}

const amendFinding = (
  db: WritableDb,
  author: Author,
  row: Awaited<ReturnType<typeof standingFinding>>,
  amendment: {
    readonly on: IsoDate;
    readonly reason: string;
    readonly fields: Parameters<typeof amend<'findings'>>[2]['fields'];
  },
): Promise<Change | null> => amend(db, author, { entity: 'findings', id: row.id, ref: row.ref, row, ...amendment });
