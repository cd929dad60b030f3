import type { StagedCatalogue } from '#shared/contract/catalogue.ts';
import {
  compareCatalogue,
  type ComparedEntry,
  type CompareOptions,
} from '#shared/domain/catalogue/compare-catalogue.ts';
import { catalogueColumns } from '#shared/domain/catalogue/catalogue-columns.ts';
import type { CatalogueEntry } from '#shared/domain/catalogue/entry.ts';
import { readCatalogueSheets, type CatalogueTable } from '#shared/domain/catalogue/read-catalogue.ts';
import type { ChildReadOptions } from '#main/formats/sheets/read-in-child.ts';
import type { Change, ReadableDb } from '#main/store/workspace.ts';
import { sha256Of } from '../sha256.ts';
import type { Session } from '../session.ts';
import { writeOrLeave } from '../write-or-leave.ts';
import { currentEntries } from './catalogue-commands.ts';
import { readTables, type ChosenFile } from './read-tables.ts';
import { notACatalogueRefusal } from './refusals.ts';
import { writeDifferences } from './write-differences.ts';
import type { Decision } from './write-entry.ts';

/**
 * Holds a catalogue file against the workspace and says what taking it in would do; changes nothing.
 * @throws Refusal of the reader, `ReturnChildLevel`, `CatalogueNotRecognised`
 */
export async function stageCatalogue(
  session: Session,
  file: ChosenFile,
  options: CompareOptions & { readonly reader: ChildReadOptions },
): Promise<StagedCatalogue> {
  const table = await readCatalogue(file, options.reader);
  return (await stage(session.workspace.db, session, file, table, options)).staged;
}

interface AcceptOptions extends CompareOptions, Decision {
  readonly reader: ChildReadOptions;
  /** Whether control limits start anew where a definition measures something else. */
  readonly rebase: boolean;
}

/** Takes in a catalogue file as one audited transaction, or nothing of it. @throws Refusal as `stageCatalogue` does */
export async function acceptCatalogue(
  session: Session,
  file: ChosenFile,
  options: AcceptOptions,
): Promise<StagedCatalogue> {
  const table = await readCatalogue(file, options.reader);
  const author = await session.author('catalogue.acceptFile');
  return writeOrLeave<StagedCatalogue>(session.workspace, author, async (db) => {
    const { staged, compared } = await stage(db, session, file, table, options);
    if (staged.outcome !== 'staged') return { left: staged };
    const held = new Map((await currentEntries(db, session)).map((entry) => [entry.code, entry]));
    const changes: Change[] = [];
    for (const { next, staged: row } of compared) {
      if (next === null || (row.outcome !== 'new' && row.outcome !== 'changed')) continue;
      const before = held.get(next.code) ?? null;
      changes.push(...(await writeDifferences(db, author, before, next, options)));
    }
    const taken = { fileName: file.fileName, sha256: staged.sha256, counts: staged.counts, reason: options.reason };
    const first: Change = { entity: 'indicators', ref: 'catalogue file', before: null, after: taken };
    return { result: { ...staged, outcome: 'accepted' }, changes: [first, ...changes] };
  });
}

async function readCatalogue(file: ChosenFile, reader: ChildReadOptions): Promise<CatalogueTable> {
  const reading = readCatalogueSheets((await readTables(file, reader)).sheets);
  if (reading.kind === 'problem') throw notACatalogueRefusal(file.fileName, reading.problem);
  return reading.table;
}

async function stage(
  db: ReadableDb,
  session: Session,
  file: ChosenFile,
  table: CatalogueTable,
  options: CompareOptions,
): Promise<{ readonly staged: StagedCatalogue; readonly compared: readonly ComparedEntry[] }> {
  const held = (await currentEntries(db, session)).map(
    ({ id: _id, version: _version, effectiveFrom: _from, ...entry }): CatalogueEntry => entry,
  );
  const compared = compareCatalogue(table, held, options);
  const rows = compared.map(({ staged }) => staged);
  const counts = { new: 0, changed: 0, same: 0, problem: 0, not_in_file: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  const outcome = counts.problem > 0 ? 'refused' : counts.new + counts.changed > 0 ? 'staged' : 'unchanged';
  const staged: StagedCatalogue = {
    outcome,
    fileName: file.fileName,
    sha256: sha256Of(file.bytes),
    message: messageOf(outcome, counts),
    rows,
    counts,
    columns: catalogueColumns.filter((column) => table.columns.has(column)),
    notRead: table.notRead,
  };
  return { staged, compared };
}

function messageOf(outcome: 'refused' | 'staged' | 'unchanged', counts: StagedCatalogue['counts']): string {
  if (outcome === 'unchanged') return 'Nothing changes: every indicator in this file is held as it stands there.';
  if (outcome === 'staged') return '';
  const lines = counts.problem === 1 ? 'One indicator has' : `${counts.problem} indicators have`;
  return `${lines} a problem, so nothing of this file can be taken in until the file is corrected.`;
}
