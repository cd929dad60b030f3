/**
 * Puts row and column (from 1) of a reference such as `AB12` into `into`; false where it is none. The same as
 * `parseCellRef`, written without a regular expression or a new object, as it is called for each of a million cells.
 */
export function readCellRef(ref: string, into: { row: number; column: number }): boolean {
  let at = ref.charCodeAt(0) === dollar ? 1 : 0;
  let column = 0;
  const lettersFrom = at;
  for (; at < ref.length; at++) {
    const letter = ref.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const letters = at - lettersFrom;
  if (ref.charCodeAt(at) === dollar) at++;
  const digits = ref.length - at;
  if (letters < 1 || letters > 3 || digits < 1 || digits > 7 || ref.charCodeAt(at) === zero) return false;
  let row = 0;
  for (; at < ref.length; at++) {
    const digit = ref.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9) return false;
    row = row * 10 + digit;
  }
  into.row = row;
  into.column = column;
  return true;
}

const dollar = 36;
const zero = 48;
