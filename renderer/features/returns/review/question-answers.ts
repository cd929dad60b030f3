import type { ReturnDecisions } from '#shared/contract/return-decisions.ts';
import type { ReturnQuestion } from '#shared/contract/returns.ts';

/** What was picked for one question: an indicator of the candidates, another one, none, or a way of reading. */
export interface Answer {
  readonly choice: string;
  /** The indicator, where `choice` is `another`; empty until one is chosen. */
  readonly other: string;
}

export type Answers = ReadonlyMap<string, Answer>;
export const another = 'another';
export const leaveOut = 'leave out';

export const questionKey = (question: ReturnQuestion): string =>
  question.kind === 'indicator' ? `text ${question.text}` : `percentage ${question.indicator}`;

/** True where a choice was made that says nothing yet: "another indicator", and no indicator. */
export const isHalf = ({ choice, other }: Answer): boolean => choice === another && other === '';

/** The answers as decisions; questions without one are left open. */
export function answersToDecisions(
  questions: readonly ReturnQuestion[],
  answers: Answers,
): Pick<ReturnDecisions, 'matches' | 'percentages'> {
  const matches: ReturnDecisions['matches'] = [];
  const percentages: ReturnDecisions['percentages'] = [];
  for (const question of questions) {
    const answer = answers.get(questionKey(question));
    if (answer === undefined || isHalf(answer)) continue;
    if (question.kind === 'indicator') {
      const indicator = answer.choice === another ? answer.other : answer.choice;
      matches.push({ text: question.text, indicator: indicator === leaveOut ? null : indicator });
    } else {
      percentages.push({
        indicator: question.indicator,
        as: answer.choice === 'fraction' ? 'fraction' : 'points',
      });
    }
  }
  return { matches, percentages };
}
