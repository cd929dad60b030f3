import { shortDate, type IsoDate } from '#shared/domain/dates.ts';
import type { ActionFacts, EvidenceFact } from '#shared/domain/plan.ts';
import { knownFacts } from '#shared/domain/rating/known-facts.ts';
import { slippageOf } from '#shared/domain/rating/slippage.ts';
import { actionStatusLabels, evidenceStateInWords, statusAndProgress } from '#shared/wording/plan-labels.ts';
import type { ActionUnderReview } from './review-assessment.ts';

/** What became of a promise by then: "Completed 12 May 2019", "In progress, 60% done, last reported 20 Jun 2019". */
export function happened(facts: ActionFacts, asAtOn: IsoDate): string {
  const { status, progressPercent, completedOn, latest } = knownFacts(facts, asAtOn);
  if (completedOn !== null) return `${actionStatusLabels[status]} ${shortDate(completedOn)}`;
  if (latest === null) return 'Never reported on';
  const reported = `reported ${shortDate(latest.reportedOn)}`;
  if (status === 'cancelled' || status === 'superseded') return `${actionStatusLabels[status]}, ${reported}`;
  const moved = slippageOf(facts, asAtOn).timesMoved;
  const dates = moved === 0 ? '' : `; date moved ${moved === 1 ? 'once' : `${moved} times`}`;
  return `${statusAndProgress(status, progressPercent)}, ${reported}${dates}`;
}

/** Why the colour is what it is now and, where it was another one at the start, why it was that. */
export function colourStory({ atStart, row }: ActionUnderReview, startOn: IsoDate): string {
  if (atStart === null || atStart.rating.colour === row.rating.colour) return `${row.rating.because}.`;
  return `${row.rating.because}. On ${shortDate(startOn)}: ${atStart.rating.because}.`;
}

/** "Audit report: claimed 3 May 2018, accepted 20 May 2018 by Secretariat (seen by the secretariat)". */
export function evidenceInWords(evidence: EvidenceFact): string {
  const { title, claimedOn, decidedOn, decidedBy, method, result = '' } = evidence;
  const claimed = `${title}: claimed ${shortDate(claimedOn)}`;
  if (decidedOn === null) return `${claimed}, not decided`;
  const how = [method, result].filter((part) => part !== '').join('; found: ');
  const state = evidenceStateInWords(evidence.state, evidence.impact).toLowerCase();
  return `${claimed}, ${state} ${shortDate(decidedOn)}${decidedBy === '' ? '' : ` by ${decidedBy}`}${how === '' ? '' : ` (${how})`}`;
}
