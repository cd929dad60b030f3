import { z } from 'zod';
import { layoutMapping } from './return-decisions.ts';

/** Remembered layouts as a file, to carry to another workspace. */
export const layoutsFile = z.strictObject({
  plumbline: z.literal('return-layouts'),
  version: z.literal(1),
  layouts: z
    .array(
      z.strictObject({
        sender: z.string().max(200),
        fingerprint: z.string().min(1).max(5000),
        name: z.string().min(1).max(300),
        mapping: layoutMapping,
        /** The mapping that the fingerprint was taken by, where the other was corrected since. */
        learned: layoutMapping,
      }),
    )
    .max(10_000),
});
export type LayoutsFile = z.output<typeof layoutsFile>;
