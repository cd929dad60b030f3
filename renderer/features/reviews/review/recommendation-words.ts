import { dateInWords } from '#shared/domain/dates.ts';
import type { RecommendationLadder } from '#shared/domain/reviews/evidence-ladder.ts';
import type { ResponseFact } from '#shared/domain/reviews/review.ts';
import { responseLabels } from '#shared/wording/review-labels.ts';

/** "Accepted in part by the partnership on 1 July 2019: the reason." */
export function responseInWords(response: ResponseFact | undefined): string {
  if (response === undefined) return 'No answer to it is recorded.';
  const { response: said, decidedBy, decidedOn, reason } = response;
  const words = `${responseLabels[said]} by ${decidedBy} on ${dateInWords(decidedOn)}`;
  return reason === '' ? `${words}.` : `${words}: ${reason}`;
}

/** "Of 3 actions: 2 complete, 2 with evidence claimed, 1 accepted, none impact tested." */
export function evidenceInWords({
  actions,
  complete,
  claimed,
  accepted,
  tested,
  notShown,
}: RecommendationLadder): string {
  const some = (count: number): string => (count === 0 ? 'none' : String(count));
  const of = actions === 1 ? 'Of 1 action' : `Of ${actions} actions`;
  const without = notShown === 0 ? '' : `; ${notShown} tested without the impact shown`;
  return `${of}: ${some(complete)} complete, ${some(claimed)} with evidence claimed, ${some(accepted)} accepted, ${some(tested)} impact tested${without}.`;
}
