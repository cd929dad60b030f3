import type { XmlAttributes } from './xml-scanner.ts';

/** The colours that a workbook may name by number. */
export interface NamedColours {
  /** In the order in which cells name them: background 1, text 1, background 2, text 2, six accents, two of links. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Excel's palette of before 2007 (ECMA-376 part 1, 18.8.27): 0 to 7 once, then 8 to 63. */
const firstEight = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
export const standardPalette: readonly string[] = `${firstEight} ${firstEight} 800000 008000 000080 808000 800080 008080
  C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080
  0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
  003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

/** A colour as `#RRGGBB`; null where the file does not say it in a way that can be resolved. */
export function resolveColour(attributes: XmlAttributes, named: NamedColours): string | null {
  const base =
    rgbOf(attributes['rgb']) ??
    placed(named.theme, attributes['theme']) ??
    placed(named.indexed, attributes['indexed']) ??
    null;
  const tint = Number(attributes['tint'] ?? 0);
  if (base === null) return null;
  return `#${Number.isFinite(tint) && tint !== 0 ? tinted(base, Math.max(-1, Math.min(1, tint))) : base}`;
}

const placed = (colours: readonly string[], place: string | undefined): string | undefined =>
  place === undefined || !/^\d{1,3}$/.test(place) ? undefined : colours[Number(place)] || undefined;

/** `FFFFC000` (opacity first) or `FFC000` as `FFC000`. */
export const rgbOf = (text: string | undefined): string | undefined =>
  /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/i.exec(text ?? '')?.[1]?.toUpperCase();

/** Lighter towards white or darker towards black, as 18.8.19 says: the lightness changes, hue and saturation stay. */
function tinted(rgb: string, tint: number): string {
  const { hue, saturation, lightness } = hslOf(rgb);
  return rgbOfHsl(hue, saturation, tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint);
}

function hslOf(rgb: string): { hue: number; saturation: number; lightness: number } {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const [lightness, range] = [(most + least) / 2, most - least];
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  const sixth = most === r ? (g - b) / range + 6 : most === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return { hue: (sixth % 6) / 6, saturation, lightness };
}

function rgbOfHsl(hue: number, saturation: number, lightness: number): string {
  const range = saturation * (1 - Math.abs(2 * lightness - 1));
  const channel = (shift: number): string => {
    const place = (((hue * 6 + shift) % 6) + 6) % 6;
    const share = Math.max(0, Math.min(1, Math.abs(place - 3) - 1));
    const value = Math.round((lightness - range / 2 + range * share) * 255);
    return Math.max(0, Math.min(255, value)).toString(16).padStart(2, '0').toUpperCase();
  };
  return channel(0) + channel(4) + channel(2);
}
