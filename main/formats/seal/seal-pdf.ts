import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';
import { manifestPlaceBytes } from './manifest-text.ts';
import { rawManifestPlaces } from './pdf-streams.ts';
import type { SealedDraft, SealedParts } from './sealed-parts.ts';
import { attachmentTypes, xmpNamespace } from './seal-names.ts';

/** pdf-lib lets others have their turn after so many objects: sealing runs in the process that answers every screen. */
const objectsATurn = 2000;
const space = 0x20;

/**
 * Attaches the data of a pack to its finished PDF (file specifications with F, UF and AFRelationship, as PDF/UA-1
 * clause 7.11 wants) and leaves a place of fixed size for the manifest. A file cannot hold its own hash, so the sealed
 * digest is taken with the place full of spaces, as the ByteRange of a digital signature leaves out the signature; that
 * the place is counted as spaces, and not left out, binds where it stands. Text pages are not touched.
 */
export async function sealPdf(pdf: Uint8Array, parts: SealedParts): Promise<SealedDraft> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: objectsATurn });
  attach(document, parts);
  declare(document, parts);
  const bytes = await document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: objectsATurn,
  });
  const [place, ...others] = rawManifestPlaces(bytes);
  if (place === undefined || others.length > 0) throw new Error('the place of the manifest cannot be told in the PDF');
  return {
    sealedSha256: createHash('sha256').update(bytes).digest('hex'),
    fill: (manifest) => {
      const text = new TextEncoder().encode(manifest);
      if (text.length > place.length) throw new Error('the manifest is larger than its place in the PDF');
      const filled = bytes.slice();
      filled.set(text, place.start);
      return filled;
    },
  };
}

const name = (text: string): PDFName => PDFName.of(text);

function attach(document: PDFDocument, { documentJson, snapshotJson }: SealedParts): void {
  // In the order of their names, which a name tree has to keep.
  const files: (readonly [file: string, stream: PDFRef, what: string])[] = [
    ['document.json', packed(document, 'document', documentJson), 'What this pack says, block by block'],
    ['manifest.json', manifestPlace(document), 'How this pack was published, signed'],
  ];
  if (snapshotJson !== null)
    files.push(['snapshot.json', packed(document, 'snapshot', snapshotJson), 'The data that this pack rests on']);
  const specifications = files.map(([file, stream, what]) => fileSpecification(document, file, stream, what));
  const { context, catalog } = document;
  const names = catalog.lookup(name('Names'));
  const holder = names instanceof PDFDict ? names : context.obj({});
  if (holder.has(name('EmbeddedFiles'))) throw new Error('the PDF has attachments before it is sealed');
  const leaves = files.flatMap(([file], i) => [PDFString.of(file), specifications[i] ?? context.obj(null)]);
  holder.set(name('EmbeddedFiles'), context.obj({ Names: leaves }));
  if (holder !== names) catalog.set(name('Names'), context.register(holder));
  const associated = PDFArray.withContext(context);
  for (const specification of specifications) associated.push(specification);
  catalog.set(name('AF'), associated);
}

function fileSpecification(document: PDFDocument, file: string, stream: PDFRef, what: string): PDFRef {
  const { context } = document;
  const specification = context.obj({ Type: 'Filespec', EF: { F: stream, UF: stream } });
  specification.set(name('F'), PDFString.of(file));
  specification.set(name('UF'), PDFString.of(file));
  specification.set(name('Desc'), PDFString.of(what));
  specification.set(name('AFRelationship'), name(file === 'manifest.json' ? 'Supplement' : 'Data'));
  return context.register(specification);
}

/** Compressed by JavaScript, so that the bytes are the same on every machine. */
function packed(document: PDFDocument, kind: 'document' | 'snapshot', text: string): PDFRef {
  const content = new TextEncoder().encode(text);
  const stream = document.context.stream(zlibSync(content, { level: 9 }), {
    Type: 'EmbeddedFile',
    Subtype: attachmentTypes[kind],
    Filter: 'FlateDecode',
    Params: { Size: content.length },
  });
  return document.context.register(stream);
}

/** JSON followed by spaces is JSON: whoever saves the attachment has a manifest that any program reads. */
function manifestPlace(document: PDFDocument): PDFRef {
  const stream = document.context.stream(new Uint8Array(manifestPlaceBytes).fill(space), {
    Type: 'EmbeddedFile',
    Subtype: attachmentTypes.manifest,
    Params: { Size: manifestPlaceBytes },
  });
  return document.context.register(stream);
}

/** What the file says of itself in its metadata, which stays when a program drops the attachments. */
function declare(document: PDFDocument, { verificationCode, published }: SealedParts): void {
  const reference = document.catalog.get(name('Metadata'));
  const stream = document.context.lookup(reference);
  const xmp = stream instanceof PDFRawStream ? new TextDecoder().decode(stream.contents) : '';
  const said = `<plumbline:verificationCode>${verificationCode}</plumbline:verificationCode><plumbline:pack>${published}</plumbline:pack>`;
  const declared = xmp
    .replace('<rdf:Description', `<rdf:Description xmlns:plumbline="${xmpNamespace}"`)
    .replace('</rdf:Description>', `${said}</rdf:Description>`);
  if (!(reference instanceof PDFRef) || !declared.includes(said) || !declared.includes('xmlns:plumbline='))
    throw new Error('the metadata of the PDF is not as it was written');
  document.context.assign(
    reference,
    document.context.stream(new TextEncoder().encode(declared), { Type: 'Metadata', Subtype: 'XML' }),
  );
}
