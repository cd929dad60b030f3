/** Everything that can be said of one row of a return; each is explained in docs/cli.md and never renamed. */
export const problemCodes = [
  'IndicatorUnknown',
  'IndicatorAmbiguous',
  'IndicatorContradicted',
  'IndicatorLeftOut',
  'IndicatorRetired',
  'PeriodInFuture',
  'PeriodOutsideReturn',
  'PeriodGap',
  'ValueNotReadable',
  'ValueImpossible',
  'ValueAgainstParts',
  'ValueContradicted',
  'ValueRepeated',
  'ValueDerived',
  'ValueOutsideLimits',
  'CountNotWhole',
  'FractionRead',
  'UnitDoubt',
  'CommaDoubt',
  'BlankOverHeld',
  'DefinitionChanged',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/**
 * `blocking` keeps the whole file out. A `warning` is for a person to read: with the outcome `problem` the row is left
 * out and the rest can be accepted, with any other outcome the row is accepted as it stands.
 */
export type Severity = 'blocking' | 'warning';

export interface RowProblem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** What is wrong, as a sentence or two. */
  readonly sentence: string;
}

export const warning = (code: ProblemCode, sentence: string): RowProblem => ({ code, severity: 'warning', sentence });
export const blocking = (code: ProblemCode, sentence: string): RowProblem => ({ code, severity: 'blocking', sentence });
