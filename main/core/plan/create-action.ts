import type { IsoDate } from '#shared/domain/dates.ts';
import { dueBeforeStart } from '#shared/domain/planning/due-date-change.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Author, Change, ReadableDb, WritableDb } from '#main/store/workspace.ts';
import { refuseLeft } from '../people/refuse-left.ts';

/** An action as it is first agreed; its baseline due date can never be changed afterwards. */
export interface NewAction {
  readonly ref: string;
  readonly workstreamId: number;
  readonly title: string;
  readonly description: string;
  readonly successMeasure: string;
  readonly leadId: number;
  readonly highPriority: boolean;
  readonly startsOn: IsoDate;
  readonly baselineDueOn: IsoDate;
  readonly sourceId: number | null;
}

/**
 * Adds an action to the plan inside a write. @throws Refusal `ActionRefTaken`, `DueBeforeStart`, `RoleLeft`
 */
export async function createAction(
  db: WritableDb,
  author: Author,
  action: NewAction,
): Promise<{ readonly id: number; readonly change: Change }> {
  await refuseTaken(db, action.ref);
  if (action.baselineDueOn < action.startsOn) throw new Refusal(dueBeforeStart(action.startsOn, action.baselineDueOn));
  await refuseLeft(db, action.leadId, action.startsOn);
  const row = {
    ref: action.ref,
    workstream_id: action.workstreamId,
    title: action.title,
    description: action.description,
    success_measure: action.successMeasure,
    lead_id: action.leadId,
    high_priority: action.highPriority ? (1 as const) : (0 as const),
    starts_on: action.startsOn,
    baseline_due_on: action.baselineDueOn,
    source_id: action.sourceId,
  };
  const { id } = await db
    .insertInto('actions')
    .values({ ...row, recorded_at: author.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, change: { entity: 'actions', ref: action.ref, before: null, after: row } };
}

/** The next free reference of a workstream: FD-12 after FD-11. */
export async function nextRef(db: ReadableDb, workstreamCode: string): Promise<string> {
  const rows = await db.selectFrom('actions').select('ref').where('ref', 'like', `${workstreamCode}-%`).execute();
  return freeRef(
    rows.map(({ ref }) => ref),
    workstreamCode,
  );
}

/** The same, where the references are at hand. */
export function freeRef(refs: readonly string[], workstreamCode: string): string {
  const prefix = `${workstreamCode}-`;
  const numbers = refs
    .filter((ref) => ref.startsWith(prefix))
    .map((ref) => Number(ref.slice(prefix.length)))
    .filter(Number.isInteger);
  return `${prefix}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

async function refuseTaken(db: ReadableDb, ref: string): Promise<void> {
  const rows = await db.selectFrom('actions').select('ref').execute();
  const taken = rows.find((row) => row.ref.toLowerCase() === ref.toLowerCase());
  if (taken === undefined) return;
  throw new Refusal({
    code: 'ActionRefTaken',
    message: `The reference ${taken.ref} is taken: every action has its own, for ever.`,
    where: 'ref',
    next: 'Choose another reference.',
  });
}
