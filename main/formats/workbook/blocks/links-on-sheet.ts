import type { Run } from '#shared/domain/pack/document.ts';
import type { LinkTarget } from '../binder.ts';
import { safeText } from '../cells/safe-text.ts';
import { textWidth } from '../cells/text-measure.ts';
import { linkFont, looks, styled } from '../styles.ts';
import type { SheetCursor } from './sheet-cursor.ts';

/** A link of a sentence, as the words that stand for it. */
export interface TextLink {
  readonly words: string;
  readonly target: LinkTarget;
}

const size = { size: 10 } as const;
const linkLook = styled(looks.prose, { align: 'left', wrap: false, font: linkFont });
const besideLook = styled(looks.prose, { align: 'left', indent: true, wrap: false, font: linkFont });
/** Margins of the cell, and an indent. */
const margins = 26;

/** The links of a text, each target once. A web address is printed, so that it is not lost on paper. */
export function linksOf(runs: readonly Run[]): TextLink[] {
  const byTarget = new Map<string, TextLink>();
  for (const { text, link } of runs) {
    if (link === undefined) continue;
    const key = 'url' in link ? link.url : link.to;
    const words = 'url' in link ? `→ ${text}${link.url === text ? '' : ` (${link.url})`}` : `→ ${shortName(text)}`;
    if (!byTarget.has(key)) byTarget.set(key, { words, target: link });
  }
  return [...byTarget.values()];
}

/** "FD08" of "FD08 Referrals assessed not in need"; short words as they are. */
const shortName = (words: string): string =>
  words.length <= 16 ? words : (/^\S*\d\S*(?= )/.exec(words)?.[0] ?? 'see there');

const widthOf = ({ words }: TextLink): number => textWidth(words, size) + margins;
const isWeb = ({ target }: TextLink): boolean => 'url' in target;

/** Column for a single link at the right of its words; null where it must stand below them. */
export function columnBeside(cursor: SheetCursor, links: readonly TextLink[]): number | null {
  const [only] = links;
  if (only === undefined || links.length > 1 || isWeb(only)) return null;
  const last = cursor.textSpan().to;
  const width = cursor.width(last);
  return last > 1 && width >= widthOf(only) && width <= 240 ? last : null;
}

/** Writes a link in one cell of the row that the cursor stands in. */
export function putLink(cursor: SheetCursor, row: number, column: number, { words, target }: TextLink): void {
  const cell = cursor.sheet.getCell(row, column);
  cell.value = safeText(words, 'a link');
  cell.style = column === 1 ? linkLook : besideLook;
  cursor.binder.link({ sheet: cursor.name, row, column }, target);
}

/** Links below their words: short ones side by side as far as the columns reach, a web address on a line of its own. */
export function writeLinks(cursor: SheetCursor, links: readonly TextLink[]): void {
  const last = cursor.textSpan().to;
  let column = 1;
  const newLine = (): void => {
    if (column > 1) cursor.next(lineHeight);
    column = 1;
  };
  for (const link of links.filter((one) => !isWeb(one))) {
    while (column <= last && cursor.width(column) < widthOf(link)) column += 1;
    if (column > last) newLine();
    putLink(cursor, cursor.row, column, link);
    column += 1;
  }
  newLine();
  for (const link of links.filter(isWeb)) {
    putLink(cursor, cursor.row, 1, link);
    cursor.next(lineHeight);
  }
}

const lineHeight = 15;
