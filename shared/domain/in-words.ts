/** "1 action", "1,200 actions"; what comes in another plural says it: "2 entries", "3 actions are". */
export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

/** "a, b and 4 more", where a sentence that names them all would not be read. */
export const fewOf = (parts: readonly string[], most: number): string =>
  parts.length > most ? `${parts.slice(0, most).join(', ')} and ${parts.length - most} more` : parts.join(', ');

/** A sentence's first letter made a capital; the rest stays as it is. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
