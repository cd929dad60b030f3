import type { TrackerDecisions } from '#shared/contract/tracker.ts';
import type { TrackerMapping } from '#shared/domain/tracker/columns/mapping.ts';
import type { TrackerAnswer } from '#shared/domain/tracker/stage/questions.ts';

export const nothingDecided: TrackerDecisions = { mappings: [], answers: [], asOn: null, remember: true };

/** With an answer in the place of an earlier one; null takes it back. */
export const withAnswer = (
  answers: TrackerDecisions['answers'],
  key: string,
  answer: TrackerAnswer | null,
): TrackerDecisions['answers'] => [
  ...answers.filter((each) => each.key !== key),
  ...(answer === null ? [] : [{ key, answer }]),
];

/** One mapping a sheet. */
export const withMapping = (
  mappings: TrackerDecisions['mappings'],
  mapping: TrackerMapping,
): TrackerDecisions['mappings'] => [...mappings.filter(({ sheet }) => sheet !== mapping.sheet), mapping];
