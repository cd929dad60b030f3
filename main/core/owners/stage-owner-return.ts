import type { OwnerDecisions } from '#shared/contract/owners.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import {
  compareRow,
  conflictsOf,
  reportsOf,
  type ComparedRow,
  type ConflictSide,
  type OwnerReport,
} from '#shared/domain/owners/compare-answers.ts';
import { matchRows, rowKey, type MatchedFile, type MatchedRow } from '#shared/domain/owners/match-rows.ts';
import type { ReportsAs, StandingReport } from '#shared/domain/owners/owner-answers.ts';
import type { AnswerColumn } from '#shared/domain/owners/owner-ids.ts';
import type { ReturnedRow } from '#shared/domain/owners/read-owner-file.ts';
import type { ActionFacts } from '#shared/domain/plan.ts';
import { updatesUpTo } from '#shared/domain/rating/known-facts.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { actionStatusLabels } from '#shared/wording/plan-labels.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { knownNow } from '../as-at.ts';
import { factsFor, loadOwnedActions, standingReport, type OwnedAction } from './open-actions.ts';
import type { ReadOwnerReturn } from './read-returned.ts';
import { narrativesTakenFrom, type RecordedWorkbook } from './sent-workbooks.ts';

/** One returned row, held against what was sent and what is held, with what its acceptance would report. */
export interface StagedRow {
  readonly matched: MatchedRow;
  readonly action: OwnedAction;
  readonly reportsAs: ReportsAs;
  /** The facts that the report continues. */
  readonly facts: ActionFacts;
  readonly compared: ComparedRow;
  /** Why nothing of it can be taken; empty otherwise. */
  readonly closed: string;
  readonly lastReportOn: IsoDate | null;
  readonly conflicts: readonly AnswerColumn[];
  readonly undecided: readonly AnswerColumn[];
  /** Null where the row says nothing new; undecided conflicts count as theirs here. */
  readonly reports: { readonly theirs: OwnerReport; readonly kept: StandingReport | null } | null;
}

export interface StagedFile {
  readonly workbook: RecordedWorkbook;
  readonly read: ReadOwnerReturn;
  readonly rows: readonly StagedRow[];
  readonly matched: MatchedFile;
  /** Rows without a reference that a person left out. */
  readonly leftOut: ReadonlySet<string>;
  readonly decisions: OwnerDecisions;
  readonly sideOf: (ref: string, column: AnswerColumn) => ConflictSide | null;
}

/**
 * Holds a file against the workspace under the decisions taken so far.
 * @throws Refusal `OwnerRowChosenTwice`
 */
export async function stageOwnerReturn(
  db: ReadableDb,
  read: ReadOwnerReturn,
  workbook: RecordedWorkbook,
  decisions: OwnerDecisions,
  today: IsoDate,
): Promise<StagedFile> {
  const chosen = new Map(decisions.rows.flatMap(({ key, ref }) => (ref === null ? [] : [[key, ref] as const])));
  const matched = matchRows(read.content.rows, { uid: workbook.uid, rows: workbook.sent.rows }, chosen);
  refuseChosenTwice(matched, chosen);
  const actions = await loadOwnedActions(db, knownNow(today, today));
  const taken = await narrativesTakenFrom(db, workbook.id);
  const sideOf = sidesFrom(decisions);
  const rows = matched.matched.flatMap((one): StagedRow[] => {
    const action = actions.get(one.sent.ref);
    return action === undefined ? [] : [stageRow(one, action, workbook, { taken, sideOf, today })];
  });
  const leftOut = new Set(decisions.rows.flatMap(({ key, ref }) => (ref === null ? [key] : [])));
  return { workbook, read, rows, matched, leftOut, decisions, sideOf };
}

interface RowContext {
  readonly taken: ReadonlyMap<number, readonly string[]>;
  readonly sideOf: StagedFile['sideOf'];
  readonly today: IsoDate;
}

function stageRow(
  matched: MatchedRow,
  action: OwnedAction,
  workbook: RecordedWorkbook,
  { taken, sideOf, today }: RowContext,
): StagedRow {
  const { sent, row } = matched;
  const facts = factsFor(action, sent.reportsAs, workbook.agencyId ?? action.leadAgencyId);
  const held = { standing: standingReport(facts, today), narrativesTaken: taken.get(action.id) ?? [] };
  const compared = compareRow(sent, held, row.cells);
  const { status } = held.standing;
  const closed =
    status === 'cancelled' || status === 'superseded'
      ? `${sent.ref} was ${actionStatusLabels[status].toLowerCase()} since the workbook was made, so nothing more is reported on it.`
      : '';
  const conflicts = closed === '' ? conflictsOf(compared) : [];
  return {
    matched,
    action,
    reportsAs: sent.reportsAs,
    facts,
    compared,
    closed,
    lastReportOn: updatesUpTo(facts, today).at(-1)?.reportedOn ?? null,
    conflicts,
    undecided: conflicts.filter((column) => sideOf(sent.ref, column) === null),
    reports: closed === '' ? reportsOf(compared, (column) => sideOf(sent.ref, column) ?? 'theirs') : null,
  };
}

function sidesFrom({ conflicts, takeAll }: OwnerDecisions): StagedFile['sideOf'] {
  const sides = new Map(conflicts.map(({ ref, column, take }) => [`${ref} ${column}`, take]));
  return (ref, column) => sides.get(`${ref} ${column}`) ?? takeAll;
}

/** A row that was chosen for an action and is still open: the action has a row of its own already, or is not of this workbook. */
function refuseChosenTwice({ unplaced }: MatchedFile, chosen: ReadonlyMap<string, string>): void {
  const twice = unplaced.find(({ key }) => chosen.has(key));
  if (twice === undefined) return;
  const ref = chosen.get(twice.key) ?? '';
  throw new Refusal({
    code: 'OwnerRowChosenTwice',
    message: `Row ${twice.row.row} of sheet “${twice.row.sheet}” cannot be of ${ref}: another row is, or ${ref} is not in this workbook.`,
    where: rowKey(twice.row),
    next: 'Choose another action for it, or leave the row out.',
  });
}

/** Rows that a person still has to decide about. */
export const openRows = ({ matched, leftOut, decisions }: StagedFile) =>
  decisions.leaveOutRest ? [] : matched.unplaced.filter(({ key }) => !leftOut.has(key));

/** Proposals that a person still has to complete or leave out. */
export function openProposals({ read, decisions }: StagedFile): readonly ReturnedRow[] {
  const decided = new Set(decisions.proposals.map(({ key }) => key));
  return decisions.leaveOutRest ? [] : read.content.proposals.filter((row) => !decided.has(rowKey(row)));
}
