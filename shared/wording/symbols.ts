/** Signs for direction of travel; a word always stands beside them for a screen reader. */
export const movementSymbols = { up: '▲', down: '▼', level: '►', none: '' } as const;

export const movementJudgementLabels = { better: 'Better', worse: 'Worse', neither: 'Neither' } as const;

/** Footnote sign of a figure that was restated after it was first reported. */
export const restatedSymbol = '†';

/** Stands where there is nothing to print, so that a cell is never mistaken for one left out. */
export const nothingSymbol = '–';
