import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { PictureBox, Typeset } from './typeset.ts';

/** pdf-lib pauses after so many objects to keep a browser's page alive; here it has a process or thread to itself. */
const withoutPauses = Number.POSITIVE_INFINITY;

/**
 * The one step after either engine: adds what PDF/UA-1 wants and the WebAssembly build of Typst cannot write yet
 * (the identifier in the metadata, the title in the window's bar), and the box of each figure; then packs the
 * objects, which makes a long pack less than half as large. Changes no page content. See docs/decisions/007-pdf-finish.md.
 */
export async function finishPdf({ pdf, boxes }: Typeset): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: withoutPauses });
  document.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
  addIdentifier(document);
  addBoxes(document, boxes);
  return document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: withoutPauses,
  });
}

const name = (text: string): PDFName => PDFName.of(text);

/** Declares PDF/UA-1 in the XMP packet (ISO 14289-1, clause 5). */
function addIdentifier(document: PDFDocument): void {
  const reference = document.catalog.get(name('Metadata'));
  const stream = document.context.lookup(reference);
  const xmp = stream instanceof PDFRawStream ? new TextDecoder().decode(stream.contents) : '';
  const declared = xmp
    .replace('xmlns:dc=', 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:dc=')
    .replace('</rdf:Description>', '<pdfuaid:part>1</pdfuaid:part></rdf:Description>');
  if (
    !(reference instanceof PDFRef) ||
    xmp.includes('pdfuaid') ||
    !declared.includes('xmlns:pdfuaid=') ||
    !declared.includes('<pdfuaid:part>')
  ) {
    throw new Error('the metadata of the PDF is not as Typst writes it');
  }
  const renewed = document.context.stream(new TextEncoder().encode(declared), { Type: 'Metadata', Subtype: 'XML' });
  document.context.assign(
    document.catalog.get(name('Metadata')) as Parameters<typeof document.context.assign>[0],
    renewed,
  );
}

const isFigure = (object: PDFObject): object is PDFDict =>
  object instanceof PDFDict &&
  object.get(name('Type')) === name('StructElem') &&
  object.get(name('S')) === name('Figure');

/** Figures in the order in which a reader meets them: down the structure tree. */
function figuresInOrder(document: PDFDocument): PDFDict[] {
  const figures: PDFDict[] = [];
  const visit = (node: PDFObject | undefined): void => {
    if (node instanceof PDFArray) {
      for (const child of node.asArray()) visit(document.context.lookup(child));
    } else if (node instanceof PDFDict) {
      if (isFigure(node)) figures.push(node);
      visit(document.context.lookup(node.get(name('K'))));
    }
  };
  visit(document.catalog.lookup(name('StructTreeRoot')));
  return figures;
}

function altOf(figure: PDFDict): string {
  const alt = figure.lookup(name('Alt'));
  return alt instanceof PDFString || alt instanceof PDFHexString ? alt.decodeText() : '';
}

/**
 * Gives each figure its box. Boxes come in the order of the document, as figures do; pairs are made by words and
 * order together, so that two pictures with the same words each get their own.
 */
function addBoxes(document: PDFDocument, boxes: readonly PictureBox[]): void {
  const waiting = Map.groupBy(boxes, (box) => box.alt);
  const pages = document.getPages();
  for (const figure of figuresInOrder(document)) {
    const box = waiting.get(altOf(figure))?.shift();
    const page = box && pages[box.page - 1];
    if (!box || !page) throw new Error(`no place was recorded for the picture "${altOf(figure)}"`);
    const top = page.getHeight() - box.y;
    const corners = [box.x, top - box.h, box.x + box.w, top].map((value) => Math.round(value * 100) / 100);
    layoutOf(figure).set(name('BBox'), document.context.obj(corners));
  }
}

/** The figure's layout attributes, which Typst always writes, as the only entry of /A. */
function layoutOf(figure: PDFDict): PDFDict {
  const attributes = figure.lookup(name('A'));
  const layout = attributes instanceof PDFArray ? attributes.lookup(0) : attributes;
  if (layout instanceof PDFDict && layout.get(name('O')) === name('Layout')) return layout;
  throw new Error('a picture in the PDF is not marked as Typst marks it');
}
