import { extractCells } from '#shared/domain/returns/extract/extract.ts';
import { recogniseLayouts } from '#shared/domain/returns/layouts/recognise-layout.ts';
import { stageRows } from '#shared/domain/returns/staging/stage.ts';
import type { HeldValue, StagedRow } from '#shared/domain/returns/staging/staged-row.ts';
import { readSheets } from '#main/formats/sheets/read-sheets.ts';
import type { WritableDb } from '#main/store/workspace.ts';
import { sha256Of } from '../sha256.ts';
import type { CatalogueIndicator } from './catalogue.ts';
import type { SentFile } from './exampleshire-returns.ts';
import { inBatches } from './in-batches.ts';
import { instantOf } from './lookup.ts';

/** Definition versions by indicator code, where there is more than the first. */
export type LaterVersions = ReadonlyMap<string, { readonly version: number; readonly from: string }>;

interface KeptValue extends HeldValue {
  readonly id: number;
}

/**
 * Takes files in as the product does: the same reader finds the cells, the same rules stage them, each file is kept byte
 * for byte. In this process and one transaction, because the files are our own and there are hundreds.
 * Gives the number of observations.
 */
export async function receiveFiles(
  db: WritableDb,
  files: readonly SentFile[],
  indicators: readonly CatalogueIndicator[],
  later: LaterVersions,
): Promise<number> {
  // A file of the sample is about one month, so only what is held of that month can matter to it.
  const heldByPeriod = new Map<string, Map<string, KeptValue>>();
  const indicatorIds = new Map(indicators.map(({ code }, index) => [code, index + 1]));
  let observations = 0;
  for (const [index, file] of files.entries()) {
    const held = heldByPeriod.get(file.period) ?? new Map<string, KeptValue>();
    heldByPeriod.set(file.period, held);
    const { rows, layout } = await stage(file, indicators, [...held.values()]);
    const returnId = index + 1;
    await keepFile(db, file, returnId, layout);
    const kept = rows.map((row) => {
      observations += 1;
      const revises = held.get(row.indicator)?.id ?? null;
      held.set(row.indicator, { ...row, id: observations });
      const version = later.get(row.indicator);
      return {
        id: observations,
        indicator_id: indicatorIds.get(row.indicator) ?? 0,
        period: row.period,
        value: row.value,
        numerator: row.numerator,
        denominator: row.denominator,
        marker: row.marker,
        original_text: row.originalText,
        definition_version: version !== undefined && row.period >= version.from ? version.version : 1,
        return_id: returnId,
        sheet: row.sheet,
        cell: row.cell,
        revises_id: revises,
        reason: revises === null ? '' : file.restatementReason,
        recorded_at: instantOf(file.receivedOn),
      };
    });
    await inBatches(kept, (batch) => db.insertInto('observations').values(batch).execute());
  }
  return observations;
}

async function stage(file: SentFile, indicators: readonly CatalogueIndicator[], held: readonly HeldValue[]) {
  const read = await readSheets(file.fileName, file.bytes);
  const [sheet] = read.sheets;
  const [recognised] = recogniseLayouts(read);
  if (sheet === undefined || recognised === undefined || recognised.layout === null) {
    throw new Error(`the sample's own file ${file.fileName} is not recognised`);
  }
  const { cells } = extractCells(sheet, recognised.layout);
  const rows = stageRows(cells, { indicators, held, today: file.receivedOn });
  const wrong = rows.find((row) => row.outcome === 'problem');
  if (wrong !== undefined) throw new Error(`${file.fileName} ${wrong.cell}: ${wrong.problem ?? ''}`);
  return { rows: rows.filter(isNews), layout: recognised.layout.kind };
}

const isNews = ({ outcome }: StagedRow): boolean => outcome === 'new' || outcome === 'changed';

async function keepFile(db: WritableDb, file: SentFile, id: number, layout: string): Promise<void> {
  const { bytes, fileName, sender, period, receivedOn } = file;
  const sha256 = sha256Of(bytes);
  await db.insertInto('files').values({ sha256, size: bytes.length, content: bytes }).execute();
  await db
    .insertInto('returns')
    .values({
      id,
      sha256,
      file_name: fileName,
      sender,
      period,
      received_on: receivedOn,
      layout,
      recorded_at: instantOf(receivedOn),
    })
    .execute();
}
