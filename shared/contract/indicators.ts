import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate, Period } from '../domain/dates.ts';
import type { IndicatorFacts, PeriodValue, Polarity, Unit } from '../domain/indicator.ts';
import type { SpcChartSpec } from '../domain/pack/document.ts';
import type { Rating } from '../domain/rating/rating.ts';
import type { Assurance, VariationIcon } from '../domain/spc/series.ts';
import type { SignalNote } from '../domain/spc/signal-notes.ts';
import { mostCompared, type Comparison, type DerivedFigure, type PeriodHistory } from './indicator-reading.ts';
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
  /** "412 of 452"; empty where they were not given. */
  readonly ofText: string;
  /** "provisional", "restated", "two values", "small numbers": words, never colour alone. */
  readonly flags: readonly string[];
  /** Who says so: the publisher, or the file with its sheet and cell; empty where there is no figure. */
  readonly source: string;
  /** The three months to this one together, where this one alone has too few to read. */
  readonly quarter: DerivedFigure | null;
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
  /** Each signal of the chart for people who read no control charts, the newest first. */
  readonly notes: readonly SignalNote[];
  /** April to the period as one figure; read beside the chart and never part of it. */
  readonly yearToDate: DerivedFigure;
  /** Newest first. */
  readonly periods: readonly IndicatorPeriodRow[];
}

/** A detail with the role that what is written there would be recorded under. */
export interface IndicatorView extends IndicatorDetail {
  readonly actor: string;
}

/** The very words that are signed off: another text written meanwhile is not. */
const commentaryText = z.string().trim().min(1, 'Enter the commentary').max(4000, 'At most 4,000 characters');
const code = z.string().min(1);
/** The month that a figure is of, and the period in view that says what is known of it. */
const month = { code, month: period, period: period.optional() };

export const indicatorsContract = {
  list: operation.input(z.object({ period: period.optional() })).output(type<IndicatorList>()),
  get: operation.input(z.object({ code, period: period.optional() })).output(type<IndicatorView>()),
  addCommentary: operation.input(z.object({ code, period, text: commentaryText })).output(type<IndicatorView>()),
  /** Signs the current commentary of a period off, if it is still the text given. */
  signOffCommentary: operation.input(z.object({ code, period, text: commentaryText })).output(type<IndicatorView>()),
  /** Every value held for one month, with where it came from. */
  history: operation.input(z.object(month)).output(type<PeriodHistory>()),
  /** Decides which of several sources is used for a month; the others stay. */
  chooseValue: operation
    .input(
      z.object({
        ...month,
        observation: z.int().min(1),
        reason: z.string().trim().min(1, 'Enter why this value is used').max(1000, 'At most 1,000 characters'),
      }),
    )
    .output(type<PeriodHistory>()),
  /** Some indicators over the same months, side by side: those named, or those of a group. */
  compare: operation
    .input(
      z.object({
        codes: z.array(code).max(mostCompared, `At most ${mostCompared} at once`).default([]),
        group: z.string().default(''),
        period: period.optional(),
      }),
    )
    .output(type<Comparison>()),
};
