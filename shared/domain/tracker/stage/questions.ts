import type { IsoDate } from '../../dates.ts';
import type { ActionStatus } from '../../plan.ts';
import type { Colour } from '../../rating/rating.ts';

/** What may be taken over from a tracker for an action that is held already. The baseline is not among it, ever. */
export const heldFields = [
  'title',
  'successMeasure',
  'workstream',
  'lead',
  'startsOn',
  'highPriority',
  'agreedDueOn',
] as const;
export type HeldField = (typeof heldFields)[number];

/** What a person decided, or the program read beyond doubt. */
export type TrackerAnswer =
  | { readonly kind: 'state'; readonly rating: Colour | null; readonly status: ActionStatus | null }
  /** Null leaves it open; for a start or a baseline it leaves the rows out. */
  | { readonly kind: 'date'; readonly on: IsoDate | null }
  | { readonly kind: 'order'; readonly dayFirst: boolean }
  | { readonly kind: 'progress'; readonly percent: number | null }
  | { readonly kind: 'owner'; readonly role: string; readonly agency: string; readonly supporting: readonly string[] }
  /** A workstream that is there, by its code; or a new one. */
  | { readonly kind: 'workstream'; readonly code: string; readonly name: string }
  | { readonly kind: 'agreed'; readonly by: string; readonly on: IsoDate; readonly reason: string }
  | { readonly kind: 'choice'; readonly choice: string }
  | { readonly kind: 'fields'; readonly fields: readonly HeldField[] };
export type AnswerKind = TrackerAnswer['kind'];
export type AnswerOf<Kind extends AnswerKind> = Extract<TrackerAnswer, { kind: Kind }>;

export interface GivenAnswer {
  readonly answer: TrackerAnswer;
  /** Given for an earlier tracker of the same layout. */
  readonly remembered: boolean;
}

/** What was answered, by the key of the question. */
export interface AnswerBook {
  get(key: string): GivenAnswer | undefined;
}

export interface AnswerOption {
  readonly value: string;
  readonly label: string;
}

/** What questions are about, in the order in which they are best answered. */
export const questionGroups = [
  'order',
  'workstream',
  'owner',
  'date',
  'agreed',
  'state',
  'fill',
  'progress',
  'priority',
  'reference',
  'evidence',
  'split',
  'part',
] as const;
export type QuestionGroup = (typeof questionGroups)[number];

/** One question for all cells that say the same. */
export interface TrackerQuestion {
  /** Names it in answers; stays the same however often the file is read. */
  readonly key: string;
  readonly group: QuestionGroup;
  readonly kind: AnswerKind;
  /** What stands in the file; empty where nothing does. For a fill its colour, `#FFC000`. */
  readonly text: string;
  readonly question: string;
  readonly hint: string;
  /** `Actions!K7`; every cell that waits for the answer. */
  readonly cells: readonly string[];
  /** To choose from; for dates the days that the text may mean. */
  readonly options: readonly AnswerOption[];
  readonly suggestion: TrackerAnswer | null;
  /** What it means to answer a question for a date with none. */
  readonly openLabel: string;
  /** Nothing can be accepted before it is answered. */
  readonly required: boolean;
  readonly answer: TrackerAnswer | null;
  /** `read`: beyond doubt, and can be changed; null while it is open. */
  readonly basis: 'read' | 'remembered' | 'answered' | null;
}

/** A question as it comes up at one cell. */
export interface Asked<Kind extends AnswerKind> {
  readonly key: string;
  readonly group: QuestionGroup;
  readonly kind: Kind;
  readonly text: string;
  readonly question: string;
  readonly hint?: string;
  readonly cell: string;
  readonly options?: readonly AnswerOption[];
  readonly suggestion?: AnswerOf<Kind> | null;
  readonly openLabel?: string;
  readonly required?: boolean;
  /** What it says beyond doubt. */
  readonly read?: AnswerOf<Kind> | null;
}
