import type { ReturnQuestion, ReturnRow } from '#shared/contract/returns.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import type { RefusalDetails } from '#shared/domain/refusal.ts';
import type { UnreadCell } from '#shared/domain/returns/extract/extraction.ts';
import { definitionFor } from '#shared/domain/returns/staging/match-indicator.ts';
import { nearIndicators } from '#shared/domain/returns/staging/near-indicators.ts';
import type { FileDoubts, IndicatorDoubt } from '#shared/domain/returns/staging/questions.ts';
import type { HeldValue, StagedRow } from '#shared/domain/returns/staging/staged-row.ts';
import { formatValue } from '#shared/domain/units.ts';
import { markerWording } from '#shared/wording/indicator-labels.ts';
import type { HeldIndicator } from './load-held.ts';
import { nextSteps } from './problem-steps.ts';
import { placeIn } from '../reading/place-in.ts';
import type { RowsSummary } from './summarise-rows.ts';

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
    problemCode: row.code,
    next: row.code === null ? '' : nextSteps[row.code],
    severity: row.severity,
    heldText: row.held === null || indicator === undefined ? '' : heldText(row.held, indicator),
    comment: row.comment,
    provisional: row.provisional,
  };
}

function heldText(held: HeldValue, indicator: HeldIndicator): string {
  const { value, marker } = held;
  const status = held.provisional === true ? ' (provisional)' : '';
  if (value === null) return marker === null ? '' : markerWording[marker].label + status;
  return formatValue(value, definitionFor(indicator, held.period)?.unit ?? indicator.unit) + status;
}

/** Nothing was returned and nothing is held: there is nothing to keep, and no later value to restate. */
export const withoutEmptyNews = (row: StagedRow): StagedRow =>
  row.outcome === 'new' && row.marker === 'not_returned' ? { ...row, outcome: 'same' } : row;

/** What a person has to decide, each code or name with the indicators near it. */
export function toQuestions(doubts: FileDoubts, indicators: readonly HeldIndicator[]): ReturnQuestion[] {
  return [
    ...doubts.indicators.flatMap((doubt) => {
      const { text, sheet, cell, figures } = doubt;
      const candidates = candidatesFor(doubt, indicators);
      if (doubt.published && candidates.length === 0) return [];
      return { kind: 'indicator' as const, text, sheet, cell, figures, candidates };
    }),
    ...doubts.percentages.map((doubt) => ({ kind: 'percentage' as const, ...doubt })),
  ];
}

function candidatesFor({ text, candidates, name }: IndicatorDoubt, indicators: readonly HeldIndicator[]) {
  if (candidates.length > 0) {
    return candidates.map((each) => ({ code: each.code, name: each.name, because: 'The file itself names it.' }));
  }
  const near = nearIndicators(text, indicators);
  // A sender's own code before the name hides how near the name is.
  const found = near.length > 0 ? near : nearIndicators(name, indicators);
  return found.map(({ indicator, because }) => ({ code: indicator.code, name: indicator.name, because }));
}

/** Why a file was refused: its first blocking row, and how many more there are. Null when nothing blocks. */
export function refusalOfRows(fileName: string, { blocking: { first, count } }: RowsSummary): RefusalDetails | null {
  if (first === null || first.code === null) return null;
  const more = count === 1 ? '' : ` ${count - 1} more ${count === 2 ? 'figure' : 'figures'} cannot be used either.`;
  return {
    code: first.code,
    message: `${first.indicator} for ${periodInWords(first.period)}: ${first.problem ?? ''}${more} Nothing of the file was kept.`,
    where: placeIn(fileName, first.sheet, first.cell),
    next: nextSteps[first.code],
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
    message: `${first.cell === '' ? first.why : `Figures stand beside or below "${first.text}", but which indicator or month they are of cannot be told: ${first.why}`}${more} Nothing of the file was kept.`,
    where: placeIn(fileName, first.sheet, first.cell),
    next:
      first.cell === ''
        ? 'Say where the figures of that sheet are, or leave the sheet out.'
        : 'Give every figure an indicator and a month such as 2019-06 or Jun-19 in the file, and try again.',
  };
}
