import { openZipPackage, type ZipPackage } from '../sheets/xlsx/zip-package.ts';
import { parseManifest } from './manifest-text.ts';
import { readSealedPdf } from './read-sealed-pdf.ts';
import { readSealedWorkbook } from './read-sealed-workbook.ts';
import { plumbpackLimits } from './seal-limits.ts';
import { packParts } from './seal-names.ts';
import { unsealed, type SealedFile } from './sealed-file.ts';

const ownParts: readonly string[] = Object.values(packParts);

/**
 * A `.plumbpack` as it stands, with the files in it.
 * @throws Refusal for a zip that is damaged, or made to harm its reader
 */
export async function readPlumbpack(fileName: string, bytes: Uint8Array): Promise<SealedFile> {
  const zip = await openZipPackage(fileName, bytes, plumbpackLimits, () => undefined);
  const text = async (part: string): Promise<string | null> =>
    zip.names.includes(part) ? (await bytesOf(zip, part)).toString('utf8') : null;
  const inner: { name: string; file: SealedFile }[] = [];
  const faults: string[] = [];
  for (const name of zip.names.filter((part) => !ownParts.includes(part))) {
    if (name.endsWith('.pdf')) inner.push({ name, file: readSealedPdf(await bytesOf(zip, name)) });
    else if (name.endsWith('.xlsx'))
      inner.push({ name, file: await readSealedWorkbook(name, await bytesOf(zip, name)) });
    else faults.push(`it holds a part that no pack has ("${name.slice(0, 60)}")`);
  }
  return {
    ...unsealed,
    kind: 'plumbpack',
    manifest: parseManifest((await text(packParts.manifest)) ?? ''),
    documentJson: await text(packParts.document),
    snapshotJson: await text(packParts.snapshot),
    faults,
    inner,
  };
}

async function bytesOf(zip: ZipPackage, part: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of zip.chunks(part)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
