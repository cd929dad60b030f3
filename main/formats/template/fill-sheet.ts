import type { Style, Worksheet } from 'exceljs';
import { dateInWords, periodInWords, shortPeriod } from '#shared/domain/dates.ts';
import {
  columnId,
  enterHeading,
  headId,
  heldHeading,
  rowId,
  templateHeadings,
  type TemplateColumn,
} from '#shared/domain/returns/template/template-ids.ts';
import { closedLook, openLook, protectedSheet } from '../fillable/open-cells.ts';
import { looksLikeFormula, safeText } from '../workbook/cells/safe-text.ts';
import { columnWidth, rowHeight, wrappedLines } from '../workbook/cells/text-measure.ts';
import { looks, styled } from '../workbook/styles.ts';
import { takesParts, whatToEnter, type TemplateOrder, type TemplateRow } from './template-order.ts';
import { markerValidation, notNegative, valueValidation } from './template-validation.ts';

/** A column of the sheet, in pixels; `id` where it is read back. */
interface Column {
  readonly heading: string;
  readonly width: number;
  readonly id: TemplateColumn | null;
  readonly align: 'left' | 'right';
}

const idRow = 1;
export const headingRow = 4;
/** The first column holds the rows' ids, and is hidden. */
const idColumn = 1;

function columnsOf({ heldPeriods }: TemplateOrder): readonly Column[] {
  const read = (id: TemplateColumn, width: number, align: 'left' | 'right' = 'left'): Column => ({
    heading: templateHeadings[id],
    width,
    id,
    align,
  });
  return [
    read('code', 56),
    read('name', 270),
    read('period', 84),
    { heading: enterHeading, width: 270, id: null, align: 'left' },
    ...heldPeriods.map((period): Column => ({
      heading: heldHeading(shortPeriod(period)),
      width: 82,
      id: null,
      align: 'right',
    })),
    read('numerator', 92, 'right'),
    read('denominator', 96, 'right'),
    read('value', 84, 'right'),
    read('marker', 118),
    read('comment', 220),
  ];
}

/** The sheet to be filled in: yellow cells are open, all others are locked without a password. */
export async function writeFillSheet(sheet: Worksheet, order: TemplateOrder): Promise<void> {
  const columns = columnsOf(order);
  writeHead(sheet, order, columns);
  for (const [index, row] of order.rows.entries()) writeRow(sheet, headingRow + 1 + index, order, row, columns);
  sheet.getColumn(idColumn).hidden = true;
  sheet.getRow(idRow).hidden = true;
  sheet.views = [
    { state: 'frozen', ySplit: headingRow, xSplit: 3, showGridLines: false, activeCell: firstOpen(order) },
  ];
  await sheet.protect(protectedSheet.password, protectedSheet.may);
}

/** The first cell that waits for something, where the cursor stands when the file is opened. */
function firstOpen({ heldPeriods, rows }: TemplateOrder): string {
  const before = idColumn + 4 + heldPeriods.length;
  const column = before + (rows[0] !== undefined && takesParts(rows[0]) ? 1 : 3);
  return `${String.fromCharCode(64 + column)}${headingRow + 1}`;
}

function writeHead(sheet: Worksheet, order: TemplateOrder, columns: readonly Column[]): void {
  sheet.getCell(idRow, idColumn).value = headId(order);
  const due = order.dueOn === null ? '' : ` Please send it back by ${dateInWords(order.dueOn)}.`;
  const title = `${order.authority}: figures for ${periodInWords(order.period)}`;
  sheet.getCell(2, 2).value = safeText(title, 'the title');
  sheet.getCell(2, 2).style = looks.title;
  sheet.getRow(2).height = 26;
  sheet.getCell(3, 2).value = safeText(`From ${order.sender}. Fill in the yellow cells.${due}`, 'the sender');
  sheet.getCell(3, 2).style = looks.subtitle;
  sheet.getRow(3).height = 20;
  sheet.getRow(headingRow).height = 32;
  for (const [index, { heading, width, id, align }] of columns.entries()) {
    const column = idColumn + 1 + index;
    if (id !== null) sheet.getCell(idRow, column).value = columnId(id);
    sheet.getColumn(column).width = columnWidth(width);
    const cell = sheet.getCell(headingRow, column);
    cell.value = heading;
    cell.style = styled(looks.head, { align });
  }
}

function writeRow(
  sheet: Worksheet,
  at: number,
  order: TemplateOrder,
  row: TemplateRow,
  columns: readonly Column[],
): void {
  const { workspaceUid, period } = order;
  sheet.getCell(at, idColumn).value = rowId({ workspaceUid, period, ...row });
  const texts = [row.code, row.name, periodInWords(period), whatToEnter(row), ...row.held];
  let lines = 1;
  for (const [index, { width, id, align }] of columns.entries()) {
    const cell = sheet.getCell(at, idColumn + 1 + index);
    const text = texts[index];
    if (text === undefined) {
      openCell(cell, id, row);
      continue;
    }
    const isHeld = index >= 4;
    const shown = isHeld && text === '' ? '–' : text;
    cell.value = safeText(shown, row.code);
    cell.style = styled(isHeld || index === 3 ? quietBody : looks.body, {
      align,
      format: looksLikeFormula(shown) ? '@' : undefined,
    });
    lines = Math.max(lines, wrappedLines(shown, width, { size: index === 3 ? 9 : 10 }));
  }
  sheet.getRow(at).height = Math.max(20, rowHeight(lines, { size: 10 }));
}

const quietBody: Partial<Style> = { ...looks.body, font: looks.quiet.font };

function openCell(cell: ReturnType<Worksheet['getCell']>, id: TemplateColumn | null, row: TemplateRow): void {
  const isPart = id === 'numerator' || id === 'denominator';
  if (isPart && !takesParts(row)) {
    cell.style = closedLook;
    return;
  }
  const isNumber = isPart || id === 'value';
  cell.style = styled(openLook, isNumber ? { align: 'right' } : {});
  if (id === 'marker') cell.dataValidation = markerValidation;
  const allowed = isPart ? notNegative(id) : id === 'value' ? valueValidation(row.unit) : null;
  if (allowed !== null) cell.dataValidation = allowed;
}
