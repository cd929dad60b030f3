import { readFile } from 'node:fs/promises';
import type { PackDocument } from '#shared/domain/pack/document.ts';
import { resourcePath } from '../../resources.ts';
import { checkDocument } from './check-document.ts';
import { documentToTemplate } from './document-to-template.ts';
import { checkCover, drawableJson } from './drawable-text.ts';
import { packFontCoverage, readPackFonts } from './pack-fonts.ts';
import type { TypesetJob } from './typeset.ts';

/** Main file first. */
const templateFiles = ['pack.typ', 'theme.typ', 'cover.typ', 'cells.typ', 'table.typ', 'blocks.typ'];

/**
 * Checks the document and gathers what an engine needs to set it.
 * Refuses with `PdfNotMade` (broken link, picture without words) or, for the cover alone, `GlyphMissing`.
 */
export async function typesetJob(document: PackDocument): Promise<TypesetJob> {
  checkDocument(document);
  const data = documentToTemplate(document);
  const fonts = await readPackFonts();
  const coverage = await packFontCoverage();
  checkCover(data.meta, coverage);
  const sources = await Promise.all(
    templateFiles.map(async (name) => ({ path: `/${name}`, text: await readFile(resourcePath('pack', name), 'utf8') })),
  );
  return { sources, data: drawableJson(data, coverage), places: data.places, fonts };
}
