import type { StagedReturn } from '#shared/contract/returns.ts';
import type { Author, Change, WritableDb, Workspace } from '#main/store/workspace.ts';
import { readReturn, type ReceivedFile } from './read-return.ts';
import { stageAgainst, type ArrivingRow, type StageOptions, type Staging } from './stage-return.ts';

export interface AcceptOptions extends StageOptions {
  /** Who sent it, as a role or agency. */
  readonly sender: string;
  /** Why past values were restated; "Restated in FILE" when empty. */
  readonly restatementReason: string;
  readonly author: Author;
}

/**
 * Keeps a return as one audited transaction: the file byte for byte, the return, and every new or changed value with
 * its cell and its text. Figures that can be read in two ways are left out and counted. Nothing at all is kept of a file with a blocking problem (`refused`) or without anything new
 * (`unchanged`). It is staged inside the transaction, so that what is decided on is what is held, also when the same
 * file is accepted twice at once.
 * @throws Refusal when the file as a whole cannot be read or must not be kept; see `readReturn`.
 */
export async function acceptReturn(
  workspace: Workspace,
  file: ReceivedFile,
  options: AcceptOptions,
): Promise<StagedReturn> {
  const read = await readReturn(file, options.reader);
  try {
    return await workspace.write(options.author, async (db) => {
      const staging = await stageAgainst(db, file.fileName, read, options);
      if (staging.staged.outcome !== 'staged') throw new NothingToKeep(staging.staged);
      const changes = await keep(db, file, staging, options);
      return { result: { ...staging.staged, outcome: 'accepted' }, changes };
    });
  } catch (error) {
    if (error instanceof NothingToKeep) return error.staged;
    throw error;
  }
}

/** Ends the write without a trace: no change, so no audit entry either. */
class NothingToKeep extends Error {
  readonly staged: StagedReturn;

  constructor(staged: StagedReturn) {
    super(staged.message);
    this.staged = staged;
  }
}

async function keep(
  db: WritableDb,
  file: ReceivedFile,
  staging: Staging,
  options: AcceptOptions,
): Promise<[Change, ...Change[]]> {
  const { staged, arriving, layout, period } = staging;
  const { at } = options.author;
  await db
    .insertInto('files')
    .values({ sha256: staged.sha256, size: file.bytes.length, content: file.bytes })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  const row = {
    sha256: staged.sha256,
    file_name: file.fileName,
    sender: options.sender,
    period: period ?? '',
    received_on: options.today,
    layout,
    left_out: staged.leftOut,
    recorded_at: at,
  };
  const { id } = await db.insertInto('returns').values(row).returning('id').executeTakeFirstOrThrow();
  const reason = options.restatementReason === '' ? `Restated in ${file.fileName}` : options.restatementReason;
  const observations = arriving.map((arrived) => observationOf(arrived, id, at, reason));
  for (const batch of batchesOf(observations)) await db.insertInto('observations').values(batch).execute();
  const after = { ...row, observations: arriving.length };
  return [{ entity: 'returns', ref: staged.sha256, before: null, after }, ...restatements(arriving, reason)];
}

const observationOf = (arrived: ArrivingRow, returnId: number, at: string, reason: string) => ({
  indicator_id: arrived.indicator.id,
  period: arrived.row.period,
  observed_on: null,
  value: arrived.row.value,
  numerator: arrived.row.numerator,
  denominator: arrived.row.denominator,
  marker: arrived.row.marker,
  original_text: arrived.row.originalText,
  definition_version: arrived.definitionVersion,
  return_id: returnId,
  sheet: arrived.row.sheet,
  cell: arrived.row.cell,
  source_id: null,
  revises_id: arrived.revisesId,
  reason: arrived.revisesId === null ? '' : reason,
  recorded_at: at,
});

/** SQLite takes at most 32,766 parameters in one statement. */
const batchRows = 1000;

function* batchesOf<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += batchRows) yield items.slice(start, start + batchRows);
}

/** Old and new value of each restatement: the one kind of change of a figure, so each has an entry of its own. */
const restatements = (arriving: readonly ArrivingRow[], reason: string): Change[] =>
  arriving
    .filter((arrived) => arrived.revisesId !== null)
    .map(({ row }) => ({
      entity: 'observations',
      ref: `${row.indicator} ${row.period}`,
      before: row.held === null ? null : figureOf(row.held),
      after: { ...figureOf(row), reason },
    }));

const figureOf = ({
  value,
  numerator,
  denominator,
  marker,
}: ArrivingRow['row'] | NonNullable<ArrivingRow['row']['held']>) => ({
  value,
  numerator,
  denominator,
  marker,
});
