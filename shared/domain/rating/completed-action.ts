import { addDays, dateInWords, daysBetween, type IsoDate } from '../dates.ts';
import { statusInWords } from '../plan.ts';
import type { KnownEvidence, KnownFacts, RuleInput } from './known-facts.ts';
import type { Rating } from './rating.ts';
import { days, sentencePart } from './wording.ts';

/** Rules 1 to 4: withdrawn, impact tested, completed with or without accepted evidence; null where none applies. */
export function ratingOfClosed(input: RuleInput): Rating | null {
  return withdrawn(input) ?? impactTested(input) ?? completed(input);
}

function withdrawn({ known }: RuleInput): Rating | null {
  if (known.latest === null || (known.status !== 'cancelled' && known.status !== 'superseded')) return null;
  const word = known.status === 'cancelled' ? 'Cancelled' : 'Superseded';
  const reason = sentencePart(known.latest.narrative) || 'no reason was given';
  const because = `${word}, reported ${dateInWords(known.latest.reportedOn)}: ${reason}`;
  return { colour: 'grey', rule: known.status, because };
}

/** A test that found no effect proves that the work was done and looked at, not that it helped. */
export const isImpactShown = ({ state, fact }: KnownEvidence): boolean =>
  state === 'impact_tested' && (fact.impact ?? 'shown') === 'shown';

/** Blue does not fade by itself, but a test that should have been repeated is named. */
const retest = ({ fact }: KnownEvidence, asAtOn: IsoDate): string =>
  fact.retestOn == null
    ? ''
    : `, to be tested again ${fact.retestOn < asAtOn ? 'since' : 'on'} ${dateInWords(fact.retestOn)}`;

function impactTested({ known, asAtOn }: RuleInput): Rating | null {
  const tested = known.evidence.find(isImpactShown);
  if (tested === undefined) return null;
  const because = `Impact tested${decision(tested)}: ${titleOf(tested)}${retest(tested, asAtOn)}${doubt(known)}`;
  return { colour: 'blue', rule: 'impact_tested', because };
}

/** Blue rests on the test alone; where the owner does not say "completed" the reader must be told. */
function doubt(known: KnownFacts): string {
  if (known.status === 'completed') return '';
  return known.latest === null
    ? ', although no update says that it is completed'
    : `, although the update of ${dateInWords(known.latest.reportedOn)} says ${statusInWords(known.status)}${known.progressPercent === null ? '' : `, ${known.progressPercent}%`}`;
}

function completed({ known, asAtOn, limits }: RuleInput): Rating | null {
  if (known.completedOn === null) return null;
  const reported = `reported ${dateInWords(known.completedOn)}`;
  const accepted =
    known.evidence.find(({ state }) => state === 'impact_tested') ??
    known.evidence.find(({ state }) => state === 'accepted');
  if (accepted !== undefined) {
    const because = `Complete, ${reported}; evidence ${acceptedHow(accepted)}${decision(accepted)}: ${titleOf(accepted)}`;
    return { colour: 'green', rule: 'evidence_accepted', because };
  }
  const waited = daysBetween(known.completedOn, asAtOn);
  const lastDay = addDays(known.completedOn, limits.evidenceGraceDays);
  const state = evidenceInWords(known.evidence);
  if (waited <= limits.evidenceGraceDays) {
    const because = `Complete, awaiting evidence: ${reported}, ${state}; green until ${dateInWords(lastDay)}`;
    return { colour: 'green', rule: 'awaiting_evidence', because };
  }
  const because = `Complete but without accepted evidence for ${days(waited)}: ${reported}, ${state}; ${days(limits.evidenceGraceDays)} are allowed`;
  return { colour: 'amber', rule: 'evidence_overdue', because };
}

const acceptedHow = ({ state, fact }: KnownEvidence): string => {
  if (state !== 'impact_tested') return 'accepted';
  return fact.impact === 'partly_shown' ? 'tested, impact only partly shown' : 'tested, impact not shown';
};

/** What was offered so far, in words. */
export function evidenceInWords(evidence: readonly KnownEvidence[]): string {
  const claimed = evidence.filter((one) => one.state === 'claimed').length;
  if (claimed > 0) return `${claimed} piece${claimed === 1 ? '' : 's'} of evidence claimed and not yet decided`;
  return evidence.length > 0 ? 'the evidence offered was rejected' : 'no evidence offered';
}

const titleOf = ({ fact }: KnownEvidence): string => sentencePart(fact.title) || 'no title';

const decision = ({ fact }: KnownEvidence): string =>
  fact.decidedOn === null
    ? ''
    : ` on ${dateInWords(fact.decidedOn)}${fact.decidedBy === '' ? '' : ` by ${fact.decidedBy}`}`;
