import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate, Period } from '../domain/dates.ts';
import type { IndicatorFacts, PeriodValue, Polarity, Unit } from '../domain/indicator.ts';
import type { SpcChartSpec } from '../domain/pack/document.ts';
import type { Rating } from '../domain/rating/rating.ts';
import type { Assurance, VariationIcon } from '../domain/spc/series.ts';
import { operation, period } from './operation.ts';

export interface IndicatorRow {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly unit: Unit;
  readonly polarity: Polarity;
  readonly owner: string;
  /** As printed, with unit; the marker's meaning where there is no number. */
  readonly valueText: string;
  readonly value: number | null;
  /** The period that the value is of: the one asked for, or, for dated publications, the latest before it. */
  readonly valuePeriod: Period | null;
  readonly targetText: string;
  readonly distanceText: string;
  readonly rating: Rating;
  readonly moderated: boolean;
  readonly movement: {
    readonly direction: 'up' | 'down' | 'level' | 'none';
    readonly judgement: 'better' | 'worse' | 'neither';
    readonly text: string;
  };
  /** Null where there are too few points. */
  readonly variation: { readonly icon: VariationIcon; readonly text: string } | null;
  readonly assurance: { readonly icon: Assurance; readonly text: string } | null;
  /** The last 24 periods, oldest first. */
  readonly spark: readonly (number | null)[];
  /** "small numbers", "restated", "two values": words, never colour alone. */
  readonly flags: readonly string[];
  readonly neighboursText: string;
  readonly englandText: string;
}

export interface IndicatorList {
  readonly period: Period;
  readonly asAtOn: IsoDate;
  readonly rows: readonly IndicatorRow[];
}

/** One line of the table beside the chart. */
export interface IndicatorPeriodRow {
  readonly period: Period;
  readonly valueText: string;
  readonly targetText: string;
  readonly rating: Rating;
  readonly signal: string;
  readonly value: PeriodValue | null;
}

export interface IndicatorDetail {
  readonly row: IndicatorRow;
  readonly facts: IndicatorFacts;
  readonly asAtOn: IsoDate;
  readonly period: Period;
  readonly chart: SpcChartSpec;
  readonly chartAlt: string;
  /** What the control chart says, in plain sentences. */
  readonly explanation: readonly string[];
  /** Newest first. */
  readonly periods: readonly IndicatorPeriodRow[];
}

export const indicatorsContract = {
  list: operation.input(z.object({ period: period.optional() })).output(type<IndicatorList>()),
  get: operation
    .input(z.object({ code: z.string().min(1), period: period.optional() }))
    .output(type<IndicatorDetail>()),
  addCommentary: operation
    .input(
      z.object({
        code: z.string().min(1),
        period,
        text: z.string().trim().min(1, 'Enter the commentary').max(4000, 'At most 4,000 characters'),
      }),
    )
    .output(type<IndicatorDetail>()),
};
