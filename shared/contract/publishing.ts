import { eventIterator, type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate, Period } from '../domain/dates.ts';
import type { Edition } from '../domain/pack/document.ts';
import type { PackManifest } from '../domain/pack/manifest.ts';
import { operation } from './operation.ts';
import type { StepProgress } from './work-progress.ts';
import type { PackRow } from './packs.ts';

/** One published version of a pack, as the workspace keeps it. */
export interface PublicationRow {
  readonly id: number;
  readonly packId: number;
  readonly number: number;
  readonly version: number;
  readonly title: string;
  readonly edition: Edition;
  readonly profile: string;
  readonly period: Period;
  readonly asAtOn: IsoDate;
  readonly publishedOn: IsoDate;
  readonly publishedBy: string;
  /** The version that it replaces, and why. */
  readonly replaces: { readonly id: number; readonly version: number; readonly reason: string } | null;
  /** The version that took its place; null while it stands. */
  readonly replacedBy: { readonly id: number; readonly version: number; readonly on: IsoDate } | null;
  readonly verificationCode: string;
  readonly auditHead: { readonly entries: number; readonly sha256: string };
  readonly keyFingerprint: string;
  readonly files: readonly {
    readonly kind: PublishedFileKind;
    readonly name: string;
    readonly sha256: string;
    readonly bytes: number;
  }[];
}

export type PublishedFileKind = 'pdf' | 'xlsx' | 'plumbpack';

export type PublishStep = 'check' | 'document' | 'workbook' | 'pdf' | 'seal' | 'record';

export type PublishEvent =
  | StepProgress<PublishStep>
  | { readonly kind: 'published'; readonly publication: PublicationRow };

/** What a pack would become if it were published now. */
export interface PublishPlanned {
  readonly number: number;
  readonly version: number;
  readonly replaces: { readonly id: number; readonly version: number; readonly on: IsoDate } | null;
}

export const verdicts = ['published', 'intact_elsewhere', 'altered', 'draft', 'unknown'] as const;
/**
 * What a file in hand is: a published pack of this workspace; intact and signed, but of no workspace that is open;
 * altered since it was published; a draft or final that was never published; or nothing that Plumbline made.
 */
export type Verdict = (typeof verdicts)[number];

export interface Verification {
  readonly verdict: Verdict;
  /** "This is published pack 7 of 14 August 2019, version 2, byte for byte." */
  readonly sentence: string;
  /** What to do next; empty where nothing is to be done. */
  readonly next: string;
  readonly fileName: string;
  readonly sha256: string;
  /** What the file says of itself, whether or not it is true; null where it says nothing. */
  readonly claims: PackManifest | null;
  /** The published version that it is or claims to be, where this workspace knows it. */
  readonly publication: PublicationRow | null;
  /** Every check that was made, in order, with what came of it. */
  readonly checks: readonly {
    readonly what: string;
    readonly outcome: 'passed' | 'failed' | 'not_made';
    readonly because: string;
  }[];
}

const reason = z.string().trim().max(1000);

const publishOrder = z.object({
  packId: z.number().int(),
  replaces: z.number().int().nullable().default(null),
  reason: reason.default(''),
});

export const publishingContract = {
  list: operation.output(type<readonly PublicationRow[]>()),
  /** The number and version that publishing would give; refused as publishing would be, whether or not it is final yet. */
  plan: operation.input(publishOrder).output(type<PublishPlanned>()),
  /** Draft to final: refused while a blocking error stands, or warnings stand that nobody gave a reason for. */
  finalise: operation
    .input(z.object({ packId: z.number().int(), warningsAcceptedBecause: reason.default('') }))
    .output(type<PackRow>()),
  /** Final to published; a correction names the version that it replaces and why. Stops when the caller goes away. */
  publish: operation.input(publishOrder).output(eventIterator(type<PublishEvent>())),
  /** The bytes as they were published. */
  file: operation
    .input(z.object({ publicationId: z.number().int(), kind: z.enum(['pdf', 'xlsx', 'plumbpack']) }))
    .output(type<{ readonly name: string; readonly content: Blob }>()),
  /** Whether a PDF, workbook or `.plumbpack` in hand is what was published. Needs no secret. */
  verify: operation
    .input(z.object({ name: z.string().max(400), content: z.instanceof(Blob) }))
    .output(type<Verification>()),
};
