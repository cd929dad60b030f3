import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import type { Cell, PackDocument, Section } from '#shared/domain/pack/document.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import type { Binder, LinkTarget } from './binder.ts';
import { SheetCursor } from './blocks/sheet-cursor.ts';
import { safeText } from './cells/safe-text.ts';
import { rowHeight, wrappedLines } from './cells/text-measure.ts';
import { assuranceMeanings, markerMeanings, ratingMeanings, ratingWords, variationMeanings } from './cells/words.ts';
import { editionText } from './page-setup.ts';
import { font, linkFont, looks, ratingRules, styled } from './styles.ts';
import { addressOf } from './binder.ts';

const editions = {
  board: 'Board edition',
  public: 'Public edition, small numbers suppressed',
  progress_review: 'Progress review edition',
} as const;

/** Writes the first sheet: what this is, how to check it, what is where, and what the letters and words mean. */
export function writeReadMe(binder: Binder): void {
  const { meta } = binder.document;
  const cursor = new SheetCursor(binder, binder.names.readMe, [230, 620]);
  cursor.sheet.getCell(1, 1).value = safeText(meta.title, 'the title');
  cursor.sheet.getCell(1, 1).style = looks.title;
  cursor.next(30);
  if (meta.notice !== '')
    cursor.prose(safeText(meta.notice, 'the notice'), meta.notice, looks.notice, { size: 10, bold: true });
  cursor.gap(4);
  writeIdentity(cursor);
  writeVerification(cursor);
  writeContents(cursor);
  writeNumbers(cursor);
  writeKey(cursor);
}

function writeIdentity(cursor: SheetCursor): void {
  const { meta } = cursor.binder.document;
  pair(cursor, 'Authority', meta.authority, { name: 'authority' });
  pair(cursor, 'Period', periodInWords(meta.period), { name: 'period' });
  pair(cursor, 'As at', dateInWords(meta.asAtOn), { name: 'as_at' });
  pair(cursor, 'Prepared for', meta.board);
  if (meta.boardOn !== null) pair(cursor, 'Board meeting', dateInWords(meta.boardOn));
  pair(cursor, 'Edition', editions[meta.edition]);
  pair(cursor, 'State', editionText(meta), { name: 'pack_version' });
  if (meta.marking !== '') pair(cursor, 'Marking', meta.marking);
  pair(cursor, 'Rules used', meta.ruleSetId);
  pair(cursor, 'Made with', meta.producer);
}

function writeVerification(cursor: SheetCursor): void {
  const { meta } = cursor.binder.document;
  title(cursor, 'Is this the pack the board was shown?');
  pair(cursor, 'Verification code', meta.verificationCode, { name: 'verification_code', strong: true });
  pair(
    cursor,
    'What the code is for',
    'The same code stands on the cover of the PDF. It is made from the data that the pack rests on, so two copies with the same code say the same. A copy that was edited keeps the printed code: to be sure of a file, compare its SHA-256 with the one that Plumbline lists under Packs.',
  );
  pair(cursor, 'Data fingerprint', `SHA-256 ${meta.snapshotSha256}`);
}

function writeContents(cursor: SheetCursor): void {
  const { document, names } = cursor.binder;
  title(cursor, 'What each sheet holds');
  for (const [i, section] of document.sections.entries()) {
    const sheet = names.sections[i] ?? '';
    pair(cursor, sheet, contentsOf(section), { link: { place: { sheet, row: 1, column: 1 } } });
  }
  const own: [string, string][] = [
    [
      names.data,
      'The figures behind every chart and sparkline, one row a series, months across, with targets, means and limits.',
    ],
    [names.figureIndex, 'Every figure in this workbook: sheet, cell, and where it comes from.'],
    [
      names.origins,
      'Every origin: the file and cell it was read from with the file’s SHA-256, the published source, or the calculation.',
    ],
  ];
  for (const [sheet, words] of own) pair(cursor, sheet, words, { link: { place: { sheet, row: 1, column: 1 } } });
}

function contentsOf(section: Section): string {
  const count = (kind: 'table' | 'chart'): number => section.blocks.filter((block) => block.kind === kind).length;
  const several = (n: number, word: string): string[] => (n === 0 ? [] : [`${n} ${word}${n === 1 ? '' : 's'}`]);
  const holds = [...several(count('table'), 'table'), ...several(count('chart'), 'chart')].join(', ');
  return holds === '' ? section.title : `${section.title} (${holds})`;
}

function writeNumbers(cursor: SheetCursor): void {
  title(cursor, 'Using the numbers');
  pair(
    cursor,
    'Percentages',
    'Real Excel percentages: a cell that shows 85.3% holds 0.853, so formulas against it are right. Differences in percentage points show the word “points” (or no sign) and hold the points themselves: 4.7.',
  );
  pair(cursor, 'Numbers and dates', 'Real numbers and dates, never text. More decimals may be held than are shown.');
  pair(
    cursor,
    'Missing figures',
    'A figure that is absent is a word or letter that says why, or an empty cell on the Data sheet. It is never nought.',
  );
  pair(
    cursor,
    'Where from',
    'Tables with figures end with this column and a link to the row’s figures in the figure index, and from there to their origins. These two columns are for the screen and are not printed.',
  );
  pair(
    cursor,
    'Formulas and macros',
    'None, and no hidden sheets, comments or links to other files: everything this workbook holds is in sight.',
  );
}

function writeKey(cursor: SheetCursor): void {
  title(cursor, 'Key');
  const first = addressOf({ row: cursor.row, column: 1 });
  for (const colour of colours) pair(cursor, ratingWords[colour], ratingMeanings[colour], { strong: true });
  cursor.sheet.addConditionalFormatting({
    ref: `${first}:${addressOf({ row: cursor.row - 1, column: 1 })}`,
    rules: ratingRules(first, cursor.binder.rulePriority()),
  });
  pair(
    cursor,
    '(moderated)',
    'The board or its secretariat has put its own rating in place of the rule’s, with a reason and a name.',
  );
  pair(
    cursor,
    '▲  ▼  ►',
    'Up, down, level against the last period; the word beside it says whether that is better or worse.',
  );
  for (const [words, meaning] of iconKey(cursor.binder.document)) pair(cursor, words, meaning);
  pair(
    cursor,
    'In the charts',
    'Line with dots: actual. Dashed: target. Thin line: mean. Dotted: limits of ordinary variation. Large square: special cause, concern. Large diamond: special cause, improvement. Triangle: special cause, neither.',
  );
}

/** The words for icons and markers as this document prints them, each once, with what they mean. */
function iconKey(document: PackDocument): [string, string][] {
  const key = new Map<string, string>();
  const note = (words: string, meaning: string): void => {
    if (words !== '' && words !== meaning && !key.has(words)) key.set(words, meaning);
  };
  const take = (cell: Cell): void => {
    if (cell.kind === 'variation') note(cell.text, variationMeanings[cell.icon]);
    if (cell.kind === 'assurance' && cell.icon !== null) note(cell.text, assuranceMeanings[cell.icon]);
    if (cell.kind === 'marker') note(cell.text, markerMeanings[cell.marker]);
  };
  for (const section of document.sections) {
    for (const block of section.blocks) {
      if (block.kind === 'table') for (const row of block.rows) for (const cell of row.cells) take(cell);
      if (block.kind === 'figures') for (const item of block.items) take(item.cell);
    }
  }
  return [...key];
}

function title(cursor: SheetCursor, text: string): void {
  cursor.gap(12);
  cursor.prose(text, text, looks.heading2, { size: 13, bold: true });
}

interface PairOptions {
  readonly link?: LinkTarget;
  /** Defined name of the cell, for formulas and checks: `as_at`. */
  readonly name?: string;
  readonly strong?: boolean;
}

function pair(cursor: SheetCursor, label: string, text: string, options: PairOptions = {}): void {
  const { sheet, binder } = cursor;
  const [left, right] = [sheet.getCell(cursor.row, 1), sheet.getCell(cursor.row, 2)];
  left.value = safeText(label, 'Read me');
  left.style = styled(looks.body, { font: options.link ? linkFont : font(10, { bold: true }) });
  right.value = safeText(text, 'Read me');
  right.style = styled(looks.body, {
    font: font(options.strong && options.name ? 12 : 10, {
      bold: options.strong === true && options.name !== undefined,
    }),
  });
  if (options.link) binder.link(cursor.place(), options.link);
  if (options.name) binder.workbook.definedNames.add(`'${cursor.name}'!$B$${cursor.row}`, options.name);
  const lines = Math.max(
    wrappedLines(text, cursor.width(2), { size: 10 }),
    wrappedLines(label, cursor.width(1), { size: 10, bold: true }),
  );
  cursor.next(rowHeight(lines, { size: 10 }) + 2);
}
