import type { EditedJudgement, NewJudgement } from '#shared/contract/scrutiny-inputs.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { fromTheStart } from '#shared/domain/scrutiny/from-the-start.ts';
import type { Author, Change, ReadableDb, WritableDb } from '#main/store/workspace.ts';
import { amend } from '../amendments/amend.ts';
import { lastAmendedOn } from '../amendments/last-amended-on.ts';
import { everKnown } from '../as-at.ts';
import type { Session } from '../session.ts';
import { keepSource } from '../sources/keep-source.ts';
import { writeOrLeave } from '../write-or-leave.ts';
import { eventRow } from './event-commands.ts';
import { loadFrameworks } from './load-frameworks.ts';
import {
  areaJudgedAlready,
  areaNotKnown,
  gradeNotKnown,
  judgementNotFound,
  nothingToSave,
} from './scrutiny-refusals.ts';
import { standingJudgements } from './standing-scrutiny.ts';

/**
 * Records the grade of an area. One that was withdrawn before is put back with the grade given now.
 * @throws Refusal `ScrutinyEventNotFound`, `AreaNotKnown`, `GradeNotKnown`, `AreaJudgedAlready`
 */
export async function addJudgement(session: Session, judgement: NewJudgement): Promise<void> {
  const author = await session.author('scrutiny.addJudgement');
  await session.workspace.write(author, async (db) => {
    const event = await eventRow(db, judgement.eventRef);
    await refuseUnknown(db, judgement);
    const standing = (await standingJudgements(db, everKnown)).filter((row) => row.event_id === event.id);
    if (standing.some(({ area }) => area === judgement.area)) throw areaJudgedAlready(judgement.area);
    const source_id = await keepSource(db, judgement.source);
    const { area, grade, framework } = judgement;
    const held = await db
      .selectFrom('judgements')
      .selectAll()
      .where('event_id', '=', event.id)
      .orderBy('position')
      .execute();
    const withdrawn = held.find((row) => row.area === area);
    if (withdrawn !== undefined) {
      const fields = { area, grade, framework, source_id, withdrawn: 0 as const };
      const on = await withdrawnSince(db, 'judgements', withdrawn.id);
      const change = await amendJudgement(db, author, { row: withdrawn, eventRef: event.ref, on, reason: '', fields });
      if (change === null) throw areaJudgedAlready(area);
      return { result: null, changes: [change] };
    }
    const position = (held.at(-1)?.position ?? 0) + 1;
    const values = { event_id: event.id, position, area, grade, framework, source_id, recorded_at: author.at };
    await db.insertInto('judgements').values(values).execute();
    const after = { area, grade, framework, source: judgement.source?.title ?? '' };
    return { result: null, changes: [{ entity: 'judgements', ref: `${event.ref}, ${area}`, before: null, after }] };
  });
}

/**
 * Corrects a judgement; gives the event's reference.
 * @throws Refusal `JudgementNotFound`, `AreaNotKnown`, `GradeNotKnown`, `AreaJudgedAlready`, `NothingToSave`
 */
export async function editJudgement(session: Session, judgement: EditedJudgement): Promise<string> {
  const author = await session.author('scrutiny.editJudgement');
  const written = await writeOrLeave(session.workspace, author, async (db) => {
    const { row, eventRef } = await standingJudgement(db, judgement.id);
    await refuseUnknown(db, judgement);
    const { area, grade, framework, reason } = judgement;
    const others = (await standingJudgements(db, everKnown)).filter((one) => one.event_id === row.event_id);
    if (others.some((one) => one.id !== row.id && one.area === area)) throw areaJudgedAlready(area);
    const fields = { area, grade, framework, source_id: await keepSource(db, judgement.source) };
    const change = await amendJudgement(db, author, { row, eventRef, on: fromTheStart, reason, fields });
    return change === null ? { left: null } : { result: eventRef, changes: [change] };
  });
  if (written === null) throw nothingToSave('The judgement');
  return written;
}

/** Takes a judgement back, from a day on or as one that was never made; gives the event's reference. */
export async function withdrawJudgement(
  session: Session,
  { id, on, reason }: { readonly id: number; readonly on: IsoDate | null; readonly reason: string },
): Promise<string> {
  const author = await session.author('scrutiny.withdrawJudgement');
  return session.workspace.write(author, async (db) => {
    const { row, eventRef } = await standingJudgement(db, id);
    const fields = { withdrawn: 1 as const };
    const change = await amendJudgement(db, author, { row, eventRef, on: on ?? fromTheStart, reason, fields });
    if (change === null) throw judgementNotFound();
    return { result: eventRef, changes: [change] };
  });
}

type JudgementRow = Awaited<ReturnType<typeof standingJudgements>>[number];

function amendJudgement(
  db: WritableDb,
  author: Author,
  amendment: {
    readonly row: JudgementRow;
    readonly eventRef: string;
    readonly on: IsoDate;
    readonly reason: string;
    readonly fields: Parameters<typeof amend<'judgements'>>[2]['fields'];
  },
): Promise<Change | null> {
  const { row, eventRef, on, reason, fields } = amendment;
  return amend(db, author, {
    entity: 'judgements',
    id: row.id,
    ref: `${eventRef}, ${row.area}`,
    row,
    on,
    reason,
    fields,
  });
}

async function standingJudgement(db: ReadableDb, id: number) {
  const row = (await standingJudgements(db, everKnown)).find((one) => one.id === id);
  if (row === undefined) throw judgementNotFound();
  const event = await db
    .selectFrom('scrutiny_events')
    .select('ref')
    .where('id', '=', row.event_id)
    .executeTakeFirstOrThrow();
  return { row, eventRef: event.ref };
}

/** The day of the withdrawal that stands: what is put back holds from that day. */
const withdrawnSince = async (db: ReadableDb, entity: 'judgements' | 'findings', id: number): Promise<IsoDate> =>
  (await lastAmendedOn(db, entity, id, ['withdrawn'])) ?? fromTheStart;

async function refuseUnknown(
  db: ReadableDb,
  { framework, area, grade }: { readonly framework: string; readonly area: string; readonly grade: string },
): Promise<void> {
  if (framework === '') return;
  const { areas, scales } = await loadFrameworks(db, everKnown);
  if (!areas.some((known) => known.framework === framework && known.name === area)) throw areaNotKnown(framework, area);
  const scale = scales.find((known) => known.framework === framework);
  if (!(scale?.grades.includes(grade) ?? false)) throw gradeNotKnown(framework, grade);
}
