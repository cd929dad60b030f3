/** Advance widths of Arial in thousandths of the font size, from the space to the tilde. */
const arial = (
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 ' +
  '556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 ' +
  '1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 ' +
  '667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 ' +
  '333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 ' +
  '556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
)
  .split(' ')
  .map(Number);

const widthOf = (character: string): number => {
  const plain = arial[character.charCodeAt(0) - 32];
  if (plain !== undefined) return plain;
  // An accented letter is as wide as its plain one: ŵ as w, ż as z.
  const code = character.normalize('NFD').codePointAt(0) ?? 32;
  return arial[code - 32] ?? (code > 0x2fff ? 1000 : 640);
};

export interface TextFont {
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
}

/** Width of one line of text in CSS pixels (96 to the inch), as Excel and LibreOffice draw Arial at 100%. */
export function textWidth(text: string, font: TextFont): number {
  let thousandths = 0;
  for (const character of text) thousandths += widthOf(character);
  return (thousandths / 1000) * font.size * (96 / 72) * (font.bold ? 1.09 : 1);
}

/** How many lines the text takes in a column that wide, broken between words and inside words that are too long. */
export function wrappedLines(text: string, width: number, font: TextFont): number {
  const room = Math.max(width - 8, 12);
  // Most texts fit by any measure, and a workbook has tens of thousands: no letter of Arial is wider than 1.2 of its size.
  if (text.length * font.size * 1.6 < room && !text.includes('\n')) return 1;
  const space = textWidth(' ', font);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      // 3% more than measured: a row one line too high looks calm, one too low hides words.
      const wide = textWidth(word, font) * 1.03;
      if (used > 0 && used + space + wide > room) {
        lines += 1;
        used = 0;
      }
      const over = Math.ceil(wide / room) - 1;
      lines += Math.max(over, 0);
      used = over > 0 ? wide - over * room : used + (used > 0 ? space : 0) + wide;
    }
  }
  return lines;
}

/** Height in points of a row with that many lines; Excel allows at most 409. */
export const rowHeight = (lines: number, font: TextFont): number =>
  Math.min(409, Math.ceil(lines * font.size * 1.28) + 4);

/** Column width in Excel's unit: digits of the workbook's normal font (Arial 10: 7 pixels each) after 5 pixels of margin. */
export const columnWidth = (pixels: number): number => Math.round(((pixels - 5) / 7) * 100) / 100;
