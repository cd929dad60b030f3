import type { ReturnDecisions } from '#shared/contract/return-decisions.ts';
import type { ReturnRow, StagedReturn } from '#shared/contract/returns.ts';
import { periodOf, type IsoDate, type Period } from '#shared/domain/dates.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import type { StagedRow } from '#shared/domain/returns/staged-row.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { asAtFor, knownNow } from '../as-at.ts';
import { arrivingRows, arrivingValue, type ArrivingRow } from './arriving.ts';
import type { ChoiceContext } from './choose-layouts.ts';
import { noDecisions } from './decisions.ts';
import { isLeftOut, leftOutInWords, refusalOfUnusable } from './left-out.ts';
import { missingInWords } from './missing-indicators.ts';
import { ratingChanges } from './rating-changes.ts';
import { periodOfReturn, readReturn, type ReadReturn, type ReceivedFile, type SheetReader } from './read-return.ts';
import { loadLayouts } from './remembered-layouts.ts';
import { refusalOfLost, refusalOfRows, toQuestions, toReturnRow } from './return-rows.ts';
import { stageCells, type StagedCells, type UsedMatch } from './stage-cells.ts';

export interface StageOptions {
  readonly today: IsoDate;
  /** UTC instant; what `today` is the date of. */
  readonly at: string;
  readonly ruleSet: RuleSet;
  /** How the file is read; anew, in a process of its own, where it is left out. */
  readonly readSheets?: SheetReader;
  /** Who sent it, as a role or agency: what is remembered for it counts. */
  readonly sender?: string;
  readonly decisions?: ReturnDecisions;
  /** Gives every row, also of a very large file. */
  readonly everyRow?: boolean;
}

/** A return held against the workspace: what the contract says of it, and what accepting it needs beside that. */
export interface Staging {
  readonly staged: StagedReturn;
  /** Month of the return; null only when it holds no row. */
  readonly period: Period | null;
  /** What would be written. */
  readonly arriving: readonly ArrivingRow[];
  /** What was said by hand of texts that the file has. */
  readonly matched: readonly UsedMatch[];
}

/**
 * Reads a return and says what accepting it would do; changes nothing.
 * @throws Refusal when the file as a whole cannot be read or must not be kept; see `readReturn`.
 */
export async function stageReturn(db: ReadableDb, file: ReceivedFile, options: StageOptions): Promise<StagedReturn> {
  const read = await readReturn(file, await choiceContext(db, options), options.readSheets);
  return (await stageAgainst(db, file.fileName, read, options)).staged;
}

/** What decides how the sheets of a file are read. */
export async function choiceContext(
  db: ReadableDb,
  { sender = '', decisions = noDecisions }: Pick<StageOptions, 'sender' | 'decisions'>,
): Promise<ChoiceContext> {
  const authority = await db.selectFrom('authorities').select('la_code').executeTakeFirst();
  return { decisions, remembered: await loadLayouts(db, sender), laCode: authority?.la_code ?? '' };
}

/** Holds a return that was read against the workspace as it is now. */
export async function stageAgainst(
  db: ReadableDb,
  fileName: string,
  read: ReadReturn,
  options: StageOptions,
): Promise<Staging> {
  const { decisions = noDecisions, sender = '', today } = options;
  const cells = await stageCells(db, read, { today, sender, decisions });
  const { rows, indicators, matched } = cells;
  const period = periodOfReturn(
    read.layout,
    rows.map((row) => ({ period: row.period, isBlank: row.marker === 'not_returned' })),
  );
  const refusal =
    refusalOfRows(fileName, rows) ?? refusalOfLost(fileName, read.unread) ?? refusalOfUnusable(fileName, rows);
  const base = {
    ...described(fileName, read, cells, options.everyRow === true),
    ratingChanges: [],
    refusal,
  };
  const nothing = { period, arriving: [], matched: [] };
  if (refusal !== null) return { ...nothing, staged: { ...base, outcome: 'refused', message: refusal.message } };
  const known = await receivedBefore(db, read.sha256);
  const arriving = arrivingRows(rows, indicators, cells.held);
  if (known !== null || arriving.length === 0) {
    const message = unchangedMessage(known, rows, base.leftOut);
    return { ...nothing, staged: { ...base, outcome: 'unchanged', message } };
  }
  const month = period ?? periodOf(today);
  const view = { period: month, asAt: knownNow(asAtFor(month, today), today), ruleSet: options.ruleSet };
  const values = arriving.map((row) => arrivingValue(row, { fileName, sha256: read.sha256, at: options.at }));
  const given = new Set(rows.filter(({ marker }) => marker !== 'not_returned').map(({ indicator }) => indicator));
  const notes = [leftOutInWords(base.leftOut), await missingInWords(db, sender, period, given)];
  const message = notes.filter((sentence) => sentence !== '').join(' ');
  const changes = await ratingChanges(db, view, values);
  return { period, arriving, matched, staged: { ...base, outcome: 'staged', message, ratingChanges: changes } };
}

/** What is in the file, whatever becomes of it. */
function described(
  fileName: string,
  read: ReadReturn,
  { rows, indicators, doubts }: StagedCells,
  everyRow: boolean,
): Omit<StagedReturn, 'outcome' | 'message' | 'refusal' | 'ratingChanges'> {
  return {
    fileName,
    sha256: read.sha256,
    recognised: read.recognised,
    sheets: read.sheets,
    questions: toQuestions(doubts, [...indicators.values()]),
    counts: countsOf(rows),
    rows: (everyRow ? rows : cut(rows)).map((row) => toReturnRow(row, indicators.get(row.indicator))),
    unread: read.unread.map(({ sheet, cell, text, why }) => ({ sheet, cell, text, why })),
    leftOut: rows.filter(isLeftOut).length,
  };
}

function countsOf(rows: readonly StagedRow[]): Record<ReturnRow['outcome'], number> {
  const counts = { new: 0, changed: 0, same: 0, problem: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

/** More rows than these nobody looks through, and they would be slow to send. */
const mostRows = 5000;

/** The first rows, and the first of the problems behind them; in the order of the file. */
function cut(rows: readonly StagedRow[]): readonly StagedRow[] {
  if (rows.length <= mostRows) return rows;
  const problems = rows.slice(mostRows).filter(({ problem }) => problem !== null);
  const blocking = problems.filter(({ severity }) => severity === 'blocking');
  const shown = new Set([...blocking, ...problems].slice(0, mostRows));
  return [...rows.slice(0, mostRows), ...problems.filter((row) => shown.has(row))];
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
