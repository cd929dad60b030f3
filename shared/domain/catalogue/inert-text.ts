/**
 * Text that a spreadsheet program takes for a formula when it opens a CSV file (OWASP, "CSV Injection"): it begins with
 * = + - @, their full-width forms, a tab or a line break. Apostrophes before it are counted in, so that a text which
 * already begins with one comes back as it was.
 */
const formulaLike = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/;

/** The text with an apostrophe before it where a spreadsheet program would run it. A plain number such as -5 is harmless. */
export const makeInert = (text: string): string =>
  formulaLike.test(text) && !plainNumber.test(text) ? `'${text}` : text;

/** The text as it was before `makeInert`. */
export const restoreText = (text: string): string =>
  text.startsWith("'") && formulaLike.test(text) ? text.slice(1) : text;
