import type { ObservationFact } from '#shared/domain/indicator.ts';
import type { StagedRow } from '#shared/domain/returns/staging/staged-row.ts';
import { versionFor, type HeldIndicator } from './load-held.ts';
import type { ArrivingValue } from './rating-changes.ts';
import type { StagedCells } from './stage-cells.ts';

/** A row that accepting the file writes. */
export interface ArrivingRow {
  readonly row: StagedRow;
  readonly indicator: HeldIndicator;
  readonly definitionVersion: number;
  /** The observation that it comes after; null where nothing was held. */
  readonly revisesId: number | null;
}

/** New and changed rows, each with its indicator and the observation it revises. */
export function* arrivingRows(
  rows: Iterable<StagedRow>,
  { indicators, held }: Pick<StagedCells, 'indicators' | 'held'>,
): Generator<ArrivingRow> {
  const ids = new Map(held.map((value) => [keyOf(value), value.id]));
  for (const row of rows) {
    const indicator = indicators.get(row.indicator);
    if (indicator === undefined || (row.outcome !== 'new' && row.outcome !== 'changed')) continue;
    const definitionVersion = versionFor(indicator, row.period);
    yield { row, indicator, definitionVersion, revisesId: row.held === null ? null : (ids.get(keyOf(row)) ?? null) };
  }
}

const keyOf = ({ indicator, period }: Pick<StagedRow, 'indicator' | 'period'>): string => `${period} ${indicator}`;

/** The row as the fact that it would become, to rate by. */
export function arrivingValue(
  { row, definitionVersion }: ArrivingRow,
  file: { readonly fileName: string; readonly sha256: string; readonly at: string },
): ArrivingValue {
  const fact: ObservationFact = {
    period: row.period,
    observedOn: null,
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    marker: row.marker,
    originalText: row.originalText,
    note: row.comment,
    definitionVersion,
    recordedAt: file.at,
    provisional: row.provisional,
    cell: { fileName: file.fileName, sha256: file.sha256, sheet: row.sheet, cell: row.cell },
    citation: null,
  };
  return { indicator: row.indicator, fact };
}
