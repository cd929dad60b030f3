import type { ActionStatus } from '#shared/domain/plan.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';
import type { AnswerOf, TrackerAnswer, TrackerQuestion } from '#shared/domain/tracker/stage/questions.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { actionStatusLabels } from '#shared/wording/plan-labels.ts';
import { colourWording } from '#shared/wording/colours.ts';

export const isOpen = ({ required, answer }: TrackerQuestion): boolean => required && answer === null;

export const firstOpen = (questions: readonly TrackerQuestion[]): TrackerQuestion | null =>
  questions.find(isOpen) ?? null;

/** Id of a question on the screen, where the way to the first open one leads. */
export const questionId = (key: string): string => `question ${key}`.replaceAll(/[^\p{L}\p{N}#:!-]+/gu, '-');

interface StateChoice {
  readonly value: string;
  readonly label: string;
  readonly rating: Colour | null;
  readonly status: ActionStatus | null;
}

const choice = (value: string, label: string, rating: Colour | null, status: ActionStatus | null): StateChoice => ({
  value,
  label,
  rating,
  status,
});

/** What a word or a colour in a tracker can mean. */
export const stateChoices: readonly StateChoice[] = [
  choice('red', 'Red', 'red', null),
  choice('amber', 'Amber', 'amber', null),
  choice('green', 'Green', 'green', null),
  choice('blue', 'Blue: embedded, impact tested', 'blue', null),
  choice('grey', 'Not rated', 'grey', null),
  choice('complete', 'Completed, and Green', 'green', 'completed'),
  choice('completed', 'Completed, without a colour', null, 'completed'),
  choice('embedded', 'Completed and embedded: Blue', 'blue', 'completed'),
  choice('on-track', 'In progress, and Green', 'green', 'in_progress'),
  choice('at-risk', 'In progress, and Amber', 'amber', 'in_progress'),
  choice('off-track', 'In progress, and Red', 'red', 'in_progress'),
  choice('in-progress', 'In progress, without a colour', null, 'in_progress'),
  choice('not-started', 'Not started', null, 'not_started'),
  choice('not-due', 'Not started, not rated', 'grey', 'not_started'),
  choice('cancelled', 'Cancelled', null, 'cancelled'),
  choice('superseded', 'Superseded', null, 'superseded'),
  choice('nothing', 'Nothing: leave it out', null, null),
];

/** The choice that an answer is; undefined for one that no list has. */
export const stateChoiceOf = ({ rating, status }: AnswerOf<'state'>): StateChoice | undefined =>
  stateChoices.find((each) => each.rating === rating && each.status === status);

/** An answer as it is said once it is given. */
export function answerInWords(answer: TrackerAnswer, question: TrackerQuestion): string {
  switch (answer.kind) {
    case 'state':
      return (
        stateChoiceOf(answer)?.label ??
        [
          answer.rating === null ? '' : colourWording[answer.rating].word,
          answer.status === null ? '' : actionStatusLabels[answer.status],
        ]
          .filter((word) => word !== '')
          .join(', ')
      );
    case 'date':
      return answer.on === null ? question.openLabel : dateInWords(answer.on);
    case 'order':
      return answer.dayFirst ? 'The day first: 5/6/2019 is 5 June' : 'The month first: 5/6/2019 is 6 May';
    case 'progress':
      return answer.percent === null ? 'No figure' : `${answer.percent}%`;
    case 'owner':
      return [`${answer.role}, ${answer.agency}`, ...answer.supporting.map((name) => `with ${name}`)].join('; ');
    case 'workstream':
      return `${answer.code} ${answer.name}`;
    case 'agreed':
      return `${answer.by}, ${dateInWords(answer.on)}: ${answer.reason}`;
    case 'choice':
      return question.options.find(({ value }) => value === answer.choice)?.label ?? answer.choice;
    case 'fields':
      return answer.fields.join(', ');
  }
}
