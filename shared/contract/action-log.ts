import { z } from 'zod';
import type { IsoDate } from '../domain/dates.ts';
import type { DecisionState } from '../domain/meetings/action-log.ts';
import { newAction } from './action-changes.ts';
import { isoDate } from './operation.ts';

/** A decision as the action log has it. */
export interface LogRow {
  readonly ref: string;
  readonly text: string;
  /** A role; empty where nobody has to do anything. */
  readonly lead: string;
  readonly dueOn: IsoDate | null;
  readonly meetingRef: string;
  readonly meeting: string;
  readonly meetingOn: IsoDate;
  readonly state: DecisionState;
  /** 0 while it is in time, has no date, or is open no more. */
  readonly daysOverdue: number;
  /** "Open, 12 days overdue", "Done on 3 May 2019". */
  readonly stateText: string;
  /** What it is about, for example "FD-03 Visit every child in time"; null where nothing was named. */
  readonly about: {
    readonly kind: 'action' | 'indicator' | 'finding';
    readonly reference: string;
    readonly title: string;
  } | null;
  /** The agenda item it was taken under; empty where none was named. */
  readonly agendaItem: string;
  /** Where it became an action: the action's reference. */
  readonly action: string | null;
  /** Everything that was reported of it, oldest first. */
  readonly outcomes: readonly {
    readonly state: DecisionState;
    readonly on: IsoDate;
    readonly by: string;
    readonly note: string;
  }[];
}

export interface ActionLog {
  readonly today: IsoDate;
  /** The day as of which it stands: that of the month asked for, else today, in a sample the end of what it tells. */
  readonly asAtOn: IsoDate;
  /** No later day can be asked for, so this is where outcomes are reported. */
  readonly isLatest: boolean;
  readonly counts: {
    readonly open: number;
    readonly overdue: number;
    readonly done: number;
    readonly dropped: number;
    readonly becameAction: number;
  };
  /** Overdue first, the longest first; then open by date; then the rest, newest first. */
  readonly rows: readonly LogRow[];
  readonly workstreams: readonly { readonly code: string; readonly name: string; readonly nextRef: string }[];
  readonly people: readonly { readonly role: string; readonly agency: string }[];
}

const decision = z.string().min(1);

export const newOutcome = z
  .object({
    decision,
    state: z.enum(['open', 'done', 'dropped']),
    note: z.string().trim().max(1000, 'At most 1,000 characters'),
    reportedOn: isoDate,
  })
  .refine(({ state, note }) => state !== 'dropped' || note !== '', {
    path: ['note'],
    message: 'Say why it was dropped',
  });

export const newLogAction = z.object({
  decision,
  workstream: z.string().min(1, 'Choose the workstream'),
  ref: newAction.shape.ref,
  title: newAction.shape.title,
  successMeasure: newAction.shape.successMeasure,
  role: z.string().trim().min(1, 'Enter who leads it, as a role').max(120, 'At most 120 characters'),
  agency: z.string().trim().min(1, 'Enter the agency').max(120, 'At most 120 characters'),
  highPriority: z.boolean(),
  startsOn: isoDate,
  dueOn: isoDate,
});
