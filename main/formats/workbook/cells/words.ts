import type { Cell } from '#shared/domain/pack/document.ts';
import type { Marker, Unit } from '#shared/domain/indicator.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';
import type { Assurance, VariationIcon } from '#shared/domain/spc/series.ts';
import { colourLetter, colourWord } from '#shared/wording/colours.ts';

/** Letter and word, so that a rating reads without its colour: on paper, in black and white, by a screen reader. */
export const ratingWords = (colour: Colour): string => `${colourLetter(colour)} ${colourWord(colour)}`;

export const ratingMeanings: Readonly<Record<Colour, string>> = {
  red: 'Off track, overdue or beyond the limit: needs the board’s attention.',
  amber: 'At risk, or near the limit.',
  green: 'On track, complete, or at or beyond target.',
  blue: 'Embedded: complete, and its impact has been tested.',
  grey: 'Not rated; the reason stands beside it. Never counted as green.',
};

/** Pale fills with dark text for cells: a page of strong colours cannot be read, and prints as a page of black. */
export const ratingFills: Readonly<Record<Colour, { readonly fill: string; readonly font: string }>> = {
  red: { fill: 'F6CCC8', font: '7A0010' },
  amber: { fill: 'FFE2A6', font: '5C3A00' },
  green: { fill: 'CDE7CF', font: '0B4A1C' },
  blue: { fill: 'CBDDF4', font: '0B3A75' },
  grey: { fill: 'E4E6E9', font: '3A4149' },
};

export const variationMeanings: Readonly<Record<VariationIcon, string>> = {
  common_cause: 'Common cause: ordinary variation, no significant change.',
  improvement_high: 'Special cause, improvement: the latest values are high, and high is better.',
  improvement_low: 'Special cause, improvement: the latest values are low, and low is better.',
  concern_high: 'Special cause, concern: the latest values are high, and low is better.',
  concern_low: 'Special cause, concern: the latest values are low, and high is better.',
  neutral_high: 'Special cause, high; neither direction is better.',
  neutral_low: 'Special cause, low; neither direction is better.',
};

export const assuranceMeanings: Readonly<Record<Assurance, string>> = {
  consistent_pass: 'The target lies where ordinary variation will meet it every time.',
  inconsistent: 'Hit or miss: ordinary variation will sometimes meet the target and sometimes not.',
  consistent_fail: 'The target lies where ordinary variation will miss it every time.',
};

export const markerMeanings: Readonly<Record<Marker, string>> = {
  suppressed: 'Suppressed, so that no child can be identified.',
  not_applicable: 'Not applicable.',
  unavailable: 'Not available.',
  low: 'Rounds to nought but is not nought.',
  unreliable: 'Withheld because it is not reliable.',
  approximate: 'An approximate figure.',
  not_returned: 'Not returned.',
};

export const unitWords: Readonly<Record<Unit, string>> = {
  count: 'Number',
  number: 'Number with decimals',
  percent: 'Per cent',
  rate_per_10000: 'Rate per 10,000',
  days: 'Days',
  weeks: 'Weeks',
  score: 'Score',
};

const arrows = { up: '▲', down: '▼', level: '►', none: '' } as const;

/** "▲ worse": the arrow says which way, the word says whether that is wanted. */
export function movementText(cell: Extract<Cell, { kind: 'movement' }>): string {
  const words = cell.text || (cell.judgement === 'neither' ? '' : cell.judgement);
  return /^[\p{L}\p{N}+−-]/u.test(words) || words === '' ? `${arrows[cell.movement]} ${words}`.trim() : words;
}

export const ratingText = (cell: Extract<Cell, { kind: 'rating' }>): string =>
  `${ratingWords(cell.colour)}${cell.moderated ? ' (moderated)' : ''}`;
