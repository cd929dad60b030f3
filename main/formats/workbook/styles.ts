import type { Alignment, Border, Fill, Font, Style } from 'exceljs';
import { ratingFills, ratingWords } from './cells/words.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import { colourWord } from '#shared/wording/colours.ts';
import type { ConditionalFormattingRule } from 'exceljs';

/** Arial is on every machine that runs Excel, and LibreOffice has a font of the same widths: rows keep their heights. */
const family = 'Arial';
export const palette = {
  ink: '1B2430',
  navy: '1F3864',
  link: '0B57A4',
  quiet: '5A6472',
  rule: 'D3D8DF',
  wash: 'F2F5F9',
  warning: 'FFF4DC',
};

const argb = (rgb: string): { argb: string } => ({ argb: `FF${rgb}` });

/** A whole font every time: exceljs writes a partial one as it is, and Excel then falls back to a serif face. */
export const font = (
  size = 10,
  more: { bold?: boolean; colour?: string; underline?: boolean } = {},
): Partial<Font> => ({
  name: family,
  family: 2,
  size,
  bold: more.bold ?? false,
  underline: more.underline ?? false,
  color: argb(more.colour ?? palette.ink),
});

const solid = (rgb: string): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: argb(rgb),
  bgColor: argb(rgb),
});

const line = (rgb: string, style: 'thin' | 'hair' | 'medium' = 'thin'): Partial<Border> => ({
  style,
  color: argb(rgb),
});
const wrapped: Partial<Alignment> = { vertical: 'top', wrapText: true };

export const boldFont = font(10, { bold: true });
export const linkFont = font(10, { colour: palette.link, underline: true });

/** Of the tabs: what is read, the lists behind it, and what the figures rest on. */
export const tabColours = { section: argb(palette.navy), list: argb('8FA8D0'), trace: argb('9AA3AF') };

type Look = Partial<Style>;

/**
 * Of an empty cell, which is then not written. exceljs gives every cell without a look an object of its own, and numbers
 * each by making its XML: a fifth of the time of a workbook whose tables have gaps.
 */
export const noLook: Look = Object.freeze({});

export const looks = {
  title: { font: font(16, { bold: true, colour: palette.navy }), alignment: { vertical: 'middle' } },
  subtitle: { font: font(9, { colour: palette.quiet }), alignment: { vertical: 'middle' } },
  notice: { font: font(10, { bold: true, colour: ratingFills.red.font }), alignment: wrapped },
  heading2: { font: font(13, { bold: true, colour: palette.navy }), alignment: { vertical: 'bottom', wrapText: true } },
  heading3: { font: font(11, { bold: true, colour: palette.navy }), alignment: { vertical: 'bottom', wrapText: true } },
  prose: { font: font(), alignment: wrapped },
  quiet: { font: font(9, { colour: palette.quiet }), alignment: wrapped },
  link: { font: linkFont, alignment: wrapped },
  caption: { font: font(10, { bold: true }), alignment: { vertical: 'bottom', wrapText: true } },
  information: {
    font: font(),
    alignment: { ...wrapped, horizontal: 'left', indent: 1 },
    fill: solid(palette.wash),
    border: { left: line(palette.navy, 'medium') },
  },
  warning: {
    font: font(),
    alignment: { ...wrapped, horizontal: 'left', indent: 1 },
    fill: solid(palette.warning),
    border: { left: line('E0A100', 'medium') },
  },
  figure: {
    font: font(18, { bold: true, colour: palette.navy }),
    alignment: { vertical: 'middle', horizontal: 'left' },
  },
  figureLabel: { font: font(10, { bold: true }), alignment: { vertical: 'middle', wrapText: true } },
  figureNote: { font: font(9, { colour: palette.quiet }), alignment: { vertical: 'middle', wrapText: true } },
  head: {
    font: font(10, { bold: true, colour: 'FFFFFF' }),
    fill: solid(palette.navy),
    alignment: { vertical: 'middle', wrapText: true },
    border: { bottom: line(palette.navy) },
  },
  body: { font: font(), alignment: { vertical: 'middle', wrapText: true }, border: { bottom: line(palette.rule) } },
  rowId: {
    font: font(9, { colour: palette.quiet }),
    alignment: { vertical: 'middle', wrapText: false },
    border: { bottom: line(palette.rule) },
  },
} satisfies Record<string, Look>;

const horizontal = { left: 'left', right: 'right', centre: 'center' } as const;

interface Variation {
  readonly align?: 'left' | 'right' | 'centre' | undefined;
  readonly format?: string | undefined;
  /** Left-aligned words beside a right-aligned figure keep clear of it. */
  readonly indent?: boolean | undefined;
  readonly font?: Partial<Font> | undefined;
  /** False for figures and dates, which stand on one line. */
  readonly wrap?: boolean | undefined;
}

/** Fonts are few and shared; their text is made once, not once a cell. */
const fontKeys = new WeakMap<Partial<Font>, string>();
function fontKey(wanted: Partial<Font>): string {
  const key = fontKeys.get(wanted) ?? JSON.stringify(wanted);
  fontKeys.set(wanted, key);
  return key;
}

const variationsByLook = new WeakMap<Look, Map<string, Look>>();

/**
 * A look with another alignment, number format or font, without touching the shared one. Equal wishes get the same
 * object: exceljs numbers a style once per object, and a workbook has tens of thousands of cells but few styles.
 */
export function styled(look: Look, more: Variation = {}): Look {
  const known = variationsByLook.get(look) ?? new Map<string, Look>();
  variationsByLook.set(look, known);
  const key = `${more.align} ${more.indent} ${more.wrap} ${more.format} ${more.font === undefined ? '' : fontKey(more.font)}`;
  const made = known.get(key) ?? Object.freeze(varied(look, more));
  known.set(key, made);
  return made;
}

function varied(look: Look, more: Variation): Look {
  return {
    ...look,
    ...(more.align || more.wrap === false
      ? {
          alignment: {
            ...look.alignment,
            ...(more.align ? { horizontal: horizontal[more.align], indent: more.indent === true ? 1 : 0 } : {}),
            ...(more.wrap === false ? { wrapText: false } : {}),
          },
        }
      : {}),
    ...(more.format ? { numFmt: more.format } : {}),
    ...(more.font ? { font: more.font } : {}),
  };
}

/**
 * Colour follows the word in the cell, so that a rating somebody types over is coloured by what it now says.
 * The letter, the word alone and the word in small letters are all understood. `cell` is the top left of the range.
 */
export function ratingRules(cell: string, firstPriority: number): ConditionalFormattingRule[] {
  return colours.map((colour, i) => {
    const [word, lettered] = [colourWord(colour), ratingWords(colour)];
    const { fill, font: ink } = ratingFills[colour];
    return {
      type: 'expression',
      priority: firstPriority + i,
      formulae: [
        `OR(LEFT(TRIM(${cell}),${word.length})="${word}",LEFT(TRIM(${cell}),${lettered.length})="${lettered}")`,
      ],
      style: {
        fill: { type: 'pattern', pattern: 'solid', bgColor: argb(fill) },
        font: { bold: true, color: argb(ink) },
      },
    };
  });
}
