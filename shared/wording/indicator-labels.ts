import type { Marker, Polarity, Unit } from '../domain/indicator.ts';

export interface MarkerWording {
  /** As DfE and the Government Statistical Service write it in a table. */
  readonly symbol: string;
  readonly label: string;
  readonly meaning: string;
}

/** Why a number is absent. None of these is ever read as 0. */
export const markerWording: Readonly<Record<Marker, MarkerWording>> = {
  suppressed: {
    symbol: 'c',
    label: 'Suppressed',
    meaning: 'Left out so that nobody can be recognised from a small number.',
  },
  not_applicable: { symbol: 'z', label: 'Not applicable', meaning: 'The figure makes no sense here.' },
  unavailable: { symbol: 'x', label: 'Not available', meaning: 'The figure exists but was not to be had.' },
  low: { symbol: 'low', label: 'Low', meaning: 'Above zero, but it would be rounded to zero.' },
  unreliable: { symbol: 'u', label: 'Unreliable', meaning: 'Too uncertain to print.' },
  approximate: { symbol: '~', label: 'Approximate', meaning: 'Only roughly known; the source gives no exact number.' },
  not_returned: { symbol: '–', label: 'Not returned', meaning: 'A figure was due and none was received.' },
};

export const polarityLabels: Readonly<Record<Polarity, string>> = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  range: 'Within a range is better',
  context: 'Context only, never coloured',
};

export const unitLabels: Readonly<Record<Unit, string>> = {
  count: 'Number',
  number: 'Number, may have decimals',
  percent: 'Per cent',
  rate_per_10000: 'Rate per 10,000 children',
  days: 'Days',
  weeks: 'Weeks',
  score: 'Score',
};
