import { trackerAnswer } from '#shared/contract/tracker.ts';
import type { TrackerAnswer } from '#shared/domain/tracker/stage/questions.ts';

/** True where nothing is missing from an answer: a suggestion may lack the role that only a person can name. */
export const isWhole = (answer: TrackerAnswer): boolean => trackerAnswer.safeParse(answer).success;
