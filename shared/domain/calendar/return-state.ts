import type { IsoDate } from '../dates.ts';
import type { BankHolidays } from '../working-days.ts';
import { workingDaysLate } from './schedule.ts';

export const returnStates = ['on_time', 'late', 'part', 'missing', 'not_due', 'received', 'waiting'] as const;
/**
 * Of what one sender owes for one period. `on_time` and `late`: all of it is here. `part`: some of it, before or after
 * the due date. `missing`: nothing after the due date; `not_due`: nothing yet, and still time. Where the due date is
 * not known: `received` for all of it, `waiting` for nothing.
 */
export type ReturnStateKind = (typeof returnStates)[number];

/** What is owed and by when; `dueOn` is null where the bank holidays are not known. */
export interface Owed {
  readonly indicators: readonly string[];
  readonly dueOn: IsoDate | null;
}

/** A figure of the period that a return brought: anything but "not returned". */
export interface Receipt {
  readonly indicator: string;
  readonly receivedOn: IsoDate;
}

/** How a return stands on a day. */
export interface ReturnState {
  readonly kind: ReturnStateKind;
  readonly dueOn: IsoDate | null;
  /** Indicators owed, and how many of them are here. */
  readonly owed: number;
  readonly received: number;
  /** Codes of those that are not here, in the order of the schedule. */
  readonly missing: readonly string[];
  /** The day that the last figure owed came; null until then. */
  readonly completedOn: IsoDate | null;
  /**
   * Working days after the due date: of the completing return, or up to the as-at date where something is still owed.
   * 0 where it is not late; null where the days cannot be counted.
   */
  readonly workingDaysLate: number | null;
}

/** The state of what is owed on the as-at date, from the receipts up to it. Each indicator counts from its first receipt. */
export function returnState(
  owed: Owed,
  receipts: readonly Receipt[],
  asAtOn: IsoDate,
  holidays: BankHolidays,
): ReturnState {
  const firstOn = firstReceipts(receipts, asAtOn);
  const missing = owed.indicators.filter((indicator) => !firstOn.has(indicator));
  const completedOn = missing.length > 0 ? null : lastOf(owed.indicators.map((code) => firstOn.get(code) ?? asAtOn));
  const { dueOn } = owed;
  const received = owed.indicators.length - missing.length;
  return {
    kind: kindOf({ dueOn, completedOn, received, asAtOn }),
    dueOn,
    owed: owed.indicators.length,
    received,
    missing,
    completedOn,
    workingDaysLate: dueOn === null ? null : workingDaysLate(dueOn, completedOn ?? asAtOn, holidays),
  };
}

function firstReceipts(receipts: readonly Receipt[], asAtOn: IsoDate): Map<string, IsoDate> {
  const first = new Map<string, IsoDate>();
  for (const { indicator, receivedOn } of receipts) {
    const before = first.get(indicator);
    if (receivedOn <= asAtOn && (before === undefined || receivedOn < before)) first.set(indicator, receivedOn);
  }
  return first;
}

const lastOf = (days: readonly IsoDate[]): IsoDate | null => days.toSorted().at(-1) ?? null;

interface Facts {
  readonly dueOn: IsoDate | null;
  readonly completedOn: IsoDate | null;
  readonly received: number;
  readonly asAtOn: IsoDate;
}

function kindOf({ dueOn, completedOn, received, asAtOn }: Facts): ReturnStateKind {
  if (completedOn !== null) return dueOn === null ? 'received' : completedOn <= dueOn ? 'on_time' : 'late';
  if (received > 0) return 'part';
  if (dueOn === null) return 'waiting';
  return asAtOn > dueOn ? 'missing' : 'not_due';
}

/** Whether something is still owed after its due date: these senders are chased. */
export const isOverdue = ({ dueOn, completedOn }: ReturnState, asAtOn: IsoDate): boolean =>
  completedOn === null && dueOn !== null && asAtOn > dueOn;
