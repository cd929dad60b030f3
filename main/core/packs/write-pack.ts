import type { PackStep } from '#shared/contract/packs.ts';
import type { PackDocument } from '#shared/domain/pack/document.ts';
import { draftIssue, type PackIssue } from '#shared/domain/pack/issue.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import { slugOf } from '#main/formats/fillable/file-names.ts';
import type { TypstEngine } from '#main/formats/pdf/typst-engine.ts';
import { writePdf } from '#main/formats/pdf/write-pdf.ts';
import { writeWorkbook } from '#main/formats/workbook/write-workbook.ts';
import { sha256Of } from '../sha256.ts';
import { workSteps, type StepOptions } from '../work-steps.ts';
import { buildDocument } from './document/build-document.ts';

export interface PackFile {
  readonly kind: 'pdf' | 'xlsx';
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export interface WriteOptions extends StepOptions<PackStep> {
  /** How the pack comes before its readers; a draft when left out. */
  readonly issue?: PackIssue;
  readonly engine?: TypstEngine;
}

/** Says which step begins, and stops there where the work was cancelled. */
export const begin = workSteps<PackStep>([
  { step: 'snapshot', sentence: 'Gathering what was known at the as-at date' },
  { step: 'document', sentence: 'Rating actions and indicators, and laying out the pack' },
  { step: 'pdf', sentence: 'Setting the PDF' },
  { step: 'workbook', sentence: 'Writing the Excel workbook' },
  { step: 'record', sentence: 'Recording the draft' },
]);

/**
 * Snapshot → document → PDF and workbook. Pure in its result: the same snapshot and issue give the same bytes, with either
 * Typst engine, on every run.
 */
export async function writePack(
  snapshot: Snapshot,
  sha256: string,
  options: WriteOptions = {},
): Promise<{ readonly document: PackDocument; readonly files: readonly PackFile[] }> {
  begin('document', options);
  const document = buildDocument(snapshot, sha256, options.issue ?? draftIssue);
  const { engine, signal } = options;
  const abort = signal === undefined ? {} : { signal };
  // The type-setter's own process ends before the workbook needs as much memory here: one after the other, not together.
  begin('pdf', options);
  const pdf = await writePdf(document, { ...abort, ...(engine === undefined ? {} : { engine }) });
  begin('workbook', options);
  const workbook = await writeWorkbook(document, abort);
  const base = packFileBase(document);
  return { document, files: [packFile('pdf', `${base}.pdf`, pdf), packFile('xlsx', `${base}.xlsx`, workbook)] };
}

const packFile = (kind: PackFile['kind'], name: string, bytes: Uint8Array): PackFile => ({
  kind,
  name,
  bytes,
  sha256: sha256Of(bytes),
});

/**
 * `northamptonshire-county-council-board-pack-2019-06`: plain ASCII, safe on every file system. Packs of two kinds for one
 * month are two files.
 */
export function packFileBase(document: {
  readonly meta: Pick<PackDocument['meta'], 'authority' | 'edition' | 'period' | 'profileKey'>;
}): string {
  const { authority, edition, period, profileKey } = document.meta;
  return `${slugOf(authority, 'authority')}-${profileKey ?? `${edition.replace('_', '-')}-pack`}-${period}`;
}
