import { isNhsNumber, isUpn } from '../../returns/child-level/person-numbers.ts';
import { monthNames } from '../../dates.ts';
import { namesOfPeople } from './people-names.ts';

/** A stretch of a text that looks as if it told who somebody is. */
export interface PersonalWords {
  /** Completes "looks like …". */
  readonly what: string;
  readonly text: string;
}

interface Pattern {
  readonly what: string;
  readonly pattern: RegExp;
  /** Whether what the pattern found is one indeed: a check digit, a known area. */
  readonly isOne?: (found: string) => boolean;
}

const months = monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|');
const day = `(?:\\d{1,2}(?:st|nd|rd|th)? (?:${months}) \\d{2,4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})`;

/** Postcode areas of the United Kingdom (ONS): "FD10 2AB" is no postcode, because there is no area FD. */
const areas = new Set(
  'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'.split(
    ' ',
  ),
);

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

const patterns: readonly Pattern[] = [
  { what: 'a Unique Pupil Number', pattern: /\b[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]\b/giu, isOne: isUpn },
  {
    what: 'a telephone number',
    pattern: /(?<![\w.,£])(?:\+44 ?(?:\(0\) ?)?\d{2,5}|\(?0\d{2,5}\)?)[ -]?\d{3,4}[ -]?\d{3,4}(?![\w]|[.,]\d)/gu,
    isOne: (found) => {
      const digits = digitsOf(found).replace(/^440?/, '0');
      return digits.length === 10 || digits.length === 11;
    },
  },
  {
    what: 'an NHS number',
    // none begins with 0; the check digit is right by chance in one of eleven
    pattern: /(?<![\w.,£/-])[1-9]\d{2}[ -]?\d{3}[ -]?\d{4}(?![\w/-]|[.,]\d)/gu,
    isOne: isNhsNumber,
  },
  {
    what: 'a National Insurance number',
    pattern: /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gu,
  },
  { what: 'an e-mail address', pattern: /[\w.%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu },
  {
    what: 'a postcode',
    pattern: /\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b/gu,
    isOne: (found) => areas.has(/^[A-Z]+/u.exec(found)?.[0] ?? ''),
  },
  {
    what: 'a date of birth',
    pattern: new RegExp(
      `\\b(?:born|birth(?:day)?|d\\.?\\s?o\\.?\\s?b\\.?)(?: (?:on|of|is|was))?[\\s:(,–-]{0,3}${day}`,
      'giu',
    ),
  },
];

/** Letters of the shortest thing that is looked for, "Mr Ho". */
const shortest = 5;

/** Everything in a text that looks personal, in the order in which it stands there. */
export function personalWords(text: string): PersonalWords[] {
  if (text.length < shortest) return [];
  const found = patterns.flatMap(({ what, pattern, isOne = () => true }) =>
    Array.from(text.matchAll(pattern), (match) => ({ what, text: match[0].trim(), at: match.index })).filter((one) =>
      isOne(one.text),
    ),
  );
  const numbers = found.filter((one) => !found.some((other) => other !== one && holds(other, one)));
  return [...numbers, ...namesOfPeople(text)]
    .toSorted((a, b) => a.at - b.at)
    .map(({ what, text: words }) => ({ what, text: words }));
}

/** A telephone number may pass for an NHS number within it: the earlier pattern has it. */
const holds = (
  a: { readonly at: number; readonly text: string; readonly what: string },
  b: { readonly at: number; readonly text: string; readonly what: string },
): boolean =>
  a.at <= b.at &&
  a.at + a.text.length >= b.at + b.text.length &&
  (a.text.length > b.text.length || order(a.what) < order(b.what));

const order = (what: string): number => patterns.findIndex((one) => one.what === what);
