import type { Unit } from '../indicator.ts';
import { fold } from '../returns/fold.ts';
import { nearIndicators } from '../returns/staging/near-indicators.ts';

/** What matching must know of an indicator. */
export interface MeasuredIndicator {
  readonly code: string;
  readonly name: string;
  readonly unit: Unit;
}

/** A measure of a publication, and the indicator that it is. */
export interface MeasureMatch {
  readonly measureCode: string;
  readonly measure: string;
  readonly topic: string;
  readonly figures: number;
  /** Null: its figures are not taken in. */
  readonly indicator: string | null;
  readonly how: 'code' | 'name' | 'said' | 'remembered' | 'open' | 'left_out';
  /** Near ones, nearest first, where it is open. */
  readonly candidates: readonly { readonly code: string; readonly name: string; readonly because: string }[];
}

/** What people said of measures, by the folded code of the measure: an indicator, or null to leave it out. */
export type MeasureAnswers = ReadonlyMap<string, string | null>;

export const measureKey = (measureCode: string): string => fold(measureCode);

export interface Measure {
  readonly measureCode: string;
  readonly measure: string;
  readonly topic: string;
  readonly figures: number;
}

/**
 * Finds the indicator of each measure: as a person said, by the same code, by the same name, as remembered; never by a
 * name that is merely near, which is offered. A publication has hundreds of measures, so those open are left out.
 */
export function matchMeasures(
  measures: readonly Measure[],
  indicators: readonly MeasuredIndicator[],
  said: MeasureAnswers,
  remembered: MeasureAnswers,
): MeasureMatch[] {
  const byCode = new Map(indicators.map((indicator) => [fold(indicator.code), indicator]));
  const byName = Map.groupBy(indicators, (indicator) => fold(indicator.name));
  const known = (code: string | null | undefined): string | null =>
    typeof code === 'string' ? (byCode.get(fold(code))?.code ?? null) : null;
  return measures.map((measure): MeasureMatch => {
    const key = measureKey(measure.measureCode);
    const answer = said.get(key);
    if (answer === null) return { ...measure, indicator: null, how: 'left_out', candidates: [] };
    const found = (indicator: string, how: MeasureMatch['how']): MeasureMatch => ({
      ...measure,
      indicator,
      how,
      candidates: [],
    });
    const bySaid = known(answer);
    if (bySaid !== null) return found(bySaid, 'said');
    const byMemory = known(remembered.get(key));
    if (byMemory !== null) return found(byMemory, 'remembered');
    const coded = known(measure.measureCode);
    if (coded !== null) return found(coded, 'code');
    const named = byName.get(fold(measure.measure)) ?? [];
    const [only, second] = named;
    if (only !== undefined && second === undefined) return found(only.code, 'name');
    const candidates = nearIndicators(measure.measure, indicators).map(({ indicator, because }) => ({
      code: indicator.code,
      name: indicator.name,
      because,
    }));
    return { ...measure, indicator: null, how: 'open', candidates };
  });
}
