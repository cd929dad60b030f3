import { InvalidArgumentError } from 'commander';
import { isIsoDate, isPeriod, type IsoDate, type Period } from '#shared/domain/dates.ts';

/** Reading of option values; what is thrown here is wrong usage (exit 2), before any file is touched. */

export function periodOption(text: string): Period {
  if (!isPeriod(text)) throw new InvalidArgumentError('Give a month, such as 2019-06.');
  return text;
}

export function dateOption(text: string): IsoDate {
  if (!isIsoDate(text)) throw new InvalidArgumentError('Give a real date, such as 2019-06-30.');
  return text;
}

export function numberOption(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('Give a number, such as 85.5.');
  return value;
}

/** A whole number from `least` to `most`. */
export function wholeNumberOption(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
    }
    return value;
  };
}

/** `2019-04-01,2020-04-01`, or the option given more than once. */
export function listOption(text: string, earlier: readonly string[] | undefined): readonly string[] {
  const items = text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length === 0) throw new InvalidArgumentError('Give at least one, with commas between them.');
  return [...(earlier ?? []), ...items];
}
