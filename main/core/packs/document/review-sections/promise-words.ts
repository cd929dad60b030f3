import { dateInWords, shortDate, type IsoDate } from '#shared/domain/dates.ts';
import type { ActionFacts } from '#shared/domain/plan.ts';
import { knownFacts } from '#shared/domain/rating/known-facts.ts';
import { slippageOf } from '#shared/domain/rating/slippage.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { actionStatusLabels, statusAndProgress } from '#shared/wording/plan-labels.ts';
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

/** "Then red: overdue by 12 days … Now amber: …": both colours with their reasons. */
export function colourStory({ atStart, row }: ActionUnderReview, startOn: IsoDate): string {
  const now = `Now ${colourWord(row.rating.colour).toLowerCase()}: ${row.rating.because}.`;
  if (atStart === null) return `Not begun by ${dateInWords(startOn)}. ${now}`;
  const { rating } = atStart;
  if (rating.because === row.rating.because) return now;
  return `Then ${colourWord(rating.colour).toLowerCase()}: ${rating.because}. ${now}`;
}
