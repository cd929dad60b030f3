/** What somebody typed, ended as a sentence: with a full stop where it has no end of its own. */
export const asSentence = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`);
