import type { Unit } from '#shared/domain/indicator.ts';

/** What an indicator is called, to choose it by, and what it is counted in. */
export interface IndicatorName {
  readonly code: string;
  readonly name: string;
  readonly unit: Unit;
}
