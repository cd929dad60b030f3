import type { ReturnDecisions } from '#shared/contract/return-decisions.ts';
import type { StagedReturn } from '#shared/contract/returns.ts';
import { periodOf, type IsoDate, type Period } from '#shared/domain/dates.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { asAtFor, knownNow } from '../../as-at.ts';
import { arrivingRows, arrivingValue, type ArrivingRow } from './arriving.ts';
import type { ChoiceContext } from '../reading/choose-layouts.ts';
import { noDecisions } from './decisions.ts';
import { leftOutInWords, refusalOfUnusable } from './left-out.ts';
import { missingInWords } from './missing-indicators.ts';
import { ratingChanges } from './rating-changes.ts';
import { readReturn, type ReadReturn, type ReceivedFile, type ReturnReaders } from '../reading/read-return.ts';
import { loadLayouts } from '../remembered/remembered-layouts.ts';
import { refusalOfLost, refusalOfRows, toQuestions, toReturnRow } from './return-rows.ts';
import { stageCells, type StagedCells, type UsedMatch } from './stage-cells.ts';
import { summariseRows, type RowsSummary } from './summarise-rows.ts';

export interface StageOptions extends ReturnReaders {
  readonly today: IsoDate;
  /** UTC instant; what `today` is the date of. */
  readonly at: string;
  readonly ruleSet: RuleSet;
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
  readonly arriving: () => Iterable<ArrivingRow>;
  /** What was said by hand of texts that the file has. */
  readonly matched: readonly UsedMatch[];
}

/**
 * Reads a return and says what accepting it would do; changes nothing.
 * @throws Refusal when the file as a whole cannot be read or must not be kept; see `readReturn`.
 */
export async function stageReturn(db: ReadableDb, file: ReceivedFile, options: StageOptions): Promise<StagedReturn> {
  const read = await readReturn(file, await choiceContext(db, options), options);
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
  const { decisions = noDecisions, sender = '', today, everyRow = false } = options;
  const cells = await stageCells(db, read, { today, sender, decisions });
  const { layout, isLong } = read;
  const summary = summariseRows(cells.rows(), { layout, isLong, everyRow });
  const { counts, period } = summary;
  const unread = [...cells.unread, ...read.notRead];
  const refusal =
    refusalOfRows(fileName, summary) ?? refusalOfLost(fileName, unread) ?? refusalOfUnusable(fileName, summary);
  const base = { ...described(fileName, read, cells, summary), ratingChanges: [], refusal };
  const nothing = { period, arriving: () => [], matched: [] };
  if (refusal !== null) return { ...nothing, staged: { ...base, outcome: 'refused', message: refusal.message } };
  const known = await receivedBefore(db, read.sha256);
  if (known !== null || counts.new + counts.changed === 0) {
    return { ...nothing, staged: { ...base, outcome: 'unchanged', message: unchangedMessage(known, summary) } };
  }
  const month = period ?? periodOf(today);
  const view = { period: month, asAt: knownNow(asAtFor(month, today), today), ruleSet: options.ruleSet };
  const recent = [...arrivingRows(summary.recent, cells)];
  const values = recent.map((row) => arrivingValue(row, { fileName, sha256: read.sha256, at: options.at }));
  const notes = [leftOutInWords(base.leftOut), await missingInWords(db, sender, period, summary.given)];
  const message = notes.filter((sentence) => sentence !== '').join(' ');
  const changes = await ratingChanges(db, view, values);
  const arriving = (): Iterable<ArrivingRow> => arrivingRows(cells.rows(), cells);
  const staged = { ...base, outcome: 'staged', message, ratingChanges: changes } as const;
  return { period, arriving, matched: cells.matched, staged };
}

/** What is in the file, whatever becomes of it. */
function described(
  fileName: string,
  read: ReadReturn,
  { unread, indicators, doubts }: StagedCells,
  { counts, shown, leftOut }: RowsSummary,
): Omit<StagedReturn, 'outcome' | 'message' | 'refusal' | 'ratingChanges'> {
  return {
    fileName,
    sha256: read.sha256,
    recognised: read.recognised,
    sheets: read.sheets,
    questions: toQuestions(doubts, [...indicators.values()]),
    counts,
    rows: shown.map((row) => toReturnRow(row, indicators.get(row.indicator))),
    unread: [...unread, ...read.notRead].map(({ sheet, cell, text, why }) => ({ sheet, cell, text, why })),
    leftOut: leftOut.count,
  };
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

function unchangedMessage(known: EarlierReceipt | null, { leftOut, hasFigure }: RowsSummary): string {
  const left = leftOut.count === 0 ? '' : ` ${leftOutInWords(leftOut.count)}`;
  if (known !== null) {
    return `This very file was accepted on ${known.receivedOn} as ${known.fileName}; nothing was changed.${left}`;
  }
  if (!hasFigure) return 'There is no figure in this file; nothing was changed.';
  const every = leftOut.count === 0 ? 'Every figure' : 'Every other figure';
  return `${every} in this file is held already; nothing was changed.${left}`;
}
