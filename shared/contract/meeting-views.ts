import type { IsoDate } from '../domain/dates.ts';
import type { ForwardItem, ProposedItem } from '../domain/meetings/agenda.ts';
import type { MeetingKind, MeetingState } from '../domain/meetings/meeting.ts';
import type { MinutesState } from '../domain/meetings/minutes.ts';
import type { SeriesDate } from '../domain/meetings/series.ts';
import type { LogRow } from './action-log.ts';
import type { ModerationRow } from './moderations.ts';
import type { PackRow } from './packs.ts';

/** One meeting, as lists and pickers show it. */
export interface MeetingRow {
  readonly ref: string;
  readonly title: string;
  readonly heldOn: IsoDate;
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  /** "14:00"; empty where none is set. */
  readonly startsAt: string;
  readonly place: string;
  readonly decisions: number;
}

export interface MeetingList {
  readonly today: IsoDate;
  /** Today's meeting, else the nearest one ahead; null where none is planned. */
  readonly next: MeetingRow | null;
  /** Newest first. */
  readonly rows: readonly MeetingRow[];
}

export interface PlannedSeries {
  readonly dates: readonly (SeriesDate & {
    /** Titles of meetings that are planned for that day already. */
    readonly already: readonly string[];
  })[];
}

export interface AgendaItem {
  readonly id: number;
  readonly title: string;
  readonly presenter: string;
  readonly minutes: number | null;
  /** True where it came from the forward plan. */
  readonly fromForwardPlan: boolean;
  /** Why it was taken off; empty while it stands. */
  readonly withdrawn: string;
}

/** Something that could go on an agenda, and why. */
export interface AgendaProposal extends Omit<ProposedItem, 'forwardItem'> {
  /** `forward` items have an id; the others come from what is late or out of line. */
  readonly kind: 'forward' | 'log' | 'exceptions';
  readonly forwardItem: number | null;
}

export interface AttendanceRow {
  readonly role: string;
  readonly agency: string;
  readonly attendance: 'present' | 'apologies' | 'deputy' | 'absent' | 'not_expected';
  readonly deputy: string;
}

export interface MinutesVersion {
  readonly state: MinutesState;
  readonly text: string;
  readonly writtenOn: IsoDate;
  readonly writtenBy: string;
  /** What it corrects; empty for a first version. */
  readonly correction: string;
}

export interface MeetingDetail {
  readonly row: MeetingRow;
  readonly today: IsoDate;
  readonly note: string;
  /** Why it was cancelled; empty while it is not. */
  readonly cancelledBecause: string;
  /** What stands on the agenda, in its order. */
  readonly agenda: readonly AgendaItem[];
  readonly withdrawn: readonly AgendaItem[];
  /** "1 hour 20 minutes, and 2 items without a time"; empty for an empty agenda. */
  readonly agendaTime: string;
  readonly proposals: readonly AgendaProposal[];
  /** In the order of the roles. */
  readonly attendance: readonly AttendanceRow[];
  /** Roles that were at the last meeting of the kind and have no line here yet, then those of the plan. */
  readonly expected: readonly { readonly role: string; readonly agency: string }[];
  readonly declarations: readonly { readonly role: string; readonly text: string }[];
  readonly decisions: readonly LogRow[];
  readonly moderations: readonly ModerationRow[];
  /** Exceptions looked at with nothing to decide. */
  readonly noted: readonly { readonly subject: string; readonly said: string }[];
  /** Newest first: the first one stands. */
  readonly minutes: readonly MinutesVersion[];
  /** The pack that was before the meeting; null where none was chosen. */
  readonly pack: PackRow | null;
  /** Every role of the workspace, for those who lead, present or attend. */
  readonly roles: readonly string[];
  /** The role that what is written here is recorded under. */
  readonly actor: string;
  /** The whole record as text, ready to copy. */
  readonly asText: string;
}

export interface ForwardRow extends ForwardItem {
  readonly note: string;
  /** Meetings that have it on their agenda, the newest first. */
  readonly taken: readonly { readonly ref: string; readonly on: IsoDate }[];
  /** "A standing item", "Every quarter; last taken on 25 April 2019"; why it is not due where it is not. */
  readonly stands: string;
}

export interface ForwardPlan {
  readonly today: IsoDate;
  readonly next: MeetingRow | null;
  /** Those still wanted first. */
  readonly items: readonly ForwardRow[];
  readonly roles: readonly string[];
}
