import type { IsoDate } from '#shared/domain/dates.ts';
import type { TrackerAnswer } from '#shared/domain/tracker/stage/questions.ts';
import type { StagedAction, TrackerUpdate } from '#shared/domain/tracker/stage/staged-action.ts';
import type { Amendable } from '../amendments/amendable.ts';
import type { Author, Change, WritableDb } from '#main/store/workspace.ts';
import { keepPerson } from '../people/keep-person.ts';
import { amendFrom } from '../plan/change/amend-from.ts';
import { heldAction } from '../plan/change/dated-action.ts';
import { decidedAt } from '../plan/change/decided-at.ts';
import { refuseDueDate, writeDueDate } from '../plan/change/due-date-commands.ts';
import { writeLinks } from '../plan/change/write-links.ts';
import { workstreamByCode } from '../plan/change/action-commands.ts';
import { createAction } from '../plan/create-action.ts';
import { writeUpdate } from '../plan/write-update.ts';

/** The file that everything is written from. */
export interface TrackerOrigin {
  readonly sha256: string;
  readonly fileName: string;
  /** The day as of which the tracker is. */
  readonly asOn: IsoDate;
  readonly sourceId: number | null;
  readonly agreed: Extract<TrackerAnswer, { kind: 'agreed' }> | null;
}

/** Adds an action with its lead, links, dates, evidence and reports. */
export async function writeNewAction(
  db: WritableDb,
  author: Author,
  action: StagedAction,
  origin: TrackerOrigin,
): Promise<Change[]> {
  const { lead, startsOn, baselineDueOn } = action;
  if (lead === null || startsOn === null || baselineDueOn === null) throw new Error(`${action.cell} is not decided`);
  const person = await keepPerson(db, author, lead);
  const { id, change } = await createAction(db, author, {
    ref: action.ref,
    workstreamId: (await workstreamByCode(db, action.workstream)).id,
    title: action.title,
    description: action.description,
    successMeasure: action.successMeasure,
    leadId: person.id,
    highPriority: action.highPriority,
    startsOn,
    baselineDueOn,
    sourceId: origin.sourceId,
  });
  const written = { id, ref: action.ref };
  const { findings, recommendations, indicators, supporting } = action;
  const links = { findings: [...findings], recommendations: [...recommendations], indicators: [...indicators] };
  return [
    ...person.changes,
    change,
    ...(await writeLinks(db, author, written, { ...links, agencies: [...supporting] })),
    ...(await writeRevision(db, author, action, origin)),
    ...(await writeEvidence(db, author, written, action, origin)),
    ...(await writeUpdates(db, author, { ...written, role: lead.role }, action.updates, origin)),
  ];
}

/** Adds to an action what is new of it, and takes over what somebody decided to take over. Its baseline stays. */
export async function writeHeldAction(
  db: WritableDb,
  author: Author,
  action: StagedAction,
  origin: TrackerOrigin,
): Promise<Change[]> {
  const held = await heldAction(db, action.ref);
  const taken = new Set(action.changes.filter((change) => change.taken).map(({ field }) => field));
  const lead = taken.has('lead') && action.lead !== null ? await keepPerson(db, author, action.lead) : null;
  const fields: Partial<Amendable<'actions'>> = {
    ...(taken.has('title') ? { title: action.title } : {}),
    ...(taken.has('successMeasure') ? { success_measure: action.successMeasure } : {}),
    ...(taken.has('workstream') ? { workstream_id: (await workstreamByCode(db, action.workstream)).id } : {}),
    ...(lead === null ? {} : { lead_id: lead.id }),
    ...(taken.has('highPriority') ? { high_priority: action.highPriority ? (1 as const) : (0 as const) } : {}),
    ...(taken.has('startsOn') && action.startsOn !== null ? { starts_on: action.startsOn } : {}),
  };
  const amendment = await amendFrom(db, author, {
    entity: 'actions',
    id: held.id,
    ref: held.ref,
    row: held.row,
    holdsFrom: author.at.slice(0, 10),
    reason: `As in the tracker ${origin.fileName}`,
    fields,
  });
  const role = await roleOf(db, held.row.lead_id);
  return [
    ...(lead?.changes ?? []),
    ...(amendment === null ? [] : [amendment]),
    ...(await writeRevision(db, author, action, origin)),
    ...(await writeUpdates(db, author, { id: held.id, ref: held.ref, role }, action.updates, origin)),
  ];
}

const roleOf = async (db: WritableDb, id: number): Promise<string> =>
  (await db.selectFrom('people').select('role').where('id', '=', id).executeTakeFirst())?.role ?? '';

/** A date that was moved, with who agreed it. @throws Refusal `AgreedBeforeLast`, `ActionFinished`, `DecidedInFuture` */
async function writeRevision(
  db: WritableDb,
  author: Author,
  action: StagedAction,
  origin: TrackerOrigin,
): Promise<Change[]> {
  const { revisedDueOn: dueOn } = action;
  if (dueOn === null || origin.agreed === null) return [];
  const today = author.at.slice(0, 10);
  const held = await heldAction(db, action.ref);
  const at = await decidedAt(db, { meeting: null, decidedOn: origin.agreed.on }, today);
  refuseDueDate(held, { dueOn, agreedOn: at.on }, today);
  const reason = action.revisedReason === '' ? origin.agreed.reason : action.revisedReason;
  return [await writeDueDate(db, author, held, { dueOn, agreedBy: origin.agreed.by, reason, at })];
}

async function writeEvidence(
  db: WritableDb,
  author: Author,
  { id, ref }: { readonly id: number; readonly ref: string },
  action: StagedAction,
  { fileName, asOn }: TrackerOrigin,
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { title, cell } of action.evidence) {
    const row = {
      title,
      reference: `Named in the tracker ${fileName} › ${cell}`,
      claimed_on: asOn,
      claimed_by: action.lead?.role ?? author.actor,
    };
    await db
      .insertInto('evidence')
      .values({ ...row, action_id: id, source_id: null, file_sha256: null, recorded_at: author.at })
      .execute();
    changes.push({ entity: 'evidence', ref: `${ref} ${title}`, before: null, after: row });
  }
  return changes;
}

async function writeUpdates(
  db: WritableDb,
  author: Author,
  action: { readonly id: number; readonly ref: string; readonly role: string },
  updates: readonly TrackerUpdate[],
  { sha256, fileName }: TrackerOrigin,
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { cell: place, because: _because, ...update } of updates) {
    const at = place.lastIndexOf('!');
    const origin = { sha256, fileName, sheet: place.slice(0, Math.max(0, at)), cell: place.slice(at + 1) };
    changes.push(await writeUpdate(db, author, action, { ...update, reportedBy: action.role || author.actor, origin }));
  }
  return changes;
}
