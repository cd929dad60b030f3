import type { IsoDate } from '../dates.ts';

/**
 * The day from which a correction holds: before anything this program knows of. What was recorded wrongly was never so;
 * it is shown mended for every day, while "as known then" still answers what was believed.
 */
export const fromTheStart: IsoDate = '1900-01-01';
