import { periodInWords } from '#shared/domain/dates.ts';
import type { RefusalDetails } from '#shared/domain/refusal.ts';
import type { StagedRow } from '#shared/domain/returns/stage.ts';
import { placeIn } from './read-return.ts';

const keyOf = ({ indicator, period }: StagedRow): string => `${period} ${indicator}`;

/**
 * Figures that stand in the file and are not kept although the file is, such as 0.2 for a percentage. A blank is no
 * figure, and the second of two alike is not lost: the first counts.
 */
export function leftOutRows(rows: readonly StagedRow[]): StagedRow[] {
  const seen = new Set(rows.filter((row) => row.outcome !== 'problem').map(keyOf));
  return rows.filter((row) => {
    if (row.severity !== 'warning' || row.outcome !== 'problem' || row.marker === 'not_returned') return false;
    const isFirst = !seen.has(keyOf(row));
    seen.add(keyOf(row));
    return isFirst;
  });
}

/** Empty for none. */
export function leftOutInWords(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? '1 figure was left out: see the problem beside it.'
    : `${count} figures were left out: see the problems beside them.`;
}

/** A file all of whose figures would be left out brings nothing, and that must not pass as done. Null for any other. */
export function refusalOfUnusable(fileName: string, rows: readonly StagedRow[]): RefusalDetails | null {
  const [first, ...others] = leftOutRows(rows);
  const hasOther = rows.some((row) => row.outcome !== 'problem' && row.marker !== 'not_returned');
  if (first === undefined || hasOther) return null;
  const more =
    others.length === 0
      ? ''
      : ` ${others.length} more ${others.length === 1 ? 'figure' : 'figures'} cannot be used either.`;
  return {
    code: 'NoFigureUsable',
    message: `No figure in this file can be used. ${first.indicator} for ${periodInWords(first.period)}: ${first.problem ?? ''}${more} Nothing of the file was kept.`,
    where: placeIn(fileName, first.sheet, first.cell),
    next: 'Write each percentage with its sign, such as 85.3% instead of 0.853, and try again.',
  };
}
