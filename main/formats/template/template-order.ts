import type { IsoDate, Period } from '#shared/domain/dates.ts';
import type { Unit } from '#shared/domain/indicator.ts';

/** Everything that a workbook for a sender says: it is written from this and nothing else. */
export interface TemplateOrder {
  readonly workspaceUid: string;
  readonly authority: string;
  readonly board: string;
  readonly marking: string;
  /** Said of the whole workspace, such as that it is fictional; empty otherwise. */
  readonly notice: string;
  readonly sender: string;
  readonly period: Period;
  /** Null where it cannot be worked out. */
  readonly dueOn: IsoDate | null;
  readonly producer: string;
  /** The months whose figures are shown for reference, oldest first. */
  readonly heldPeriods: readonly Period[];
  readonly rows: readonly TemplateRow[];
}

/** One indicator that the sender owes. */
export interface TemplateRow {
  readonly indicatorId: number;
  readonly code: string;
  readonly name: string;
  readonly definitionVersion: number;
  readonly unit: Unit;
  readonly numeratorLabel: string;
  readonly denominatorLabel: string;
  /** What is held for each of `heldPeriods`, as printed; empty where nothing is. */
  readonly held: readonly string[];
}

/** Units whose value follows from a numerator and a denominator. */
const ratios: ReadonlySet<Unit> = new Set<Unit>(['percent', 'rate_per_10000']);

/** Whether numerator and denominator are asked for. */
export const takesParts = ({ unit, denominatorLabel }: TemplateRow): boolean =>
  ratios.has(unit) || denominatorLabel !== '';

const unitWords: Readonly<Record<Unit, string>> = {
  count: 'A whole number',
  number: 'A number, with decimals if need be',
  percent: 'Per cent: 85.3 for 85.3%',
  rate_per_10000: 'A rate for every 10,000',
  days: 'Days',
  weeks: 'Weeks',
  score: 'A score',
};

/** What is to be entered, in words: the unit, and what to count above and below the line. */
export function whatToEnter(row: TemplateRow): string {
  const parts = [
    row.numeratorLabel === '' ? '' : `Numerator: ${row.numeratorLabel}`,
    row.denominatorLabel === '' ? '' : `Denominator: ${row.denominatorLabel}`,
  ];
  return [unitWords[row.unit], ...(takesParts(row) ? parts : [])].filter((line) => line !== '').join('\n');
}
