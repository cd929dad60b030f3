import type { Unit } from '../../indicator.ts';

/** A number inside a sentence about a return: at most two places, thousands by comma, no locale of the machine. */
export function printNumber(value: number): string {
  const [whole = '', fraction = ''] = value.toFixed(2).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const places = fraction.replace(/0+$/, '');
  return places === '' ? grouped : `${grouped}.${places}`;
}

/** A number with what its unit adds to it in a sentence: "50%", "595.56 per 10,000". */
export function printFigure(value: number, unit: Unit): string {
  const figure = printNumber(value);
  if (unit === 'percent') return `${figure}%`;
  return unit === 'rate_per_10000' ? `${figure} per 10,000` : figure;
}

/** More figures than these are the noise of binary fractions (0.1 + 0.2 is 0.30000000000000004 in a spreadsheet). */
const meantFigures = 12;

/** The text of a cell inside a sentence: as it stands, unless it is a number with such noise. */
export function printAsRead(text: string): string {
  const bare = text.trim();
  if (!/^-?\d*\.\d+(?:e-?\d+)?$/i.test(bare) || bare.length <= meantFigures + 2) return text;
  return String(Number(Number(bare).toPrecision(meantFigures)));
}
