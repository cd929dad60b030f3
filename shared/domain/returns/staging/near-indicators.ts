import { fold } from '../fold.ts';
import { letterDistance } from './letter-distance.ts';
import type { KnownIndicator } from './match-indicator.ts';
import { plainWords } from '../plain-words.ts';

export interface NearIndicator {
  readonly indicator: KnownIndicator;
  /** One sentence: in what it differs. */
  readonly because: string;
}

/** More would be a list to read, not an offer. */
const mostCandidates = 5;
/** Names are no longer; notes and paragraphs are not looked at. */
const longestName = 200;
/** Share of the words of both names that must be the same. */
const fewestShared = 0.5;

/**
 * Indicators whose code or name is near a text that no indicator has, nearest first, each with what differs. An offer
 * for a person to decide; nothing uses it silently, because a figure under the wrong indicator is worse than none.
 */
export function nearIndicators(text: string, indicators: readonly KnownIndicator[]): readonly NearIndicator[] {
  if (text.trim() === '' || text.length > longestName) return [];
  const given = describe(text);
  return indicators
    .flatMap((indicator) => {
      const found = compareCodes(given, indicator.code) ?? compareNames(given, describe(indicator.name));
      return found === null ? [] : [{ indicator, ...found }];
    })
    .toSorted((a, b) => a.distance - b.distance || (a.indicator.code < b.indicator.code ? -1 : 1))
    .slice(0, mostCandidates)
    .map(({ indicator, because }) => ({ indicator, because }));
}

/** 0 is the nearest; above 1 it is not near. */
interface Difference {
  readonly distance: number;
  readonly because: string;
}

interface Described {
  readonly text: string;
  readonly code: string;
  readonly letters: string;
  readonly words: readonly string[];
}

function describe(text: string): Described {
  const words = plainWords(text);
  return { text: fold(text), code: bareCode(text), letters: words.join(' '), words };
}

const bareCode = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

function compareCodes(given: Described, code: string): Difference | null {
  const known = bareCode(code);
  if (known === '') return null;
  if (given.code === known) return { distance: 0, because: 'The code is the same but for its punctuation.' };
  const [firstWord = ''] = given.text.split(/[\s:–-]+/);
  if (given.code.length > known.length + 2 && bareCode(firstWord) === known) {
    return { distance: 0.02, because: `It begins with the code ${code}.` };
  }
  if (known.length < 3 || given.code.length > known.length + 1) return null;
  if (withoutZeros(given.code) === withoutZeros(known)) {
    return { distance: 0.05, because: 'The code differs only in its leading zeros.' };
  }
  return letterDistance(given.code, known, 1) === 1
    ? { distance: 0.3, because: 'The code differs in one character.' }
    : null;
}

const withoutZeros = (code: string): string => code.replaceAll(/(?<!\d)0+(?=\d)/g, '');

function compareNames(given: Described, known: Described): Difference | null {
  if (given.words.length === 0 || known.words.length === 0) return null;
  if (given.letters === known.letters) {
    return { distance: 0.01, because: 'The same words, written with other abbreviations, endings or punctuation.' };
  }
  const sorted = (words: readonly string[]): string => words.toSorted().join(' ');
  if (sorted(given.words) === sorted(known.words)) {
    return { distance: 0.1, because: 'The same words in another order.' };
  }
  const longest = Math.max(given.letters.length, known.letters.length);
  const limit = Math.max(1, Math.floor(longest / 6));
  const letters = letterDistance(given.letters, known.letters, limit);
  if (letters <= limit && longest > 4) {
    if (numbersOf(given) !== numbersOf(known)) {
      return { distance: 0.4, because: 'Only a number in it differs: look twice.' };
    }
    const because = letters === 1 ? 'It differs in one letter.' : `It differs in ${letters} letters.`;
    return { distance: 0.1 + (0.6 * letters) / longest, because };
  }
  return compareWords(given.words, known.words);
}

/** "10 working days" and "20 working days" are two indicators, however alike they look. */
const numbersOf = ({ letters }: Described): string => (letters.match(/\d+/g) ?? []).join(' ');

/** A word counts as shared when it is the same but for a slip of the finger. */
function compareWords(given: readonly string[], known: readonly string[]): Difference | null {
  const left = [...known];
  let shared = 0;
  for (const word of given) {
    const at = left.findIndex((other) => isSameWord(word, other));
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  const different = given.length + known.length - 2 * shared;
  const share = shared / (shared + different);
  const contained = shared >= 2 && shared === Math.min(given.length, known.length);
  if (shared < Math.min(2, given.length) || (share < fewestShared && !contained)) return null;
  const distance = 0.9 - 0.5 * share;
  if (shared === given.length) {
    return { distance, because: `All of its words are in this name, which has ${left.length} more.` };
  }
  if (left.length === 0) {
    return { distance, because: `All words of this name are in it, and ${given.length - shared} more.` };
  }
  return { distance, because: `${shared} of its ${given.length} words are in this name.` };
}

const isSameWord = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= 5 && !/\d/.test(a + b) && letterDistance(a, b, 1) <= 1);
