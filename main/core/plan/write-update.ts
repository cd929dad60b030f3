import type { IsoDate } from '#shared/domain/dates.ts';
import { isFinished, type ActionStatus } from '#shared/domain/plan.ts';
import { contradicts } from '#shared/domain/planning/implied-status.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';
import type { Author, Change, ReadableDb, WritableDb } from '#main/store/workspace.ts';
import {
  correctionChangesNothing,
  correctionWithoutReason,
  forecastOfFinished,
  progressNotStarted,
  updateBeforeLast,
  updateCorrected,
  updateInTheFuture,
  updateNotFound,
  updateSince,
  type UpdateRow,
} from './update-refusals.ts';

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
  /** The update that this one takes the place of; its agency is this one's. */
  readonly correctsId?: number;
  /** Why it does: needed with `correctsId`. */
  readonly correctionReason?: string;
  /** The last report that whoever reports has seen (0 for none); left out where that is not asked. */
  readonly seenUpdateId?: number;
  readonly origin?: UpdateOrigin;
  /** The meeting that decided it, of a report that ends the action. */
  readonly meetingId?: number;
}

/** The cell of a kept file that a report was read from. */
export interface UpdateOrigin {
  readonly sha256: string;
  readonly fileName: string;
  readonly sheet: string;
  readonly cell: string;
}

interface ReportedAction {
  readonly id: number;
  readonly ref: string;
}

/**
 * Adds a report to an action inside a write; reports before it stay as they are.
 * @throws Refusal `UpdateInTheFuture`, `UpdateBeforeLast` (a report cannot slip in under a later one of the same
 * reporter; a correction keeps the place of what it corrects), `ForecastOfFinished`, `ProgressNotStarted`, `UpdateSince`, and those of a
 * correction: `UpdateNotFound`, `UpdateCorrectedAlready`, `CorrectionWithoutReason`, `CorrectionChangesNothing`
 */
export async function writeUpdate(
  db: WritableDb,
  author: Author,
  action: ReportedAction,
  update: UpdateValues,
): Promise<Change> {
  if (update.reportedOn > author.at.slice(0, 10)) throw updateInTheFuture(update.reportedOn);
  if (update.forecastOn !== null && isFinished(update.status)) throw forecastOfFinished(action.ref, update.forecastOn);
  if (contradicts(update.status, update.progressPercent))
    throw progressNotStarted(action.ref, update.progressPercent ?? 0);
  const corrected = await correctedBy(db, action, update);
  const agencyId = corrected?.agency_id ?? update.agencyId ?? null;
  const reports = await standingReports(db, action.id, agencyId);
  refuseUnseen(action.ref, update, reports);
  const last = reports.at(-1);
  if (last !== undefined && corrected === undefined && last.reported_on > update.reportedOn)
    throw updateBeforeLast(action.ref, update.reportedOn, last.reported_on);
  const row = {
    ...reported(update),
    reported_by: update.reportedBy ?? author.actor,
    agency_id: agencyId,
    corrects_id: corrected?.id ?? null,
    correction_reason: update.correctionReason ?? '',
    file_sha256: update.origin?.sha256 ?? null,
    file_name: update.origin?.fileName ?? null,
    sheet: update.origin?.sheet ?? null,
    cell: update.origin?.cell ?? null,
    meeting_id: update.meetingId ?? null,
  };
  await db
    .insertInto('updates')
    .values({ ...row, action_id: action.id, source_id: null, recorded_at: author.at })
    .execute();
  return {
    entity: 'updates',
    ref: `${action.ref} ${update.reportedOn}`,
    before: auditedOf(corrected ?? last),
    after: row,
  };
}

/** What the audit trail keeps of the report before: what it said, and not where it came from. */
const auditedOf = (row: UpdateRow | undefined) =>
  row === undefined
    ? null
    : {
        reported_on: row.reported_on,
        status: row.status,
        progress_percent: row.progress_percent,
        self_rating: row.self_rating,
        forecast_on: row.forecast_on,
      };

/** What a report says, as columns. */
const reported = (update: UpdateValues) => ({
  reported_on: update.reportedOn,
  status: update.status,
  progress_percent: update.progressPercent,
  self_rating: update.selfRating,
  forecast_on: update.forecastOn,
  narrative: update.narrative,
});

/** The reports of one reporter that no other takes the place of, oldest first. */
async function standingReports(db: ReadableDb, actionId: number, agencyId: number | null): Promise<UpdateRow[]> {
  const rows = await db
    .selectFrom('updates')
    .selectAll()
    .where('action_id', '=', actionId)
    .where('agency_id', agencyId === null ? 'is' : '=', agencyId)
    .orderBy('reported_on')
    .orderBy('id')
    .execute();
  const corrected = new Set(rows.map((row) => row.corrects_id));
  return rows.filter((row) => !corrected.has(row.id));
}

/** Ids are given in the order in which reports are recorded, so a report with a higher one was not there to be seen. */
function refuseUnseen(ref: string, { seenUpdateId: seen }: UpdateValues, reports: readonly UpdateRow[]): void {
  const others = seen === undefined ? [] : reports.filter((report) => report.id > seen);
  if (others.length > 0) throw updateSince(ref, others);
}

/** The report that is corrected; undefined where none is. */
async function correctedBy(
  db: ReadableDb,
  { id, ref }: ReportedAction,
  update: UpdateValues,
): Promise<UpdateRow | undefined> {
  const { correctsId, correctionReason = '' } = update;
  if (correctsId === undefined) return undefined;
  const corrected = await db
    .selectFrom('updates')
    .selectAll()
    .where('id', '=', correctsId)
    .where('action_id', '=', id)
    .executeTakeFirst();
  if (corrected === undefined) throw updateNotFound(ref);
  const by = await db.selectFrom('updates').selectAll().where('corrects_id', '=', correctsId).executeTakeFirst();
  if (by !== undefined) throw updateCorrected(ref, by);
  if (correctionReason === '') throw correctionWithoutReason(ref);
  const says = Object.entries(reported(update));
  if (says.every(([column, value]) => Reflect.get(corrected, column) === value)) throw correctionChangesNothing(ref);
  return corrected;
}
