import { z } from 'zod';
import { columnParts, type LayoutMapping } from '../domain/returns/layouts/mapping.ts';
import { period } from './operation.ts';

const place = z.int().min(1).max(1_048_576);
const column = z.int().min(1).max(16_384);
const sheetPlaces = {
  sheet: z.string().max(100),
  headerRow: place,
  firstDataRow: place,
  codeColumn: column.nullable(),
  nameColumn: column.nullable(),
};

/** Where the figures of a sheet stand, as a person said: also the form in which layouts are exported and `--map` reads them. */
export const layoutMapping: z.ZodType<LayoutMapping> = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('long'),
      ...sheetPlaces,
      periodColumn: column.nullable(),
      period: period.nullable(),
      valueColumn: column.nullable(),
      numeratorColumn: column.nullable(),
      denominatorColumn: column.nullable(),
      commentColumn: column.nullable(),
    }),
    z.strictObject({
      kind: z.literal('wide'),
      ...sheetPlaces,
      periodColumns: z
        .array(z.strictObject({ column, part: z.enum(columnParts), period: period.nullable() }))
        .min(1, 'Choose at least one column with figures'),
    }),
  ])
  .refine(({ codeColumn, nameColumn }) => codeColumn !== null || nameColumn !== null, {
    error: 'Choose the column with the code or the name of the indicator',
  });

/** What a person decided about a file before it is read, each once: the same decisions go to staging and accepting. */
export const returnDecisions = z.strictObject({
  /** Sheets to read, hidden ones only when named here; all visible ones when left out. */
  sheets: z.array(z.string().max(100)).optional(),
  /** By hand in place of recognition, at most one for each sheet. */
  mappings: z.array(layoutMapping).default([]),
  /** What a code or name means that no indicator has; null leaves its rows out. */
  matches: z
    .array(z.strictObject({ text: z.string().min(1).max(500), indicator: z.string().min(1).nullable() }))
    .default([]),
  /** Whether 0.853 of this indicator is 85.3 % (`fraction`) or 0.853 % (`points`), where the file leaves it open. */
  percentages: z
    .array(z.strictObject({ indicator: z.string().min(1), as: z.enum(['points', 'fraction']) }))
    .default([]),
  /** The sender says that these figures may still change. */
  provisional: z.boolean().default(false),
  /** Keep mappings and matches for the next file of this sender. */
  remember: z.boolean().default(true),
});
export type ReturnDecisions = z.output<typeof returnDecisions>;
