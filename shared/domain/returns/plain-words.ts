import { fold } from './fold.ts';

/** What people shorten in the names of indicators, as folded words. Longer ones first: `s47` before `47`. */
const phrases: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/%|\b(?:per ?cent|percent|pct|proportion|share)\b/g, ' percentage '],
  [/#|\b(?:no|nos|num|nr)\b\.?|\bcount(?= of\b)/g, ' number '],
  [/\bc ?& ?f\b|\bchild and family\b/g, ' child family '],
  [/&|\+/g, ' and '],
  [/\bicpcs?\b/g, ' initial child protection conference '],
  [/\bcpp?\b/g, ' child protection '],
  [/\bcin\b/g, ' children in need '],
  [/\b(?:lac|cla|cic|looked[ -]after children|children looked[ -]after)\b/g, ' children in care '],
  [/\bs(?:ec)?\.? ?47s?\b|\bsection 47\b/g, ' section 47 '],
  [/\bsws?\b/g, ' social workers '],
  [/\bwds?\b/g, ' working days '],
  [/\bnfa\b/g, ' no further action '],
  [/\behas?\b/g, ' early help assessments '],
  [/\bihas?\b/g, ' initial health assessments '],
  [/\brhas?\b/g, ' review health assessments '],
  [/\brhis?\b/g, ' return home interviews '],
  [/\bplo\b/g, ' public law outline '],
  [/\bfte\b/g, ' full time equivalent '],
  [/\bmths?\b/g, ' months '],
  [/\b(?:yrs?)\b/g, ' years '],
];

const smallWords = new Set(['of', 'the', 'in', 'at', 'a', 'an', 'for', 'to', 'with', 'and', 'on', 'by', 'per', 'from']);

/** Folded text with `_` and punctuation as spaces: what a person hears when it is read aloud. */
const spoken = (text: string): string => fold(text).replaceAll('_', ' ');

function singular(word: string): string {
  if (word === 'children') return 'child';
  if (word.length <= 3 || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/**
 * The words that matter in the name of an indicator, in order: abbreviations written out ("CP" and "child protection",
 * "%" and "percentage", "no. of" and "number of" are the same), singular, without small words.
 */
export function plainWords(text: string): string[] {
  let plain = spoken(text);
  for (const [pattern, words] of phrases) plain = plain.replaceAll(pattern, words);
  return plain
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && !smallWords.has(word))
    .map(singular);
}
