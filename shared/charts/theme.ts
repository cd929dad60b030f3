import type { Colour } from '#shared/domain/rating/rating.ts';

/**
 * Colours of the charts. Each is a plain attribute value, so the same picture works as a string in a document
 * (Typst knows no CSS variables); a screen passes a palette of `var(--…)` or `currentColor` instead.
 */
export interface ChartPalette {
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  readonly paper: string;
  readonly line: string;
  readonly band: string;
  readonly limit: string;
  readonly target: string;
  readonly benchmark: string;
  readonly concern: string;
  readonly improvement: string;
  readonly ratings: Readonly<Record<Colour, RatingStyle>>;
}

export interface RatingStyle {
  readonly fill: string;
  /** Text on the fill: at least 4.5:1. */
  readonly text: string;
  readonly letter: string;
  readonly word: string;
}

/** For white paper. Text and lines that carry meaning are at least 4.5:1 against it; fills differ in grey as well. */
export const paperPalette: ChartPalette = {
  ink: '#0b0c0c',
  muted: '#505a5f',
  grid: '#dee0e2',
  paper: '#ffffff',
  line: '#12436d',
  band: '#e9f0f7',
  limit: '#5a6469',
  target: '#801650',
  benchmark: '#54319f',
  concern: '#a8380b',
  improvement: '#1d5fa8',
  ratings: {
    red: { fill: '#b3261e', text: '#ffffff', letter: 'R', word: 'Red' },
    amber: { fill: '#ffbf47', text: '#0b0c0c', letter: 'A', word: 'Amber' },
    green: { fill: '#00703c', text: '#ffffff', letter: 'G', word: 'Green' },
    blue: { fill: '#1d5fa8', text: '#ffffff', letter: 'B', word: 'Blue' },
    grey: { fill: '#ffffff', text: '#505a5f', letter: '–', word: 'Not rated' },
  },
};

/** Stand above a point and in the legend: signs, because a colour alone would say it to some readers only. */
export const restatedMark = '†';
export const provisionalMark = 'p';

/** Family of the embedded font: Typst drops text whose family it does not have. */
export const chartFont = 'Source Sans 3';

/** Rounds a coordinate to 2 decimals, so that the same chart is the same bytes on every machine. */
export const round = (value: number): number => Math.round(value * 100) / 100 || 0;

/** Advance of a character of Source Sans 3, in em, by the class it belongs to: near enough to lay out labels unmeasured. */
function advance(character: string): number {
  if (/[\d†–]/u.test(character)) return 0.5;
  if (/[%MWmw]/u.test(character)) return 0.84;
  if (/[ ,.:;()'’iljI|-]/u.test(character)) return 0.28;
  return /[A-Z]/u.test(character) ? 0.59 : 0.5;
}

/** Rough width of a text, in the unit of `size`; errs on the wide side, so labels never touch. */
export const textWidth = (text: string, size: number): number =>
  Array.from(text, advance).reduce((sum, width) => sum + width, 0) * size;
