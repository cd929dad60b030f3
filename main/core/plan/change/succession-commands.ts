import type { z } from 'zod';
import type { newSuccession } from '#shared/contract/action-changes.ts';
import { successorDates, type SuccessorDates } from '#shared/domain/planning/successor-dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Author, Change, WritableDb } from '#main/store/workspace.ts';
import { keepPerson } from '../../people/keep-person.ts';
import type { Session } from '../../session.ts';
import { createAction } from '../create-action.ts';
import { endAction } from './end-action.ts';
import { heldAction, refuseEnding, type HeldAction } from './dated-action.ts';
import { decidedAt, type DecidedAt } from './decided-at.ts';
import { refuseDueDate, writeDueDate } from './due-date-commands.ts';
import { someChanges } from './some-changes.ts';
import { takeOver } from './take-over.ts';
import { handOnLinks } from './hand-on-links.ts';

export type SuccessionInput = z.infer<typeof newSuccession>;
type SuccessorInput = SuccessionInput['successors'][number];

/** What a succession is written with: who takes over from whom, since when, and by whose decision. */
interface Succession {
  readonly input: SuccessionInput;
  readonly at: DecidedAt;
  readonly ends: readonly HeldAction[];
  readonly dates: SuccessorDates;
}

/**
 * Splits an action, merges several, or puts another in one's place. The successors go on with the start, the baseline,
 * the agreements, the last report and the links of what they succeed, so that no slippage and no silence is lost.
 * @throws Refusal `ActionNotFound`, `ActionFinished`, `DecidedBeforeLast`, `ActionRefTaken`, `MeetingNeeded`,
 * `DependencyCircle`, and those of a change of the due date
 */
export async function succeedActions(session: Session, input: SuccessionInput): Promise<void> {
  const author = await session.author(`actions.${input.kind}`);
  await session.workspace.write(author, async (db) => {
    const at = await decidedAt(db, input, author.at.slice(0, 10));
    const ends: HeldAction[] = [];
    for (const ref of new Set(input.from)) ends.push(await heldAction(db, ref));
    const dates = successorDates(ends);
    if (dates === null || (input.kind === 'merge' && ends.length < 2)) throw mergeOfOne();
    for (const end of ends) refuseEnding(end, at.on);
    const succession = { input, at, ends, dates };
    const changes: Change[] = [];
    for (const one of input.successors) changes.push(...(await addSuccessor(db, author, succession, one)));
    for (const end of ends) changes.push(await endAction(db, author, end, { ...input, at, status: 'superseded' }));
    changes.push(...(await handOnLinks(db, author, ends, input.successors)));
    return someChanges(changes);
  });
}

async function addSuccessor(
  db: WritableDb,
  author: Author,
  { input, at, ends, dates }: Succession,
  successor: SuccessorInput,
): Promise<Change[]> {
  const datesOf = ends.find(({ ref }) => ref === dates.datesOf) ?? ends[0];
  if (datesOf === undefined) throw mergeOfOne();
  const lead = await keepPerson(db, author, successor.lead);
  const { id, change } = await createAction(db, author, {
    ref: successor.ref,
    workstreamId: datesOf.row.workstream_id,
    title: successor.title,
    description: successor.description,
    successMeasure: successor.successMeasure,
    leadId: lead.id,
    highPriority: ends.some(({ row }) => row.high_priority === 1),
    startsOn: dates.startsOn,
    baselineDueOn: dates.baselineDueOn,
    sourceId: datesOf.row.source_id,
  });
  const action = { id, ref: successor.ref, agreedDueOn: dates.agreedDueOn };
  await takeOver(db, author, action, { kind: input.kind, ends, datesOf });
  for (const end of ends) {
    await db
      .insertInto('successions')
      .values({
        from_action_id: end.id,
        to_action_id: id,
        kind: input.kind,
        decided_on: at.on,
        decided_by: input.decidedBy,
        reason: input.reason,
        meeting_id: at.meetingId,
        recorded_at: author.at,
      })
      .execute();
  }
  const from = ends.map(({ ref }) => ref);
  const succeeded = { entity: 'successions', ref: action.ref, before: null, after: { kind: input.kind, from } };
  const dated = await otherDueDate(db, author, { action, datesOf, dates, input, at }, successor.dueOn);
  return [...lead.changes, change, succeeded, ...dated];
}

interface Dated extends Pick<Succession, 'dates' | 'input' | 'at'> {
  readonly action: { readonly id: number; readonly ref: string; readonly agreedDueOn: string };
  readonly datesOf: HeldAction;
}

/** A successor's own due date, where it is another than the one it goes on with: agreed as every change is. */
async function otherDueDate(
  db: WritableDb,
  author: Author,
  { action, datesOf, dates, input, at }: Dated,
  dueOn: string | null,
): Promise<Change[]> {
  if (dueOn === null || dueOn === action.agreedDueOn) return [];
  const dated = { ...datesOf, ref: action.ref, startsOn: dates.startsOn };
  refuseDueDate(dated, { dueOn, agreedOn: at.on }, author.at.slice(0, 10));
  if (at.meetingId === null) throw meetingNeeded(action.ref);
  const agreed = { dueOn, agreedBy: input.decidedBy, reason: input.reason, at };
  return [await writeDueDate(db, author, action, agreed)];
}

const mergeOfOne = (): Refusal =>
  new Refusal({
    code: 'MergeOfOne',
    message: 'To merge needs at least two different actions.',
    where: 'from',
    next: 'Choose at least one other action to merge with.',
  });

const meetingNeeded = (ref: string): Refusal =>
  new Refusal({
    code: 'MeetingNeeded',
    message: `${ref} would have another due date than the one it takes over, and that is agreed at a meeting.`,
    where: 'meeting',
    next: 'Choose the meeting that agreed it, or leave the due date as it is taken over.',
  });
