import type { StagedTracker, TrackerCounts, TrackerDecisions } from '#shared/contract/tracker.ts';
import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import type { SheetFile } from '#shared/domain/returns/sheet/sheet-data.ts';
import type { KnownPlan, StagedAction } from '#shared/domain/tracker/stage/staged-action.ts';
import { stageTracker } from '#shared/domain/tracker/stage/stage-tracker.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { sha256Of } from '../sha256.ts';
import type { ReceivedFile } from '../returns/reading/read-return.ts';
import { answerBook } from './answer-keys.ts';
import { loadKnownPlan } from './known-plan.ts';
import { readTracker } from './read-tracker.ts';
import { loadTrackers } from './remembered-trackers.ts';
import { asOfFuture } from './tracker-refusals.ts';

/** More cells are counted and not listed. */
const mostUnread = 5000;

export interface StageOptions {
  readonly today: IsoDate;
  readonly decisions: TrackerDecisions;
}

/** A tracker held against the workspace as it is now, with what that was held against. */
export interface TrackerStaging {
  readonly staged: StagedTracker;
  readonly known: KnownPlan;
}

/**
 * Says what would become of a tracker. Changes nothing.
 * @throws Refusal of `readTracker`, or `TrackerInFuture`
 */
export async function stageFile(
  db: ReadableDb,
  file: ReceivedFile,
  sheets: SheetFile,
  { today, decisions }: StageOptions,
): Promise<TrackerStaging> {
  const asOn = decisions.asOn ?? today;
  if (asOn > today) throw asOfFuture(file.fileName);
  const remembered = await loadTrackers(db);
  const read = readTracker(sheets, decisions, remembered);
  const known = await loadKnownPlan(db);
  const fingerprints = new Set(read.sheets.map(({ fingerprint }) => fingerprint));
  const before = remembered
    .filter(({ fingerprint }) => fingerprints.has(fingerprint))
    .flatMap(({ answers }) => answers);
  const stage = stageTracker({ rows: read.rows, known, answers: answerBook(decisions.answers, before), asOn });
  const open = stage.questions.filter(({ required, answer }) => required && answer === null).length;
  const counts = countsOf(stage.actions, known);
  const sha256 = sha256Of(file.bytes);
  const message = await unchangedMessage(db, sha256, open, counts);
  const staged: StagedTracker = {
    outcome: message === '' ? 'staged' : 'unchanged',
    fileName: file.fileName,
    sha256,
    message,
    asOn,
    sheets: read.sheets,
    ...stage,
    open,
    leftOut: read.leftOut,
    unread: read.unread.slice(0, mostUnread),
    unreadTotal: read.unread.length,
    counts,
  };
  return { staged, known };
}

/** What accepting would write, of what is decided so far. */
function countsOf(actions: readonly StagedAction[], known: KnownPlan): TrackerCounts {
  const of = (outcome: StagedAction['outcome']): number => actions.filter((each) => each.outcome === outcome).length;
  const kept = actions.filter(({ outcome }) => outcome === 'new' || outcome === 'changed');
  const sum = (count: (action: StagedAction) => number): number => kept.reduce((total, each) => total + count(each), 0);
  const codes = new Set(known.workstreams.map(({ code }) => code));
  const added = new Set(kept.map(({ workstream }) => workstream).filter((code) => code !== '' && !codes.has(code)));
  return {
    new: of('new'),
    changed: of('changed'),
    same: of('same'),
    undecided: of('undecided'),
    leftOut: of('left_out'),
    updates: sum(({ updates }) => updates.length),
    dueDates: sum(({ revisedDueOn }) => (revisedDueOn === null ? 0 : 1)),
    evidence: sum(({ evidence }) => evidence.length),
    workstreams: added.size,
  };
}

/** Why there is nothing to accept; empty where there is something. */
async function unchangedMessage(db: ReadableDb, sha256: string, open: number, counts: TrackerCounts): Promise<string> {
  const before = await db
    .selectFrom('tracker_imports')
    .select(['file_name', 'imported_on'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (before !== undefined) {
    return `This very file was imported on ${dateInWords(before.imported_on)} as ${before.file_name}; nothing was changed.`;
  }
  const nothing = open === 0 && counts.new + counts.changed + counts.undecided === 0;
  return nothing ? 'Everything in this tracker is held already or left out; nothing was changed.' : '';
}
