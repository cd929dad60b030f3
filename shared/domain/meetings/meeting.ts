import type { IsoDate } from '../dates.ts';

/** `between_meetings` is a chair's action: a decision that could not wait for the next meeting. */
export const meetingKinds = ['board', 'subgroup', 'progress_review', 'between_meetings', 'other'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const meetingStates = ['planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** What a state rests on. */
export interface MeetingDay {
  readonly heldOn: IsoDate;
  readonly cancelled: boolean;
}

/** A meeting counts as held from its own day on: what is decided in it is written down while it sits. */
export function meetingState({ heldOn, cancelled }: MeetingDay, today: IsoDate): MeetingState {
  if (cancelled) return 'cancelled';
  return heldOn <= today ? 'held' : 'planned';
}

/** The meeting to get ready for: today's, else the nearest one ahead; a chair's action is no meeting to get ready for. */
export function nextMeeting<M extends MeetingDay & { readonly kind: MeetingKind }>(
  meetings: readonly M[],
  today: IsoDate,
): M | null {
  const ahead = meetings.filter(
    ({ heldOn, cancelled, kind }) => !cancelled && heldOn >= today && kind !== 'between_meetings',
  );
  return ahead.toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : Number(a.heldOn > b.heldOn)))[0] ?? null;
}
