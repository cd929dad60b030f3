import type { z } from 'zod';
import type { milestoneReport, newMilestone } from '#shared/contract/action-changes.ts';
import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { isFinished } from '#shared/domain/plan.ts';
import { milestoneDateProblem, type MilestoneState } from '#shared/domain/planning/milestone.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadableDb, WritableDb, Author, Change } from '#main/store/workspace.ts';
import type { Session } from '../../session.ts';
import { actionFinished, heldAction, type HeldAction } from './dated-action.ts';

export type NewMilestoneInput = z.infer<typeof newMilestone>;
export type MilestoneReportInput = z.infer<typeof milestoneReport>;

/**
 * Adds a step to an action; its date is its baseline and never moves.
 * @throws Refusal `ActionNotFound`, `ActionFinished`, `MilestoneBeforeStart`, `MilestoneAfterDue`, `MilestoneTaken`
 */
export async function addMilestone(session: Session, input: NewMilestoneInput): Promise<void> {
  const author = await session.author('actions.addMilestone');
  await session.workspace.write(author, async (db) => {
    const action = await heldAction(db, input.ref);
    if (isFinished(action.status)) throw actionFinished(action);
    refuseDate(input.dueOn, action);
    await refuseTaken(db, action, input.title);
    const { change } = await writeMilestone(db, author, action, input.title, input.dueOn);
    return { result: null, changes: [change] };
  });
}

/** Writes a milestone that was looked at before. */
export async function writeMilestone(
  db: WritableDb,
  author: Author,
  action: { readonly id: number; readonly ref: string },
  title: string,
  baselineDueOn: IsoDate,
): Promise<{ readonly id: number; readonly change: Change }> {
  const row = { title, baseline_due_on: baselineDueOn };
  const { id } = await db
    .insertInto('milestones')
    .values({ ...row, action_id: action.id, recorded_at: author.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, change: { entity: 'milestones', ref: action.ref, before: null, after: row } };
}

/**
 * Moves a milestone, reports it reached, or drops it. Moving one that was reached or dropped takes it up again: reports
 * are never changed, only followed by another.
 * @throws Refusal `MilestoneNotFound`, `MilestoneInFuture`, `MilestoneBeforeLast`, `MilestoneUnmoved`,
 * `MilestoneBeforeStart`, `MilestoneAfterDue`, `ActionFinished`
 */
export async function reportMilestone(session: Session, input: MilestoneReportInput): Promise<void> {
  const author = await session.author('actions.reportMilestone');
  await session.workspace.write(author, async (db) => {
    const action = await heldAction(db, input.ref);
    const held = await heldMilestone(db, action, input.id);
    const report = reportOf(input, held.due_on);
    refuseReport(action, held, report, author.at.slice(0, 10));
    const row = { state: report.state, due_on: report.dueOn, reported_on: report.on, note: input.note };
    await db
      .insertInto('milestone_reports')
      .values({ ...row, milestone_id: input.id, reported_by: author.actor, recorded_at: author.at })
      .execute();
    const before = { state: held.state, due_on: held.due_on };
    const after = { milestone: held.title, ...row };
    return { result: null, changes: [{ entity: 'milestone_reports', ref: action.ref, before, after }] };
  });
}

interface Report {
  readonly state: MilestoneState;
  readonly dueOn: IsoDate;
  readonly on: IsoDate;
}

function reportOf(input: MilestoneReportInput, dueOn: IsoDate): Report {
  if (input.state === 'reached') return { state: 'reached', dueOn: input.reachedOn, on: input.reachedOn };
  return { state: input.state, dueOn: input.state === 'due' ? input.dueOn : dueOn, on: input.on };
}

type HeldMilestone = Awaited<ReturnType<typeof heldMilestone>>;

async function heldMilestone(db: ReadableDb, action: HeldAction, id: number) {
  const row = await db
    .selectFrom('milestones')
    .select(['id', 'title', 'baseline_due_on'])
    .where('id', '=', id)
    .where('action_id', '=', action.id)
    .executeTakeFirst();
  if (row === undefined) throw milestoneNotFound(action.ref);
  const last = await db
    .selectFrom('milestone_reports')
    .select(['state', 'due_on', 'reported_on'])
    .where('milestone_id', '=', id)
    .orderBy('reported_on', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const state: MilestoneState = last?.state ?? 'due';
  return { ...row, state, due_on: last?.due_on ?? row.baseline_due_on, reported_on: last?.reported_on ?? '' };
}

function refuseReport(action: HeldAction, held: HeldMilestone, { state, dueOn, on }: Report, today: IsoDate): void {
  const over = action.status === 'cancelled' || action.status === 'superseded';
  if (over || (state === 'due' && isFinished(action.status))) throw actionFinished(action);
  if (on > today) throw milestoneInFuture(on);
  if (on < held.reported_on) throw milestoneBeforeLast(on, held.reported_on);
  if (state === 'due') refuseDate(dueOn, action);
  if (state !== held.state) return;
  if (state === 'dropped' || dueOn === held.due_on) throw milestoneUnmoved(held.title);
}

function refuseDate(dueOn: IsoDate, action: HeldAction): void {
  const problem = milestoneDateProblem(dueOn, action);
  if (problem !== null) throw new Refusal(problem);
}

async function refuseTaken(db: ReadableDb, action: HeldAction, title: string): Promise<void> {
  const rows = await db.selectFrom('milestones').select('title').where('action_id', '=', action.id).execute();
  if (!rows.some((row) => row.title.toLowerCase() === title.toLowerCase())) return;
  throw new Refusal({
    code: 'MilestoneTaken',
    message: `${action.ref} has a milestone "${title}" already.`,
    where: 'title',
    next: 'Move that one, or call this one something else.',
  });
}

const milestoneNotFound = (ref: string): Refusal =>
  new Refusal({
    code: 'MilestoneNotFound',
    message: `${ref} has no such milestone.`,
    where: ref,
    next: 'Choose one of the milestones of the action.',
  });

const milestoneInFuture = (on: IsoDate): Refusal =>
  new Refusal({
    code: 'MilestoneInFuture',
    message: `The report is dated ${dateInWords(on)}, which is after today.`,
    where: 'on',
    next: 'Enter the day on which it happened.',
  });

const milestoneBeforeLast = (on: IsoDate, lastOn: IsoDate): Refusal =>
  new Refusal({
    code: 'MilestoneBeforeLast',
    message: `The report is dated ${dateInWords(on)}, but the milestone has a later one of ${dateInWords(lastOn)}.`,
    where: 'on',
    next: 'Enter a day that is not before it.',
  });

const milestoneUnmoved = (title: string): Refusal =>
  new Refusal({
    code: 'MilestoneUnmoved',
    message: `That is how "${title}" stands already.`,
    where: 'dueOn',
    next: 'Enter another date, or leave it as it is.',
  });
