/** A column of a table in the terminal. Figures stand to the right so that their digits line up. */
export interface TextColumn {
  readonly label: string;
  readonly align?: 'right';
  /** Longer text is cut with an ellipsis: the whole of it is in `--json` and in `show`. */
  readonly widest?: number;
}

/** Control characters in a title or file name must not move the cursor of the terminal that shows them. */
export const plainLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();

const graphemes = new Intl.Segmenter('en-GB');
/** What a reader counts as characters: an accent or an emoji's parts take one place together. */
const characters = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);
const widthOf = (text: string): number => characters(text).length;

function fit(text: string, widest: number): string {
  const all = characters(text);
  return all.length <= widest ? text : `${all.slice(0, widest - 1).join('')}…`;
}

/** Rows in aligned columns, two spaces apart, with a ruled heading; columns without any content are left out. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => columns.map((column, i) => fit(plainLine(row[i] ?? ''), column.widest ?? 60)));
  const shown = columns.map((_, i) => cells.some((row) => row[i] !== ''));
  const widths = columns.map((column, i) =>
    cells.reduce((widest, row) => Math.max(widest, widthOf(row[i] ?? '')), widthOf(column.label)),
  );
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, i) => ({
        text,
        gap: ' '.repeat((widths[i] ?? 0) - widthOf(text)),
        right: columns[i]?.align === 'right',
      }))
      .filter((_, i) => shown[i])
      .map(({ text, gap, right }) => (right ? gap + text : text + gap))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width));
  return [line(columns.map((column) => column.label)), line(rule), ...cells.map(line)].join('\n');
}

/** Labels and their values in two columns; empty values are left out. */
export function fieldList(fields: readonly (readonly [label: string, value: string])[]): string {
  const filled = fields.filter(([, value]) => value !== '');
  const width = Math.max(0, ...filled.map(([label]) => widthOf(label)));
  return filled.map(([label, value]) => `${label.padEnd(width)}  ${plainLine(value)}`).join('\n');
}

/** Text in lines of at most so many characters, each after `indent` spaces; a longer word stays whole. */
export function wrapText(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((each) => ' '.repeat(indent) + each);
}
