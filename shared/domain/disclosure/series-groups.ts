import type { Period } from '../dates.ts';

/** The whole numbers of one count by month. */
export type Series = ReadonlyMap<Period, number>;

/** Which counts are one and the same, under however many names. */
export class SeriesGroups {
  readonly #parent = new Map<string, string>();

  /** The name that stands for all names of this count. */
  nameOf(field: string): string {
    const parent = this.#parent.get(field);
    if (parent === undefined || parent === field) return field;
    const name = this.nameOf(parent);
    this.#parent.set(field, name);
    return name;
  }

  join(one: string, other: string): void {
    const [a, b] = [this.nameOf(one), this.nameOf(other)].toSorted();
    if (a !== undefined && b !== undefined && a !== b) this.#parent.set(b, a);
  }
}

/** Fewer months than these may agree by chance. */
const leastMonths = 3;

/** True where two series agree in every month that both have, in enough months and numbers to be more than chance. */
export function isSameSeries(one: Series, other: Series): boolean {
  const values = new Set<number>();
  let months = 0;
  for (const [period, value] of one) {
    const beside = other.get(period);
    if (beside === undefined) continue;
    if (beside !== value) return false;
    values.add(value);
    months++;
  }
  return months >= leastMonths && values.size >= leastMonths;
}
