import { type } from '@orpc/contract';
import { z } from 'zod';
import { isoDate, operation } from './operation.ts';

/** One field of what was changed, as text; null where it did not exist. */
export interface AuditField {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface AuditEntryView {
  readonly id: number;
  /** UTC instant. */
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
  readonly entity: string;
  readonly ref: string;
  /** Those that differ; of something new every field. */
  readonly fields: readonly AuditField[];
  readonly before: unknown;
  readonly after: unknown;
  readonly sha256: string;
}

export interface AuditPage {
  /** Newest first. */
  readonly entries: readonly AuditEntryView[];
  /** Entries that the filter leaves, on this page and all others. */
  readonly matching: number;
  readonly all: number;
  /** Give it as `before` for the page that follows; null on the last. */
  readonly next: number | null;
  /** What a filter can be set to. */
  readonly actors: readonly string[];
  readonly operations: readonly string[];
  readonly entities: readonly string[];
}

/** Whether the published packs are held as they were signed. */
export interface PublicationCheck {
  readonly count: number;
  readonly damaged: readonly {
    readonly number: number;
    readonly version: number;
    /** Each a clause: "its document was changed". */
    readonly because: readonly string[];
  }[];
}

export interface AuditCheck {
  /** The chain is whole and every published pack is as it was signed. */
  readonly intact: boolean;
  readonly entries: number;
  readonly headSha256: string;
  /** Null when the chain is whole, else the entry at which it is broken. */
  readonly brokenAt: number | null;
  readonly publications: PublicationCheck;
}

const name = z.string().trim().max(200, 'At most 200 characters');

/** Which entries; what is left out or empty filters nothing. */
export const auditFilter = z.object({
  /** In the reference, who, what was done, or anything recorded before and after. */
  text: name.optional(),
  actor: name.optional(),
  operation: name.optional(),
  entity: name.optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  /** Only entries older than this one. */
  before: z.int().min(1).optional(),
  limit: z.int().min(1).max(1000).default(50),
});
export type AuditFilter = z.infer<typeof auditFilter>;

export const auditContract = {
  list: operation.input(auditFilter).output(type<AuditPage>()),
  /** Walks the whole chain from its start, and holds each published pack against its signature. */
  verify: operation.output(type<AuditCheck>()),
};
