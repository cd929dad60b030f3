import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { namespaces, xml, xmlPart } from './xml.ts';

const relationshipTag = /<Relationship\b[^>]*>/g;
const sheetTag = /<sheet\b[^>]*>/g;

const attributeOf = (tag: string, name: string): string =>
  unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

// &amp; last, or "&amp;lt;" would become "<".
const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The parts of an .xlsx file by name, as text, with what must be kept in step when one is added. */
export class PackageParts {
  readonly #parts: Map<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    // exceljs writes entries for folders as well; the format has only parts.
    this.#parts = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
  }

  names(): string[] {
    return [...this.#parts.keys()];
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  bytes(name: string): Uint8Array {
    const part = this.#parts.get(name);
    if (!part) throw new Error(`part ${name} is missing`);
    return part;
  }

  read(name: string): string {
    return strFromU8(this.bytes(name));
  }

  write(name: string, text: string): void {
    this.#parts.set(name, strToU8(text));
  }

  /** Adds a part that [Content_Types].xml must name. */
  add(name: string, contentType: string, text: string): void {
    this.write(name, text);
    const override = xml`<Override PartName="/${name}" ContentType="${contentType}"/>`.source;
    this.write(
      '[Content_Types].xml',
      this.read('[Content_Types].xml').replace('</Types>', () => `${override}</Types>`),
    );
  }

  /** Adds a relationship from a part and gives its id. */
  relate(from: string, type: string, target: string, external = false): string {
    const name = from.replace(/([^/]+)$/, '_rels/$1.rels');
    const rels = this.has(name)
      ? this.read(name)
      : xmlPart(xml`<Relationships xmlns="${namespaces.packageRelationships}"></Relationships>`);
    // Numbered apart from exceljs's own rId1, rId2 …
    const id = `rIdP${(rels.match(relationshipTag) ?? []).length + 1}`;
    const mode = external ? xml` TargetMode="External"` : xml``;
    const tag = xml`<Relationship Id="${id}" Type="${namespaces.relationships}/${type}" Target="${target}"${mode}/>`
      .source;
    this.write(
      name,
      rels.replace('</Relationships>', () => `${tag}</Relationships>`),
    );
    return id;
  }

  /** Part names of the worksheets by the name on the tab. */
  worksheets(): Map<string, string> {
    const targets = new Map(
      (this.read('xl/_rels/workbook.xml.rels').match(relationshipTag) ?? []).map((tag) => [
        attributeOf(tag, 'Id'),
        attributeOf(tag, 'Target'),
      ]),
    );
    return new Map(
      (this.read('xl/workbook.xml').match(sheetTag) ?? []).map((tag) => [
        attributeOf(tag, 'name'),
        `xl/${(targets.get(attributeOf(tag, 'r:id')) ?? '').replace(/^\/?xl\//, '')}`,
      ]),
    );
  }

  /**
   * The file. The same parts give the same bytes on every machine: parts in one order with one date, compressed by
   * JavaScript (the zlib inside Node differs by build and processor).
   */
  toBytes(): Uint8Array {
    // Local time on purpose: fflate writes local time into the zip, so this is 1 January 1980 in every zone.
    // level 6 makes a workbook of all figures a twentieth smaller and takes twice as long, more than all its cells
    const options = { mtime: new Date(1980, 0, 1), level: 4, os: 0 } as const;
    const inOrder = this.names().toSorted((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
    const files: Zippable = {};
    for (const name of inOrder) files[name] = [this.#parts.get(name) ?? new Uint8Array(), options];
    return zipSync(files);
  }
}

// Readers that stream expect the content types first.
const order = (name: string): number => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2);
