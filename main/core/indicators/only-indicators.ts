/** Ids of the indicators to read, or null for all of them: one indicator on a screen must not cost the reading of 500. */
export type OnlyIndicators = readonly number[] | null;
