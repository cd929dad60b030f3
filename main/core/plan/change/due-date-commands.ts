import type { z } from 'zod';
import type { newDueDate } from '#shared/contract/action-changes.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { dueDateEffect, dueDateProblem, type DatedAction } from '#shared/domain/planning/due-date-change.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Author, Change, ReadableDb, WritableDb } from '#main/store/workspace.ts';
import type { Session } from '../../session.ts';
import { heldAction } from './dated-action.ts';
import { decidedAt, type DecidedAt } from './decided-at.ts';

/** A new agreed due date: who agreed it, at which meeting, and why. */
export type NewDueDateInput = z.infer<typeof newDueDate>;

/** What the new date would mean, before it is recorded; refuses what `changeDueDate` would refuse. */
export async function dueDateEffectOf(session: Session, input: NewDueDateInput): Promise<string> {
  const { held } = await agreeable(session.workspace.db, input, session.today());
  return dueDateEffect(held, input.dueOn);
}

/**
 * Records a new agreed due date. The baseline stays where it is.
 * @throws Refusal `ActionNotFound`, `ActionFinished`, `AgreedBeforeLast`, `DueBeforeStart`, `DueDateSame`, and those of
 * `decidedAt`
 */
export async function changeDueDate(session: Session, input: NewDueDateInput): Promise<void> {
  const author = await session.author('actions.changeDueDate');
  await session.workspace.write(author, async (db) => {
    const { held, at } = await agreeable(db, input, author.at.slice(0, 10));
    const change = await writeDueDate(db, author, held, { ...input, at });
    return { result: null, changes: [change] };
  });
}

async function agreeable(db: ReadableDb, input: NewDueDateInput, today: IsoDate) {
  const held = await heldAction(db, input.ref);
  const at = await decidedAt(db, { meeting: input.meeting, decidedOn: null }, today);
  refuseDueDate(held, { dueOn: input.dueOn, agreedOn: at.on }, today);
  return { held, at };
}

/** @throws Refusal of `dueDateProblem` */
export function refuseDueDate(
  action: DatedAction,
  change: { readonly dueOn: IsoDate; readonly agreedOn: IsoDate },
  today: IsoDate,
): void {
  const problem = dueDateProblem(action, change, today);
  if (problem !== null) throw new Refusal(problem);
}

interface AgreedDate {
  readonly dueOn: IsoDate;
  readonly agreedBy: string;
  readonly reason: string;
  readonly at: DecidedAt;
}

/** Writes an agreed due date that was looked at before. */
export async function writeDueDate(
  db: WritableDb,
  author: Author,
  action: { readonly id: number; readonly ref: string; readonly agreedDueOn: IsoDate },
  { dueOn, agreedBy, reason, at }: AgreedDate,
): Promise<Change> {
  const row = { due_on: dueOn, agreed_on: at.on, agreed_by: agreedBy, reason, meeting_id: at.meetingId };
  await db
    .insertInto('due_date_changes')
    .values({ ...row, action_id: action.id, source_id: null, recorded_at: author.at })
    .execute();
  return { entity: 'due_date_changes', ref: action.ref, before: { due_on: action.agreedDueOn }, after: row };
}
