import { dateInWords, type IsoDate } from '../dates.ts';
import type { EvidenceState } from '../plan.ts';
import { Refusal } from '../refusal.ts';
import { fold } from '../returns/fold.ts';

/** What may be decided about evidence. */
export const evidenceDecisions = ['accepted', 'rejected', 'impact_tested'] as const;
export type EvidenceDecisionKind = (typeof evidenceDecisions)[number];

/** Evidence as it stands before a decision. */
export interface StandingEvidence {
  readonly claimedOn: IsoDate;
  /** The latest decision, or null while it is only claimed. */
  readonly latest: { readonly state: EvidenceDecisionKind; readonly decidedOn: IsoDate } | null;
}

/** A decision as somebody wants to record it. */
export interface WantedDecision {
  readonly state: EvidenceDecisionKind;
  readonly decidedOn: IsoDate;
  /** Of a test: the day to test again. */
  readonly retestOn: IsoDate | null;
}

const followers: Readonly<Record<EvidenceState, readonly EvidenceDecisionKind[]>> = {
  claimed: ['accepted', 'rejected'],
  accepted: ['impact_tested', 'rejected'],
  impact_tested: ['impact_tested', 'rejected'],
  rejected: [],
};

/** What may be decided next: claimed → accepted → impact tested, as often as wanted; what was rejected stays rejected. */
export const decisionsAfter = (state: EvidenceState): readonly EvidenceDecisionKind[] => followers[state];

/** Why a decision cannot be recorded, or null where it can. Dates go forwards and never beyond today. */
export function refusalOfDecision(standing: StandingEvidence, wanted: WantedDecision, today: IsoDate): Refusal | null {
  const state = standing.latest?.state ?? 'claimed';
  if (!decisionsAfter(state).includes(wanted.state)) return outOfOrder(state, wanted.state);
  if (wanted.decidedOn > today) return inFuture(wanted.decidedOn, 'decidedOn');
  const earliest = standing.latest?.decidedOn ?? standing.claimedOn;
  if (wanted.decidedOn < earliest) return tooEarly(wanted.decidedOn, earliest, standing.latest === null);
  if (wanted.retestOn !== null && wanted.retestOn <= wanted.decidedOn) return retestTooEarly(wanted);
  return null;
}

/** Whether two roles are one and the same, however they were typed. Two that are not given are nobody's. */
export const isSameRole = (one: string, other: string): boolean => fold(one) !== '' && fold(one) === fold(other);

function outOfOrder(state: EvidenceState, wanted: EvidenceDecisionKind): Refusal {
  if (state === 'rejected') {
    return new Refusal({
      code: 'EvidenceRejected',
      message: 'This evidence was rejected, and a rejection stands.',
      where: '',
      next: 'Attach it again as new evidence, with what has changed since.',
    });
  }
  if (wanted === 'impact_tested') {
    return new Refusal({
      code: 'EvidenceNotAccepted',
      message: 'This evidence has only been claimed: an impact can be tested once somebody has accepted it.',
      where: '',
      next: 'Accept the evidence first, then record the test.',
    });
  }
  return new Refusal({
    code: 'EvidenceAlreadyAccepted',
    message: 'This evidence has been accepted already.',
    where: '',
    next: 'Record a test of its impact, or reject it with a reason where the acceptance does not hold any more.',
  });
}

/** Said of any day of evidence that has not come yet. */
export const inFuture = (on: IsoDate, where: string): Refusal =>
  new Refusal({
    code: 'EvidenceInFuture',
    message: `${dateInWords(on)} is after today.`,
    where,
    next: 'Enter the day on which it happened, today at the latest.',
  });

const tooEarly = (on: IsoDate, earliest: IsoDate, claimed: boolean): Refusal =>
  new Refusal({
    code: 'EvidenceDecidedTooEarly',
    message: `${dateInWords(on)} is before ${dateInWords(earliest)}, when it was ${claimed ? 'claimed' : 'last decided on'}.`,
    where: 'decidedOn',
    next: `Enter ${dateInWords(earliest)} or a later day.`,
  });

const retestTooEarly = ({ decidedOn, retestOn }: WantedDecision): Refusal =>
  new Refusal({
    code: 'RetestTooEarly',
    message: `It would be tested again on ${dateInWords(retestOn ?? '')}, which is not after the test itself on ${dateInWords(decidedOn)}.`,
    where: 'retestOn',
    next: 'Enter a later day, or leave it empty.',
  });
