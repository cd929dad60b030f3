import type { StagedReturn } from '#shared/contract/returns.ts';
import { periodOf, type IsoDate, type Period } from '#shared/domain/dates.ts';
import type { ObservationFact } from '#shared/domain/indicator.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import { stageRows, type StagedRow } from '#shared/domain/returns/stage.ts';
import type { ChildReadOptions } from '#main/formats/sheets/read-in-child.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { asAtFor, knownNow } from '../as-at.ts';
import { loadHeld, versionFor, type Held, type HeldIndicator } from './load-held.ts';
import { ratingChanges, type ArrivingValue } from './rating-changes.ts';
import { periodOfReturn, readReturn, type ReadReturn, type ReceivedFile } from './read-return.ts';
import { leftOutInWords, leftOutRows, refusalOfUnusable } from './left-out.ts';
import { refusalOfLost, refusalOfRows, toReturnRow, withJumpWarning, withoutEmptyNews } from './return-rows.ts';

export interface StageOptions {
  readonly today: IsoDate;
  /** UTC instant; what `today` is the date of. */
  readonly at: string;
  readonly ruleSet: RuleSet;
  readonly reader?: ChildReadOptions;
}

/** A return held against the workspace: what the contract says of it, and what accepting it needs beside that. */
export interface Staging {
  readonly staged: StagedReturn;
  readonly layout: ReadReturn['layout'];
  /** Month of the return; null only when it holds no row. */
  readonly period: Period | null;
  /** Rows that would be written, each with its indicator and, for a restatement, the observation it revises. */
  readonly arriving: readonly ArrivingRow[];
}

export interface ArrivingRow {
  readonly row: StagedRow;
  readonly indicator: HeldIndicator;
  readonly definitionVersion: number;
  readonly revisesId: number | null;
}

/**
 * Reads a return and says what accepting it would do; changes nothing.
 * @throws Refusal when the file as a whole cannot be read or must not be kept; see `readReturn`.
 */
export async function stageReturn(db: ReadableDb, file: ReceivedFile, options: StageOptions): Promise<StagedReturn> {
  const read = await readReturn(file, options.reader);
  return (await stageAgainst(db, file.fileName, read, options)).staged;
}

/** Holds a return that was read against the workspace as it is now. */
export async function stageAgainst(
  db: ReadableDb,
  fileName: string,
  read: ReadReturn,
  options: StageOptions,
): Promise<Staging> {
  const held = await loadHeld(db);
  const indicators = new Map(held.indicators.map((indicator) => [indicator.code, indicator]));
  const valuesByIndicator = Map.groupBy(held.values, (value) => value.indicator);
  const rows = stageRows(read.cells, { indicators: held.indicators, held: held.values, today: options.today })
    .map(withoutEmptyNews)
    .map((row) => withJumpWarning(row, valuesByIndicator.get(row.indicator) ?? [], indicators.get(row.indicator)));
  const refusal =
    refusalOfRows(fileName, rows, new Set(indicators.keys()), options.today) ??
    refusalOfLost(fileName, read.unread) ??
    refusalOfUnusable(fileName, rows);
  const leftOut = leftOutRows(rows).length;
  const arriving = refusal === null ? arrivingRows(rows, indicators, held) : [];
  const period = periodOfReturn(
    read.layout,
    rows.map((row) => ({ period: row.period, isBlank: row.marker === 'not_returned' })),
  );
  const known = await receivedBefore(db, read.sha256);
  const base = {
    fileName,
    sha256: read.sha256,
    recognised: read.recognised,
    rows: rows.map((row) => toReturnRow(row, indicators.get(row.indicator))),
    unread: read.unread.map(({ sheet, cell, text, why }) => ({ sheet, cell, text, why })),
    ratingChanges: [],
    leftOut,
    refusal,
  };
  const rest = { layout: read.layout, period, arriving };
  if (refusal !== null) return { ...rest, staged: { ...base, outcome: 'refused', message: refusal.message } };
  if (known !== null || arriving.length === 0) {
    return {
      ...rest,
      arriving: [],
      staged: { ...base, outcome: 'unchanged', message: unchangedMessage(known, rows, leftOut) },
    };
  }
  const month = period ?? periodOf(options.today);
  const asAt = knownNow(asAtFor(month, options.today), options.today);
  const view = { period: month, asAt, ruleSet: options.ruleSet };
  const values = arriving.map((row) => arrivingValue(row, { fileName, sha256: read.sha256, at: options.at }));
  const changes = await ratingChanges(db, view, values);
  return {
    ...rest,
    staged: { ...base, outcome: 'staged', message: leftOutInWords(leftOut), ratingChanges: changes },
  };
}

function arrivingRows(
  rows: readonly StagedRow[],
  indicators: ReadonlyMap<string, HeldIndicator>,
  held: Held,
): ArrivingRow[] {
  const idByKey = new Map(held.values.map((value) => [`${value.indicator} ${value.period}`, value.id]));
  return rows.flatMap((row) => {
    const indicator = indicators.get(row.indicator);
    if (indicator === undefined || (row.outcome !== 'new' && row.outcome !== 'changed')) return [];
    return {
      row,
      indicator,
      definitionVersion: versionFor(indicator, row.period),
      revisesId: idByKey.get(`${row.indicator} ${row.period}`) ?? null,
    };
  });
}

function arrivingValue(
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
    note: '',
    definitionVersion,
    recordedAt: file.at,
    provisional: false,
    cell: { fileName: file.fileName, sha256: file.sha256, sheet: row.sheet, cell: row.cell },
    citation: null,
  };
  return { indicator: row.indicator, fact };
}

interface EarlierReceipt {
  readonly fileName: string;
  readonly receivedOn: IsoDate;
}

async function receivedBefore(db: ReadableDb, sha256: string): Promise<EarlierReceipt | null> {
  const row = await db
    .selectFrom('returns')
    .select(['file_name', 'received_on'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row === undefined ? null : { fileName: row.file_name, receivedOn: row.received_on };
}

function unchangedMessage(known: EarlierReceipt | null, rows: readonly StagedRow[], leftOut: number): string {
  const left = leftOut === 0 ? '' : ` ${leftOutInWords(leftOut)}`;
  if (known !== null) {
    return `This very file was accepted on ${known.receivedOn} as ${known.fileName}; nothing was changed.${left}`;
  }
  if (rows.every((row) => row.marker === 'not_returned'))
    return 'There is no figure in this file; nothing was changed.';
  const every = leftOut === 0 ? 'Every figure' : 'Every other figure';
  return `${every} in this file is held already; nothing was changed.${left}`;
}
