import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { dueDateInForce, type DatedAction } from '#shared/domain/planning/due-date-change.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../../amendments/load-amendments.ts';
import { everKnown } from '../../as-at.ts';
import { actionByRef } from '../plan-commands.ts';
import { isFinished } from '#shared/domain/plan.ts';

/** An action with its dates and last report, as all that is recorded has it: what changes are decided on. */
export interface HeldAction extends DatedAction {
  readonly id: number;
  readonly row: Awaited<ReturnType<typeof actionByRef>>;
  readonly agreedDueOn: IsoDate;
  readonly changes: readonly HeldDueDate[];
  readonly lastReport: HeldReport | null;
  /** The last figure and the last forecast given, by whichever reports. */
  readonly lastProgress: number | null;
  readonly lastForecast: IsoDate | null;
}

export type HeldDueDate = Awaited<ReturnType<typeof dueDateRows>>[number];
export type HeldReport = Awaited<ReturnType<typeof reportRows>>[number];

/** @throws Refusal `ActionNotFound` */
export async function heldAction(db: ReadableDb, ref: string): Promise<HeldAction> {
  const recorded = await actionByRef(db, ref);
  const row = amended(recorded, await loadAmendments(db, 'actions', everKnown));
  const changes = await dueDateRows(db, row.id);
  const reports = await reportRows(db, row.id);
  const corrected = new Set(reports.map((report) => report.corrects_id));
  const standing = reports.filter(({ id }) => !corrected.has(id));
  const dated: DatedAction = {
    ref,
    startsOn: row.starts_on,
    baselineDueOn: row.baseline_due_on,
    status: standing.at(-1)?.status ?? 'not_started',
    dueDateChanges: changes.map((change) => ({
      dueOn: change.due_on,
      agreedOn: change.agreed_on,
      agreedBy: change.agreed_by,
      reason: change.reason,
      citation: null,
    })),
  };
  return {
    ...dated,
    id: row.id,
    row,
    changes,
    agreedDueOn: dueDateInForce(dated),
    lastReport: standing.at(-1) ?? null,
    lastProgress: standing.findLast((report) => report.progress_percent !== null)?.progress_percent ?? null,
    lastForecast: standing.findLast((report) => report.forecast_on !== null)?.forecast_on ?? null,
  };
}

/**
 * An action can end only while it is open, and not before what is on record of it.
 * @throws Refusal `ActionFinished`, `DecidedBeforeLast`
 */
export function refuseEnding(action: HeldAction, on: IsoDate): void {
  if (isFinished(action.status)) throw actionFinished(action);
  const lastOn = [action.lastReport?.reported_on ?? '', action.changes.at(-1)?.agreed_on ?? ''].toSorted().at(-1) ?? '';
  if (on < lastOn) throw decidedBeforeLast(action.ref, on, lastOn);
}

const dueDateRows = (db: ReadableDb, id: number) =>
  db
    .selectFrom('due_date_changes')
    .selectAll()
    .where('action_id', '=', id)
    .orderBy('agreed_on')
    .orderBy('id')
    .execute();

/** Of its lead: an agency's own report on a shared action neither ends it nor begins it. */
const reportRows = (db: ReadableDb, id: number) =>
  db
    .selectFrom('updates')
    .selectAll()
    .where('action_id', '=', id)
    .where('agency_id', 'is', null)
    .orderBy('reported_on')
    .orderBy('id')
    .execute();

/** Said where something is to change about an action that is over. */
export const actionFinished = ({ ref, status }: Pick<DatedAction, 'ref' | 'status'>): Refusal =>
  new Refusal({
    code: 'ActionFinished',
    message: `${ref} is ${status}, so nothing about it can be agreed any more.`,
    where: ref,
    next: 'If it is not finished after all, add an update that says so first.',
  });

const decidedBeforeLast = (ref: string, on: IsoDate, lastOn: IsoDate): Refusal =>
  new Refusal({
    code: 'DecidedBeforeLast',
    message: `The decision would be of ${dateInWords(on)}, but ${ref} has a report or an agreement of ${dateInWords(lastOn)}.`,
    where: 'decidedOn',
    next: 'Choose a meeting or a day that is not before it.',
  });
