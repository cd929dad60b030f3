import { z } from 'zod';
import { isoDate } from './operation.ts';

/** Where a fact comes from, as typed into a form; the same source twice is kept once. */
export const sourceInput = z.object({
  title: z.string().trim().min(1, 'Enter what the source is called').max(300, 'At most 300 characters'),
  publisher: z.string().trim().min(1, 'Enter who published or holds it').max(200, 'At most 200 characters'),
  publishedOn: isoDate.nullable(),
  url: z
    .string()
    .trim()
    .max(500, 'At most 500 characters')
    .refine(
      (url) => url === '' || /^https?:\/\//u.test(url),
      'Enter an address that begins with https://, or leave it empty',
    ),
  note: z.string().trim().max(500, 'At most 500 characters'),
});
export type SourceInput = z.infer<typeof sourceInput>;
