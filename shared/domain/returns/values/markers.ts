import type { Marker } from '../../indicator.ts';
import { fold } from '../fold.ts';

/**
 * What people write where a number is absent, and what it means. Sources: the symbols of DfE's statistics production
 * guidance ("ud.Rmd": z, x, c, low, u; formerly `:` and `~`), the GSS symbols that it replaced (`..`, `.`, `-`, k), and
 * what councils write. A symbol is never read as 0, and its text is kept beside the marker.
 */
const meanings: Readonly<Record<string, Marker>> = {
  // DfE: confidential, a small number held back. `*` is the same in older tables.
  c: 'suppressed',
  '*': 'suppressed',
  '**': 'suppressed',
  suppressed: 'suppressed',
  confidential: 'suppressed',
  // DfE: not applicable. GSS wrote `.`.
  z: 'not_applicable',
  '.': 'not_applicable',
  'n/a': 'not_applicable',
  na: 'not_applicable',
  'n.a.': 'not_applicable',
  'n.a': 'not_applicable',
  'not applicable': 'not_applicable',
  // Excel: nothing to divide by, so there is no percentage to report.
  '#div/0!': 'not_applicable',
  // DfE: unavailable, formerly `:`. GSS wrote `..`.
  x: 'unavailable',
  ':': 'unavailable',
  '..': 'unavailable',
  '...': 'unavailable',
  '…': 'unavailable',
  '#n/a': 'unavailable',
  unavailable: 'unavailable',
  'not available': 'unavailable',
  // A bare dash is "nil" in old GSS tables and "nothing to say" in council workbooks: not a number either way.
  '-': 'unavailable',
  '--': 'unavailable',
  // DfE: rounds to 0 but is not 0, formerly `~`; k is the GSS symbol still met in the 2025 files.
  low: 'low',
  '~': 'low',
  k: 'low',
  // DfE: low reliability.
  u: 'unreliable',
  unreliable: 'unreliable',
  // Councils: no figure yet.
  tbc: 'not_returned',
  tba: 'not_returned',
  'to be confirmed': 'not_returned',
  'to follow': 'not_returned',
  awaited: 'not_returned',
  pending: 'not_returned',
  'not returned': 'not_returned',
  'no return': 'not_returned',
};

/** Whole paragraphs are not looked at. */
const longestMarker = 60;

/** Counts held back as a range: `<5`, `≤ 5`, `1-5`, `1 to 4`, `fewer than 6`. */
const suppressedRange = /^(?:[<≤]\s?\d{1,2}|(?:less|fewer) than \d{1,2}|under \d{1,2}|[01] ?(?:-|to) ?\d{1,2})$/;

/** The marker that a cell's text stands for, also in the square brackets of the newer GSS form (`[c]`); null for other text. */
export function findMarker(text: string): Marker | null {
  if (text.trim() === '') return 'not_returned';
  if (text.length > longestMarker) return null;
  const folded = fold(text).replaceAll(/[\u2010-\u2015\u2212]/g, '-');
  if (folded === '') return 'not_returned';
  if (suppressedRange.test(folded)) return 'suppressed';
  const bare = /^\[(\w{1,3})\]$/.exec(folded)?.[1] ?? folded;
  return Object.hasOwn(meanings, bare) ? (meanings[bare] ?? null) : null;
}
