import { type } from '@orpc/contract';
import { z } from 'zod';
import type { PackDocument } from '../domain/pack/document.ts';
import { operation } from './operation.ts';
import type { Verification } from './publishing.ts';

/** A published pack that was opened to be read: what it is, and what it says. */
export interface OpenedPack {
  readonly verification: Verification;
  readonly document: PackDocument;
}

const mostPacksCompared = 40;

const file = z.object({ name: z.string().max(400), content: z.instanceof(Blob) });

const compared = z.object({
  /** PDFs or `.plumbpack` files of published packs, of this workspace or of others. */
  files: z.array(file).max(mostPacksCompared).default([]),
  /** Published packs of this workspace, by the publication's number in the list. */
  publications: z.array(z.number().int()).max(mostPacksCompared).default([]),
});

export const packCompareContract = {
  /** Opens a published pack read-only; refused where it was altered. */
  open: operation.input(file).output(type<OpenedPack>()),
  /** Several months of one authority, or several authorities, side by side, in the words of the packs. */
  compare: operation.input(compared).output(type<PackDocument>()),
  /** The comparison as a workbook or PDF. */
  file: operation
    .input(compared.extend({ kind: z.enum(['pdf', 'xlsx']) }))
    .output(type<{ readonly name: string; readonly content: Blob }>()),
};
