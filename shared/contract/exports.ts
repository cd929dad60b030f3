import { type } from '@orpc/contract';
import { z } from 'zod';
import { isoDate, operation, period } from './operation.ts';

export const exportable = ['observations', 'catalogue', 'benchmarks', 'all'] as const;
export type ExportWhat = (typeof exportable)[number];

export interface ExportedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Lines below the heading; null for the description. */
  readonly rows: number | null;
}

export interface ExportResult {
  /** The folder as it was understood, in full. */
  readonly folder: string;
  readonly files: readonly ExportedFile[];
}

export const exportsContract = {
  /** Writes CSV files with a `datapackage.json` beside them into a folder of this computer; streams, however much it is. */
  write: operation
    .input(
      z.object({
        what: z.enum(exportable),
        folder: z.string().trim().min(1, 'Enter the folder').max(1000, 'At most 1,000 characters'),
        asAtOn: isoDate.optional(),
        from: period.optional(),
        to: period.optional(),
        replace: z.boolean().default(false),
      }),
    )
    .output(type<ExportResult>()),
};
