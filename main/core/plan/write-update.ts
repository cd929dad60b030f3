import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import type { ActionStatus } from '#shared/domain/plan.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Author, Change, WritableDb } from '#main/store/workspace.ts';

/** One report on an action, from a form, the command line, a workbook or a tracker. */
export interface UpdateValues {
  readonly reportedOn: IsoDate;
  readonly status: ActionStatus;
  readonly progressPercent: number | null;
  readonly selfRating: Colour | null;
  readonly forecastOn: IsoDate | null;
  readonly narrative: string;
  /** The role that reports; the author's where it is left out. */
  readonly reportedBy?: string;
  /** The agency whose own report this is on a shared action; left out for the lead's. */
  readonly agencyId?: number;
  /** The update that this one takes the place of. */
  readonly correctsId?: number;
  readonly origin?: UpdateOrigin;
}

/** The cell of a kept file that a report was read from. */
export interface UpdateOrigin {
  readonly sha256: string;
  readonly fileName: string;
  readonly sheet: string;
  readonly cell: string;
}

const closed: ReadonlySet<ActionStatus> = new Set(['completed', 'cancelled', 'superseded']);

/**
 * Adds a report to an action inside a write; reports before it stay as they are.
 * @throws Refusal `UpdateInTheFuture`, `UpdateBeforeLast` (a report cannot slip in under a later one of the same
 * reporter; a correction keeps the place of what it corrects), `ForecastOfFinished`
 */
export async function writeUpdate(
  db: WritableDb,
  author: Author,
  action: { readonly id: number; readonly ref: string },
  update: UpdateValues,
): Promise<Change> {
  refuseFuture(update, author.at.slice(0, 10));
  refuseForecastOfFinished(action.ref, update);
  const last = await lastUpdate(db, action.id, update.agencyId ?? null);
  if (last !== undefined && update.correctsId === undefined && last.reported_on > update.reportedOn)
    throw beforeLast(action.ref, update.reportedOn, last.reported_on);
  const row = {
    reported_on: update.reportedOn,
    status: update.status,
    progress_percent: update.progressPercent,
    self_rating: update.selfRating,
    forecast_on: update.forecastOn,
    narrative: update.narrative,
    reported_by: update.reportedBy ?? author.actor,
    agency_id: update.agencyId ?? null,
    corrects_id: update.correctsId ?? null,
    file_sha256: update.origin?.sha256 ?? null,
    file_name: update.origin?.fileName ?? null,
    sheet: update.origin?.sheet ?? null,
    cell: update.origin?.cell ?? null,
  };
  await db
    .insertInto('updates')
    .values({ ...row, action_id: action.id, source_id: null, recorded_at: author.at })
    .execute();
  return { entity: 'updates', ref: `${action.ref} ${update.reportedOn}`, before: last ?? null, after: row };
}

const lastUpdate = (db: WritableDb, actionId: number, agencyId: number | null) =>
  db
    .selectFrom('updates')
    .select(['reported_on', 'status', 'progress_percent', 'self_rating', 'forecast_on'])
    .where('action_id', '=', actionId)
    .where('agency_id', agencyId === null ? 'is' : '=', agencyId)
    .orderBy('reported_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

function refuseFuture(update: UpdateValues, today: IsoDate): void {
  if (update.reportedOn <= today) return;
  throw new Refusal({
    code: 'UpdateInTheFuture',
    message: `The report is dated ${dateInWords(update.reportedOn)}, which is after today.`,
    where: 'reportedOn',
    next: 'Enter the day on which the owner reported.',
  });
}

function refuseForecastOfFinished(ref: string, { status, forecastOn }: UpdateValues): void {
  if (forecastOn === null || !closed.has(status)) return;
  throw new Refusal({
    code: 'ForecastOfFinished',
    message: `The report says that ${ref} is finished, and also forecasts when it will be done (${dateInWords(forecastOn)}).`,
    where: 'forecastOn',
    next: 'Leave the forecast empty, or choose another status.',
  });
}

const beforeLast = (ref: string, reportedOn: IsoDate, last: IsoDate): Refusal =>
  new Refusal({
    code: 'UpdateBeforeLast',
    message: `The report is dated ${dateInWords(reportedOn)}, but ${ref} has a later one of ${dateInWords(last)}.`,
    where: 'reportedOn',
    next: 'Enter a date that is not before the last report.',
  });
