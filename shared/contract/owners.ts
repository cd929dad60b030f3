import { eventIterator, type } from '@orpc/contract';
import { z } from 'zod';
import type { ChaseText } from '../domain/calendar/chase-text.ts';
import type { IsoDate } from '../domain/dates.ts';
import { answerColumns, type AnswerColumn } from '../domain/owners/owner-ids.ts';
import type { Rating } from '../domain/rating/rating.ts';
import { newAction } from './action-changes.ts';
import { isoDate, operation } from './operation.ts';
import type { WorkProgress } from './work-progress.ts';

/** Whom a workbook can be made for: a role with its open actions, or an agency with those that it leads or supports. */
export interface OwnerRow {
  readonly kind: 'person' | 'agency';
  readonly id: number;
  /** "Head of front door, Exampleshire Council", or the agency's name. */
  readonly name: string;
  /** Open ones. */
  readonly actions: number;
  readonly overdue: number;
  /** Nobody holds the role any more: its actions are to be handed over. */
  readonly left: boolean;
  /** The workbook made last, and when one of its files came back; null where none was made. */
  readonly sent: { readonly madeOn: IsoDate; readonly returnedOn: IsoDate | null } | null;
  /** What the file will be called. */
  readonly fileName: string;
}

export interface OwnerList {
  readonly asAtOn: IsoDate;
  /** Ten working days from today. */
  readonly dueOn: IsoDate;
  readonly people: readonly OwnerRow[];
  readonly agencies: readonly OwnerRow[];
}

export interface OwnerFileInfo {
  readonly recipient: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly actions: number;
  readonly overdue: number;
  /** To send it with. */
  readonly mail: ChaseText;
}

export type OwnerMakeEvent =
  | WorkProgress
  | { readonly kind: 'made'; readonly dueOn: IsoDate; readonly files: readonly OwnerFileInfo[] };

/** One cell that does not come back as it was sent, in words. */
export interface ReturnedCell {
  readonly column: AnswerColumn;
  readonly heading: string;
  readonly sheet: string;
  readonly cell: string;
  readonly kind: 'changed' | 'agrees' | 'conflict' | 'emptied' | 'invalid';
  /** The side of a conflict that was decided for; null for what is undecided or no conflict. */
  readonly take: 'theirs' | 'ours' | null;
  readonly sent: string;
  readonly held: string;
  readonly returned: string;
  /** Of an invalid cell: what is wrong, and what to do. */
  readonly why: string;
  readonly next: string;
}

/** A locked cell that was changed: named, and never taken. */
export interface LockedCell {
  readonly ref: string;
  readonly heading: string;
  readonly sheet: string;
  readonly cell: string;
  readonly sent: string;
  readonly returned: string;
}

export interface ReturnedAction {
  readonly ref: string;
  readonly title: string;
  /** An agency's own report on an action that another leads; it is not rated. */
  readonly ofAgency: boolean;
  readonly sheet: string;
  readonly row: number;
  /** A person said which action the row is of. */
  readonly chosen: boolean;
  readonly cells: readonly ReturnedCell[];
  /** Why nothing of the row can be taken, such as that the action was cancelled; empty otherwise. */
  readonly closed: string;
  readonly lastReportOn: IsoDate | null;
  readonly ratingNow: Rating;
  /** With the report taken; null where nothing would be reported or the report is not rated. */
  readonly ratingAfter: Rating | null;
}

/** A row whose action nobody but a person can say. */
export interface RowToDecide {
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  readonly why: string;
  /** What stands in it, to be recognised by a person. */
  readonly shows: string;
  readonly answers: string;
  /** What was decided: the reference of an action, '' for leaving it out; null while it is open. */
  readonly decided: string | null;
}

/** An action that the owner proposes. */
export interface ProposedAction {
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  readonly title: string;
  readonly successMeasure: string;
  readonly startsOn: IsoDate | null;
  readonly dueOn: IsoDate | null;
  /** Sentences about cells that could not be read. */
  readonly problems: readonly string[];
  readonly decided: 'open' | 'added' | 'left_out';
}

export interface OwnerReturnPreview {
  readonly fileName: string;
  readonly sha256: string;
  readonly outcome: 'ready' | 'nothing_new' | 'already_accepted' | 'accepted';
  /** One sentence. */
  readonly message: string;
  readonly recipient: string;
  readonly madeOn: IsoDate | null;
  /** A later workbook was made for the same owner on that day; null where this is the latest. */
  readonly newerMadeOn: IsoDate | null;
  /** The day of the reports as the workbook gives it; null where it gives none or none that can be read. */
  readonly givenOn: IsoDate | null;
  readonly givenProblem: string;
  readonly receivedOn: IsoDate;
  /** No report may be dated before the last one of its action; null where there is none. */
  readonly notBefore: { readonly on: IsoDate; readonly ref: string } | null;
  readonly actions: readonly ReturnedAction[];
  readonly rowsToDecide: readonly RowToDecide[];
  readonly proposals: readonly ProposedAction[];
  readonly locked: readonly LockedCell[];
  /** Sent, and in no row of the file. */
  readonly missing: readonly { readonly ref: string; readonly title: string }[];
  /** What is still to be decided before it can be accepted, a sentence each. */
  readonly open: readonly string[];
  readonly counts: {
    readonly sent: number;
    /** Actions that get a report. */
    readonly reports: number;
    readonly changed: number;
    readonly conflicts: number;
    readonly invalid: number;
  };
  /** For completing what the owner proposes: workstreams with their next free reference, and the lead it would have. */
  readonly workstreams: readonly { readonly code: string; readonly name: string; readonly nextRef: string }[];
  readonly lead: { readonly role: string; readonly agency: string };
}

const ref = z.string().min(1);
const key = z.string().min(1).max(200);

/** What a person decides about a file; nothing is decided by where something stands or what it is called. */
export const ownerDecisions = z.object({
  /** Which side of each conflict. */
  conflicts: z
    .array(z.object({ ref, column: z.enum(answerColumns), take: z.enum(['theirs', 'ours']) }))
    .max(50_000)
    .default([]),
  /** The same side for every conflict that is not decided by itself. */
  takeAll: z.enum(['theirs', 'ours']).nullable().default(null),
  /** Of rows without a reference: the action, or null to leave the row out. */
  rows: z
    .array(z.object({ key, ref: ref.nullable() }))
    .max(50_000)
    .default([]),
  /** Of proposed actions: completed, or null to leave it out. */
  proposals: z
    .array(
      z.object({
        key,
        action: newAction
          .pick({
            ref: true,
            title: true,
            successMeasure: true,
            workstream: true,
            lead: true,
            startsOn: true,
            baselineDueOn: true,
          })
          .nullable(),
      }),
    )
    .max(5_000)
    .default([]),
  /** Rows and proposals that are not decided are left out. */
  leaveOutRest: z.boolean().default(false),
});
export type OwnerDecisions = z.infer<typeof ownerDecisions>;

const returned = z.object({
  fileName: z.string().trim().min(1).max(255),
  content: z.instanceof(Blob),
  decisions: ownerDecisions.default({ conflicts: [], takeAll: null, rows: [], proposals: [], leaveOutRest: false }),
});

const recipient = z.object({ kind: z.enum(['person', 'agency']), id: z.int().positive() });

export const ownersContract = {
  /** Everybody who has open actions. */
  list: operation.output(type<OwnerList>()),
  /** Makes a workbook for each, and records what each says; cancelled, it leaves nothing behind. */
  make: operation
    .input(
      z.object({ recipients: z.array(recipient).min(1, 'Choose at least one').max(2_000), dueOn: isoDate.optional() }),
    )
    .output(eventIterator(type<OwnerMakeEvent>())),
  /** One of the workbooks made last, or all of them as one zip file where no hash is given. */
  file: operation
    .input(z.object({ sha256: z.string().length(64).optional() }))
    .output(type<{ readonly name: string; readonly content: Blob }>()),
  /** What a workbook that came back says, held against what was sent and what is held; nothing is kept. */
  preview: operation.input(returned).output(type<OwnerReturnPreview>()),
  /** Keeps it as one audited transaction: the file, the reports, the new actions, and what was decided. */
  accept: operation.input(returned.extend({ reportedOn: isoDate })).output(type<OwnerReturnPreview>()),
};
