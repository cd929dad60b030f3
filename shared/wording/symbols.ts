/** Stands where there is nothing to print, so that a cell is never mistaken for one left out. */
export const nothingSymbol = '–';
