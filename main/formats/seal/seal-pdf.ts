import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';
import { pdfText, type PdfDict, type PdfValue } from '../pdf/pdf-value.ts';
import { refOf } from '../pdf/typst-file.ts';
import { FinishedPdf } from './finished-pdf.ts';
import { manifestPlaceBytes } from './manifest-text.ts';
import { PdfAddition } from './pdf-addition.ts';
import { rawManifestPlaces } from './pdf-streams.ts';
import type { SealedDraft, SealedParts } from './sealed-parts.ts';
import { attachmentTypes, xmpNamespace } from './seal-names.ts';

/**
 * Attaches the data of a pack to its finished PDF (file specifications with F, UF and AFRelationship, as PDF/UA-1
 * clause 7.11 wants) and leaves a place of fixed size for the manifest. A file cannot hold its own hash, so the sealed
 * digest is taken with the place full of spaces, as the ByteRange of a digital signature leaves out the signature; that
 * the place is counted as spaces, and not left out, binds where it stands. What was finished stays byte for byte: all
 * of this is added behind it (an incremental update, ISO 32000-1, 7.5.6).
 */
export function sealPdf(pdf: Uint8Array, parts: SealedParts): SealedDraft {
  const finished = new FinishedPdf(pdf);
  const addition = new PdfAddition(pdf, finished);
  const root = refOf(finished.trailer.get('Root'));
  const catalog = dictOf(finished.packed(root));
  attach(addition, finished, catalog, parts);
  declare(addition, finished, refOf(catalog.get('Metadata')), parts);
  addition.put(root, `${pdfText(catalog)}\n`);
  const bytes = addition.toBytes();
  const [place, ...others] = rawManifestPlaces(bytes);
  if (place === undefined || others.length > 0) throw new Error('the place of the manifest cannot be told in the PDF');
  return {
    sealedSha256: createHash('sha256').update(bytes).digest('hex'),
    fill: (manifest) => {
      const text = new TextEncoder().encode(manifest);
      if (text.length > place.length) throw new Error('the manifest is larger than its place in the PDF');
      const filled = new Uint8Array(bytes);
      filled.set(text, place.start);
      return filled;
    },
  };
}

function dictOf(value: PdfValue): PdfDict {
  if (value instanceof Map) return value;
  throw new Error('a dictionary of the PDF is not as it was finished');
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

function attach(addition: PdfAddition, finished: FinishedPdf, catalog: PdfDict, parts: SealedParts): void {
  // In the order of their names, which a name tree has to keep.
  const files: (readonly [file: string, stream: number, what: string])[] = [
    ['document.json', packed(addition, 'document', parts.documentJson), 'What this pack says, block by block'],
    ['manifest.json', manifestPlace(addition), 'How this pack was published, signed'],
  ];
  if (parts.snapshotJson !== null)
    files.push(['snapshot.json', packed(addition, 'snapshot', parts.snapshotJson), 'The data that this pack rests on']);
  const specifications = files.map(([file, stream, what]) => {
    const relation = file === 'manifest.json' ? 'Supplement' : 'Data';
    const number = addition.add(
      `<</Type /Filespec/F (${file})/UF (${file})/Desc (${what})/AFRelationship /${relation}/EF <</F ${stream} 0 R/UF ${stream} 0 R>>>>\n`,
    );
    return { file, ref: { ref: number } };
  });
  const leaves = specifications.flatMap(({ file, ref }): PdfValue[] => [{ raw: `(${file})` }, ref]);
  addNames(addition, finished, catalog, new Map([['Names', leaves]]));
  catalog.set(
    'AF',
    specifications.map(({ ref }) => ref),
  );
}

/** The names of a document may be in the catalog itself or an object of their own. */
function addNames(addition: PdfAddition, finished: FinishedPdf, catalog: PdfDict, embedded: PdfDict): void {
  const held = catalog.get('Names');
  const isApart = held !== undefined && 'ref' in held;
  const names = held === undefined ? new Map<string, PdfValue>() : dictOf(isApart ? finished.packed(held.ref) : held);
  if (names.has('EmbeddedFiles')) throw new Error('the PDF has attachments before it is sealed');
  names.set('EmbeddedFiles', embedded);
  if (isApart) addition.put(held.ref, `${pdfText(names)}\n`);
  else catalog.set('Names', names);
}

/** Compressed by JavaScript, so that the bytes are the same on every machine. */
function packed(addition: PdfAddition, kind: 'document' | 'snapshot', text: string): number {
  const content = new TextEncoder().encode(text);
  const small = zlibSync(content, { level: 6 });
  return embeddedFile(addition, kind, `/Filter /FlateDecode/Params <</Size ${content.length}>>`, small);
}

/** JSON followed by spaces is JSON: whoever saves the attachment has a manifest that any program reads. */
const manifestPlace = (addition: PdfAddition): number =>
  embeddedFile(addition, 'manifest', `/Params <</Size ${manifestPlaceBytes}>>`, Buffer.alloc(manifestPlaceBytes, ' '));

const embeddedFile = (
  addition: PdfAddition,
  kind: keyof typeof attachmentTypes,
  more: string,
  content: Uint8Array,
): number =>
  addition.add(
    `<</Type /EmbeddedFile/Subtype /${attachmentTypes[kind].replace('/', '#2F')}${more}/Length ${content.length}>>\nstream\n${latin1(content)}\nendstream\n`,
  );

/** What the file says of itself in its metadata, which stays when a program drops the attachments. Plain ASCII, so bytes stay bytes. */
function declare(addition: PdfAddition, finished: FinishedPdf, number: number, parts: SealedParts): void {
  const { dict, content } = finished.stream(number);
  const said = `<plumbline:verificationCode>${parts.verificationCode}</plumbline:verificationCode><plumbline:pack>${parts.published}</plumbline:pack>`;
  const declared = latin1(content)
    .replace('<rdf:Description', `<rdf:Description xmlns:plumbline="${xmpNamespace}"`)
    .replace('</rdf:Description>', `${said}</rdf:Description>`);
  if (!declared.includes(said) || !declared.includes('xmlns:plumbline='))
    throw new Error('the metadata of the PDF is not as it was finished');
  dict.set('Length', { raw: String(declared.length) });
  addition.put(number, `${pdfText(dict)}\nstream\n${declared}\nendstream\n`);
}
