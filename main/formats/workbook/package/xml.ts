/** A finished piece of XML; only `xml` makes one, so text cannot slip in unescaped. */
export interface Xml {
  readonly source: string;
}

type Value = Xml | readonly Xml[] | string | number;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

const written = (value: Value): string => {
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return 'source' in value ? value.source : value.map((piece) => piece.source).join('');
};

/** Template for XML: what is put in is escaped, unless it is XML made by this template itself. Line indents are dropped. */
export function xml(parts: TemplateStringsArray, ...values: readonly Value[]): Xml {
  const flat = parts.map((part) => part.replace(/\n\s*/g, ''));
  return { source: flat.reduce((text, part, i) => `${text}${written(values[i - 1] ?? '')}${part}`) };
}

export const nothing: Xml = { source: '' };

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A whole part of the package. */
export const xmlPart = (root: Xml): string => declaration + root.source;

export const namespaces = {
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  packageRelationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  sheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
} as const;
