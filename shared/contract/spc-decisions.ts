import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate, Period } from '../domain/dates.ts';
import type { IndicatorFacts } from '../domain/indicator.ts';
import type { SpcChartSpec } from '../domain/pack/document.ts';
import type { RuleSet } from '../domain/rating/rule-set.ts';
import { isoDate, operation, period } from './operation.ts';

/** How a chart would look after a decision, and what to think of before it is recorded. */
export interface LimitPreview {
  readonly chart: SpcChartSpec;
  readonly chartAlt: string;
  readonly explanation: readonly string[];
  readonly warnings: readonly string[];
}

/** What has been decided about the limits of one indicator, as known now. */
export type LimitDecisions = Pick<IndicatorFacts, 'rebases' | 'withdrawnRebases' | 'baselines'>;

/** An indicator whose control chart says something else by other options. */
export interface SignalDifference {
  readonly code: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What a change of the options would do to the latest position. */
export interface SpcOptionsPreview {
  readonly period: Period;
  readonly asAtOn: IsoDate;
  /** How many indicators have a control chart there. */
  readonly charts: number;
  readonly differences: readonly SignalDifference[];
  readonly warnings: readonly string[];
}

const reason = z
  .string()
  .trim()
  .min(1, 'Say why, in words that a reader of the chart understands')
  .max(300, 'At most 300 characters');
const decision = {
  reason,
  decidedBy: z.string().trim().min(1, 'Say who decided: a board or a role').max(100, 'At most 100 characters'),
  decidedOn: isoDate,
};
const points = z
  .number('Enter how many points, 12 or more')
  .int('Enter a whole number')
  .min(12, 'Limits can be fixed on 12 points or more')
  .max(600, 'Enter 600 points or fewer');
const code = z.string().min(1);

const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rebase'), period, reason: z.string().max(300) }),
  z.object({ kind: z.literal('withdrawal'), period }),
  z.object({ kind: z.literal('baseline'), points: points.nullable(), reason: z.string().max(300) }),
]);
/** A decision that is thought about: none of its words are needed to see what it would do. */
export type LimitChange = z.output<typeof change>;

export const rebaseInput = z.object({ code, period, ...decision });
export const baselineInput = z.object({ code, points, ...decision });
export const freeInput = z.object({ code, ...decision });

const options = {
  validFrom: isoDate,
  runLength: z.union([z.literal(6), z.literal(7)]),
  twoInThree: z.enum(['package', 'mdc2023']),
  screenOutliers: z.boolean(),
};
export const spcOptionsInput = z.object({ ...options, reason, decidedBy: decision.decidedBy });

export const spcDecisionsContract = {
  preview: operation.input(z.object({ code, period: period.optional(), change })).output(type<LimitPreview>()),
  addRebase: operation.input(rebaseInput).output(type<LimitDecisions>()),
  withdrawRebase: operation.input(rebaseInput).output(type<LimitDecisions>()),
  fixBaseline: operation.input(baselineInput).output(type<LimitDecisions>()),
  freeBaseline: operation.input(freeInput).output(type<LimitDecisions>()),
  previewOptions: operation.input(z.object(options)).output(type<SpcOptionsPreview>()),
  changeOptions: operation.input(spcOptionsInput).output(type<RuleSet>()),
};
