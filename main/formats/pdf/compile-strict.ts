import type { PackDocument } from '#shared/domain/pack/document.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { typesetJob } from './typeset-job.ts';
import { loadNative, typesetNative } from './typst-native.ts';

/**
 * Sets the pack under Typst's own PDF/UA-1 rules, which refuse a missing title, a picture without words, a missing
 * glyph or a jump in headings. A gate for tests on machines with the native build; its bytes are not those of a pack.
 * Refuses with `PdfNotMade` naming what Typst found.
 */
export async function compileStrict(document: PackDocument): Promise<Uint8Array> {
  const native = loadNative();
  if (native === null) throw new Error('the native build of Typst is not installed here');
  const job = await typesetJob(document);
  try {
    return typesetNative(native, job, true).pdf;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      {
        code: 'PdfNotMade',
        message: `PDF/UA-1 forbids: ${message}`,
        where: 'PDF',
        next: 'Mend the document or the template.',
      },
      { cause: error },
    );
  }
}
