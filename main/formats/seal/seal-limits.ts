import { Refusal } from '#shared/domain/refusal.ts';
import { readLimits, type ReadLimits } from '../sheets/limits.ts';

const mebibyte = 1024 * 1024;

/** How much of a file is looked at before it is refused; the packs of a ten-year authority stay far below each. */
export const sealLimits = {
  fileBytes: 128 * mebibyte,
  /** The document or snapshot of a pack, unpacked. */
  dataBytes: 64 * mebibyte,
  /** Parts of a `.plumbpack`: five, and some that others put in, which are named. */
  packParts: 20,
} as const;

export const workbookLimits: ReadLimits = { ...readLimits, workbookBytes: sealLimits.fileBytes };

export const plumbpackLimits: ReadLimits = {
  ...readLimits,
  parts: sealLimits.packParts,
  partBytes: sealLimits.dataBytes,
  totalBytes: sealLimits.fileBytes,
};

/** Asked before a file is read into memory. */
export const refusalOfSealedSize = (fileName: string, bytes: number): Refusal | null =>
  bytes <= sealLimits.fileBytes
    ? null
    : new Refusal({
        code: 'FileTooBig',
        message: `This file is ${Math.round(bytes / mebibyte)} MB, which is more than any pack.`,
        where: fileName,
        next: 'Check that it is the file of a pack.',
      });
