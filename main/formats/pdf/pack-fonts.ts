import { readFile } from 'node:fs/promises';
import { Refusal } from '#shared/domain/refusal.ts';
import { resourcePath } from '../../resources.ts';
import { missingCharacter } from './drawable-text.ts';
import { FontCoverage } from './font-coverage.ts';

const fontFiles = ['Regular', 'It', 'Semibold', 'Bold'].map((style) => `SourceSans3-${style}.ttf`);

/** The TrueType files of the pack's font, one for each style it is set in. */
export const readPackFonts = async (): Promise<Uint8Array<ArrayBuffer>[]> =>
  Promise.all(fontFiles.map(async (name) => Uint8Array.from(await readFile(resourcePath('fonts', name)))));

let coverage: Promise<readonly FontCoverage[]> | null = null;

/** Which characters each style of the pack's font has; read once. */
export const packFontCoverage = (): Promise<readonly FontCoverage[]> =>
  (coverage ??= readPackFonts().then((fonts) => fonts.map((font) => FontCoverage.read(font))));

/**
 * Refuses (`GlyphMissing`) a text that every pack prints and that the pack's font cannot draw: better where it is
 * entered than at the first pack. The keys say what each text is: `The name of the board`.
 */
export async function refuseUnprintable(texts: Readonly<Record<string, string>>): Promise<void> {
  const fonts = await packFontCoverage();
  for (const [what, text] of Object.entries(texts)) {
    const missing = missingCharacter(text, fonts);
    if (missing === null) continue;
    throw new Refusal({
      code: 'GlyphMissing',
      message: `${what} holds "${missing.character}" (${missing.code}), which the font of the packs does not have, so no pack could print it.`,
      where: text,
      next: 'Write it in ordinary letters, figures and signs, and try again.',
    });
  }
}
