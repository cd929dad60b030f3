import { addDays, type IsoDate } from '../dates.ts';
import type { EvidenceState } from '../plan.ts';

/** What is to be done about a piece of evidence, if anything. */
export const evidenceStandings = [
  'awaiting',
  'untested',
  'retest_due',
  'retest_overdue',
  'tested',
  'rejected',
] as const;
export type EvidenceStanding = (typeof evidenceStandings)[number];

/** A test that is to be repeated is said to be due so many days ahead: time to arrange it before it is late. */
export const retestNoticeDays = 28;

/** On the day itself a re-test is due and not overdue, as with every other date of the plan. */
export function standingOfEvidence(state: EvidenceState, retestOn: IsoDate | null, asAtOn: IsoDate): EvidenceStanding {
  if (state === 'claimed') return 'awaiting';
  if (state === 'accepted') return 'untested';
  if (state === 'rejected') return 'rejected';
  if (retestOn === null) return 'tested';
  if (retestOn < asAtOn) return 'retest_overdue';
  return retestOn <= addDays(asAtOn, retestNoticeDays) ? 'retest_due' : 'tested';
}

/** A step of a piece of evidence, as far as a warning needs it. */
interface Step {
  readonly state: EvidenceState;
  readonly by: string;
  readonly sameRole: boolean;
}

/**
 * What a reader should know before relying on evidence. A small authority may have nobody else to look, so the same
 * role is never refused; but it is said wherever the evidence is shown. A rejection by the one who claimed is no flaw.
 */
export function warningsOf(steps: readonly Step[]): string[] {
  if (steps.at(-1)?.state === 'rejected') return [];
  const accepted = steps.findLast(({ state }) => state === 'accepted');
  const tested = steps.findLast(({ state }) => state === 'impact_tested');
  return [
    ...(accepted?.sameRole === true ? [`Accepted by the same role that claimed it: ${accepted.by}`] : []),
    ...(tested?.sameRole === true ? [`Tested by the same role that claimed it: ${tested.by}`] : []),
  ];
}
