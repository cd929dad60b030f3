import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { z } from 'zod';
import { polarities, units } from '#shared/domain/indicator.ts';
import { resourcePath } from '#main/resources.ts';

const numberOrNull = z
  .string()
  .transform((text) => (text.trim() === '' ? null : Number(text)))
  .refine((value) => value === null || Number.isFinite(value), 'a number, or empty');

const catalogueRow = z.object({
  code: z.string().min(1),
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

/** One indicator of the catalogue that comes with the program; its target is a suggestion with its basis. */
export type CatalogueRow = z.infer<typeof catalogueRow>;

/** The catalogue in its order; every row is checked, because a whole workspace is built on it. */
export async function readCatalogue(): Promise<CatalogueRow[]> {
  const text = await readFile(resourcePath('catalogue', 'indicators.csv'), 'utf8');
  const { data } = Papa.parse<unknown>(text, { header: true, skipEmptyLines: true });
  return z.array(catalogueRow).parse(data);
}
