/**
 * Text made comparable: compatibility forms unified, every kind of space (non-breaking, thin, zero-width) one space,
 * ends trimmed, case folded, the raised number of a footnote (`n/a¹`) left off. For comparing headings, codes and markers; never for what is shown or kept.
 */
export const fold = (text: string): string =>
  withoutFootnote(text)
    .normalize('NFKC')
    .replaceAll(/[\s\u200B-\u200D\u2060\uFEFF]+/g, ' ')
    .trim()
    .toLowerCase();

const footnote = /(\S)[¹²³⁰⁴-⁹][¹²³⁰⁴-⁹, ]*$/;

/** Text without the raised numbers of footnotes at its end: `9²` is 9 with a note, never 92. */
export const withoutFootnote = (text: string): string =>
  // asked of every figure of a file, and nearly all end in a plain digit or letter
  (text.codePointAt(text.length - 1) ?? 0) < 128 ? text : text.replace(footnote, '$1');
