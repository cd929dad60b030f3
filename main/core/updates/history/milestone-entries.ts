import type { HistoryEntry } from '#shared/contract/updates.ts';
import { asSentence } from '#shared/domain/as-sentence.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { entry, said, type HistoryOf } from './history-entry.ts';

/** Milestones as they were set, reached, moved or dropped. */
export async function milestoneEntries({ db, actionId, end, asAt }: HistoryOf): Promise<HistoryEntry[]> {
  const milestones = await db
    .selectFrom('milestones')
    .selectAll()
    .where('action_id', '=', actionId)
    .where('recorded_at', '<', end)
    .execute();
  const reports = await db
    .selectFrom('milestone_reports as report')
    .innerJoin('milestones', 'milestones.id', 'report.milestone_id')
    .selectAll('report')
    .select('milestones.title')
    .where('milestones.action_id', '=', actionId)
    .where('report.recorded_at', '<', end)
    .where('reported_on', '<=', asAt.asAtOn)
    .execute();
  return [
    ...milestones.map((row) =>
      entry({
        key: `milestone ${row.id}`,
        kind: 'milestone',
        datedOn: row.recorded_at.slice(0, 10),
        recordedAt: row.recorded_at,
        by: '',
        heading: `Milestone set: ${row.title}`,
        details: [`First due ${dateInWords(row.baseline_due_on)}.`],
      }),
    ),
    ...reports.map((row) =>
      entry({
        key: `milestone report ${row.id}`,
        kind: 'milestone',
        datedOn: row.reported_on,
        recordedAt: row.recorded_at,
        by: row.reported_by,
        heading: headings[row.state](row.title, dateInWords(row.due_on)),
        details: said(row.note === '' ? '' : asSentence(row.note)),
      }),
    ),
  ];
}

const headings = {
  due: (title: string, on: string) => `Milestone now due ${on}: ${title}`,
  reached: (title: string, on: string) => `Milestone reached on ${on}: ${title}`,
  dropped: (title: string) => `Milestone dropped: ${title}`,
} as const;
