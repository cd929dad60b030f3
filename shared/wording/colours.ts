import type { Colour } from '../domain/rating/rating.ts';

/** A colour in words: a letter and a word always stand beside the colour itself, which is never the only sign. */
export interface ColourWording {
  readonly letter: string;
  readonly word: string;
  /** What the colour means for an action; the rule that gave it is said in the rating's own sentence. */
  readonly ofAction: string;
  readonly ofIndicator: string;
}

export const colourWording: Readonly<Record<Colour, ColourWording>> = {
  red: {
    letter: 'R',
    word: 'Red',
    ofAction: 'Overdue, forecast far too late, silent for two cycles, or far behind.',
    ofIndicator: 'Beyond the amber limit.',
  },
  amber: {
    letter: 'A',
    word: 'Amber',
    ofAction: 'Forecast late, no recent update, behind, or complete without accepted evidence for too long.',
    ofIndicator: 'Short of the target, within the amber limit.',
  },
  green: {
    letter: 'G',
    word: 'Green',
    ofAction: 'On track, or complete; it does not mean that anything has changed for children yet.',
    ofIndicator: 'At the target or better.',
  },
  blue: {
    letter: 'B',
    word: 'Blue',
    ofAction: 'Embedded: the impact was tested and somebody signed for it.',
    ofIndicator: 'Not used for indicators.',
  },
  grey: {
    letter: '–',
    word: 'Not rated',
    ofAction: 'Not due to start, cancelled or superseded.',
    ofIndicator: 'No figure, no target, or never coloured; the reason is always given.',
  },
};

/** "Red", "Not rated". */
export const colourWord = (colour: Colour): string => colourWording[colour].word;

/** "R", "–": for narrow columns and for print without colour. */
export const colourLetter = (colour: Colour): string => colourWording[colour].letter;
