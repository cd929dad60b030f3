import { eventIterator, type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate, Period } from '../domain/dates.ts';
import type { Edition, PackDocument } from '../domain/pack/document.ts';
import { monthlyBoardKey } from '../domain/pack/profile.ts';
import { isoDate, operation, period } from './operation.ts';

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
  readonly files: readonly PackFileInfo[];
}

export interface PackFileInfo {
  readonly kind: 'pdf' | 'xlsx';
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

export type PackBuildEvent =
  | {
      readonly kind: 'progress';
      readonly step: 'snapshot' | 'document' | 'workbook' | 'pdf' | 'record';
      readonly done: number;
      readonly total: number;
      readonly sentence: string;
    }
  | { readonly kind: 'built'; readonly pack: PackRow };

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

export const packsContract = {
  list: operation.output(type<readonly PackRow[]>()),
  /** The document as it would be written; nothing is recorded. */
  preview: operation.input(packOrder).output(type<PackDocument>()),
  /** Makes snapshot, document and both files and records the draft; stops when the caller goes away. */
  build: operation.input(packOrder).output(eventIterator(type<PackBuildEvent>())),
  /** The bytes of a pack's file, made again from its stored snapshot and checked against the recorded SHA-256. */
  file: operation
    .input(z.object({ id: z.number().int(), kind: z.enum(['pdf', 'xlsx']) }))
    .output(type<{ readonly name: string; readonly content: Blob }>()),
};
