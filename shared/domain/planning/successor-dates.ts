import { earlierOf, type IsoDate } from '../dates.ts';

/** The dates of an action that is split, merged or superseded. */
export interface PredecessorDates {
  readonly ref: string;
  readonly startsOn: IsoDate;
  readonly baselineDueOn: IsoDate;
  readonly agreedDueOn: IsoDate;
}

/** What a successor begins with. */
export interface SuccessorDates {
  readonly startsOn: IsoDate;
  readonly baselineDueOn: IsoDate;
  readonly agreedDueOn: IsoDate;
  /** The predecessor whose baseline and agreements it goes on with. */
  readonly datesOf: string;
}

const byKeys = (keys: (of: PredecessorDates) => readonly string[]) => (a: PredecessorDates, b: PredecessorDates) => {
  const [left, right] = [keys(a).join(' '), keys(b).join(' ')];
  return left < right ? -1 : Number(left > right);
};

/**
 * A successor starts with the earliest start, and goes on with the baseline and the agreed date of the predecessor whose
 * baseline is the earliest: work does not become less late by getting another reference. Null for no predecessors.
 */
export function successorDates(predecessors: readonly PredecessorDates[]): SuccessorDates | null {
  const [first] = predecessors.toSorted(
    byKeys(({ baselineDueOn, agreedDueOn, ref }) => [baselineDueOn, agreedDueOn, ref]),
  );
  if (first === undefined) return null;
  return {
    startsOn: predecessors.map(({ startsOn }) => startsOn).reduce(earlierOf),
    baselineDueOn: first.baselineDueOn,
    agreedDueOn: first.agreedDueOn,
    datesOf: first.ref,
  };
}
