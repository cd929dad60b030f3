/** The row of a decision in the action log, which a link leads to. */
export const logRowId = (ref: string): string => `decision-${ref}`;
