import { packedFile } from './packed-file.ts';
import { isArray, isNamed, pdfString, pdfText, type PdfDict, type PdfValue } from './pdf-value.ts';
import type { NamedPlace, PictureBox, Typeset, TypesetJob } from './typeset.ts';
import { refOf, TypstFile } from './typst-file.ts';

/**
 * The one step after either engine: adds what PDF/UA-1 wants and the WebAssembly build of Typst cannot write yet
 * (the identifier in the metadata, the title in the window's bar), the box of each figure and the links within the pack; then packs the
 * objects, which makes a long pack less than half as large. Changes no page content. See docs/decisions/007-pdf-finish.md.
 */
export function finishPdf({ pdf, boxes, places }: Typeset, words: TypesetJob['places']): Uint8Array {
  const file = TypstFile.read(pdf);
  const root = refOf(file.trailer.get('Root'));
  const catalog = file.dict(root);
  addIdentifier(file, refOf(catalog.get('Metadata')));
  addBoxes(file, catalog, boxes);
  leadLinks(file, catalog, { places, words });
  showTitle(catalog);
  file.change(root, `${pdfText(catalog)}\n`);
  return packedFile(file);
}

function showTitle(catalog: PdfDict): void {
  const preferences = catalog.get('ViewerPreferences') ?? new Map<string, PdfValue>();
  if (!(preferences instanceof Map)) throw new Error('the preferences in the PDF are not as Typst writes them');
  catalog.set('ViewerPreferences', preferences.set('DisplayDocTitle', { raw: 'true' }));
}

/** Declares PDF/UA-1 in the XMP packet (ISO 14289-1, clause 5). Markup and places are plain ASCII, so bytes stay bytes. */
function addIdentifier(file: TypstFile, number: number): void {
  const xmp = file.stream(number);
  const declared = xmp
    .replace('xmlns:dc=', 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:dc=')
    .replace('</rdf:Description>', '<pdfuaid:part>1</pdfuaid:part></rdf:Description>');
  if (xmp.includes('pdfuaid') || !declared.includes('xmlns:pdfuaid=') || !declared.includes('<pdfuaid:part>'))
    throw new Error('the metadata of the PDF is not as Typst writes it');
  const dict = file.dict(number).set('Length', { raw: String(declared.length) });
  file.change(number, `${pdfText(dict)}\nstream\n${declared}\nendstream\n`);
}

const isFigure = (dict: PdfDict): boolean =>
  isNamed(dict.get('Type'), 'StructElem') && isNamed(dict.get('S'), 'Figure');

const childrenOf = (value: PdfValue | undefined): number[] =>
  (isArray(value) ? value : value === undefined ? [] : [value]).flatMap((child) => ('ref' in child ? child.ref : []));

/** Figures in the order in which a reader meets them: down the structure tree, where it leads to one. */
function figuresInOrder(file: TypstFile, treeRoot: number): number[] {
  const figures = new Set(
    [...file.holding('/Figure')].filter((number) => !file.isStream(number) && isFigure(file.dict(number))),
  );
  const leading = new Set(figures);
  for (const figure of figures) {
    let at = figure;
    while (at !== treeRoot) {
      at = refOf(file.dict(at).get('P'));
      if (leading.has(at)) break;
      leading.add(at);
    }
  }
  const ordered: number[] = [];
  const visit = (number: number): void => {
    if (figures.has(number)) ordered.push(number);
    for (const child of childrenOf(file.dict(number).get('K'))) if (leading.has(child)) visit(child);
  };
  if (figures.size > 0) visit(treeRoot);
  return ordered;
}

/** The pages' numbers and heights in the order of the document. */
function pagesOf(file: TypstFile, catalog: PdfDict): { readonly number: number; readonly height: number }[] {
  const kids = (number: number): number[] =>
    isNamed(file.dict(number).get('Type'), 'Pages')
      ? childrenOf(file.dict(number).get('Kids')).flatMap(kids)
      : [number];
  return kids(refOf(catalog.get('Pages'))).map((number) => {
    const box = file.dict(number).get('MediaBox');
    const height = isArray(box) && box[3] !== undefined && 'raw' in box[3] ? Number(box[3].raw) : Number.NaN;
    if (Number.isNaN(height)) throw new Error('a page of the PDF is not as Typst writes it');
    return { number, height };
  });
}

/**
 * Gives each figure its box. Boxes come in the order of the document, as figures do; pairs are made by words and
 * order together, so that two pictures with the same words each get their own.
 */
function addBoxes(file: TypstFile, catalog: PdfDict, boxes: readonly PictureBox[]): void {
  const waiting = Map.groupBy(boxes, (box) => box.alt);
  const pages = pagesOf(file, catalog);
  const figures = figuresInOrder(file, refOf(catalog.get('StructTreeRoot')));
  for (const number of figures) {
    const figure = file.dict(number);
    const alt = pdfString(figure.get('Alt'));
    const box = waiting.get(alt)?.shift();
    const page = box && pages[box.page - 1];
    if (!box || !page) throw new Error(`no place was recorded for the picture "${alt}"`);
    const top = page.height - box.y;
    const corners = [box.x, top - box.h, box.x + box.w, top].map((value) => Math.round(value * 100) / 100);
    layoutOf(figure).set(
      'BBox',
      corners.map((value) => ({ raw: String(value) })),
    );
    file.change(number, `${pdfText(figure)}\n`);
  }
  if (figures.length !== boxes.length) throw new Error('a picture in the PDF is not marked as one');
}

/** The figure's layout attributes, which Typst always writes, as the only entry of /A. */
function layoutOf(figure: PdfDict): PdfDict {
  const attributes = figure.get('A');
  const layout = isArray(attributes) ? attributes[0] : attributes;
  if (layout instanceof Map && isNamed(layout.get('O'), 'Layout')) return layout;
  throw new Error('a picture in the PDF is not marked as Typst marks it');
}

const scheme = 'plumbline:';

/** A text string as UTF-16 behind its mark, in hexadecimal digits. */
const utf16 = (text: string): PdfValue => ({ raw: `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>` });

interface Led {
  readonly places: readonly NamedPlace[];
  readonly words: TypesetJob['places'];
}

/** Has each link within the pack, an address of our own so far, lead to its place and say what is there. */
function leadLinks(file: TypstFile, catalog: PdfDict, { places, words }: Led): void {
  const pages = pagesOf(file, catalog);
  const byId = new Map(places.map((place) => [place.id, place]));
  for (const number of file.holding(scheme)) {
    if (file.isStream(number)) continue;
    const link = file.dict(number);
    const action = link.get('A');
    const address = action instanceof Map ? pdfString(action.get('URI')) : '';
    if (!isNamed(link.get('Subtype'), 'Link') || !address.startsWith(scheme)) continue;
    const id = decodeURIComponent(address.slice(scheme.length));
    const place = byId.get(id);
    const page = place && pages[place.page - 1];
    if (!page) throw new Error(`a link leads to "${id}", which has no place in the PDF`);
    const [x, top] = [Math.max(0, place.x - 4), Math.min(page.height, page.height - place.y + 4)];
    const corner = [x, top].map((value) => ({ raw: String(Math.round(value * 100) / 100) }));
    link.delete('A');
    link.set('Dest', [{ ref: page.number }, { name: 'XYZ' }, ...corner, { raw: 'null' }]);
    link.set('Contents', utf16(words[id] ?? id));
    file.change(number, `${pdfText(link)}\n`);
  }
}
