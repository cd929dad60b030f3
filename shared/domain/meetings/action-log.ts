import { daysBetween, type IsoDate } from '../dates.ts';

export const decisionStates = ['open', 'done', 'dropped', 'became_action'] as const;
export type DecisionState = (typeof decisionStates)[number];

export interface LoggedDecision {
  readonly dueOn: IsoDate | null;
  readonly state: DecisionState;
}

/** How late an open decision is on a day: 0 while it is in time, has no date, or is open no more. On its day it is in time. */
export const daysOverdue = ({ dueOn, state }: LoggedDecision, on: IsoDate): number =>
  state === 'open' && dueOn !== null ? Math.max(0, daysBetween(dueOn, on)) : 0;

/**
 * The next reference of a meeting's decisions: "D14-3" is the third of meeting M014. A number is never given again:
 * one after the highest there is.
 */
export function nextDecisionRef(meetingRef: string, taken: readonly string[]): string {
  const meeting = meetingRef.replace(/^M0*(?=\d)/u, '');
  const numbers = taken
    .filter((ref) => ref.startsWith(`D${meeting}-`))
    .map((ref) => Number(ref.slice(meeting.length + 2)))
    .filter(Number.isInteger);
  return `D${meeting}-${Math.max(0, ...numbers) + 1}`;
}

/** The next reference of a meeting: M015 after M014. */
export function nextMeetingRef(taken: readonly string[]): string {
  const numbers = taken.map((ref) => (/^M\d+$/u.test(ref) ? Number(ref.slice(1)) : 0));
  return `M${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}
