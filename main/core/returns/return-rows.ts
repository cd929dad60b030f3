import type { ReturnRow } from '#shared/contract/returns.ts';
import { periodInWords, periodOf, type IsoDate } from '#shared/domain/dates.ts';
import type { RefusalDetails } from '#shared/domain/refusal.ts';
import type { UnreadCell } from '#shared/domain/returns/extraction.ts';
import { isJump } from '#shared/domain/returns/jump.ts';
import { printAsRead, printFigure } from '#shared/domain/returns/print-number.ts';
import type { HeldValue, StagedRow } from '#shared/domain/returns/stage.ts';
import { formatValue } from '#shared/domain/units.ts';
import { markerWording } from '#shared/wording/indicator-labels.ts';
import type { HeldIndicator } from './load-held.ts';
import { placeIn } from './read-return.ts';

/** A staged row in the words of the contract. */
export function toReturnRow(row: StagedRow, indicator: HeldIndicator | undefined): ReturnRow {
  return {
    indicator: row.indicator,
    indicatorName: indicator?.name ?? '',
    period: row.period,
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    marker: row.marker,
    sheet: row.sheet,
    cell: row.cell,
    originalText: row.originalText,
    outcome: row.outcome,
    problem: row.problem,
    severity: row.severity,
    heldText: row.held === null || indicator === undefined ? '' : heldText(row.held, indicator),
  };
}

function heldText({ value, marker }: HeldValue, { unit }: HeldIndicator): string {
  if (value !== null) return formatValue(value, unit);
  return marker === null ? '' : markerWording[marker].label;
}

/** Nothing was returned and nothing is held: there is nothing to keep, and no later value to restate. */
export const withoutEmptyNews = (row: StagedRow): StagedRow =>
  row.outcome === 'new' && row.marker === 'not_returned' ? { ...row, outcome: 'same' } : row;

/** Warns where a new or changed value lies far from what returns brought for the months before it. */
export function withJumpWarning(
  row: StagedRow,
  held: readonly HeldValue[],
  indicator: HeldIndicator | undefined,
): StagedRow {
  if (indicator === undefined || row.value === null || row.problem !== null) return row;
  if (row.outcome !== 'new' && row.outcome !== 'changed') return row;
  const before = held.filter((value) => value.period < row.period).toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const figures = before.map((value) => value.value);
  if (!isJump(row.value, figures, indicator.unit)) return row;
  const last = figures.findLast((figure) => figure !== null) ?? 0;
  const problem = `${row.originalText === '' ? printFigure(row.value, indicator.unit) : printAsRead(row.originalText)} is far from the figures of earlier months (the last is ${printFigure(last, indicator.unit)}): check it with the sender.`;
  return { ...row, problem, severity: 'warning' };
}

const nextSteps = {
  IndicatorUnknown: 'Correct the code in the file, or add the indicator to this workspace, and try again.',
  PeriodInFuture: 'Correct the month in the file; figures can be returned once the month has begun.',
  ValueContradicted: 'Leave only the right one of the two in the file and try again.',
  ValueNotReadable: 'Put a number in the cell, or a symbol such as n/a or c for why there is none, and try again.',
  ValueImpossible: 'Correct the figure in the file, or ask the sender which one is right, and try again.',
} as const;

/** Why a file was refused: its first blocking row, and how many more there are. Null when nothing blocks. */
export function refusalOfRows(
  fileName: string,
  rows: readonly StagedRow[],
  known: ReadonlySet<string>,
  today: IsoDate,
): RefusalDetails | null {
  const blocking = rows.filter((row) => row.severity === 'blocking');
  const [first] = blocking;
  if (first === undefined) return null;
  const code = codeOf(first, blocking, known, today);
  const more =
    blocking.length === 1
      ? ''
      : ` ${blocking.length - 1} more ${blocking.length === 2 ? 'figure' : 'figures'} cannot be used either.`;
  return {
    code,
    message: `${first.indicator} for ${periodInWords(first.period)}: ${first.problem ?? ''}${more} Nothing of the file was kept.`,
    where: placeIn(fileName, first.sheet, first.cell),
    next: nextSteps[code],
  };
}

/** Figures in the file that belong to no indicator or no month would be lost, so they keep it out. Null for none. */
export function refusalOfLost(fileName: string, unread: readonly UnreadCell[]): RefusalDetails | null {
  const lost = unread.filter((cell) => cell.losesFigures === true);
  const [first] = lost;
  if (first === undefined) return null;
  const more =
    lost.length === 1 ? '' : ` So it is in ${lost.length - 1} more ${lost.length === 2 ? 'place' : 'places'}.`;
  return {
    code: 'FigureNotPlaced',
    message: `Figures stand beside or below "${first.text}", but which indicator or month they are of cannot be told: ${first.why}${more} Nothing of the file was kept.`,
    where: placeIn(fileName, first.sheet, first.cell),
    next: 'Give every figure an indicator and a month such as 2019-06 or Jun-19 in the file, and try again.',
  };
}

function codeOf(
  row: StagedRow,
  blocking: readonly StagedRow[],
  known: ReadonlySet<string>,
  today: IsoDate,
): keyof typeof nextSteps {
  if (!known.has(row.indicator)) return 'IndicatorUnknown';
  if (row.period > periodOf(today)) return 'PeriodInFuture';
  const twin = blocking.some(
    (other) => other !== row && other.indicator === row.indicator && other.period === row.period,
  );
  if (twin) return 'ValueContradicted';
  if (hasImpossibleParts(row)) return 'ValueImpossible';
  return row.value === null && row.marker === null ? 'ValueNotReadable' : 'ValueImpossible';
}

/** Parts that were read well and cannot be together. A value that is no number is named first: nobody can judge it. */
function hasImpossibleParts({ numerator, denominator, originalText, value }: StagedRow): boolean {
  if (value !== null || originalText !== '') return false;
  if ((numerator ?? 0) < 0 || (denominator ?? 0) < 0) return true;
  return numerator !== null && denominator !== null && numerator > denominator;
}
