import type { PublicationRow } from '#shared/contract/publishing.ts';
import { listed, plural } from '#shared/domain/in-words.ts';
import { readSealedWorkbook } from '#main/formats/seal/read-sealed-workbook.ts';
import type { SealedFile } from '#main/formats/seal/sealed-file.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { publishedFile } from './publications.ts';

const mostNamed = 3;

/**
 * Which parts of a workbook are not as they were published, as a clause: "what differs is the sheet “Scorecard”".
 * Null where none differs.
 */
export async function changedParts(
  db: ReadableDb,
  publication: PublicationRow,
  inHand: SealedFile,
): Promise<string | null> {
  const { name, bytes } = await publishedFile(db, publication.id, 'xlsx');
  const published = await readSealedWorkbook(name, bytes);
  const changed = [...published.parts].filter(([part, sha256]) => inHand.parts.get(part) !== sha256);
  const added = [...inHand.parts.keys()].filter((part) => !published.parts.has(part));
  if (changed.length === 0)
    return added.length === 0 ? null : `${plural(added.length, 'part was', 'parts were')} added`;
  if (changed.length * 2 > published.parts.size) return 'every part of it was written anew by another program';
  const named = [...new Set(changed.map(([part]) => partInWords(part, published.sheets)))];
  const more = named.length - mostNamed;
  return `what differs is ${listed([...named.slice(0, mostNamed), ...(more > 0 ? [`${more} more`] : [])])}`;
}

function partInWords(part: string, sheets: ReadonlyMap<string, string>): string {
  const sheet = sheets.get(part);
  if (sheet !== undefined) return `the sheet “${sheet}”`;
  if (part === 'xl/sharedStrings.xml') return 'the text of cells';
  if (part === 'xl/styles.xml') return 'the looks of cells';
  if (part.startsWith('xl/charts/')) return 'a chart';
  return part.startsWith('docProps/') ? 'its properties' : part;
}
