import type { TrackerImport } from '#shared/contract/tracker.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import type { DecidedJson } from './accept-tracker.ts';

/** Trackers imported so far, newest first. */
export async function listImports(db: ReadableDb): Promise<TrackerImport[]> {
  const rows = await db
    .selectFrom('tracker_imports')
    .select(['file_name', 'sha256', 'imported_on', 'recorded_by', 'decided_json'])
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    fileName: row.file_name,
    sha256: row.sha256,
    importedOn: row.imported_on,
    recordedBy: row.recorded_by,
    counts: (JSON.parse(row.decided_json) as DecidedJson).counts,
  }));
}
