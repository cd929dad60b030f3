import type { ActionStatus } from '../../plan.ts';
import type { Colour } from '../../rating/rating.ts';
import { fold } from '../../returns/fold.ts';
import { cellText, type SheetCell } from '../../returns/sheet/sheet-data.ts';
import { placeOf, textAt, type TrackerRow } from '../columns/tracker-row.ts';
import { guessFillRating } from '../values/fill-rating.ts';
import { readProgress } from '../values/read-progress.ts';
import { readState } from '../values/read-state.ts';
import type { AnswerOf } from './questions.ts';
import type { StageContext } from './stage-context.ts';

/** How a row says that its action stands. */
export interface RowState {
  readonly rating: Colour | null;
  readonly status: ActionStatus | null;
  readonly progress: number | null;
  /** The cell that says it best; null where none says anything. */
  readonly cell: string | null;
  /** Waits for an answer. */
  readonly open: boolean;
  readonly notes: readonly string[];
}

/** Reads the words, letters and colours of a row, and how much of it is done. */
export function askState(context: StageContext, row: TrackerRow): RowState {
  const rating = askWord(context, row, 'rating');
  const status = askWord(context, row, 'status');
  const fill = askFill(context, row);
  const progress = askProgress(context, row);
  const answers = [rating, status, fill, progress];
  const byWord = rating?.answer?.rating ?? null;
  const byFill = fill?.answer?.rating ?? null;
  const percent = progress?.answer?.percent ?? null;
  const notes =
    byWord !== null && byFill !== null && byWord !== byFill
      ? [`${fill?.cell ?? ''} says “${textAt(row, 'rating')}” and is filled with another colour: the word was taken.`]
      : [];
  return {
    rating: byWord ?? byFill ?? status?.answer?.rating ?? null,
    status: status?.answer?.status ?? rating?.answer?.status ?? fill?.answer?.status ?? statusOf(percent),
    progress: percent,
    cell: answers.find((each) => each !== null)?.cell ?? null,
    open: answers.some((each) => each !== null && each.answer === null),
    notes,
  };
}

const statusOf = (percent: number | null): ActionStatus | null =>
  percent === null ? null : percent === 100 ? 'completed' : percent > 0 ? 'in_progress' : 'not_started';

interface Answered<Kind extends 'state' | 'progress'> {
  readonly cell: string;
  readonly answer: AnswerOf<Kind> | null;
}

function askWord(context: StageContext, row: TrackerRow, role: 'rating' | 'status'): Answered<'state'> | null {
  const cell = row.cells.get(role);
  const text = textAt(row, role);
  if (cell === undefined || text === '') return null;
  const reading = readState(text, context.lettersAreRag);
  const state = reading === null ? null : ({ kind: 'state', ...reading.state } as const);
  const place = placeOf(row.sheet, cell.ref);
  const answer = context.asking.ask({
    key: `state:${fold(text)}`,
    group: 'state',
    kind: 'state',
    text,
    question: `What does “${text}” say of an action?`,
    hint: 'The colour is the owner’s own rating; it stands beside the rule’s and never in its place.',
    cell: place,
    suggestion: state,
    read: reading?.sure === true ? state : null,
  });
  return { cell: place, answer };
}

/** A colour is asked about where it lies between two; the others are shown, to be changed. */
function askFill(context: StageContext, row: TrackerRow): Answered<'state'> | null {
  if (row.fill === null) return null;
  const { colour } = row.fill;
  const guessed = guessFillRating(colour);
  if (guessed === 'none') return null;
  const cell = placeOf(row.sheet, row.fill.cell);
  const state = guessed === null ? null : ({ kind: 'state', rating: guessed, status: null } as const);
  // a blue cell is "complete" in one scheme and "embedded" in another
  const isSure = guessed !== 'blue';
  const answer = context.asking.ask({
    key: `fill:${colour}`,
    group: 'fill',
    kind: 'state',
    text: colour,
    question: 'What does this colour say of an action?',
    hint: guessed === null ? 'It lies between two colours of a rating, or is none of them.' : '',
    cell,
    suggestion: state,
    read: isSure ? state : null,
  });
  return { cell, answer };
}

function askProgress(context: StageContext, row: TrackerRow): Answered<'progress'> | null {
  const cell = row.cells.get('progress');
  const reading = cell === undefined ? null : readProgress(cell, context.scale);
  if (cell === undefined || reading === null) return null;
  const place = placeOf(row.sheet, cell.ref);
  if (reading.kind === 'percent') return { cell: place, answer: { kind: 'progress', percent: reading.percent } };
  return { cell: place, answer: askShare(context, cell, place, reading.suggestion) };
}

function askShare(context: StageContext, cell: SheetCell, place: string, suggestion: number | null) {
  const text = cellText(cell).trim();
  return context.asking.ask({
    key: `progress:${fold(text)}`,
    group: 'progress',
    kind: 'progress',
    text,
    question: `How much of an action is done where it says “${text}”?`,
    hint: 'In per cent, from 0 to 100; or leave it without a figure.',
    cell: place,
    suggestion: suggestion === null ? null : { kind: 'progress', percent: suggestion },
    openLabel: 'No figure',
  });
}
