import { createHash } from 'node:crypto';
import { parseManifest } from './manifest-text.ts';
import { attachedText, rawManifestPlaces, searchStreams, type Place } from './pdf-streams.ts';
import { sealLimits } from './seal-limits.ts';
import { noTraces, unsealed, type SealedFile, type Traces } from './sealed-file.ts';

const space = 0x20;
const tailBytes = 1024;

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A PDF as it stands: its bytes are searched, never interpreted, so that nothing in it can make the program do anything. */
export function readSealedPdf(bytes: Uint8Array): SealedFile {
  const places = rawManifestPlaces(bytes);
  const [place] = places;
  const faults = faultsOf(bytes, places.length);
  if (place !== undefined && places.length === 1) {
    return {
      ...unsealed,
      kind: 'pdf',
      manifest: parseManifest(textAt(bytes, place)),
      sealedSha256: blankedSha256(bytes, place),
      documentJson: attachedText(bytes, 'document', sealLimits.dataBytes),
      snapshotJson: attachedText(bytes, 'snapshot', sealLimits.dataBytes),
      says: tracesOf(bytes),
      faults,
    };
  }
  const manifest = searchStreams(bytes, (text) => (text.startsWith('{"asAtOn"') ? parseManifest(text) : null));
  return { ...unsealed, kind: 'pdf', manifest, says: tracesOf(bytes), faults };
}

const textAt = (bytes: Uint8Array, { start, length }: Place): string =>
  bufferOf(bytes).toString('utf8', start, start + length);

/** With the place full of spaces, as it was when the digest was taken. */
function blankedSha256(bytes: Uint8Array, { start, length }: Place): string {
  const hash = createHash('sha256');
  hash.update(bytes.subarray(0, start));
  hash.update(new Uint8Array(length).fill(space));
  hash.update(bytes.subarray(start + length));
  return hash.digest('hex');
}

function faultsOf(bytes: Uint8Array, places: number): string[] {
  const buffer = bufferOf(bytes);
  const faults: string[] = [];
  if (places > 1) faults.push('it holds more than one manifest');
  if (!buffer.subarray(-tailBytes).includes('%%EOF')) faults.push('its end is missing');
  if (buffer.subarray(-tailBytes).includes('/Encrypt') || buffer.includes('/Filter /Standard'))
    faults.push('it was protected with a password');
  return faults;
}

const inTag = (text: string, tag: string): string | null =>
  new RegExp(`<${tag}>([^<]{1,200})</${tag}>`).exec(text)?.[1] ?? null;

/** The metadata that was there before the seal was added behind it says nothing of it and is passed over. */
function tracesOf(bytes: Uint8Array): Traces {
  const said = (xmp: string): Traces | null => {
    const verificationCode = inTag(xmp, 'plumbline:verificationCode');
    if (verificationCode === null) return null;
    return { verificationCode, pack: inTag(xmp, 'plumbline:pack'), savedBy: inTag(xmp, 'pdf:Producer') };
  };
  return searchStreams(bytes, said) ?? noTraces;
}
