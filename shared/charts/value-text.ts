import type { Unit } from '#shared/domain/indicator.ts';

const grouped = (digits: string): string => digits.replaceAll(/\B(?=(\d{3})+$)/gu, ',');

/** A value as an axis or a line label shows it: at most one decimal, thousands grouped, "%" for percentages. */
export function valueText(unit: Unit, value: number): string {
  const [whole = '0', decimal = '0'] = Math.abs(value).toFixed(1).split('.');
  const zero = whole === '0' && decimal === '0';
  const sign = value < 0 && !zero ? '−' : '';
  return `${sign}${grouped(whole)}${decimal === '0' ? '' : `.${decimal}`}${unit === 'percent' ? '%' : ''}`;
}

/** What the numbers on an axis are, where the tick labels do not say it themselves. */
export function unitLabel(unit: Unit): string {
  switch (unit) {
    case 'percent':
      return '';
    case 'count':
    case 'number':
      return 'Number';
    case 'rate_per_10000':
      return 'Rate per 10,000';
    case 'days':
      return 'Days';
    case 'weeks':
      return 'Weeks';
    case 'score':
      return 'Score';
  }
}

/** Values no measure of this unit can be beyond: a limit past them is a product of the method and is not drawn. */
export function naturalBounds(unit: Unit): readonly [number, number] {
  if (unit === 'percent') return [0, 100];
  return unit === 'score' ? [-Infinity, Infinity] : [0, Infinity];
}
