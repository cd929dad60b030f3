import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '#shared/domain/refusal.ts';

export const pdfNotMade = (reason: string): Refusal =>
  new Refusal({
    code: 'PdfNotMade',
    message: `The PDF could not be made: ${reason}.`,
    where: 'PDF',
    next: 'Nothing was written. Make the pack again; if it fails again, report this with the sentence above.',
  });

/** Where the worker is: beside this file in the source, `typst-worker.js` beside or above it when bundled. */
export function workerEntry(start: string): string {
  const candidates = [
    join(start, 'typst-worker.ts'),
    join(start, 'typst-worker.js'),
    join(dirname(start), 'typst-worker.js'),
  ];
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) throw pdfNotMade('the part of the program that sets type is missing');
  return found;
}
