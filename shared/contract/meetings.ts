import { type } from '@orpc/contract';
import type { IsoDate } from '../domain/dates.ts';
import type { MeetingKind, MeetingState } from '../domain/meetings/meeting.ts';
import { operation } from './operation.ts';

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

export const meetingsContract = {
  list: operation.output(type<MeetingList>()),
};
