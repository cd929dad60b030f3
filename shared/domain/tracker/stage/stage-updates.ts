import { dateInWords, type IsoDate } from '../../dates.ts';
import { isFinished, type ActionStatus } from '../../plan.ts';
import { placeOf, type NoteCell, type TrackerRow } from '../columns/tracker-row.ts';
import { headingDate } from '../values/heading-date.ts';
import { splitUpdates, type UpdatePart } from '../values/split-updates.ts';
import { actionCell } from './ask-dates.ts';
import type { RowState } from './ask-state.ts';
import type { StageContext } from './stage-context.ts';
import type { TrackerSplit, TrackerUpdate } from './staged-action.ts';

interface Piece {
  readonly text: string;
  readonly on: IsoDate | null;
  readonly because: string;
  readonly cell: string;
}

export interface RowUpdates {
  /** Oldest first. */
  readonly updates: readonly TrackerUpdate[];
  readonly splits: readonly TrackerSplit[];
  readonly open: boolean;
  readonly notes: readonly string[];
}

interface UpdateSource {
  /** Shown with each split; empty while it is not known. */
  readonly ref: string;
  readonly startsOn: IsoDate | null;
  readonly state: RowState;
  readonly forecastOn: IsoDate | null;
}

/**
 * The reports of a row: its dated paragraphs where somebody agreed that they are divided, and one of the tracker's day
 * with the colour, the progress, the forecast and every text without a date.
 */
export function stageUpdates(context: StageContext, row: TrackerRow, source: UpdateSource): RowUpdates {
  const cells = row.notes.map((note) => readNote(context, row, note, source));
  const pieces = cells.flatMap((each) => each.pieces).filter(({ text }) => text !== '');
  const dated = pieces.flatMap((piece) => (piece.on === null ? [] : [datedUpdate(piece, piece.on)]));
  const last = lastUpdate(
    context,
    row,
    source,
    pieces.filter(({ on }) => on === null),
  );
  return {
    updates: [
      ...dated.toSorted((a, b) => (a.reportedOn < b.reportedOn ? -1 : Number(a.reportedOn > b.reportedOn))),
      ...last.updates,
    ],
    splits: cells.flatMap(({ split }) => split ?? []),
    open: source.state.open || cells.some(({ open }) => open),
    notes: last.notes,
  };
}

/** A paragraph tells what was done by its day; the colour and the figures are the tracker's of today. */
const datedUpdate = ({ text, cell, because }: Piece, reportedOn: IsoDate): TrackerUpdate => ({
  reportedOn,
  status: 'in_progress',
  progressPercent: null,
  selfRating: null,
  forecastOn: null,
  narrative: text,
  cell,
  because,
});

function lastUpdate(
  { asOn }: StageContext,
  row: TrackerRow,
  { state, forecastOn, startsOn }: UpdateSource,
  pieces: readonly Piece[],
): Pick<RowUpdates, 'updates' | 'notes'> {
  const says = [state.rating, state.status, state.progress, forecastOn].some((value) => value !== null);
  if (!says && pieces.length === 0) return { updates: [], notes: [] };
  const status = state.status ?? (startsOn !== null && startsOn > asOn ? 'not_started' : 'in_progress');
  const finished = isFinished(status);
  const forecastCell = row.cells.get('forecast')?.ref;
  const update: TrackerUpdate = {
    reportedOn: asOn,
    status,
    progressPercent: state.progress,
    selfRating: state.rating,
    forecastOn: finished ? null : forecastOn,
    narrative: pieces.map(({ text }) => text).join('\n'),
    cell:
      pieces[0]?.cell ??
      state.cell ??
      (forecastCell === undefined ? actionCell(row) : placeOf(row.sheet, forecastCell)),
    because: [
      pieces.length === 0
        ? 'Colour, progress and forecast as the tracker has them.'
        : 'The text names no day: it is of the day of the tracker.',
      ...(state.status === null ? [`How far it is is not said: taken as ${statusWords[status]}.`] : []),
    ].join(' '),
  };
  const notes =
    finished && forecastOn !== null
      ? [`It is finished, so its forecast of ${dateInWords(forecastOn)} is not taken.`]
      : [];
  return { updates: [update], notes };
}

const statusWords: Readonly<Partial<Record<ActionStatus, string>>> = {
  not_started: 'not started, as its start is ahead',
  in_progress: 'in progress',
};

interface NoteReading {
  readonly pieces: readonly Piece[];
  readonly split: TrackerSplit | null;
  readonly open: boolean;
}

function readNote(
  context: StageContext,
  row: TrackerRow,
  note: NoteCell,
  { ref, startsOn }: UpdateSource,
): NoteReading {
  const { asOn, dayFirst, asking } = context;
  const cell = placeOf(row.sheet, note.cell);
  const headed = headingDate(note.heading, asOn);
  const toPiece = (text: string, on: IsoDate | null, because: string): Piece =>
    on === null && headed !== null
      ? { text: text.trim(), on: headed, because: `By the heading “${note.heading}”.`, cell }
      : { text: text.trim(), on, because, cell };
  const parts = splitUpdates(note.text, { startsOn, asOn, dayFirst });
  const whole = { pieces: [toPiece(note.text, null, '')], split: null, open: false };
  if (parts.every(({ on, options }) => on === null && options.length === 0)) return whole;
  const choice = asking.given(`split:${cell}`, 'choice') ?? null;
  const general = askWhetherToSplit(context, cell);
  const divided = (choice ?? general)?.choice === 'split';
  const settled = parts.map((part, index) =>
    divided ? settlePart(context, cell, part, index) : { ...part, open: false },
  );
  const split = { cell, ref, divided, parts: settled.map(({ text, on, because }) => ({ text, on, because })) };
  if (!divided) return { ...whole, split, open: choice === null && general === null };
  return {
    pieces: settled.map(({ text, on, because }) => toPiece(text, on, because)),
    split,
    open: settled.some(({ open }) => open),
  };
}

const askWhetherToSplit = ({ asking }: StageContext, cell: string) =>
  asking.ask({
    key: 'split',
    group: 'split',
    kind: 'choice',
    text: '',
    question: 'Are dated paragraphs in one cell updates of their own?',
    hint: 'No word of them is changed. Each can be divided or left whole below.',
    cell,
    options: [
      { value: 'split', label: 'Yes: one update for each dated paragraph' },
      { value: 'whole', label: 'No: each cell is one update, of the day of the tracker' },
    ],
    suggestion: { kind: 'choice', choice: 'split' },
  });

function settlePart(context: StageContext, cell: string, part: UpdatePart, index: number) {
  if (part.on !== null || part.options.length === 0) return { ...part, open: false };
  const text = part.text.trim().slice(0, 120);
  const answer = context.asking.ask({
    key: `part:${cell}:${index}`,
    group: 'part',
    kind: 'date',
    text,
    question: `Which day is the paragraph “${text.slice(0, 40)}${text.length > 40 ? '…' : ''}” of?`,
    hint: 'Neither the order of the paragraphs nor the start of the action tells.',
    cell,
    options: part.options.map(({ on, label }) => ({ value: on, label })),
    openLabel: 'It stays with the text without a date',
  });
  return { ...part, on: answer?.on ?? null, because: answer === null ? '' : 'As decided.', open: answer === null };
}
