import type { IsoDate } from '../dates.ts';
import type { ActionStatus } from '../plan.ts';
import { contradicts, impliedStatus } from '../planning/implied-status.ts';
import type { Colour } from '../rating/rating.ts';
import type { SheetCell } from '../returns/sheet/sheet-data.ts';
import type { SentRow, StandingReport } from './owner-answers.ts';
import type { AnswerColumn } from './owner-ids.ts';
import { readDay, readNarrative, readProgress, readRating, readStatus, type AnswerReading } from './read-answers.ts';

/**
 * What became of one cell between being sent out and coming back. Only what the owner changed counts: a cell that
 * came back as it was sent says nothing, however much has changed here meanwhile.
 */
export type AnswerOutcome<T> =
  | { readonly kind: 'unchanged' }
  /** The owner's, and nothing here stands against it. */
  | { readonly kind: 'changed'; readonly value: T }
  /** Changed by the owner to what is held here by now. */
  | { readonly kind: 'agrees'; readonly value: T }
  /** Changed by the owner, and changed here since it was sent: a person decides. */
  | { readonly kind: 'conflict'; readonly value: T; readonly held: T | null }
  /** An empty cell takes nothing back: what is held stays. */
  | { readonly kind: 'emptied' }
  | { readonly kind: 'invalid'; readonly why: string; readonly next: string };

/** What is held of an action when its row comes back. */
export interface HeldAction {
  readonly standing: StandingReport;
  /** Narratives taken from this very workbook before: sent once more in a mended file they are no new report. */
  readonly narrativesTaken: readonly string[];
}

export interface ComparedRow {
  readonly ref: string;
  readonly held: StandingReport;
  readonly answers: {
    readonly status: AnswerOutcome<ActionStatus>;
    readonly progressPercent: AnswerOutcome<number>;
    readonly selfRating: AnswerOutcome<Colour>;
    readonly forecastOn: AnswerOutcome<IsoDate>;
    readonly narrative: AnswerOutcome<string>;
  };
}

type AnswerCells = Readonly<Partial<Record<AnswerColumn, SheetCell>>>;

/** Holds one returned row against what was sent and what is held now. */
export function compareRow(sent: SentRow, held: HeldAction, cells: AnswerCells): ComparedRow {
  const before = sent.standing;
  const now = held.standing;
  const progress = outcomeOf(readProgress(cells.progressPercent), before.progressPercent, now.progressPercent);
  const percent = isGiven(progress) ? progress.value : now.progressPercent;
  const status = statusBeside(outcomeOf<ActionStatus>(readStatus(cells.status), before.status, now.status), percent);
  const forecast = outcomeOf(readDay(cells.forecastOn), before.forecastOn, now.forecastOn);
  const isCompleted = (isGiven(status) ? status.value : now.status) === 'completed';
  return {
    ref: sent.ref,
    held: now,
    answers: {
      status,
      progressPercent: progress,
      selfRating: outcomeOf(readRating(cells.selfRating, before.selfRating), before.selfRating, now.selfRating),
      forecastOn: isCompleted && isGiven(forecast) ? forecastOfFinished : forecast,
      narrative: narrativeOf(readNarrative(cells.narrative), held.narrativesTaken),
    },
  };
}

/** An owner who says that work with progress has not begun is asked again; the figure stands. */
const statusBeside = (status: AnswerOutcome<ActionStatus>, percent: number | null): AnswerOutcome<ActionStatus> =>
  isGiven(status) && contradicts(status.value, percent)
    ? {
        kind: 'invalid',
        why: `The row says that the action is not started, and also that it is ${percent}% done.`,
        next: 'Choose "In progress" or "Completed", or put the progress to 0.',
      }
    : status;

const forecastOfFinished = {
  kind: 'invalid',
  why: 'The action is completed, so there is nothing left to forecast.',
  next: 'Leave the forecast as it was, or choose another status.',
} as const;

function outcomeOf<T>(reading: AnswerReading<T>, sent: T | null, held: T | null): AnswerOutcome<T> {
  if (reading.kind === 'invalid') return reading;
  if (reading.kind === 'empty') return { kind: sent === null ? 'unchanged' : 'emptied' };
  const { value } = reading;
  if (value === sent) return { kind: 'unchanged' };
  if (value === held) return { kind: 'agrees', value };
  return held === sent ? { kind: 'changed', value } : { kind: 'conflict', value, held };
}

/** The cell goes out empty, and a report says what is new: it can add to what is held, never stand against it. */
function narrativeOf(reading: AnswerReading<string>, taken: readonly string[]): AnswerOutcome<string> {
  if (reading.kind === 'invalid') return reading;
  if (reading.kind === 'empty') return { kind: 'unchanged' };
  return { kind: taken.includes(reading.value) ? 'agrees' : 'changed', value: reading.value };
}

type Given<T> = Extract<AnswerOutcome<T>, { kind: 'changed' | 'conflict' }>;

/** Whether there is something of the owner's to be taken. */
const isGiven = <T>(outcome: AnswerOutcome<T>): outcome is Given<T> =>
  outcome.kind === 'changed' || outcome.kind === 'conflict';

/** The fields of a row that a person has to decide about. */
export const conflictsOf = ({ answers }: ComparedRow): AnswerColumn[] =>
  columnsWith(answers, (outcome) => outcome.kind === 'conflict');

/** The fields that accepting the row would report. */
export const givenIn = ({ answers }: ComparedRow): AnswerColumn[] => columnsWith(answers, isGiven);

const columnsWith = (
  answers: ComparedRow['answers'],
  wanted: (outcome: AnswerOutcome<unknown>) => boolean,
): AnswerColumn[] => {
  const columns: AnswerColumn[] = [];
  if (wanted(answers.status)) columns.push('status');
  if (wanted(answers.progressPercent)) columns.push('progressPercent');
  if (wanted(answers.selfRating)) columns.push('selfRating');
  if (wanted(answers.forecastOn)) columns.push('forecastOn');
  if (wanted(answers.narrative)) columns.push('narrative');
  return columns;
};

/** A report as an update holds it. */
export interface OwnerReport extends StandingReport {
  readonly narrative: string;
}

/** Which side a person takes where the owner's answer stands against what is held. */
export type ConflictSide = 'theirs' | 'ours';

/**
 * The reports that a row comes to: the owner's as it came, and after it what is kept where a person keeps ours. The
 * second restates what stood; the first stays in the history, because an update never overwrites. Fields that the
 * owner left alone are repeated as held, so that a report about one thing takes nothing else back. Null where the row
 * says nothing new.
 */
export function reportsOf(
  row: ComparedRow,
  sideOf: (column: AnswerColumn) => ConflictSide,
): { readonly theirs: OwnerReport; readonly kept: StandingReport | null } | null {
  if (givenIn(row).length === 0) return null;
  const { answers, held } = row;
  const ours = new Set(conflictsOf(row).filter((column) => sideOf(column) === 'ours'));
  const theirs = {
    ...answered(answers, held, new Set()),
    narrative: answers.narrative.kind === 'changed' ? answers.narrative.value : '',
  };
  return { theirs, kept: ours.size === 0 ? null : answered(answers, held, ours) };
}

function answered(
  answers: ComparedRow['answers'],
  held: StandingReport,
  keep: ReadonlySet<AnswerColumn>,
): StandingReport {
  const pick = <T>(column: AnswerColumn, outcome: AnswerOutcome<T>, standing: T): T =>
    isGiven(outcome) && !keep.has(column) ? outcome.value : standing;
  const progressPercent = pick<number | null>('progressPercent', answers.progressPercent, held.progressPercent);
  const said = pick('status', answers.status, held.status);
  // an owner who fills in only how far it is has said that it began
  const status = impliedStatus(said, progressPercent);
  const forecastOn = pick<IsoDate | null>('forecastOn', answers.forecastOn, held.forecastOn);
  return {
    status,
    progressPercent,
    selfRating: pick<Colour | null>('selfRating', answers.selfRating, held.selfRating),
    // What is done is forecast no more; the dates that were forecast stay in the reports before.
    forecastOn: status === 'completed' ? null : forecastOn,
  };
}
