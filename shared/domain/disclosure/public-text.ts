import { numberOf, numberWords } from './number-words.ts';
import { suppressedMark } from './hide-figures.ts';
import type { DisclosurePolicy } from './small-counts.ts';

/** What a text of a public edition must not tell. */
export interface HiddenNumbers {
  readonly policy: Pick<DisclosurePolicy, 'largestSuppressed'>;
  /** Hidden values, numerators and denominators of what the text is about: replaced wherever they stand. */
  readonly ofSubject: ReadonlySet<number>;
  /** All hidden counts of the pack: replaced where the text says that they are people. */
  readonly ofPack: ReadonlySet<number>;
}

const words = numberWords.map(([word]) => word.replace('-', '[- ]').replaceAll(' ', '\\s+')).join('|');
const number = `(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|(?:an?\\s+)?(?:${words})(?:\\s+of)?)`;
/** Months and units of time: "3 June", "20 working days", "5 weeks" are no children. */
const notPeople =
  '(?:working\\s+)?(?:days?|weeks?|months?|years?|hours?|minutes?|WDs?|points?|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b';
const people =
  '(?:child(?:ren)?|young\\s+(?:people|persons?|adults?|wom[ae]n|m[ae]n)|youngsters?|teenagers?|adolescents?|bab(?:y|ies)|infants?|toddlers?|boys?|girls?|siblings?|brothers?|sisters?|famil(?:y|ies)|households?|parents?|mothers?|fathers?|carers?|care[- ]leavers?|pupils?|students?|residents?|people|persons?|individuals?|victims?|deaths?|CLA|CIC|UASC|1[678][- ]year[- ]olds?|1[678]s)\\b';
/** What children are counted by in the words of the service; "one plan" is a document far more often than a child. */
const work =
  '(?:cases?|referrals?|plans?|placements?|moves?|disruptions?|entries|enquiries|episodes?|incidents?|escalations?)\\b';
/** Up to three words between the number and who is counted: "three of the older children", "3 of 12 boys". */
const between =
  '(?:\\s+(?:of|the|these|those|our|all|more|other|\\d[\\d,]*|[a-z]+(?:er|ed|ing)|young|looked[- ]after|homeless|[a-z]+[- ]year[- ]old)){0,3}\\s+';

const before = '(?<![\\w.,/£-])';
const quoted = new RegExp(`${before}(${number})(?![\\w/]|\\.\\d|,\\d)(?!\\s+${notPeople})`, 'giu');
const counted = new RegExp(
  `${before}(${number})(?=${between}${people})|${before}(?!(?:a\\s+)?(?:one|single)\\b)(${number})(?=${between}${work})`,
  'giu',
);
/** "Four remain", "of whom two.": a small number in words that stands for people by itself; "two partners" does not. */
const alone =
  /^\s*(?:[.,;:)]|$)|^\s+(?:is|are|was|were|has|have|had|remain\w*|wait\w*|still|left|who|unallocated|without|of\s+(?:them|these|those|whom))\b/iu;
/** "Children: 3", "boys (2)". */
const listed = new RegExp(
  `(?<=\\b(?:${people}|${work})\\s*[:(=]\\s*)(${number})(?![\\w/]|\\.\\d|,\\d)(?!\\s+${notPeople})`,
  'giu',
);

/**
 * A text as a public reader may have it: small numbers of people and numbers that equal a hidden count are `c`. A
 * number too many goes rather than one too few; what a text says without a number is for a person to read.
 */
export function publicText(text: string, hidden: HiddenNumbers): string {
  if (text === '') return text;
  const isCounted = (value: number): boolean =>
    (value >= 1 && value <= hidden.policy.largestSuppressed) || hidden.ofPack.has(value);
  return text
    .replaceAll(counted, (found) => marked(found, isCounted))
    .replaceAll(listed, (found) => marked(found, isCounted))
    .replaceAll(quoted, (found, ...rest: unknown[]) => {
      const [at, whole] = rest.slice(-2);
      const after = typeof at === 'number' && typeof whole === 'string' ? whole.slice(at + found.length) : '';
      return marked(
        found,
        (value) => hidden.ofSubject.has(value) && (isFigure(found, value, hidden) || alone.test(after)),
      );
    });
}

/** Digits are figures wherever they stand, and so are larger numbers in words. */
const isFigure = (found: string, value: number, { policy }: HiddenNumbers): boolean =>
  /\d/u.test(found) || value > policy.largestSuppressed;

/** "A couple of" stands for its number alone: "c of the boys". */
function marked(found: string, isHidden: (value: number) => boolean): string {
  const value = numberOf(found.trim());
  if (value === null || !isHidden(value)) return found;
  return /\sof$/iu.test(found) ? `${suppressedMark} of` : suppressedMark;
}

const place =
  /\s*(?:,\s*|\b(?:of|at|from|in|for)\s+(?:the\s+)?)?((?:St\.?\s+)?[A-Z][\w'’.-]*(?:\s+(?:[A-Z][\w'’.-]*|and|&))*\s+(?:School|Academy|College|Nursery|Pre-school|Playgroup|Surgery|Practice|Clinic|Hospital|Home|House|Lodge|Infants|Juniors|Primary|Secondary|High))\b/gu;
const kinds: readonly (readonly [RegExp, string])[] = [
  [/School|Academy|College|Primary|Secondary|Infants|Juniors|High/u, 'a school'],
  [/Nursery|Pre-school|Playgroup/u, 'a nursery'],
  [/Surgery|Practice|Clinic|Hospital/u, 'a health service'],
];

/**
 * One named school, surgery or home has one head teacher, one doctor, few children: its name is left out and its kind
 * stays. "Head teacher of Elm Park School" becomes "Head teacher of a school". Agencies keep their names.
 */
export const withoutPlaces = (text: string): string =>
  text.replaceAll(place, (found: string, name: string) => {
    const kind = kinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'a setting';
    const lead = found.slice(0, found.indexOf(name)).replace(/\bthe\s+$/u, '');
    return `${lead.trim() === ',' ? ' of ' : lead}${kind}`;
  });
