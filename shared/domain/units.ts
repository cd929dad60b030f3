import type { Marker, Unit } from './indicator.ts';

/** U+2212: a hyphen is too short to be seen before a figure and breaks from it at the end of a line. */
const minus = '\u2212';

/**
 * Half away from zero at so many decimals, as figures are rounded by hand. Twelve significant figures are kept first,
 * because 1.005 times 100 is 100.49999999999999 in a computer and would otherwise round down.
 */
export function roundTo(value: number, decimals: number): number {
  const exact = Math.abs(value) * 10 ** decimals;
  // Most figures have no more decimals than asked for; writing out a text to round them would cost ten times as much.
  const scaled = Number.isInteger(exact) ? exact : Number(exact.toPrecision(12));
  const rounded = Math.round(scaled) / 10 ** decimals;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/**
 * Decimals of a unit, so that a column of one unit lines up. Counts and durations are whole, except where a figure of
 * the column is not (a median wait of 12.5 days).
 */
export function decimalsFor(unit: Unit, values: readonly (number | null)[]): number {
  switch (unit) {
    case 'number':
    case 'percent':
    case 'rate_per_10000':
    case 'score':
      return 1;
    case 'count':
    case 'days':
    case 'weeks':
      return values.some((value) => value !== null && roundTo(value, 1) !== roundTo(value, 0)) ? 1 : 0;
  }
}

/** `1126.04` as "1,126.0" at one decimal, with thousands separators and a real minus sign. */
export function formatNumber(value: number, decimals: number): string {
  const rounded = roundTo(value, decimals);
  const [whole = '', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${rounded < 0 ? minus : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A value with its unit: "85.3%", "1,126", "553.7", "29 days". For a column pass the decimals of the whole column. */
export function formatValue(value: number, unit: Unit, decimals: number = decimalsFor(unit, [value])): string {
  const figure = formatNumber(value, decimals);
  switch (unit) {
    case 'percent':
      return `${figure}%`;
    case 'days':
    case 'weeks':
      return `${figure} ${nounOf(unit, figure)}`;
    case 'count':
    case 'number':
    case 'rate_per_10000':
    case 'score':
      return figure;
  }
}

const nounOf = (unit: 'days' | 'weeks', figure: string): string =>
  figure === '1' || figure === `${minus}1` ? unit.slice(0, -1) : unit;

/** A distance between two values: percentages differ by points, "4.2 points", never by "4.2%". */
export function formatDistance(distance: number, unit: Unit): string {
  const size = Math.abs(distance);
  if (unit !== 'percent') return formatValue(size, unit);
  const figure = formatNumber(size, 1);
  return figure === '1.0' ? '1.0 point' : `${figure} points`;
}

const markerWords: Record<Marker, string> = {
  suppressed: 'suppressed to protect small numbers',
  not_applicable: 'not applicable',
  unavailable: 'not available',
  low: 'rounds to 0 but is not 0',
  unreliable: 'too unreliable to use',
  approximate: 'given only as an approximate figure',
  not_returned: 'not returned',
};

/** What a marker means, as the rest of a sentence: "suppressed to protect small numbers". */
export const markerInWords = (marker: Marker): string => markerWords[marker];
