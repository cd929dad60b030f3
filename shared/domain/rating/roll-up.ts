import { formatNumber } from '../units.ts';
import { colours, type Colour, type Rating } from './rating.ts';
import type { RuleSet } from './rule-set.ts';

/** One item of a workstream, a group or the whole. */
export interface RollUpItem {
  readonly colour: Colour;
  readonly highPriority: boolean;
}

export interface RollUp {
  readonly counts: Readonly<Record<Colour, number>>;
  readonly total: number;
  /** Items with a colour other than grey. */
  readonly rated: number;
  /** "12 of 14 rated". */
  readonly ratedText: string;
  readonly rating: Rating;
}

/**
 * The one word for several items: red if any red priority item or more than the red share is red, amber if any is
 * red or more than that share is amber, else green. Shares are of the rated items; an item that is not rated never
 * counts as green, and where nothing is rated neither is the whole.
 */
export function rollUp(items: readonly RollUpItem[], ruleSet: RuleSet): RollUp {
  const counts = Object.fromEntries(
    colours.map((colour) => [colour, items.filter((item) => item.colour === colour).length]),
  ) as Record<Colour, number>;
  const total = items.length;
  const rated = total - counts.grey;
  const ratedText = `${rated} of ${total} rated`;
  const redPriority = items.filter((item) => item.colour === 'red' && item.highPriority).length;
  return { counts, total, rated, ratedText, rating: oneWord(counts, rated, ratedText, redPriority, ruleSet) };
}

function oneWord(
  counts: Readonly<Record<Colour, number>>,
  rated: number,
  ratedText: string,
  redPriority: number,
  { rollUp: { redShare } }: RuleSet,
): Rating {
  const share = `${formatNumber(redShare * 100, 1).replace(/\.0$/, '')}%`;
  const of = (colour: 'red' | 'amber') =>
    `${counts[colour]} of ${rated} rated ${counts[colour] === 1 ? 'is' : 'are'} ${colour}`;
  const over = (colour: 'red' | 'amber') => counts[colour] / rated > redShare;
  if (rated === 0) return { colour: 'grey', rule: 'nothing_rated', because: `Nothing is rated (${ratedText})` };
  if (redPriority > 0) {
    const because = `${redPriority} high-priority ${redPriority === 1 ? 'item is' : 'items are'} red (${ratedText})`;
    return { colour: 'red', rule: 'red_priority', because };
  }
  if (over('red'))
    return { colour: 'red', rule: 'red_share', because: `${of('red')}, more than ${share} (${ratedText})` };
  if (counts.red > 0) {
    return { colour: 'amber', rule: 'any_red', because: `${of('red')}, not more than ${share} (${ratedText})` };
  }
  if (over('amber')) {
    return { colour: 'amber', rule: 'amber_share', because: `${of('amber')}, more than ${share} (${ratedText})` };
  }
  const amber = counts.amber === 0 ? 'none is amber' : `${of('amber')}, not more than ${share}`;
  return { colour: 'green', rule: 'no_red', because: `None is red; ${amber} (${ratedText})` };
}
