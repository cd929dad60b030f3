/** A word in American spelling, and how it is spelled in Britain. */
export interface AmericanSpelling {
  readonly found: string;
  readonly british: string;
}

/** Words of the service and of reports. What is right in both ("practice", "license", "judgment", "meter") is not here. */
const whole: Readonly<Record<string, string>> = {
  aging: 'ageing',
  anemia: 'anaemia',
  anesthetic: 'anaesthetic',
  catalog: 'catalogue',
  catalogs: 'catalogues',
  defense: 'defence',
  defenses: 'defences',
  dialog: 'dialogue',
  fulfill: 'fulfil',
  fulfills: 'fulfils',
  fulfillment: 'fulfilment',
  enroll: 'enrol',
  enrolls: 'enrols',
  enrollment: 'enrolment',
  enrollments: 'enrolments',
  gray: 'grey',
  installment: 'instalment',
  installments: 'instalments',
  maneuver: 'manoeuvre',
  math: 'maths',
  mom: 'mum',
  moms: 'mums',
  offense: 'offence',
  offenses: 'offences',
  orthopedic: 'orthopaedic',
  pediatric: 'paediatric',
  pediatrician: 'paediatrician',
  pediatricians: 'paediatricians',
  percent: 'per cent',
  pretense: 'pretence',
  program: 'programme',
  programs: 'programmes',
  skeptic: 'sceptic',
  skeptical: 'sceptical',
  skillful: 'skilful',
  skillfully: 'skilfully',
  willful: 'wilful',
  willfully: 'wilfully',
};

const patterns: readonly (readonly [RegExp, string])[] = [
  // behavior, neighborhood, favorite; "honorary", "laborious" and "humorous" are British too
  [/^(behavi|neighb|endeav|harb|fav|flav|rum|tum)or(?=$|s$|ed$|ing|able|ably|al|hood|ite|ly)/u, '$1our'],
  [/^(col|hon|hum|lab|parl|savi|splend|vig)or(?=$|s$|ed$|ing$|ers?$|ful|able|less)/u, '$1our'],
  [/^(cent|theat|fib|lit|calib)er(s?)$/u, '$1re$2'],
  [/^center(ed|ing)$/u, 'centr$1'],
  [/^(anal|paral|catal)yz(e|es|ed|ing|er|ers)$/u, '$1ys$2'],
  // traveled, counselor, modeling
  [
    /^(cancel|channel|counsel|fuel|label|level|marshal|model|panel|pencil|signal|total|travel)(ed|ing|ers?|ors?)$/u,
    '$1l$2',
  ],
  [/^(\p{L}{3,})iz(e|es|ed|ing|ation|ations|ational|er|ers|able)$/u, '$1is$2'],
];

/** Words in -ize that are spelled so in Britain, with whatever stands before them: "downsized", "oversize". */
const alwaysZ = /(?:^|.)(?:size|sized|sizes|sizing|sizable|prize|prized|prizes|seize|seized|seizes|seizing)$/u;

/** Every word of a text in American spelling, each once, in the order in which they stand there. */
export function americanSpellings(text: string): AmericanSpelling[] {
  const found = new Map<string, string>();
  for (const { 0: word, index } of text.matchAll(/(?<![\p{L}\p{N}@./’'-])\p{L}{3,}(?![\p{L}\p{N}@]|\.\p{L})/gu)) {
    if (found.has(word) || isName(word, text.slice(0, index))) continue;
    const british = inBritain(word.toLowerCase());
    if (british !== null)
      found.set(word, /^\p{Lu}/u.test(word) ? british.charAt(0).toUpperCase() + british.slice(1) : british);
  }
  return [...found].map(([word, british]) => ({ found: word, british }));
}

/** A capital within a sentence begins a name, which is spelled as its owner spells it: the World Health Organization. */
const isName = (word: string, before: string): boolean =>
  /^\p{Lu}/u.test(word) && !/(?:^|[.!?:\n]["“‘]?\s*|\n\s*[-*•]\s*)$/u.test(before);

function inBritain(word: string): string | null {
  const known = whole[word];
  if (known !== undefined) return known;
  if (alwaysZ.test(word)) return null;
  for (const [pattern, british] of patterns) if (pattern.test(word)) return word.replace(pattern, british);
  return null;
}
