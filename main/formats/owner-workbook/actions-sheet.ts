import type { CellValue, Style, Worksheet } from 'exceljs';
import { dateInWords } from '#shared/domain/dates.ts';
import { ownerRatingWords, ownerStatusWords } from '#shared/domain/owners/owner-answers.ts';
import {
  answerColumns,
  ownerColumnId,
  ownerHeadId,
  ownerHeadings,
  ownerRowId,
  reportedOnId,
  reportedOnLabel,
  shownColumns,
  type AnswerColumn,
  type OwnerColumn,
  type ShownColumn,
} from '#shared/domain/owners/owner-ids.ts';
import { colours, type Colour } from '#shared/domain/rating/rating.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { actionStatusLabels } from '#shared/wording/plan-labels.ts';
import { openLook, protectedSheet } from '../fillable/open-cells.ts';
import { dateValue, looksLikeFormula, safeText } from '../workbook/cells/safe-text.ts';
import { columnWidth, rowHeight, wrappedLines } from '../workbook/cells/text-measure.ts';
import { ratingFills } from '../workbook/cells/words.ts';
import { font, looks, styled } from '../workbook/styles.ts';
import type { OwnerWorkbookOrder, OwnerWorkbookRow } from './owner-order.ts';
import { dayValidation, openValidation } from './owner-validation.ts';

/** The first column holds the rows' references and the row above the headings the columns'; both are hidden. */
const idColumn = 1;
const headRow = 1;
const dayRow = 4;
const idRow = 5;
export const headingRow = 6;

/** Widths in pixels, in the order of the columns. */
const widths: Readonly<Record<ShownColumn | AnswerColumn, number>> = {
  ref: 58,
  title: 214,
  successMeasure: 180,
  agreedDueOn: 88,
  baselineDueOn: 88,
  slippage: 70,
  rating: 190,
  lastReport: 184,
  status: 96,
  progressPercent: 72,
  selfRating: 72,
  forecastOn: 88,
  narrative: 250,
};
const columns: readonly (ShownColumn | AnswerColumn)[] = [...shownColumns, ...answerColumns];
const columnOf = (column: ShownColumn | AnswerColumn): number => idColumn + 1 + columns.indexOf(column);

export const dayFormat = 'd mmm yyyy';
const quietBody: Partial<Style> = { ...looks.body, font: looks.quiet.font };
const ratingLooks = new Map<Colour, Partial<Style>>(
  colours.map((colour) => {
    const { fill, font: ink } = ratingFills[colour];
    const solid = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } } as const;
    return [colour, { ...looks.body, font: font(9, { colour: ink }), fill: solid }];
  }),
);

/** The sheet with the owner's actions: yellow cells are open, all others are locked without a password. */
export async function writeActionsSheet(sheet: Worksheet, order: OwnerWorkbookOrder): Promise<void> {
  writeHead(sheet, order);
  for (const [index, row] of order.rows.entries()) writeRow(sheet, headingRow + 1 + index, order, row);
  sheet.getColumn(idColumn).hidden = true;
  for (const row of [headRow, idRow]) sheet.getRow(row).hidden = true;
  const first = sheet.getCell(headingRow + 1, columnOf('status')).address;
  sheet.views = [
    { state: 'frozen', ySplit: headingRow, xSplit: columnOf('title'), showGridLines: false, activeCell: first },
  ];
  await sheet.protect(protectedSheet.password, protectedSheet.may);
}

function writeHead(sheet: Worksheet, order: OwnerWorkbookOrder): void {
  sheet.getCell(headRow, idColumn).value = ownerHeadId(order);
  const put = (row: number, text: string, look: Partial<Style>, height: number): void => {
    const cell = sheet.getCell(row, columnOf('ref'));
    cell.value = safeText(text, 'the head of the sheet');
    cell.style = look;
    sheet.getRow(row).height = height;
  };
  put(2, `${order.authority}: actions of ${order.recipient}`, looks.title, 26);
  put(
    3,
    `As at ${dateInWords(order.madeOn)}. Fill in the yellow cells. Please send it back by ${dateInWords(order.dueOn)}.`,
    looks.subtitle,
    20,
  );
  put(dayRow, reportedOnLabel, { ...looks.caption, alignment: { vertical: 'middle' } }, 22);
  sheet.getCell(dayRow, idColumn).value = reportedOnId();
  const day = sheet.getCell(dayRow, columnOf('agreedDueOn'));
  day.style = styled(openLook, { format: dayFormat, align: 'centre' });
  day.dataValidation = dayValidation;
  sheet.getRow(headingRow).height = 45;
  for (const column of columns) {
    sheet.getCell(idRow, columnOf(column)).value = ownerColumnId(column);
    sheet.getColumn(columnOf(column)).width = columnWidth(widths[column]);
    const cell = sheet.getCell(headingRow, columnOf(column));
    cell.value = ownerHeadings[column];
    cell.style = styled(looks.head, column === 'narrative' || !isAnswer(column) ? {} : { align: 'centre' });
  }
}

function writeRow(sheet: Worksheet, at: number, order: OwnerWorkbookOrder, row: OwnerWorkbookRow): void {
  sheet.getCell(at, idColumn).value = ownerRowId(order.workbookUid, row.ref);
  let lines = 2;
  for (const column of shownColumns) {
    const text = row.shown[column];
    const cell = sheet.getCell(at, columnOf(column));
    const isDay = column === 'agreedDueOn' || column === 'baselineDueOn';
    cell.value = isDay ? dateValue(text, row.ref) : safeText(text, row.ref);
    cell.style = styled(lookOf(column, row.colour), {
      format: isDay ? dayFormat : looksLikeFormula(text) ? '@' : undefined,
      align: isDay ? 'left' : undefined,
    });
    if (!isDay) lines = Math.max(lines, wrappedLines(text, widths[column], { size: isSmall(column) ? 9 : 10 }));
  }
  for (const column of answerColumns) {
    const cell = sheet.getCell(at, columnOf(column));
    cell.value = answerSent(column, row);
    cell.style = styled(openLook, {
      align: column === 'narrative' ? undefined : 'centre',
      format: column === 'forecastOn' ? dayFormat : undefined,
    });
    cell.dataValidation = openValidation[column];
  }
  sheet.getRow(at).height = rowHeight(lines, { size: 10 });
}

const isAnswer = (column: OwnerColumn): boolean => answerColumns.some((one) => one === column);

const isSmall = (column: OwnerColumn): boolean =>
  column === 'lastReport' || column === 'rating' || column === 'successMeasure';

function lookOf(column: ShownColumn, colour: Colour): Partial<Style> {
  if (column === 'rating') return ratingLooks.get(colour) ?? looks.body;
  return isSmall(column) ? quietBody : looks.body;
}

/** What an open cell holds when it goes out: what stands reported; the narrative is for what is new. */
function answerSent(column: AnswerColumn, { standing, ref }: OwnerWorkbookRow): CellValue {
  switch (column) {
    case 'status':
      return statusWord(standing.status);
    case 'progressPercent':
      return standing.progressPercent;
    case 'selfRating':
      return standing.selfRating === null ? null : ratingWordOf(standing.selfRating);
    case 'forecastOn':
      return standing.forecastOn === null ? null : dateValue(standing.forecastOn, ref);
    case 'narrative':
      return null;
  }
}

const statusWord = (status: OwnerWorkbookRow['standing']['status']): string =>
  status === 'cancelled' || status === 'superseded' ? actionStatusLabels[status] : ownerStatusWords[status];

const ratingWordOf = (colour: Colour): string =>
  colour === 'blue' || colour === 'grey' ? colourWord(colour) : ownerRatingWords[colour];
