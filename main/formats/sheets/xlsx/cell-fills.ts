import type { ReadLimits } from '../limits.ts';
import { inside, refuseTooMuch } from '../refusals.ts';
import { resolveColour, rgbOf, standardPalette, type NamedColours } from './colour.ts';
import type { WorkbookPart } from './workbook-part.ts';
import type { XmlAttributes } from './xml-scanner.ts';
import { streamXml } from './xml-stream.ts';
import type { ZipPackage } from './zip-package.ts';

/** Excel's own limit is 65,490 fills and as many styles. */
const mostStyles = 65_536;

/**
 * The fill of each cell style as `#RRGGBB`, in the order in which cells refer to them; null for none, for a pattern and
 * for a gradient: only one solid colour can mean one thing. Conditional formats are no part of a style and not read.
 */
export async function readCellFills(
  zip: ZipPackage,
  { stylesPart, themePart }: WorkbookPart,
  limits: ReadLimits,
): Promise<(string | null)[]> {
  if (stylesPart === null) return [];
  const theme = themePart === null ? [] : await readTheme(zip, themePart, limits);
  const reader = new FillsReader(inside(zip.fileName, stylesPart));
  await streamXml(zip, stylesPart, reader, limits);
  return reader.fillsOfStyles({ theme, indexed: reader.palette });
}

/** The colours of a theme as cells number them: light before dark, unlike in the theme's own part. */
async function readTheme(zip: ZipPackage, part: string, limits: ReadLimits): Promise<string[]> {
  const colours: string[] = [];
  let inScheme = false;
  const open = (name: string, attributes: XmlAttributes): void => {
    if (name === 'clrScheme') inScheme = true;
    if (!inScheme || colours.length >= 12) return;
    if (name === 'srgbClr') colours.push(rgbOf(attributes['val']) ?? '');
    if (name === 'sysClr') colours.push(rgbOf(attributes['lastClr']) ?? '');
  };
  const close = (name: string): void => {
    if (name === 'clrScheme') inScheme = false;
  };
  await streamXml(zip, part, { open, close }, limits);
  const [dark1, light1, dark2, light2, ...others] = colours;
  return [light1, dark1, light2, dark2, ...others].map((colour) => colour ?? '');
}

class FillsReader {
  readonly #where: string;
  readonly #fills: (XmlAttributes | null)[] = [];
  readonly #fillOfStyle: number[] = [];
  readonly #ownPalette: string[] = [];
  #within: 'fills' | 'cellXfs' | 'indexedColors' | null = null;
  #isSolid = false;

  constructor(where: string) {
    this.#where = where;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'fills' || name === 'cellXfs' || name === 'indexedColors') this.#within = name;
    else if (this.#within === 'fills') this.#openInFills(name, attributes);
    else if (this.#within === 'cellXfs' && name === 'xf') this.#fillOfStyle.push(Number(attributes['fillId'] ?? 0));
    else if (this.#within === 'indexedColors' && name === 'rgbColor')
      this.#ownPalette.push(rgbOf(attributes['rgb']) ?? '');
    const most = Math.max(this.#fills.length, this.#fillOfStyle.length, this.#ownPalette.length);
    if (most > mostStyles) throw refuseTooMuch(this.#where, 'more cell styles than Excel allows');
  }

  close(name: string): void {
    if (name === this.#within) this.#within = null;
  }

  /** The workbook's own numbered colours stand in place of Excel's, as far as they go. */
  get palette(): readonly string[] {
    return [...this.#ownPalette, ...standardPalette.slice(this.#ownPalette.length)];
  }

  fillsOfStyles(named: NamedColours): (string | null)[] {
    const colours = this.#fills.map((colour) => (colour === null ? null : resolveColour(colour, named)));
    return this.#fillOfStyle.map((fill) => colours[fill] ?? null);
  }

  #openInFills(name: string, attributes: XmlAttributes): void {
    if (name === 'fill') {
      this.#fills.push(null);
      this.#isSolid = false;
    } else if (name === 'patternFill') this.#isSolid = attributes['patternType'] === 'solid';
    else if (name === 'fgColor' && this.#isSolid && this.#fills.length > 0) {
      this.#fills[this.#fills.length - 1] = attributes;
    }
  }
}
