const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;

/** Words that say a count without a number; each by the smallest count that it may stand for. */
const vague: Readonly<Record<string, number>> = {
  single: 1,
  sole: 1,
  both: 2,
  twin: 2,
  twins: 2,
  couple: 2,
  pair: 2,
  triplets: 3,
  handful: 3,
  'half a dozen': 6,
  dozen: 12,
};

/** Every way to write a whole number up to ninety-nine in words, the longer before the shorter. */
export const numberWords: readonly (readonly [string, number])[] = [
  ...tens.flatMap((ten, t) => small.slice(1, 10).map((one, i) => [`${ten}-${one}`, (t + 2) * 10 + i + 1] as const)),
  ...tens.map((ten, t) => [ten, (t + 2) * 10] as const),
  ...small.map((word, i) => [word, i] as const),
  ...Object.entries(vague),
].toSorted(([a], [b]) => b.length - a.length);

const valueByWord = new Map(numberWords);

/** The number that digits or words say: "1,126", "twenty three", "a couple of"; null where they say none. */
export function numberOf(words: string): number | null {
  const digits = words.replaceAll(',', '');
  if (/^\d+(?:\.\d+)?$/.test(digits)) return Number(digits);
  const plain = words.toLowerCase().replace(/^an? /, '').replace(/ of$/, '').replace(/\s+/g, '-');
  return valueByWord.get(plain) ?? valueByWord.get(plain.replaceAll('-', ' ')) ?? null;
}
