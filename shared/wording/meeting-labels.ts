import type { ExceptionKind } from '../domain/meetings/exception-kinds.ts';
import type { Repeats } from '../domain/meetings/agenda.ts';
import type { MeetingKind, MeetingState } from '../domain/meetings/meeting.ts';
import type { ModerationDirection } from '../domain/meetings/moderation.ts';
import type { MinutesState } from '../domain/meetings/minutes.ts';

export const meetingKindLabels: Readonly<Record<MeetingKind, string>> = {
  board: 'Board meeting',
  subgroup: 'Subgroup',
  progress_review: 'Progress review',
  between_meetings: 'Between meetings (chair’s action)',
  other: 'Other meeting',
};

export const meetingStateLabels: Readonly<Record<MeetingState, string>> = {
  planned: 'Planned',
  held: 'Held',
  cancelled: 'Cancelled',
};

export const repeatsLabels: Readonly<Record<Repeats, string>> = {
  once: 'Once',
  every_meeting: 'Every meeting',
  quarterly: 'Every quarter',
  half_yearly: 'Every half year',
  yearly: 'Every year',
};

export const attendanceLabels: Readonly<
  Record<'present' | 'apologies' | 'deputy' | 'absent' | 'not_expected', string>
> = {
  present: 'Present',
  apologies: 'Apologies',
  deputy: 'Deputy sent',
  absent: 'Absent',
  not_expected: 'Not expected',
};

export const minutesStateLabels: Readonly<Record<MinutesState, string>> = {
  draft: 'Draft',
  agreed: 'Agreed',
};

export const directionLabels: Readonly<Record<ModerationDirection, string>> = {
  greener: 'Greener than the rule',
  redder: 'Redder than the rule',
  unrated: 'Taken out of the rating',
  rated: 'Rated where the rule has no colour',
  same: 'The same as the rule by now',
};

export const exceptionLabels: Readonly<Record<ExceptionKind, string>> = {
  overdue: 'overdue',
  red: 'red',
  owner_greener: 'owner greener than the rule',
  evidence_overdue: 'awaiting evidence',
  moderation_lapsing: 'moderation about to lapse',
  indicator_red: 'red figure',
  indicator_concern: 'getting worse',
  deadline_overdue: 'deadline overdue',
  log_overdue: 'decision overdue',
};
