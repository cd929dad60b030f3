import { addDays, dateInWords, type IsoDate } from '../dates.ts';
import type { Moderation } from '../plan.ts';
import { isGreener, type Colour } from '../rating/rating.ts';

/** How a colour of the board's stands to the rule's: `unrated` takes a colour away, `rated` gives one where the rule has none. */
export type ModerationDirection = 'greener' | 'redder' | 'unrated' | 'rated' | 'same';

/** In what direction a moderation moves a rating. */
export function directionOf(colour: Colour, byRule: Colour): ModerationDirection {
  if (colour === byRule) return 'same';
  if (colour === 'grey') return 'unrated';
  if (byRule === 'grey') return 'rated';
  return isGreener(colour, byRule) ? 'greener' : 'redder';
}

/** Fewest characters of a reason that flatters: "greener than the rule" has to say what evidence it rests on. */
export const shortestFlatteringReason = 20;

/** A colour that makes the position look better than the rule does, or takes a rated thing out of the counts. */
export const flatters = (direction: ModerationDirection): boolean => direction === 'greener' || direction === 'unrated';

/** The last day of a moderation where nothing else is said: one update cycle on, when the owner has reported again. */
export const usualEnd = (moderatedOn: IsoDate, updateCycleDays: number): IsoDate =>
  addDays(moderatedOn, updateCycleDays);

/** The longest that a moderation may hold: a year, so that every one comes before a board again. */
export const longestEnd = (moderatedOn: IsoDate): IsoDate => addDays(moderatedOn, 365);

/** Said once a moderation has run out: "The board's green of 3 May 2019 lapsed after 7 June 2019". Null while it counts. */
export function lapsedSentence(moderation: Moderation | null, asAtOn: IsoDate): string | null {
  const until = moderation?.holdsUntil ?? null;
  if (moderation === null || until === null || until >= asAtOn) return null;
  return `The ${moderation.colour} that ${moderation.moderatedBy} set on ${dateInWords(moderation.moderatedOn)} lapsed after ${dateInWords(until)}: the rule’s colour counts again.`;
}
