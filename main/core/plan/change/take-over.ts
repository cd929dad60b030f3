import type { ActionStatus } from '#shared/domain/plan.ts';
import { milestonePosition, type MilestoneFacts } from '#shared/domain/planning/milestone.ts';
import type { Author, WritableDb } from '#main/store/workspace.ts';
import { everKnown } from '../../as-at.ts';
import { loadMilestones } from '../background/load-milestones.ts';
import { writeUpdate } from '../write-update.ts';
import type { HeldAction, HeldReport } from './dated-action.ts';
import { writeMilestone } from './milestone-commands.ts';

interface Taken {
  readonly kind: 'split' | 'merge' | 'supersede';
  readonly ends: readonly HeldAction[];
  /** The one whose baseline and agreements it goes on with. */
  readonly datesOf: HeldAction;
}

interface Successor {
  readonly id: number;
  readonly ref: string;
}

/**
 * What a successor begins with, each marked with whose it was: every change of the due date, so that it counts as moved
 * as often as it was; the last report, so that a silence goes on; and, of one successor for all, the open milestones.
 */
export async function takeOver(db: WritableDb, author: Author, successor: Successor, taken: Taken): Promise<void> {
  const { datesOf, ends } = taken;
  for (const change of datesOf.changes) {
    await db
      .insertInto('due_date_changes')
      .values({
        action_id: successor.id,
        due_on: change.due_on,
        agreed_on: change.agreed_on,
        agreed_by: change.agreed_by,
        reason: `As ${datesOf.ref}: ${change.reason}`,
        source_id: change.source_id,
        meeting_id: change.meeting_id,
        recorded_at: author.at,
      })
      .execute();
  }
  await takeOverReport(db, author, successor, taken);
  if (taken.kind === 'split') return;
  for (const end of ends) await takeOverMilestones(db, author, successor, end);
}

/**
 * The report a successor begins with: of several predecessors the one that has been silent longest, with the latest
 * forecast. None where one of them never reported: the silence then counts from the start. A part of what was split has
 * no progress of its own yet.
 */
async function takeOverReport(
  db: WritableDb,
  author: Author,
  successor: Successor,
  { kind, ends }: Taken,
): Promise<void> {
  const reports = ends.flatMap(({ ref, lastReport }) => (lastReport === null ? [] : [{ ref, lastReport }]));
  if (reports.length < ends.length) return;
  const [oldest] = reports.toSorted((a, b) => compare(a.lastReport.reported_on, b.lastReport.reported_on));
  if (oldest === undefined) return;
  const forecasts = ends.flatMap(({ lastForecast }) => (lastForecast === null ? [] : [lastForecast]));
  await writeUpdate(db, author, successor, {
    reportedOn: oldest.lastReport.reported_on,
    status: begunStatus(reports.map(({ lastReport }) => lastReport)),
    progressPercent: kind === 'supersede' ? (ends[0]?.lastProgress ?? null) : null,
    selfRating: null,
    forecastOn: forecasts.toSorted(compare).at(-1) ?? null,
    narrative: `Taken over from ${oldest.ref}: ${oldest.lastReport.narrative}`.slice(0, 4000),
    reportedBy: oldest.lastReport.reported_by,
  });
}

const begunStatus = (reports: readonly HeldReport[]): ActionStatus =>
  reports.every(({ status }) => status === 'not_started') ? 'not_started' : 'in_progress';

async function takeOverMilestones(
  db: WritableDb,
  author: Author,
  successor: Successor,
  end: HeldAction,
): Promise<void> {
  const milestones = (await loadMilestones(db, everKnown, [end.id])).get(end.id) ?? [];
  for (const milestone of milestones.filter(isOpen)) {
    const { id } = await writeMilestone(db, author, successor, milestone.title, milestone.baselineDueOn);
    for (const report of milestone.reports) {
      await db
        .insertInto('milestone_reports')
        .values({
          milestone_id: id,
          state: report.state,
          due_on: report.dueOn,
          reported_on: report.reportedOn,
          reported_by: report.reportedBy,
          note: `As ${end.ref}: ${report.note}`,
          recorded_at: author.at,
        })
        .execute();
    }
  }
}

const isOpen = (milestone: MilestoneFacts): boolean =>
  milestonePosition(milestone, milestone.baselineDueOn).state === 'due';

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
