import type { AgencyReport } from '#shared/domain/reviews/agency-report.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';

export interface LoadedAgencyReport extends AgencyReport {
  readonly actionId: number;
  readonly agencyId: number;
}

/** Agencies' own reports on shared actions that stood at an as-at date, oldest first. The lead's reports are not among them. */
export async function loadAgencyReports(
  db: ReadableDb,
  asAt: AsAt,
  actionIds: readonly number[],
): Promise<LoadedAgencyReport[]> {
  const rows = await db
    .selectFrom('updates')
    .selectAll()
    .where('agency_id', 'is not', null)
    .where('action_id', 'in', actionIds)
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('reported_on', '<=', asAt.asAtOn)
    .orderBy('reported_on')
    .orderBy('id')
    .execute();
  const corrected = new Set(rows.map((row) => row.corrects_id));
  return rows
    .filter((row) => !corrected.has(row.id))
    .map((row) => ({
      actionId: row.action_id,
      agencyId: row.agency_id ?? 0,
      reportedOn: row.reported_on,
      status: row.status,
      progressPercent: row.progress_percent,
      forecastOn: row.forecast_on,
      narrative: row.narrative,
      reportedBy: row.reported_by,
    }));
}
