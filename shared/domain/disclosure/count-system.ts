/**
 * Counts and what ties them together, whatever they were printed in: tables, months, totals over months. Every sum is
 * written as one relation that holds for the true counts, so that nothing needs to be known of where it comes from.
 */
export interface CountSystem {
  readonly counts: readonly HeldCount[];
  readonly relations: readonly CountRelation[];
}

export interface HeldCount {
  /** Unique in the system. */
  readonly key: string;
  readonly value: number;
  /**
   * `small` must be hidden; `shown` may be hidden to protect another; `fixed` cannot be hidden, because its readers know
   * it already or because a 0 stays shown; `rest` was never printed, such as the children who are in none of the parts.
   */
  readonly state: 'small' | 'shown' | 'fixed' | 'rest';
  /** What its readers would lose; the cheapest counts are hidden first. */
  readonly cost: number;
}

/** The counts named, each so many times, give a number that every reader knows. Each key stands once. */
export interface CountRelation {
  readonly terms: readonly { readonly key: string; readonly by: number }[];
}

/** A reader knows that a hidden count is never 0, and that the rest of a total may be. */
export const leastOf = ({ state }: Pick<HeldCount, 'state'>): number => (state === 'rest' ? 0 : 1);
