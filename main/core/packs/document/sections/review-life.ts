import { shortDate, type IsoDate } from '#shared/domain/dates.ts';
import type { ListBlock, Run } from '#shared/domain/pack/document.ts';
import type { RecommendationFacts, ReviewFacts } from '#shared/domain/pack/snapshot.ts';
import { responses, type ResponseFact } from '#shared/domain/reviews/review.ts';
import { signOffClock, signOffState } from '#shared/domain/reviews/sign-off.ts';
import { responseLabels } from '#shared/wording/review-labels.ts';
import { run } from '../cells.ts';

/**
 * The life of a review beside its summary: its steps, why it is not published, what was answered to its recommendations
 * and who signed its plan off. Null where nothing of it is recorded, as in packs made before it was kept.
 */
export function reviewLife(review: ReviewFacts, id: string, asAtOn: IsoDate): ListBlock | null {
  const items = [
    ...stepLines(review),
    ...unpublishedLines(review),
    ...answerLines(review.recommendations),
    ...signOffLines(review, asAtOn),
  ];
  if (items.length === 0) return null;
  return { kind: 'list', id: `${id}-life`, items };
}

function stepLines({ commissionedOn, completedOn }: ReviewFacts): Run[][] {
  const steps = [
    ...(commissionedOn === undefined ? [] : [`commissioned ${shortDate(commissionedOn)}`]),
    ...(completedOn === undefined ? [] : [`completed ${shortDate(completedOn)}`]),
  ];
  return steps.length === 0 ? [] : [[run(`The review was ${steps.join(' and ')}.`)]];
}

/** A review that stays unpublished is where a plan is forgotten first. */
const unpublishedLines = ({ publication, notPublishedReason = '' }: ReviewFacts): Run[][] =>
  publication === 'not_published' && notPublishedReason !== ''
    ? [
        [
          run(`Why it is not published: ${notPublishedReason.replace(/\.$/u, '')}. `),
          run('Its recommendations and their actions run on.'),
        ],
      ]
    : [];

/** Counts of the answers; each that is not plain acceptance with the reason that was published. */
function answerLines(recommendations: readonly RecommendationFacts[]): Run[][] {
  const answered = recommendations.flatMap(({ ref, response }) => (response === undefined ? [] : [{ ref, response }]));
  if (answered.length === 0) return [];
  const counts = responses
    .map((kind) => ({ kind, count: answered.filter(({ response }) => response.response === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${responseLabels[kind].toLowerCase()}`);
  const without = recommendations.length - answered.length;
  const waiting = without === 0 ? '' : `, ${without} not answered`;
  return [
    [run(`Answers to the recommendations: ${counts.join(', ')}${waiting}.`)],
    ...answered.filter(({ response }) => response.response !== 'accepted').map(answerLine),
  ];
}

const answerLine = ({ ref, response }: { readonly ref: string; readonly response: ResponseFact }): Run[] => [
  run(
    `${ref} ${responseLabels[response.response].toLowerCase()} by ${response.decidedBy} on ${shortDate(response.decidedOn)}: ${response.reason}`,
  ),
];

function signOffLines({ signOff, publishedOn, completedOn }: ReviewFacts, asAtOn: IsoDate): Run[][] {
  if (signOff === undefined) return [];
  const state = signOffState(signOff, asAtOn);
  const clock = signOffClock({ publishedOn, completedOn: completedOn ?? null }, state, asAtOn);
  return [[run(`Plan: ${lowerFirst(state.because)}. ${clock.because}.`)]];
}

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
