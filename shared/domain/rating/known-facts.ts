import { daysBetween, type IsoDate } from '../dates.ts';
import type { ActionFacts, ActionStatus, EvidenceFact, EvidenceState, UpdateFact } from '../plan.ts';
import type { RuleSet } from './rule-set.ts';

/**
 * What was known of an action at the end of a day. Everything dated later is left out, so that the same question
 * about a past board date gets the same answer for ever.
 */
export interface KnownFacts {
  readonly status: ActionStatus;
  /** The latest update's own; null where it gives none or there is no update. */
  readonly progressPercent: number | null;
  /** The last figure given, and when. A later update without one does not take it back, or silence would improve a colour. */
  readonly lastProgress: { readonly percent: number; readonly reportedOn: IsoDate } | null;
  /** The latest update; null where the owner has never reported. */
  readonly latest: UpdateFact | null;
  /** The last forecast given. A later update without one does not take it back. */
  readonly forecastOn: IsoDate | null;
  readonly agreedDueOn: IsoDate;
  /** First day of the present unbroken run of "completed" updates; null where the action is not completed. */
  readonly completedOn: IsoDate | null;
  readonly evidence: readonly KnownEvidence[];
}

export interface KnownEvidence {
  readonly fact: EvidenceFact;
  /** The state on that day: a decision dated later, or not dated, was still a claim. */
  readonly state: EvidenceState;
}

/** What a rule looks at. */
export interface RuleInput {
  readonly action: ActionFacts;
  readonly known: KnownFacts;
  readonly asAtOn: IsoDate;
  readonly limits: RuleSet['action'];
}

/** The due date in force: the last change agreed by then, else the baseline. */
export function agreedDueOn(action: Pick<ActionFacts, 'baselineDueOn' | 'dueDateChanges'>, asAtOn: IsoDate): IsoDate {
  return changesUpTo(action, asAtOn).at(-1)?.dueOn ?? action.baselineDueOn;
}

/** Changes of the due date agreed by then, in the order they were agreed. */
export const changesUpTo = (action: Pick<ActionFacts, 'dueDateChanges'>, asAtOn: IsoDate) =>
  action.dueDateChanges
    .filter((change) => change.agreedOn <= asAtOn)
    .toSorted((a, b) => daysBetween(b.agreedOn, a.agreedOn));

/** Updates reported by then, oldest first; of two on one day the later in the list is the later. */
export const updatesUpTo = (action: Pick<ActionFacts, 'updates'>, asAtOn: IsoDate): UpdateFact[] =>
  action.updates
    .filter((update) => update.reportedOn <= asAtOn)
    .toSorted((a, b) => daysBetween(b.reportedOn, a.reportedOn));

/** What is known of an action at the end of a day; "completed" counts from the first report of the run that still stands. */
export function knownFacts(action: ActionFacts, asAtOn: IsoDate): KnownFacts {
  const updates = updatesUpTo(action, asAtOn);
  const latest = updates.at(-1) ?? null;
  const lastOther = updates.findLastIndex((update) => update.status !== 'completed');
  return {
    status: latest?.status ?? 'not_started',
    progressPercent: latest?.progressPercent ?? null,
    lastProgress: lastProgress(updates),
    latest,
    forecastOn: updates.findLast((update) => update.forecastOn !== null)?.forecastOn ?? null,
    agreedDueOn: agreedDueOn(action, asAtOn),
    completedOn: updates[lastOther + 1]?.reportedOn ?? null,
    evidence: action.evidence
      .filter((fact) => fact.claimedOn <= asAtOn)
      .map((fact) => ({ fact, state: stateOn(fact, asAtOn) })),
  };
}

function lastProgress(updates: readonly UpdateFact[]): KnownFacts['lastProgress'] {
  const { progressPercent = null, reportedOn = '' } = updates.findLast((one) => one.progressPercent !== null) ?? {};
  return progressPercent === null ? null : { percent: progressPercent, reportedOn };
}

const stateOn = ({ state, decidedOn }: EvidenceFact, asAtOn: IsoDate): EvidenceState =>
  decidedOn !== null && decidedOn <= asAtOn ? state : 'claimed';
