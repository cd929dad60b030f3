import type { Period } from '#shared/domain/dates.ts';
import type { CatalogueIndicator } from './catalogue.ts';
import { createRandom, type Random } from './random.ts';

/** What one month of an indicator's return says, before it is written into a file. */
export interface SamplePoint {
  readonly period: Period;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** What stands in the cell in place of a number; empty where there is one. */
  readonly symbol: string;
}

/** Shapes that a control chart must tell apart; each indicator has one, in turn. */
const shapes = ['steady', 'rising', 'falling', 'step_up', 'step_down', 'constant', 'spike', 'restless'] as const;
type Shape = (typeof shapes)[number];

/** What the shape adds at a point of time from 0 (first month) to 1 (last), in standard deviations. */
function effect(shape: Shape, time: number, random: Random): number {
  switch (shape) {
    case 'steady':
    case 'constant':
      return 0;
    case 'rising':
      return 6 * time - 3;
    case 'falling':
      return 3 - 6 * time;
    case 'step_up':
      return time > 0.6 ? 3.5 : 0;
    case 'step_down':
      return time > 0.6 ? -3.5 : 0;
    case 'spike':
      return time > 0.88 && time < 0.94 ? 6 : 0;
    case 'restless':
      return 2 * random.bell();
  }
}

/** Where an indicator of each unit lies without a target, and how far it moves from month to month at least. */
const usual = {
  count: { level: 60, spread: 1.2 },
  number: { level: 60, spread: 1.2 },
  percent: { level: 65, spread: 3 },
  rate_per_10000: { level: 55, spread: 2.5 },
  days: { level: 28, spread: 2 },
  weeks: { level: 20, spread: 1.5 },
  score: { level: 14, spread: 0.4 },
} as const;

function levelOf(indicator: CatalogueIndicator, spread: number, random: Random): number {
  const { unit, polarity, target, range_low, range_high } = indicator;
  if (polarity === 'range') {
    return (range_low ?? 0) + ((range_high ?? 0) - (range_low ?? 0)) * (0.1 + 1.1 * random.next());
  }
  if (target === null) return usual[unit].level * (0.6 + (unit === 'count' ? 3 : 0.8) * random.next());
  const worse = polarity === 'higher' ? -1 : 1;
  return Math.max(0, target + worse * spread * (4 * random.next() - 1));
}

/** Counts and durations move in proportion to their size: 18 cases by one or two, 426 days by twenty. */
function spreadOf({ unit, target }: CatalogueIndicator): number {
  const { level, spread } = usual[unit];
  return unit === 'percent' || unit === 'score' ? spread : Math.max(spread, 0.06 * (target ?? level));
}

/** Every eighth indicator counts so few children that its percentages jump and are flagged. */
const denominatorOf = (position: number, random: Random): number =>
  position % 8 === 3 ? random.whole(7, 19) : random.whole(60, 420);

const symbols = ['c', 'x', 'TBC', 'n/a'] as const;

/**
 * The months of one indicator, from its place in the sample and the seed alone. Percentages are those of whole children,
 * so a numerator and denominator always stand behind them.
 */
export function sampleSeries(
  indicator: CatalogueIndicator,
  position: number,
  periods: readonly Period[],
  seed: number,
): readonly SamplePoint[] {
  const random = createRandom(seed, `series ${indicator.code}`);
  const shape = shapes[position % shapes.length] ?? 'steady';
  const spread = spreadOf(indicator);
  const level = levelOf(indicator, spread, random);
  const denominator = denominatorOf(position, random);
  return periods.map((period, index) => {
    const time = periods.length === 1 ? 1 : index / (periods.length - 1);
    const noise = shape === 'constant' ? 0 : random.bell() + effect(shape, time, random);
    const children = Math.max(1, Math.round(denominator * (0.9 + 0.2 * random.next())));
    const symbol = random.chance(0.012) ? random.pick(symbols) : '';
    if (symbol !== '') return { period, value: null, numerator: null, denominator: null, symbol };
    return { period, symbol, ...figure(indicator, Math.max(0, level + spread * noise), children) };
  });
}

function figure(indicator: CatalogueIndicator, value: number, children: number) {
  switch (indicator.unit) {
    case 'percent': {
      const numerator = Math.min(children, Math.round((value / 100) * children));
      return { value: Math.round((1_000 * numerator) / children) / 10, numerator, denominator: children };
    }
    case 'count':
      return { value: Math.round(value), numerator: null, denominator: null };
    case 'number':
    case 'rate_per_10000':
    case 'days':
    case 'weeks':
    case 'score':
      return { value: Math.round(value * 10) / 10, numerator: null, denominator: null };
  }
}
