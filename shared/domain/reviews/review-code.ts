/**
 * Words of three letters and more that codes of reviews are made of. Whatever else begins with a capital letter in a
 * code may be a name (domain brief 5.3: a child is known by an initials-free code, never by a name).
 */
const codeWords = new Set(
  (
    'child children young person people baby infant adult adults family families sibling siblings twin twins mother father ' +
    'parent carer review reviews serious case practice local learning lessons thematic theme domestic homicide rapid safeguarding ' +
    'first second third fourth fifth sixth seventh eighth ninth tenth one two three four five six seven eight nine ten ' +
    'neglect exploitation abuse suicide infants injury injuries transition transitions county north south east west ' +
    'january february march april may june july august september october november december spring summer autumn winter the and for'
  ).split(' '),
);

/** A word that begins with a capital and goes on in small letters, as names do: "Ak" and "Xa" are too short to be one. */
const nameLike = /\p{Lu}[\p{Ll}\p{M}]{2,}(?:[-'’]\p{Lu}?[\p{Ll}\p{M}]+)*/gu;

/**
 * The part of a code that looks like a personal name; null where nothing does. It cannot be sure: partnerships also use
 * names of trees and colours. So it is a question that a person answers, not a refusal that stands.
 */
export function nameDoubt(code: string): string | null {
  const doubtful = [...code.matchAll(nameLike)]
    .map(([word]) => word)
    .filter((word) => !codeWords.has(word.toLowerCase()));
  return doubtful.length === 0 ? null : doubtful.join(' ');
}
