import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate } from '../domain/dates.ts';
import { actionStatuses } from '../domain/plan.ts';
import { colours } from '../domain/rating/rating.ts';
import type { UnreadCell } from '../domain/returns/extract/extraction.ts';
import type { SheetState } from '../domain/returns/sheet/sheet-data.ts';
import type { TrackerMapping } from '../domain/tracker/columns/mapping.ts';
import { trackerRoles } from '../domain/tracker/columns/roles.ts';
import type { LeftOutRow } from '../domain/tracker/columns/tracker-row.ts';
import { heldFields, type TrackerAnswer, type TrackerQuestion } from '../domain/tracker/stage/questions.ts';
import type { StagedAction, TrackerSplit } from '../domain/tracker/stage/staged-action.ts';
import { isoDate, operation } from './operation.ts';
import type { SheetPicture } from './sheet-picture.ts';

/** How a sheet of a tracker is read. */
export interface TrackerSheet {
  readonly sheet: string;
  readonly state: SheetState;
  readonly how: 'recognised' | 'mapped' | 'remembered' | 'not_read';
  readonly confidence: 'certain' | 'likely' | 'unsure' | null;
  /** What was recognised and why, or why nothing was; one sentence. */
  readonly because: string;
  /** Hidden rows and columns, which are not read, as sentences. */
  readonly hidden: readonly string[];
  /** Conditional formats colour it as well; they are not evaluated. */
  readonly conditionalFormats: boolean;
  /** Null where it is not read. */
  readonly mapping: TrackerMapping | null;
  /** Names the layout among those remembered; empty where it is not read. */
  readonly fingerprint: string;
}

export interface TrackerCounts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly undecided: number;
  readonly leftOut: number;
  readonly updates: number;
  readonly dueDates: number;
  readonly evidence: number;
  readonly workstreams: number;
}

export interface StagedTracker {
  /** `unchanged`: these very bytes were imported, or nothing in them is new. */
  readonly outcome: 'staged' | 'accepted' | 'unchanged';
  readonly fileName: string;
  readonly sha256: string;
  readonly message: string;
  readonly asOn: IsoDate;
  readonly sheets: readonly TrackerSheet[];
  readonly questions: readonly TrackerQuestion[];
  /** Questions without an answer that keep it from being accepted. */
  readonly open: number;
  readonly actions: readonly StagedAction[];
  readonly splits: readonly TrackerSplit[];
  readonly leftOut: readonly LeftOutRow[];
  /** Cells that are used for nothing, with the reason: all of them, or the first 5,000. */
  readonly unread: readonly UnreadCell[];
  readonly unreadTotal: number;
  readonly counts: TrackerCounts;
}

/** A layout of a tracker that was accepted before. */
export interface RememberedTracker {
  readonly fingerprint: string;
  readonly name: string;
  readonly mapping: TrackerMapping;
  /** What was answered and holds for the next tracker of this layout. */
  readonly answers: number;
  readonly decidedBy: string;
  readonly decidedOn: IsoDate;
}

export interface TrackerImport {
  readonly fileName: string;
  readonly sha256: string;
  readonly importedOn: IsoDate;
  readonly recordedBy: string;
  readonly counts: TrackerCounts;
}

const place = z.int().min(1).max(1_048_576);
const column = z.int().min(1).max(16_384);
export const trackerMapping: z.ZodType<TrackerMapping> = z.strictObject({
  sheet: z.string().max(100),
  headerRow: place,
  firstDataRow: place,
  columns: z
    .array(z.strictObject({ column, role: z.enum(trackerRoles) }))
    .min(1, 'Choose at least the column with the actions')
    .max(200),
  fillColumn: column.nullable(),
  sections: z.boolean(),
});

const role = z.string().trim().min(1, 'Enter the role').max(120, 'At most 120 characters');
const agency = z.string().trim().min(1, 'Enter the agency').max(120, 'At most 120 characters');
export const trackerAnswer: z.ZodType<TrackerAnswer> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('state'),
    rating: z.enum(colours).nullable(),
    status: z.enum(actionStatuses).nullable(),
  }),
  z.strictObject({ kind: z.literal('date'), on: isoDate.nullable() }),
  z.strictObject({ kind: z.literal('order'), dayFirst: z.boolean() }),
  z.strictObject({ kind: z.literal('progress'), percent: z.int().min(0).max(100).nullable() }),
  z.strictObject({ kind: z.literal('owner'), role, agency, supporting: z.array(agency).max(50, 'At most 50') }),
  z.strictObject({
    kind: z.literal('workstream'),
    code: z
      .string()
      .trim()
      .max(12, 'At most 12 characters')
      .regex(/^[A-Za-z][A-Za-z0-9]*$/u, 'Enter a code of letters and figures that begins with a letter, such as FD'),
    name: z.string().trim().min(1, 'Enter what the workstream is called').max(200, 'At most 200 characters'),
  }),
  z.strictObject({
    kind: z.literal('agreed'),
    by: z.string().trim().min(1, 'Say who agreed').max(100, 'At most 100 characters'),
    on: isoDate,
    reason: z.string().trim().min(1, 'Say why').max(500, 'At most 500 characters'),
  }),
  z.strictObject({ kind: z.literal('choice'), choice: z.string().min(1).max(200) }),
  z.strictObject({ kind: z.literal('fields'), fields: z.array(z.enum(heldFields)) }),
]);

/** An answer, and the question that it is to. */
export const keyedAnswer = z.strictObject({ key: z.string().min(1).max(33_000), answer: trackerAnswer });

/** What a person decided about a tracker; the same goes to staging and to accepting. */
export const trackerDecisions = z.strictObject({
  /** Sheets to read, hidden ones only when named here; all visible ones when left out. */
  sheets: z.array(z.string().max(100)).optional(),
  /** In place of what is recognised, at most one for each sheet. */
  mappings: z.array(trackerMapping).default([]),
  answers: z.array(keyedAnswer).max(20_000).default([]),
  /** The day as of which the tracker is; today where it is left out. */
  asOn: isoDate.nullable().default(null),
  /** Keep mapping and lasting answers for the next tracker of this layout. */
  remember: z.boolean().default(true),
});
export type TrackerDecisions = z.output<typeof trackerDecisions>;

const file = z.object({ fileName: z.string().min(1).max(255, 'At most 255 characters'), content: z.instanceof(Blob) });
const decided = file.extend({ decisions: trackerDecisions.prefault({}) });

export const trackerContract = {
  /** Reads a tracker and says what would become of it; changes nothing. */
  stage: operation.input(decided).output(type<StagedTracker>()),
  /** Reads it again and accepts it as one transaction, or not at all. */
  accept: operation.input(decided).output(type<StagedTracker>()),
  /** What a sheet looks like, with its colours, 60 rows and 40 columns at a time. */
  picture: operation
    .input(
      file.extend({
        sheet: z.string().max(100).optional(),
        top: z.int().min(1).default(1),
        left: z.int().min(1).default(1),
      }),
    )
    .output(type<SheetPicture>()),
  /** Trackers imported so far, newest first. */
  imports: operation.output(type<readonly TrackerImport[]>()),
  /** Layouts that are remembered. */
  layouts: operation.output(type<readonly RememberedTracker[]>()),
  forgetLayout: operation
    .input(z.object({ fingerprint: z.string().min(1).max(100_000) }))
    .output(type<readonly RememberedTracker[]>()),
};
