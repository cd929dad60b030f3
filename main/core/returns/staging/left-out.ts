import { periodInWords } from '#shared/domain/dates.ts';
import type { RefusalDetails } from '#shared/domain/refusal.ts';
import type { ProblemCode } from '#shared/domain/returns/staging/row-problem.ts';
import type { StagedRow } from '#shared/domain/returns/staging/staged-row.ts';
import { nextSteps } from './problem-steps.ts';
import { placeIn } from '../reading/place-in.ts';
import type { RowsSummary } from './summarise-rows.ts';

/** Problems by which a figure is lost although its file is kept. Of two alike the first counts, so neither is lost. */
const losing: ReadonlySet<ProblemCode | null> = new Set<ProblemCode>([
  'UnitDoubt',
  'CommaDoubt',
  'IndicatorUnknown',
  'IndicatorLeftOut',
  'IndicatorRetired',
]);

/** A figure that stands in the file and is not kept although the file is, such as 0.2 for a percentage. A blank is none. */
export const isLeftOut = (row: StagedRow): boolean =>
  row.outcome === 'problem' && row.severity === 'warning' && row.marker !== 'not_returned' && losing.has(row.code);

/** Empty for none. */
export function leftOutInWords(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? '1 figure was left out: see the problem beside it.'
    : `${count} figures were left out: see the problems beside them.`;
}

/** A file all of whose figures would be left out brings nothing, and that must not pass as done. Null for any other. */
export function refusalOfUnusable(
  fileName: string,
  { leftOut: { first, count }, hasUsable }: RowsSummary,
): RefusalDetails | null {
  if (first === null || hasUsable) return null;
  const more = count === 1 ? '' : ` ${count - 1} more ${count === 2 ? 'figure' : 'figures'} cannot be used either.`;
  return {
    code: 'NoFigureUsable',
    message: `No figure in this file can be used. ${first.indicator} for ${periodInWords(first.period)}: ${first.problem ?? ''}${more} Nothing of the file was kept.`,
    where: placeIn(fileName, first.sheet, first.cell),
    next:
      first.code === 'UnitDoubt' || first.code === null
        ? 'Say how its percentages are written, or write each with its sign in the file, such as 85.3% instead of 0.853, and try again.'
        : nextSteps[first.code],
  };
}
