import type { Report } from '#shared/contract/updates.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { loadCitations, type CitationOf } from '../load-citations.ts';
import { loadAgencyNames } from '../people/agency-names.ts';
import type { UpdateRow } from '../plan/update-refusals.ts';

/**
 * Every report on one action recorded by then, the corrected ones and the agencies' own among them, oldest recorded
 * first. Dated later than `asAtOn` is left out here as everywhere; a correction is known from the day of its record.
 */
export async function loadReports(db: ReadableDb, actionId: number, asAt: AsAt): Promise<Report[]> {
  const citationOf = await loadCitations(db);
  const agencyNames = await loadAgencyNames(db, asAt);
  const rows = await db
    .selectFrom('updates')
    .selectAll()
    .where('action_id', '=', actionId)
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('id')
    .execute();
  const correctionOf = new Map(rows.flatMap((row) => (row.corrects_id === null ? [] : [[row.corrects_id, row]])));
  return rows
    .filter((row) => row.reported_on <= asAt.asAtOn)
    .map((row) => toReport(row, correctionOf.get(row.id), agencyNames, citationOf));
}

const toReport = (
  row: UpdateRow,
  correction: UpdateRow | undefined,
  agencyNames: ReadonlyMap<number, string>,
  citationOf: CitationOf,
): Report => ({
  id: row.id,
  reportedOn: row.reported_on,
  status: row.status,
  progressPercent: row.progress_percent,
  selfRating: row.self_rating,
  forecastOn: row.forecast_on,
  narrative: row.narrative,
  reportedBy: row.reported_by,
  agency: (row.agency_id === null ? undefined : agencyNames.get(row.agency_id)) ?? '',
  recordedAt: row.recorded_at,
  citation: citationOf(row.source_id),
  origin:
    row.file_sha256 === null
      ? null
      : { fileName: row.file_name ?? '', sha256: row.file_sha256, sheet: row.sheet ?? '', cell: row.cell ?? '' },
  corrects: row.corrects_id === null ? null : { id: row.corrects_id, reason: row.correction_reason },
  correctedBy:
    correction === undefined
      ? null
      : {
          id: correction.id,
          on: correction.recorded_at.slice(0, 10),
          by: correction.reported_by,
          reason: correction.correction_reason,
        },
});

/** The highest id of a lead's report on the action: what somebody who looks now has seen. 0 where there is none. */
export const lastUpdateId = (reports: readonly Report[]): number =>
  Math.max(0, ...reports.filter(({ agency }) => agency === '').map(({ id }) => id));
