import type { z } from 'zod';
import type { newLogAction, newOutcome } from '#shared/contract/action-log.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Author, Change, ReadableDb, WritableDb } from '#main/store/workspace.ts';
import { everKnown } from '../as-at.ts';
import { keepPerson } from '../people/keep-person.ts';
import { createAction } from '../plan/create-action.ts';
import { standingWorkstreams } from '../plan/load-workstreams.ts';
import type { Session } from '../session.ts';
import { loadLog, type LoggedRow } from './load-log.ts';
import { decisionNotFound, outcomeDateNotPossible, outcomeUnchanged } from './meeting-refusals.ts';

export type NewOutcome = z.infer<typeof newOutcome>;
export type NewLogAction = z.infer<typeof newLogAction>;

/**
 * Says how a decision stands now: done, dropped with a reason, or open again. What was said before stays.
 * @throws Refusal `DecisionNotFound`, `OutcomeUnchanged`, `OutcomeDateNotPossible`
 */
export async function reportOutcome(session: Session, outcome: NewOutcome): Promise<void> {
  const author = await session.author('meetings.reportOutcome');
  await session.workspace.write(author, async (db) => {
    const logged = await loggedDecision(db, outcome.decision);
    refuseDate(logged, outcome.reportedOn, session.today());
    if (logged.row.state === outcome.state) throw outcomeUnchanged(outcome.decision, logged.row.stateText);
    const { state, note, reportedOn } = outcome;
    const change = await writeOutcome(db, author, logged, { state, note, reported_on: reportedOn, action_id: null });
    return { result: null, changes: [change] };
  });
}

/**
 * Puts a decision into the improvement plan as an action, in one transaction: the action, who leads it where the role
 * is new, and that the decision became it.
 * @throws Refusal `DecisionNotFound`, `OutcomeUnchanged`, `WorkstreamNotFound`, and those of `createAction`
 */
export async function becomeAction(session: Session, action: NewLogAction): Promise<void> {
  const author = await session.author('meetings.becomeAction');
  await session.workspace.write(author, async (db) => {
    const logged = await loggedDecision(db, action.decision);
    if (logged.row.state === 'became_action') throw outcomeUnchanged(action.decision, logged.row.stateText);
    const workstreamId = await workstreamByCode(db, action.workstream);
    const { id: leadId, changes } = await keepPerson(db, author, action);
    const created = await createAction(db, author, {
      ref: action.ref,
      workstreamId,
      title: action.title,
      description: `${logged.row.ref} of ${logged.row.meeting}: ${logged.row.text}`,
      successMeasure: action.successMeasure,
      leadId,
      highPriority: action.highPriority,
      startsOn: action.startsOn,
      baselineDueOn: action.dueOn,
      sourceId: null,
    });
    const outcome = await writeOutcome(db, author, logged, {
      state: 'became_action',
      note: '',
      reported_on: session.today(),
      action_id: created.id,
    });
    return { result: null, changes: [created.change, ...changes, outcome] };
  });
}

async function loggedDecision(db: ReadableDb, ref: string): Promise<LoggedRow> {
  const found = (await loadLog(db, everKnown)).find(({ row }) => row.ref === ref);
  if (found === undefined) throw decisionNotFound(ref);
  return found;
}

async function workstreamByCode(db: ReadableDb, code: string): Promise<number> {
  const found = [...(await standingWorkstreams(db, everKnown)).values()].find((one) => one.code === code);
  if (found !== undefined) return found.id;
  throw new Refusal({
    code: 'WorkstreamNotFound',
    message: `There is no workstream ${code} in this workspace.`,
    where: 'workstream',
    next: 'Choose a workstream from the list.',
  });
}

/** Neither ahead, nor before the meeting, nor under a later report. */
function refuseDate({ row }: LoggedRow, on: string, today: string): void {
  if (on > today) throw outcomeDateNotPossible(on, 'after today');
  if (on < row.meetingOn) throw outcomeDateNotPossible(on, 'before the meeting that decided it');
  const last = row.outcomes.at(-1);
  if (last !== undefined && on < last.on) throw outcomeDateNotPossible(on, 'before what was reported of it last');
}

interface OutcomeRow {
  readonly state: 'open' | 'done' | 'dropped' | 'became_action';
  readonly note: string;
  readonly reported_on: string;
  readonly action_id: number | null;
}

async function writeOutcome(
  db: WritableDb,
  author: Author,
  { id, row }: LoggedRow,
  outcome: OutcomeRow,
): Promise<Change> {
  await db
    .insertInto('decision_outcomes')
    .values({ ...outcome, decision_id: id, recorded_by: author.actor, recorded_at: author.at })
    .execute();
  return { entity: 'decision_outcomes', ref: row.ref, before: { state: row.state }, after: outcome };
}
