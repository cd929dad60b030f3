import { lastDayOf, periodInWords } from '#shared/domain/dates.ts';
import { fillableBytes, fillableWorkbook, setUpFillablePage } from '../fillable/fillable-workbook.ts';
import { headingRow, writeFillSheet } from './fill-sheet.ts';
import { writeReadMe } from './read-me-sheet.ts';
import type { TemplateOrder } from './template-order.ts';

/** The name of the sheet to be filled in; a return is read whatever the sheet is called. */
const fillSheetName = 'Return';

/**
 * A workbook (.xlsx) for one sender to fill in for one month. The same order gives the same bytes on every machine.
 * @throws Refusal for text that Excel cannot hold.
 */
export async function writeTemplate(order: TemplateOrder): Promise<Uint8Array> {
  const { authority, period, sender, producer, marking } = order;
  const workbook = fillableWorkbook({
    title: `${authority}: figures for ${periodInWords(period)}`,
    subject: sender,
    producer,
    on: lastDayOf(period),
  });
  const readMe = workbook.addWorksheet('Read me');
  const fill = workbook.addWorksheet(fillSheetName);
  writeReadMe(readMe, order);
  await writeFillSheet(fill, order);
  const words = { marking, authority, left: sender, centre: periodInWords(period) };
  setUpFillablePage(readMe, words, 'portrait');
  setUpFillablePage(fill, words, 'landscape');
  fill.pageSetup.printTitlesRow = `${headingRow}:${headingRow}`;
  return fillableBytes(workbook);
}
