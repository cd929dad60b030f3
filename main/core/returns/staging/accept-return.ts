import type { StagedReturn } from '#shared/contract/returns.ts';
import type { Author, Change, WritableDb, Workspace } from '#main/store/workspace.ts';
import { writeOrLeave } from '../../write-or-leave.ts';
import type { ArrivingRow } from './arriving.ts';
import { noDecisions } from './decisions.ts';
import { readReturn, type ReadReturn, type ReceivedFile } from '../reading/read-return.ts';
import { decideLayout } from '../remembered/remembered-layouts.ts';
import { rememberMatch } from '../remembered/remembered-matches.ts';
import { choiceContext, stageAgainst, type StageOptions, type Staging } from './stage-return.ts';

export interface AcceptOptions extends StageOptions {
  /** Who sent it, as a role or agency; where it is empty, whom a workbook of ours was made for. */
  readonly sender: string;
  /** Why past values were restated; "Restated in FILE" when empty. */
  readonly restatementReason: string;
  readonly author: Author;
}

/**
 * Keeps a return as one audited transaction: the file byte for byte, the return, every new or changed value with its
 * cell and its text, and what was decided about its layout and its texts for the sender's next file. Figures that can
 * be read in two ways are left out and counted. Nothing at all is kept of a file with a blocking problem (`refused`) or
 * without anything new (`unchanged`). It is staged inside the transaction, so that what is decided on is what is held,
 * also when the same file is accepted twice at once.
 * @throws Refusal when the file as a whole cannot be read or must not be kept; see `readReturn`.
 */
export async function acceptReturn(
  workspace: Workspace,
  file: ReceivedFile,
  options: AcceptOptions,
): Promise<StagedReturn> {
  const read = await readReturn(file, await choiceContext(workspace.db, options), options);
  return writeOrLeave<StagedReturn>(workspace, options.author, async (db) => {
    const staging = await stageAgainst(db, file.fileName, read, options);
    if (staging.staged.outcome !== 'staged') return { left: staging.staged };
    const kept = await keep(db, file, read, staging, options);
    const remembered = await remember(db, read, staging, options);
    return { result: { ...staging.staged, outcome: 'accepted' }, changes: [...kept, ...remembered] };
  });
}

async function keep(
  db: WritableDb,
  file: ReceivedFile,
  { layout, madeFor }: ReadReturn,
  { staged, arriving, period }: Staging,
  options: AcceptOptions,
): Promise<[Change, ...Change[]]> {
  const { at } = options.author;
  await db
    .insertInto('files')
    .values({ sha256: staged.sha256, size: file.bytes.length, content: file.bytes })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  const row = {
    sha256: staged.sha256,
    file_name: file.fileName,
    sender: options.sender === '' ? madeFor : options.sender,
    period: period ?? '',
    received_on: options.today,
    layout,
    left_out: staged.leftOut,
    recorded_at: at,
  };
  const { id } = await db.insertInto('returns').values(row).returning('id').executeTakeFirstOrThrow();
  const reason = options.restatementReason === '' ? `Restated in ${file.fileName}` : options.restatementReason;
  const revised: Change[] = [];
  const noted = noteRevisions(arriving(), reason, revised);
  const observations = db.insertRows('observations', observationColumns, observationsOf(noted, id, at, reason));
  const after = { ...row, observations };
  return [{ entity: 'returns', ref: staged.sha256, before: null, after }, ...revised];
}

/** Said of a provisional figure that is confirmed as it was: no restatement, so the reason for those is not its own. */
const nowFinal = 'Final now, with the same value';

const reasonOf = ({ row, revisesId }: ArrivingRow, reason: string): string =>
  revisesId === null ? '' : row.outcome === 'changed' ? reason : nowFinal;

const observationColumns = [
  'indicator_id',
  'period',
  'value',
  'numerator',
  'denominator',
  'marker',
  'original_text',
  'note',
  'definition_version',
  'return_id',
  'sheet',
  'cell',
  'revises_id',
  'reason',
  'recorded_at',
  'provisional',
] as const;

/** One at a time, so that a file of a million figures is not held twice. */
function* observationsOf(arriving: Iterable<ArrivingRow>, returnId: number, at: string, reason: string) {
  for (const arrived of arriving) {
    const { row } = arrived;
    yield {
      indicator_id: arrived.indicator.id,
      period: row.period,
      value: row.value,
      numerator: row.numerator,
      denominator: row.denominator,
      marker: row.marker,
      original_text: row.originalText,
      note: row.comment,
      definition_version: arrived.definitionVersion,
      return_id: returnId,
      sheet: row.sheet,
      cell: row.cell,
      revises_id: arrived.revisesId,
      reason: reasonOf(arrived, reason),
      recorded_at: at,
      provisional: row.provisional ? (1 as const) : (0 as const),
    };
  }
}

/** Old and new of each figure that was held before: the one kind of change of a figure, so each has an entry of its own. */
const revision = (arrived: ArrivingRow, reason: string): Change => ({
  entity: 'observations',
  ref: `${arrived.row.indicator} ${arrived.row.period}`,
  before: arrived.row.held === null ? null : figureOf(arrived.row.held),
  after: { ...figureOf(arrived.row), reason: reasonOf(arrived, reason) },
});

/** Hands the rows on and notes on the way which of them revise another: a long file is gone through once. */
function* noteRevisions(arriving: Iterable<ArrivingRow>, reason: string, revised: Change[]): Generator<ArrivingRow> {
  for (const arrived of arriving) {
    if (arrived.revisesId !== null) revised.push(revision(arrived, reason));
    yield arrived;
  }
}

const figureOf = ({
  value,
  numerator,
  denominator,
  marker,
  provisional = false,
}: ArrivingRow['row'] | NonNullable<ArrivingRow['row']['held']>) => ({
  value,
  numerator,
  denominator,
  marker,
  provisional,
});

/** Keeps what a person decided about this file for the sender's next one, unless they said not to. */
async function remember(
  db: WritableDb,
  { mapped }: ReadReturn,
  { matched }: Staging,
  { sender, author, decisions = noDecisions }: AcceptOptions,
): Promise<Change[]> {
  if (!decisions.remember) return [];
  const changes: (Change | null)[] = [];
  for (const layout of mapped) changes.push(await decideLayout(db, author, { sender, ...layout }));
  for (const match of matched) changes.push(await rememberMatch(db, author, { sender, ...match }));
  return changes.filter((change) => change !== null);
}
