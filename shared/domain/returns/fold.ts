/**
 * Text made comparable: compatibility forms unified, every kind of space (non-breaking, thin, zero-width) one space,
 * ends trimmed, case folded. For comparing headings, codes and markers; never for what is shown or kept.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\u200B-\u200D\u2060\uFEFF]+/g, ' ')
    .trim()
    .toLowerCase();
