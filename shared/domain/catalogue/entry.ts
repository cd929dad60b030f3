import type { Period } from '../dates.ts';
import type { IndicatorDefinition } from '../indicator.ts';

/** What is measured, without the version and the date that come with every change of it. */
export type DefinitionDraft = Omit<IndicatorDefinition, 'version' | 'effectiveFrom'>;

/** A target as somebody sets it; for polarity `range` the amber limit alone, as the margin on either side. */
export interface TargetDraft {
  readonly from: Period;
  readonly target: number | null;
  readonly amberLimit: number | null;
  readonly basis: string;
}

/** True where two targets stand from the same month, for the same figures, on the same basis. */
export const sameTarget = (one: TargetDraft | null, other: TargetDraft | null): boolean =>
  one === null || other === null
    ? one === other
    : one.from === other.from &&
      one.target === other.target &&
      one.amberLimit === other.amberLimit &&
      one.basis === other.basis;

/** A role in an agency. */
export interface OwnerDraft {
  readonly role: string;
  readonly agency: string;
}

export interface TrajectoryDraft {
  readonly period: Period;
  readonly target: number | null;
}

/** One indicator as one line of a catalogue: what stands now, without how it came to be so. */
export interface CatalogueEntry {
  readonly code: string;
  readonly definition: DefinitionDraft;
  readonly monthly: boolean;
  readonly owner: OwnerDraft | null;
  /** The one set last, which may be for a month to come. */
  readonly target: TargetDraft | null;
  readonly nationalTarget: TargetDraft | null;
  /** Months with an aim of their own, oldest first. */
  readonly trajectory: readonly TrajectoryDraft[];
  readonly retiredFrom: Period | null;
}

/** Something about an entry that cannot stand; `field` is a name of the form and of the CSV file. */
export interface EntryProblem {
  readonly field: string;
  readonly message: string;
}

/** Letters and figures with dots and hyphens between: what a return's code column can hold without doubt. */
export const isIndicatorCode = (text: string): boolean => /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,18}[A-Za-z0-9])?$/.test(text);

/** Why a definition cannot stand; null when it can. */
export function definitionProblem({
  name,
  group,
  polarity,
  rangeLow,
  rangeHigh,
}: DefinitionDraft): EntryProblem | null {
  if (name.trim() === '') return { field: 'name', message: 'Enter the name of the indicator' };
  if (group.trim() === '') return { field: 'group', message: 'Enter the group it belongs to' };
  if (polarity !== 'range') return null;
  if (rangeLow === null) return { field: 'range_low', message: 'Enter the lower end of the range' };
  if (rangeHigh === null) return { field: 'range_high', message: 'Enter the upper end of the range' };
  if (rangeLow <= rangeHigh) return null;
  return { field: 'range_high', message: 'The upper end of the range is below the lower end' };
}

/** Why a target cannot stand for an indicator of this polarity; null when it can. */
export function targetProblem(
  { polarity, unit }: Pick<DefinitionDraft, 'polarity' | 'unit'>,
  { target, amberLimit }: Pick<TargetDraft, 'target' | 'amberLimit'>,
): EntryProblem | null {
  if (target === null && amberLimit === null) return null;
  if (unit === 'percent' && target !== null && (target < 0 || target > 100)) {
    return { field: 'target', message: 'A percentage is between 0 and 100' };
  }
  switch (polarity) {
    case 'context':
      return { field: 'target', message: 'An indicator for context only has no target' };
    case 'range':
      if (target !== null) return { field: 'target', message: 'Where a range is better, the range is the target' };
      return amberLimit !== null && amberLimit < 0
        ? { field: 'amber_limit', message: 'The amber margin outside the range cannot be below 0' }
        : null;
    case 'higher':
    case 'lower': {
      if (target === null) return { field: 'target', message: 'An amber limit needs a target' };
      const beyond = amberLimit !== null && (polarity === 'higher' ? amberLimit > target : amberLimit < target);
      const side = polarity === 'higher' ? 'above' : 'below';
      return beyond
        ? { field: 'amber_limit', message: `The amber limit is ${side} the target, on the better side` }
        : null;
    }
  }
}
