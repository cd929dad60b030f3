/** Why something is before the board, the gravest first. */
export const exceptionKinds = [
  'overdue',
  'red',
  'owner_greener',
  'evidence_overdue',
  'moderation_lapsing',
  'indicator_red',
  'indicator_concern',
  'deadline_overdue',
  'log_overdue',
] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];
