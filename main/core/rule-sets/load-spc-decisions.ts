import type { SpcDecision } from '#shared/domain/rating/rule-set.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';

/** The workspace's decisions on its control-chart options that were recorded by then, in the order of recording. */
export async function loadSpcDecisions(db: ReadableDb, asAt: AsAt): Promise<SpcDecision[]> {
  const rows = await db
    .selectFrom('spc_options')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    number: row.id,
    validFrom: row.valid_from,
    options: {
      runLength: row.run_length,
      twoInThree: row.two_in_three,
      screenOutliers: row.screen_outliers === 1,
    },
    reason: row.reason,
    decidedBy: row.decided_by,
    recordedAt: row.recorded_at,
  }));
}
