import { Refusal } from '#shared/domain/refusal.ts';
import { readPlumbpack } from './read-plumbpack.ts';
import { readSealedPdf } from './read-sealed-pdf.ts';
import { readSealedWorkbook } from './read-sealed-workbook.ts';
import { refusalOfSealedSize } from './seal-limits.ts';
import { unsealed, type SealedFile } from './sealed-file.ts';

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes(text);

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * What a file in hand holds, told by its bytes and not by its name. Whatever is in it, this ends in an answer: a zip
 * that cannot be opened is one with a fault.
 * @throws Refusal `FileTooBig`
 */
export async function readSealed(fileName: string, bytes: Uint8Array): Promise<SealedFile> {
  const refusal = refusalOfSealedSize(fileName, bytes.byteLength);
  if (refusal !== null) throw refusal;
  if (startsWith(bytes, '%PDF-')) return readSealedPdf(bytes);
  if (!isZip(bytes)) return unsealed;
  const isPack = startsWith(bytes, 'manifest.json');
  try {
    return await (isPack ? readPlumbpack(fileName, bytes) : readSealedWorkbook(fileName, bytes));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...unsealed, kind: isPack ? 'plumbpack' : 'xlsx', faults: [clause(error.message)] };
  }
}

/** "This file is damaged …." as a clause of another sentence. */
const clause = (sentence: string): string => `it cannot be opened (${sentence.replace(/\.$/, '')})`;
