import type { OpenedPack } from '#shared/contract/pack-compare.ts';
import type { Verification } from '#shared/contract/publishing.ts';
import type { PackManifest } from '#shared/domain/pack/manifest.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { readSealed } from '#main/formats/seal/read-sealed.ts';
import { verifySealed } from '../publishing/verify.ts';
import type { Session } from '../session.ts';
import { sha256Of } from '../sha256.ts';
import { parseDocument } from './document-schema.ts';

/**
 * Opens a published pack from a file, whoever published it: read-only, and only where it is what was published.
 * @throws Refusal `PackAltered`, `PackNotPublished`, `PackWithoutDocument`, `PackDocumentNotValid`, `FileTooBig`
 */
export async function openPack(
  session: Session,
  name: string,
  bytes: Uint8Array,
): Promise<OpenedPack & { readonly manifest: PackManifest }> {
  const file = await readSealed(name, bytes);
  const verification = await verifySealed(session, file, name, bytes);
  refuseUnsealed(verification);
  const { documentJson, manifest } = file;
  if (documentJson === null) throw withoutDocument(name);
  const isWhole = manifest !== null && sha256Of(documentJson) === manifest.documentSha256;
  if (!isWhole) throw altered(name, verification.sentence);
  return { verification, manifest, document: parseDocument(documentJson, name) };
}

function refuseUnsealed({ verdict, fileName, sentence }: Verification): void {
  if (verdict === 'altered') throw altered(fileName, sentence);
  if (verdict === 'published' || verdict === 'intact_elsewhere') return;
  throw new Refusal({
    code: 'PackNotPublished',
    message: `${fileName} is not a published pack. ${sentence}`,
    where: fileName,
    next: 'Choose the PDF or the .plumbpack file of a published pack.',
  });
}

const altered = (name: string, sentence: string): Refusal =>
  new Refusal({
    code: 'PackAltered',
    message: `${name} is not what was published, so nothing of it is used. ${sentence}`,
    where: name,
    next: 'Ask whoever published it for the file again.',
  });

const withoutDocument = (name: string): Refusal =>
  new Refusal({
    code: 'PackWithoutDocument',
    message: `${name} is a published file, but does not carry the pack as data.`,
    where: name,
    next: 'Choose the PDF or the .plumbpack file that was published with it.',
  });
