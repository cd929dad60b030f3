import { addMonths, isPeriod, periodsFrom, type Period } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { loadCatalogue } from './catalogue.ts';

/** Size of the fictional sample. The same options give the same workspace, on any machine and any day. */
export interface ExampleshireOptions {
  /** How many of the catalogue's indicators, spread over its groups. */
  readonly indicators: number;
  readonly months: number;
  /** The last month with returns. Never today's, so that the sample stays the same. */
  readonly end: Period;
  readonly actions: number;
  /** Another seed gives another authority. */
  readonly seed: number;
}

const usual: ExampleshireOptions = { indicators: 60, months: 36, end: '2019-06', actions: 300, seed: 1 };

const limits = { indicators: loadLimit, months: () => 240, actions: () => 5_000, seed: () => 2 ** 31 } as const;

function loadLimit(): number {
  return loadCatalogue().length;
}

/** Fills in what is left out. @throws Refusal `SampleSize` for a size that cannot be made. */
export function completeOptions(asked: Partial<ExampleshireOptions>): ExampleshireOptions {
  const options = { ...usual, ...asked };
  for (const key of ['indicators', 'months', 'actions', 'seed'] as const) {
    const [value, most] = [options[key], limits[key]()];
    if (!Number.isInteger(value) || value < 1 || value > most)
      throw sizeRefusal(key, `a whole number from 1 to ${most}`);
  }
  if (!isPeriod(options.end)) throw sizeRefusal('end', 'a month such as 2019-06');
  return options;
}

const sizeRefusal = (what: string, allowed: string): Refusal =>
  new Refusal({
    code: 'SampleSize',
    message: `The sample cannot be made: "${what}" must be ${allowed}.`,
    where: what,
    next: 'Choose another size and try again.',
  });

/** The months of the sample, oldest first. */
export const periodsOf = ({ end, months }: ExampleshireOptions): readonly Period[] =>
  periodsFrom(addMonths(end, 1 - months), end);
