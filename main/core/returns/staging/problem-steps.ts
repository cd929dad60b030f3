import type { ProblemCode } from '#shared/domain/returns/staging/row-problem.ts';

/** What to do about each problem of a row; the codes are explained in docs/cli.md. */
export const nextSteps = {
  IndicatorUnknown:
    'Say which indicator it is, or that it is none of ours; or correct the code in the file, or add the indicator to this workspace, and try again.',
  IndicatorAmbiguous: 'Say which of them it is, or give the code in the file, and try again.',
  IndicatorContradicted: 'Say which of the two it is, or correct the code or the name in the file, and try again.',
  IndicatorLeftOut: 'Say which indicator it is if it is one of ours after all.',
  IndicatorRetired: 'Ask the sender to leave it out, or take the retirement back if the indicator is still in use.',
  PeriodInFuture: 'Correct the month in the file; figures can be returned once the month has begun.',
  PeriodOutsideReturn: 'Check the month in the file with the sender before you accept it.',
  PeriodGap: 'Ask the sender for the missing months; the rest can be accepted meanwhile.',
  ValueNotReadable: 'Put a number in the cell, or a symbol such as n/a or c for why there is none, and try again.',
  ValueImpossible: 'Correct the figure in the file, or ask the sender which one is right, and try again.',
  ValueAgainstParts: 'Ask the sender whether the value or its parts are right, correct the file and try again.',
  ValueContradicted: 'Leave only the right one of the two in the file and try again.',
  ValueRepeated: 'Nothing needs to be done; ask the sender to give each figure once.',
  ValueDerived: 'Check that the numerator and the denominator are those of the definition.',
  ValueOutsideLimits: 'Check it with the sender; if it is right, accept it and say in the commentary what happened.',
  CountNotWhole: 'Ask the sender whether it is an average; if so the indicator needs the unit "number".',
  FractionRead: 'Nothing needs to be done; ask the sender to write percentages with their sign.',
  UnitDoubt: 'Say how its percentages are written, or write them with their sign in the file, such as 85.3%.',
  CommaDoubt: 'Ask the sender for the file divided by commas, or for numbers without a comma, such as 92512 or 92.512.',
  BlankOverHeld:
    'Nothing needs to be done unless the sender takes the figure back: then ask for it with a symbol such as u.',
  DefinitionChanged: 'Ask the sender under which definition it was counted before you accept it.',
} as const satisfies Readonly<Record<ProblemCode, string>>;
