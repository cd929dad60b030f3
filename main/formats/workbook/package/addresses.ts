/** 1 as A, 27 as AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** `$F$6:$AO$6` */
export const absoluteRange = (fromRow: number, fromColumn: number, toRow: number, toColumn: number): string =>
  `$${columnLetters(fromColumn)}$${fromRow}:$${columnLetters(toColumn)}$${toRow}`;

/** `$F$6` */
export const absoluteCell = (row: number, column: number): string => `$${columnLetters(column)}$${row}`;
