import type { AnswerBook, GivenAnswer, TrackerAnswer } from '#shared/domain/tracker/stage/questions.ts';
import { sha256Of } from '../sha256.ts';

export interface KeyedAnswer {
  readonly key: string;
  readonly answer: TrackerAnswer;
}

/** Answers that hold for the next tracker of the same layout; dates and conflicts are of this one alone. */
const lasting = /^(?:state|fill|owner[:#]|workstream|priority|progress|evidence$|split$|plan$)/;

/**
 * What an owner's cell says may be a person's name, and names are kept nowhere: the key of its answer is kept as a
 * hash, by which the same text is known again.
 */
export const keptKey = (key: string): string =>
  key.startsWith('owner:') ? `owner#${sha256Of(key).slice(0, 32)}` : key;

/** Answers as they are kept; `isLasting` keeps only those for the next tracker. */
export const keptAnswers = (answers: readonly KeyedAnswer[], isLasting: boolean): KeyedAnswer[] =>
  answers
    .filter(({ key }) => !isLasting || lasting.test(key))
    .map(({ key, answer }) => ({ key: keptKey(key), answer }));

/** A person's answers before those remembered. */
export function answerBook(given: readonly KeyedAnswer[], remembered: readonly KeyedAnswer[]): AnswerBook {
  const own = new Map(given.map(({ key, answer }) => [key, answer]));
  const before = new Map(remembered.map(({ key, answer }) => [key, answer]));
  return {
    get(key): GivenAnswer | undefined {
      const answer = own.get(key);
      if (answer !== undefined) return { answer, remembered: false };
      const known = before.get(keptKey(key));
      return known === undefined ? undefined : { answer: known, remembered: true };
    },
  };
}
