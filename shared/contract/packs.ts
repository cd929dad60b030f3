import { eventIterator, type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate, Period } from '../domain/dates.ts';
import type { Edition, PackDocument } from '../domain/pack/document.ts';
import { monthlyBoardKey, type ReviewSpan } from '../domain/pack/profile.ts';
import type { Readiness } from '../domain/pack/readiness.ts';
import { isoDate, operation, period } from './operation.ts';
import type { StepProgress } from './work-progress.ts';

export interface PackRow {
  readonly id: number;
  readonly title: string;
  readonly edition: Edition;
  /** Key of the profile that it was made by. */
  readonly profile: string;
  readonly period: Period;
  readonly asAtOn: IsoDate;
  readonly state: 'draft' | 'final' | 'published';
  readonly snapshotSha256: string;
  readonly builtAt: string;
  /** The role that built it. */
  readonly builtBy: string;
  readonly files: readonly PackFileInfo[];
}

/** How a draft became final, and what stood on the checklist then. */
export interface PackFinal {
  readonly by: string;
  readonly on: IsoDate;
  /** Why the warnings were accepted; empty where there were none. */
  readonly warningsAcceptedBecause: string;
  readonly readiness: Readiness;
}

/** One recorded pack with everything that was said when it was ordered. */
export interface PackDetail {
  /** Of the pack, for the line of the screen that says as at which day. */
  readonly asAtOn: IsoDate;
  readonly row: PackRow;
  /** The kind of pack by its name, as it was when it was built. */
  readonly profileName: string;
  readonly boardOn: IsoDate | null;
  /** Set when nothing recorded after this day counts. */
  readonly knownOn: IsoDate | null;
  readonly span: ReviewSpan | null;
  readonly verificationCode: string;
  /** What builds the same pack again with what is known by then. */
  readonly order: PackOrder;
  /** Null while it is a draft. */
  readonly final: PackFinal | null;
}

export interface PackFileInfo {
  readonly kind: 'pdf' | 'xlsx';
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

export type PackStep = 'snapshot' | 'document' | 'workbook' | 'pdf' | 'record';

export type PackBuildEvent = StepProgress<PackStep> | { readonly kind: 'built'; readonly pack: PackRow };

/** What a pack is asked for by; its edition is that of the profile. */
export const packOrder = z.object({
  period,
  /** Key of a profile. */
  profile: z.string().min(1).max(60).default(monthlyBoardKey),
  /** When left out: the last day of the month after the period, or today if that is earlier. */
  asAtOn: isoDate.optional(),
  boardOn: isoDate.nullable().default(null),
  /** Of a progress review: its first month, six back when left out. */
  from: period.optional(),
  /** Of a progress review: the scrutiny event that it is held against. */
  baselineEvent: z.string().max(60).optional(),
});

export type PackOrder = z.output<typeof packOrder>;

export const packsContract = {
  list: operation.output(type<readonly PackRow[]>()),
  get: operation.input(z.object({ id: z.number().int() })).output(type<PackDetail>()),
  /** The document of a recorded pack: from its stored snapshot, or as it was published. */
  document: operation.input(z.object({ id: z.number().int() })).output(type<PackDocument>()),
  /** The document as it would be written; nothing is recorded. */
  preview: operation.input(packOrder).output(type<PackDocument>()),
  /** Makes snapshot, document and both files and records the draft; stops when the caller goes away. */
  build: operation.input(packOrder).output(eventIterator(type<PackBuildEvent>())),
  /** The bytes of a pack's file, made again from its stored snapshot and checked against the recorded SHA-256. */
  file: operation
    .input(z.object({ id: z.number().int(), kind: z.enum(['pdf', 'xlsx']) }))
    .output(type<{ readonly name: string; readonly content: Blob }>()),
};
