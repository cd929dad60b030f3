import { Refusal } from '../refusal.ts';

/** The largest file that is kept as evidence: 25 MB of 1,048,576 bytes, as file managers count. */
export const mostEvidenceBytes = 25 * 1024 * 1024;

const bytesInMb = 1024 * 1024;

/** A size as people read it: "5 kB", "25.0 MB". Rounded up where rounding down would seem to fit a limit. */
export const sizeInWords = (bytes: number): string =>
  bytes < bytesInMb
    ? `${Math.max(1, Math.ceil(bytes / 1024)).toLocaleString('en-GB')} kB`
    : `${(Math.ceil((bytes / bytesInMb) * 10) / 10).toFixed(1)} MB`;

/** Why a file cannot be kept as evidence by its size alone, or null where it can. */
export function refusalOfSize(name: string, bytes: number): Refusal | null {
  if (bytes === 0) {
    return new Refusal({
      code: 'EvidenceEmpty',
      message: `${name} is empty: it has no bytes at all.`,
      where: name,
      next: 'Look whether it was saved properly, and choose the file again.',
    });
  }
  if (bytes > mostEvidenceBytes) {
    return new Refusal({
      code: 'EvidenceTooLarge',
      message: `${name} is ${sizeInWords(bytes)} (${bytes.toLocaleString('en-GB')} bytes), and at most 25 MB (${mostEvidenceBytes.toLocaleString('en-GB')} bytes) are kept of one file.`,
      where: name,
      next: 'Keep it where it is and enter where it can be found as a reference, or choose a smaller version of it.',
    });
  }
  return null;
}
