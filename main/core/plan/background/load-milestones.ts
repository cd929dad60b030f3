import type { MilestoneFacts, MilestoneReport } from '#shared/domain/planning/milestone.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, knownThen, type AsAt } from '../../as-at.ts';
import { factsBy } from '../../facts-by.ts';

/**
 * Milestones known at an as-at date with their reports of then, by action id, the first due first. One entered later
 * counts where it was due or reported on by then: history typed in.
 */
export async function loadMilestones(
  db: ReadableDb,
  asAt: AsAt,
  only: readonly number[] | null = null,
): Promise<Map<number, MilestoneFacts[]>> {
  const reports = await loadReports(db, asAt);
  const rows = await db
    .selectFrom('milestones')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .$if(only !== null, (query) => query.where('action_id', 'in', only ?? []))
    .orderBy('baseline_due_on')
    .orderBy('id')
    .execute();
  const recordedBy = endOfKnowledge(knownThen(asAt.asAtOn));
  return factsBy(
    rows.filter(
      ({ id, baseline_due_on, recorded_at }) =>
        recorded_at < recordedBy || baseline_due_on <= asAt.asAtOn || reports.has(id),
    ),
    (row) => row.action_id,
    ({ id, title, baseline_due_on }): MilestoneFacts => ({
      id,
      title,
      baselineDueOn: baseline_due_on,
      reports: reports.get(id) ?? [],
    }),
  );
}

async function loadReports(db: ReadableDb, asAt: AsAt): Promise<Map<number, MilestoneReport[]>> {
  const rows = await db
    .selectFrom('milestone_reports')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('reported_on', '<=', asAt.asAtOn)
    .orderBy('reported_on')
    .orderBy('id')
    .execute();
  return factsBy(
    rows,
    (row) => row.milestone_id,
    (row): MilestoneReport => ({
      state: row.state,
      dueOn: row.due_on,
      reportedOn: row.reported_on,
      reportedBy: row.reported_by,
      note: row.note,
    }),
  );
}
