import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** A workbook's parts as text, for tests that look at the file and not at what a library makes of it. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Parses strictly: throws on anything that is not well-formed, undeclared prefixes included. */
export function parseXml(source: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([name, value]) => [name, value.value]));
    const element: Element = { name: tag.name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const top = open.at(-1);
    if (top) top.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(source).close();
  const [first] = root.children;
  if (!first) throw new Error('no root element');
  return first;
}

export function allNamed(element: Element, name: string): Element[] {
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => allNamed(child, name))];
}

export const attribute = (element: Element | undefined, name: string): string => element?.attributes[name] ?? '';

/** Part names of the worksheets by the name on the tab. */
export function sheetParts(parts: ReadonlyMap<string, string>): Map<string, string> {
  const relations = allNamed(parseXml(parts.get('xl/_rels/workbook.xml.rels') ?? ''), 'Relationship');
  const targets = new Map(relations.map((one) => [attribute(one, 'Id'), attribute(one, 'Target')]));
  return new Map(
    allNamed(parseXml(parts.get('xl/workbook.xml') ?? ''), 'sheet').map((sheet) => [
      attribute(sheet, 'name'),
      `xl/${(targets.get(attribute(sheet, 'r:id')) ?? '').replace(/^\/?xl\//, '')}`,
    ]),
  );
}

/** The texts that cells of type `s` point to. */
export const sharedStrings = (parts: ReadonlyMap<string, string>): string[] =>
  allNamed(parseXml(parts.get('xl/sharedStrings.xml') ?? ''), 'si').map((si) =>
    allNamed(si, 't')
      .map((t) => t.text)
      .join(''),
  );
