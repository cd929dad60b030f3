import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { z } from 'zod';
import type { Period } from '#shared/domain/dates.ts';
import { polarities, units } from '#shared/domain/indicator.ts';
import type { Author, Change, WritableDb } from '#main/store/workspace.ts';
import { resourcePath } from '#main/resources.ts';
import { inBatches } from './in-batches.ts';

const numberOrNull = z.string().transform((text, context) => {
  if (text.trim() === '') return null;
  const value = Number(text);
  if (Number.isFinite(value)) return value;
  context.addIssue({ code: 'custom', message: `"${text}" is not a number` });
  return z.NEVER;
});

const catalogueRow = z.object({
  code: z.string().regex(/^[A-Z]{2}\d{2}$/),
  group: z.string().min(1),
  name: z.string().min(1),
  numerator: z.string(),
  denominator: z.string(),
  unit: z.enum(units),
  polarity: z.enum(polarities),
  target: numberOrNull,
  amber_limit: numberOrNull,
  range_low: numberOrNull,
  range_high: numberOrNull,
  target_basis: z.string(),
  statutory_timescale: z.string(),
  data_source: z.string(),
});

/** One indicator of the catalogue that the program ships with. Targets are typical practice, never an authority's own. */
export type CatalogueIndicator = Readonly<z.infer<typeof catalogueRow>>;

let catalogue: readonly CatalogueIndicator[] | null = null;

/** The 118 indicators of `resources/catalogue/indicators.csv`, in its order. */
export function loadCatalogue(): readonly CatalogueIndicator[] {
  if (catalogue !== null) return catalogue;
  const text = readFileSync(resourcePath('catalogue', 'indicators.csv'), 'utf8');
  const { data } = papaparse.parse<unknown>(text, { header: true, skipEmptyLines: true });
  catalogue = z.array(catalogueRow).parse(data);
  return catalogue;
}

export interface CatalogueOptions {
  /** First month of the definitions and targets. */
  readonly from?: Period;
  /** When the definitions became known; the author's instant unless a sample says otherwise. */
  readonly recordedAt?: string;
  /**
   * False where the authority's own targets are not known: an indicator then has none rather than a borrowed one, and one
   * that should lie in a range is context, because the range is a target too.
   */
  readonly withTargets?: boolean;
  /** True where a range has to say, too, on what it rests: its basis is kept as a target without a figure. */
  readonly markRanges?: boolean;
  /** False where only dated publications exist and no monthly return is expected. */
  readonly monthly?: boolean;
  /** Only these, in the order given; all of the catalogue otherwise. */
  readonly indicators?: readonly CatalogueIndicator[];
}

/** Early enough for any return: values older than a definition are shown under its first version. */
const firstPeriod: Period = '2012-04';

/** Adds the catalogue's indicators with their first definitions and targets. Gives the id of each code, and what to audit. */
export async function addCatalogue(
  db: WritableDb,
  author: Author,
  options: CatalogueOptions = {},
): Promise<{ readonly idByCode: ReadonlyMap<string, number>; readonly changes: readonly [Change] }> {
  const {
    from = firstPeriod,
    recordedAt = author.at,
    withTargets = true,
    monthly = true,
    markRanges = false,
  } = options;
  const chosen = options.indicators ?? loadCatalogue();
  const held = await heldSoFar(db);
  const idByCode = new Map(chosen.map(({ code }, index) => [code, held.lastId + index + 1]));
  const idOf = (code: string): number => idByCode.get(code) ?? 0;
  const indicators = chosen.map(({ code }, index) => ({
    id: held.lastId + index + 1,
    code,
    position: held.lastPosition + index + 1,
    monthly: monthly ? (1 as const) : (0 as const),
    recorded_at: recordedAt,
  }));
  const definitions = chosen.map((row) =>
    definitionOf(withTargets ? row : withoutRange(row), idOf(row.code), from, recordedAt),
  );
  const targets = chosen
    .filter(({ target, polarity }) => withTargets && (target !== null || (markRanges && polarity === 'range')))
    .map(({ code, target, amber_limit, target_basis }) => ({
      indicator_id: idOf(code),
      from_period: from,
      target,
      amber_limit,
      basis: target_basis,
      recorded_at: recordedAt,
    }));
  await inBatches(indicators, (rows) => db.insertInto('indicators').values(rows).execute());
  await inBatches(definitions, (rows) => db.insertInto('indicator_definitions').values(rows).execute());
  await inBatches(targets, (rows) => db.insertInto('indicator_targets').values(rows).execute());
  const after = { indicators: chosen.map(({ code }) => code), targets: targets.length };
  return { idByCode, changes: [{ entity: 'indicators', ref: 'catalogue', before: null, after }] };
}

/** New indicators come after those that are there, and never take the id of one. */
async function heldSoFar(db: WritableDb): Promise<{ readonly lastId: number; readonly lastPosition: number }> {
  const { id, position } = await db
    .selectFrom('indicators')
    .select((eb) => [eb.fn.max('id').as('id'), eb.fn.max('position').as('position')])
    .executeTakeFirstOrThrow();
  return { lastId: id ?? 0, lastPosition: position ?? 0 };
}

const definitionOf = (row: CatalogueIndicator, indicatorId: number, from: Period, recordedAt: string) => ({
  indicator_id: indicatorId,
  effective_from: from,
  recorded_at: recordedAt,
  version: 1,
  name: row.name,
  group_name: row.group,
  numerator_label: row.numerator,
  denominator_label: row.denominator,
  unit: row.unit,
  polarity: row.polarity,
  range_low: row.polarity === 'range' ? row.range_low : null,
  range_high: row.polarity === 'range' ? row.range_high : null,
  statutory_timescale: row.statutory_timescale,
  data_source: row.data_source,
});

const withoutRange = (row: CatalogueIndicator): CatalogueIndicator =>
  row.polarity === 'range' ? { ...row, polarity: 'context', range_low: null, range_high: null } : row;
