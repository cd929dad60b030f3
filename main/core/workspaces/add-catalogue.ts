import { addMonths, periodOf, type Period } from '#shared/domain/dates.ts';
import type { Author, Workspace, WritableDb } from '#main/store/workspace.ts';
import { readCatalogue, type CatalogueRow } from './catalogue.ts';

/** Definitions and suggested targets hold from the start of the financial year before this one, so that a year's history can be rated. */
function inForceFrom(at: string): Period {
  const year = +at.slice(0, 4) - (periodOf(at.slice(0, 10)) < `${at.slice(0, 4)}-04` ? 1 : 0);
  return addMonths(`${year}-04`, -12);
}

/** Puts the whole catalogue into a new workspace in one audited transaction, none of it if anything fails. */
export async function addCatalogue(workspace: Workspace, author: Author): Promise<void> {
  const catalogue = await readCatalogue();
  const from = inForceFrom(author.at);
  await workspace.write(author, async (db) => {
    for (const [index, row] of catalogue.entries()) await addIndicator(db, row, index + 1, from, author.at);
    const after = { indicators: catalogue.map(({ code }) => code), from };
    return { result: null, changes: [{ entity: 'indicators', ref: 'catalogue', before: null, after }] };
  });
}

async function addIndicator(
  db: WritableDb,
  row: CatalogueRow,
  position: number,
  from: Period,
  recorded_at: string,
): Promise<void> {
  const { id } = await db
    .insertInto('indicators')
    .values({ code: row.code, position, owner_id: null, retired_from: null, recorded_at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('indicator_definitions')
    .values({
      indicator_id: id,
      version: 1,
      effective_from: from,
      name: row.name,
      group_name: row.group,
      numerator_label: row.numerator,
      denominator_label: row.denominator,
      unit: row.unit,
      polarity: row.polarity,
      range_low: row.range_low,
      range_high: row.range_high,
      statutory_timescale: row.statutory_timescale,
      data_source: row.data_source,
      reason: 'From the catalogue that comes with the program',
      recorded_at,
    })
    .execute();
  if (row.target === null && row.amber_limit === null) return;
  await db
    .insertInto('indicator_targets')
    .values({
      indicator_id: id,
      from_period: from,
      target: row.target,
      amber_limit: row.amber_limit,
      basis: row.target_basis,
      recorded_at,
    })
    .execute();
}
